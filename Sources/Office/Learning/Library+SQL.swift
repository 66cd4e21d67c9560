import Desk
import Foundation
import Records
import Secondment
import Storage

extension Errand {
    /// Which kinds have a file that holds the words, whoever may see it: those that are then asked one by one.
    func kindsOfFiles(holding words: String) throws -> [Declaration] {
        guard let holds = search.fileHolds(words) else { return [] }
        return try connection.all("SELECT DISTINCT a.kind FROM attachment a WHERE \(holds)") { $0.text(0) }
            .compactMap { kinds[$0] }
    }

    /// The newest files of one kind that hold the words, of records that this actor may see.
    func files(of kind: Declaration, holding words: String, and condition: SQL) throws -> [Library.Found] {
        guard let holds = search.fileHolds(words) else { return [] }
        let found = try connection.all(
            """
            SELECT a.id, a.name, a.type, a.size, a.record FROM attachment a \
            JOIN \(name: kind.name) r ON r.id = a.record \
            WHERE a.kind = \(kind.name) AND \(holds) AND \(visible(kind)) AND \(condition) \
            ORDER BY a.id DESC LIMIT \(Library.most)
            """
        ) {
            (
                file: Desk.File(id: $0.id(0), name: $0.text(1), type: $0.text(2), size: Int($0.int(3))),
                record: $0.id(4)
            )
        }
        return try found.map { found in
            Library.Found(
                try shown(find(kind, found.record)), file: found.file,
                excerpt: try FileTexts(connection).text(of: found.file.id).flatMap {
                    Excerpt.of($0, around: words)
                })
        }
    }

    /// The newest files of one's own material in which no words were found.
    func unread() throws -> [Library.Found] {
        let found = try connection.all(
            """
            SELECT a.id, a.name, a.type, a.size, a.record FROM attachment a \
            JOIN attachment_text t ON t.attachment = a.id JOIN material r ON r.id = a.record \
            WHERE a.kind = \(Material.name) AND r.owner = \(actor.person) \
            AND t.state IN (\(list: [Value.text(FileTexts.State.none.rawValue), .text(FileTexts.State.refused.rawValue)])) \
            AND a.type NOT LIKE 'image/%' ORDER BY a.id DESC LIMIT 5
            """
        ) {
            (
                file: Desk.File(id: $0.id(0), name: $0.text(1), type: $0.text(2), size: Int($0.int(3))),
                record: $0.id(4)
            )
        }
        return try found.map {
            Library.Found(try shown(find(Material.declaration, $0.record)), file: $0.file, excerpt: nil)
        }
    }
}

/// 摘句 — What stands around the words that were looked for.
enum Excerpt {
    static func of(_ text: String, around words: String) -> String? {
        let first = words.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? words
        let place = text.range(of: first, options: .caseInsensitive)?.lowerBound ?? text.startIndex
        let start = text.index(place, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(place, offsetBy: 70, limitedBy: text.endIndex) ?? text.endIndex
        let shown = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !shown.isEmpty else { return nil }
        return (start > text.startIndex ? "…" : "") + shown + (end < text.endIndex ? "…" : "")
    }
}
