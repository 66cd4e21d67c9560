import Office
import Records

/// 链接 — The address of what an item opens.
enum Links {
    /// Only a path of ours, never another site: browsers read `//` and `/\\` alike, and drop control characters.
    static func own(_ path: String?) -> String? {
        guard let path else { return nil }
        // By bytes: a combining mark makes one character of it and the slash before.
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/"),
            !bytes.contains(where: { $0 < 0x21 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        return path
    }

    static func path(_ target: Agenda.Target) -> String {
        switch target {
        case .record(let kind, let id): "/\(kind)/\(id.text)"
        case .new(let kind, let known):
            "/\(kind)/new?"
                + known.sorted { $0.key < $1.key }
                .map { "\($0.key)=\(Form.encoded($0.value))" }.joined(separator: "&")
        case .waiting(let kind): "/\(kind)?waiting=1"
        case .lists(let posting?, _): "/posting/\(posting.text)/lists"
        case .lists(nil, let batch): "/batch/\(batch.text)/lists"
        case .board(let batch, let side): "/batch/\(batch.text)?side=\(side)"
        case .letters(let batch): "/batch/\(batch.text)/letters"
        case .compose, .composeOfBranch, .none: "/desk"
        }
    }
}
