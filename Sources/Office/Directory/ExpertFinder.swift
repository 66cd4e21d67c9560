package import Desk
import Foundation
import Parties
package import Records
package import Secondment
import Storage

/// 找专家 — Who could help with what somebody needs, in their own words: 谁懂债券发行？ What is found is only what people have agreed to tell
/// this reader; former guests are among it where they said that they may be asked on.
package struct Experts: Sendable {
    package let need: String
    package let area: Expertise.Area?
    package let found: [Found]

    package struct Found: Sendable {
        package let line: Kept<Expertise>
        package let posting: Kept<Posting>
        package let homeUnit: String
        /// Whether their term is over.
        package let isFormer: Bool
    }

    package static let most = 40
}

extension Desk {
    package func experts(
        _ actor: Actor, for need: String, in area: Expertise.Area?
    ) async throws(Failure) -> Experts {
        try await look(actor) { try $0.experts(for: need, in: area) }
    }
}

extension Errand {
    func experts(for typed: String, in area: Expertise.Area?) throws -> Experts {
        let need = Need(typed)
        let narrowed: Where<Expertise> = area.map { Expertise.area == $0 } ?? .all
        let lines =
            need.isEmpty && area == nil
            ? [] : try lines(need, narrowed, most: Experts.most * 5)
        let postings = try all(Posting.self, .id(in: Array(Set(lines.map { $0[Expertise.posting].id }))))
        let known = Dictionary(postings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let names = try Names.of(postings.map(\.record), self)
        let found = lines.compactMap { line -> Experts.Found? in
            guard let posting = known[line[Expertise.posting].id] else { return nil }
            let isFormer = posting.is(.over)
            // What was agreed to for the term only is taken back by the sweep; until then it is not found.
            guard !isFormer || line[Expertise.afterwards] else { return nil }
            return Experts.Found(
                line: line, posting: posting,
                homeUnit: names[posting[Posting.homeUnit].id, .chinese] ?? "", isFormer: isFormer)
        }
        // Whoever says more of what is asked for comes first, and of these whoever is here.
        let ranked = found.enumerated().map { (place: $0, found: $1, said: need.said(in: $1.line)) }
            .sorted {
                ($1.said, $0.found.isFormer ? 1 : 0, $0.place) < (
                    $0.said, $1.found.isFormer ? 1 : 0, $1.place
                )
            }
        return Experts(need: typed, area: area, found: ranked.prefix(Experts.most).map(\.found))
    }

    /// Those that hold all of it; where these are few, those that hold any part.
    private func lines(
        _ need: Need, _ narrowed: Where<Expertise>, most: Int
    ) throws -> [Kept<Expertise>] {
        let kind = Expertise.declaration
        guard !need.isEmpty else { return try self.shown(Expertise.self, narrowed, .told, limit: most) }
        // Asked for its stage too, SQLite would go through all that are told instead of those that hold the words.
        func holding(_ words: SQL?) throws -> [Kept<Expertise>] {
            guard let words else { return [] }
            return try self.shown(kind, where: .all([words, narrowed.sql]), limit: most)
                .map { try known($0) }.filter { $0.is(.told) }
        }
        let exact = try holding(.all(need.words.compactMap { search.holds($0, kind) }))
        guard exact.count < Experts.most else { return exact }
        let held = Set(exact.map(\.id))
        return try exact + holding(search.holds(anyOf: need.parts, kind)).filter { !held.contains($0.id) }
    }
}

/// 一句需要 — What is asked for, without the words of asking.
struct Need {
    /// What must all be there.
    let words: [String]
    /// Two characters each, any of which may do.
    let parts: [String]
    var isEmpty: Bool { words.isEmpty }

    private static let asking = [
        "有没有人", "有没有", "哪位同志", "哪位", "哪个人", "什么人", "请问", "我们", "想找", "谁能", "谁会", "谁懂", "谁", "熟悉", "了解",
        "认识", "联系得上", "联系", "懂得", "懂", "帮忙", "帮助", "需要", "可以", "方面的", "方面", "的人", "吗", "呢", "吧",
    ]
    private static let mostWords = 6
    private static let mostParts = 16

    init(_ typed: String) {
        var text = String(typed.trimmed.prefix(100))
        for word in Need.asking { text = text.replacing(word, with: " ") }
        let pieces = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // A single character that is left over says nothing beside others.
        let found = pieces.contains { $0.count > 1 } ? pieces.filter { $0.count > 1 } : pieces
        // Somebody may look for a word of asking itself.
        let plain = typed.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        words = Array((found.isEmpty ? plain : found).prefix(Need.mostWords))
        parts = Array(words.flatMap(Need.pairs).prefix(Need.mostParts))
    }

    private static func pairs(_ word: String) -> [String] {
        let characters = Array(word)
        guard word.unicodeScalars.allSatisfy(\.isHan), characters.count > 2 else { return [word] }
        return zip(characters, characters.dropFirst()).map { String([$0, $1]) }
    }

    /// How much of it a line says.
    func said(in line: Kept<Expertise>) -> Int {
        let text = line[Expertise.text] + " " + (line[Expertise.sound]?.text ?? "")
        return parts.count { text.localizedCaseInsensitiveContains($0) }
            + (words.allSatisfy { text.localizedCaseInsensitiveContains($0) } && !words.isEmpty ? 100 : 0)
    }
}
