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

    /// The newest files of these kinds that hold the words, of records that this actor may see. Their texts are looked into when they
    /// are known to be shown.
    func files(
        of kinds: [Declaration], holding words: String, and condition: SQL = .always
    ) throws -> [Library.Found] {
        guard let holds = search.fileHolds(words) else { return [] }
        let found = try kinds.flatMap {
            try files(of: $0, where: .all([holds, condition]), limit: Library.most)
        }
        let newest = found.sorted { $0.file.id > $1.file.id }.prefix(Library.most)
        return try told(Array(newest)) { file in
            try FileTexts(connection).text(of: file).flatMap { Excerpt.of($0, around: words) }
        }
    }

    /// With their records, which are read together, kind by kind.
    private func told(
        _ found: [(kind: Declaration, file: Desk.File, record: ID)], excerpt: (ID) throws -> String?
    ) throws -> [Library.Found] {
        var records: [ID: Record] = [:]
        for (name, files) in Dictionary(grouping: found, by: \.kind.name) {
            guard let kind = kinds[name] else { continue }
            for record in try shown(kind, .id(files.map(\.record))) { records[record.id] = record }
        }
        return try found.compactMap { found in
            try records[found.record].map {
                Library.Found($0, file: found.file, excerpt: try excerpt(found.file.id))
            }
        }
    }

    /// The newest files of one's own material in which no words were found and beside which none were written; pictures have none.
    func unread() throws -> [Library.Found] {
        let states: [Value] = [FileTexts.State.none, .refused].map { .text($0.rawValue) }
        let condition: SQL = """
            r.owner = \(actor.person) AND r.text IS NULL AND a.type NOT LIKE 'image/%' \
            AND a.id IN (SELECT attachment FROM attachment_text WHERE state IN (\(list: states)))
            """
        return try told(files(of: Material.declaration, where: condition, limit: 5)) { _ in nil }
    }

    private func files(
        of kind: Declaration, where condition: SQL, limit: Int
    ) throws -> [(kind: Declaration, file: Desk.File, record: ID)] {
        try connection.all(
            """
            SELECT a.id, a.name, a.type, a.size, a.record FROM attachment a \
            JOIN \(name: kind.name) r ON r.id = a.record \
            WHERE a.kind = \(kind.name) AND \(condition) AND \(visible(kind)) ORDER BY a.id DESC LIMIT \(limit)
            """
        ) {
            (
                kind: kind,
                file: Desk.File(id: $0.id(0), name: $0.text(1), type: $0.text(2), size: Int($0.int(3))),
                record: $0.id(4)
            )
        }
    }
}

/// 摘句 — What stands around the words that were looked for; nil where they stand otherwise than they were typed.
enum Excerpt {
    static func of(_ text: String, around words: String) -> String? {
        let first = words.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? words
        guard let place = text.range(of: first, options: .caseInsensitive)?.lowerBound else { return nil }
        // By scalars: marks may be heaped upon a letter without end.
        let all = text.unicodeScalars
        let start = all.index(place, offsetBy: -30, limitedBy: all.startIndex) ?? all.startIndex
        let end = all.index(place, offsetBy: 70, limitedBy: all.endIndex) ?? all.endIndex
        let shown = String(all[start..<end]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !shown.isEmpty else { return nil }
        return (start > all.startIndex ? "…" : "") + shown + (end < all.endIndex ? "…" : "")
    }
}
