package import Desk
import Parties
package import Records
package import Secondment
import Storage

/// 挂职干部名录 — Who has come, by where they come from, each with the card that they have written and what they have agreed to tell of
/// themselves: on the screen, and as a book when it is printed.
package struct Directory: Sendable {
    package let batches: [Kept<Batch>]
    /// Nil for all that are running.
    package let batch: Kept<Batch>?
    package let parts: [Part]
    /// The reader's own posting that has no card yet.
    package let own: Kept<Posting>?

    package struct Part: Sendable {
        /// Nil for those of whom it is not known.
        package let source: Unit.Source?
        package let people: [Entry]
    }

    package struct Entry: Sendable {
        package let posting: Kept<Posting>
        package let homeUnit: String
        package let hostUnit: String
        /// As its writer shows it to this reader.
        package let card: Kept<IntroCard>?
        package let lines: [Kept<Expertise>]
    }
}

extension Desk {
    package func directory(_ actor: Actor, _ batch: ID?) async throws(Failure) -> Directory {
        try await look(actor) { errand in
            let batches = try errand.shown(Batch.self)
            let batch = batches.first { $0.id == batch }
            let within: Where<Posting> = batch.map { Posting.batch == $0.link } ?? .running
            let cards = try errand.shown(IntroCard.self, .open)
            let told = try errand.shown(Expertise.self, .told)
            // Whoever tells of themselves is found by it; the others by whoever may see their posting.
            let telling = cards.map { $0[IntroCard.posting].id } + told.map { $0[Expertise.posting].id }
            let seen = try errand.shown(Posting.self, within, .enrolled)
            let postings = Dictionary(
                (seen + (try errand.all(Posting.self, within, .enrolled, .id(in: Array(Set(telling)))))).map {
                    ($0.id, $0)
                }, uniquingKeysWith: { first, _ in first }
            ).values.sorted {
                ($0[Posting.personPinyin] ?? "", $0.id) < ($1[Posting.personPinyin] ?? "", $1.id)
            }
            // What was agreed to for the term only is told no more, whether the sweep has come by or not.
            let running = Set(postings.filter { !$0.is(.over) }.map(\.id))
            let lines = Dictionary(
                grouping: told.filter {
                    $0[Expertise.afterwards] || running.contains($0[Expertise.posting].id)
                }
            ) { $0[Expertise.posting].id }
            let cardOf = Dictionary(
                cards.map { ($0[IntroCard.posting].id, $0) }, uniquingKeysWith: { first, _ in first })
            let units = try errand.all(
                Unit.self,
                .id(in: Array(Set(postings.flatMap { [$0[Posting.homeUnit].id, $0[Posting.hostUnit].id] }))))
            let unitOf = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let entries = postings.map { posting in
                (
                    source: unitOf[posting[Posting.homeUnit].id].flatMap(Directory.source),
                    entry: Directory.Entry(
                        posting: posting,
                        homeUnit: unitOf[posting[Posting.homeUnit].id]?[Unit.fullName] ?? "",
                        hostUnit: unitOf[posting[Posting.hostUnit].id]?[Unit.fullName] ?? "",
                        card: cardOf[posting.id], lines: (lines[posting.id] ?? []).reversed())
                )
            }
            let parts = (Unit.Source.allCases.map(Optional.some) + [nil]).compactMap { source in
                let people = entries.filter { $0.source == source }.map(\.entry)
                return people.isEmpty ? nil : Directory.Part(source: source, people: people)
            }
            let own = try errand.first(
                Posting.self, Posting.person == Link<Person>(errand.actor.person), .running)
            let written = try own.map {
                try errand.count(IntroCard.self, IntroCard.posting == $0.link, .open)
            }
            return Directory(
                batches: batches, batch: batch, parts: parts, own: written == 0 ? own : nil)
        }
    }
}

extension Directory {
    /// As the unit says; else as its name does.
    static func source(_ unit: Kept<Unit>) -> Unit.Source? {
        if let said = unit[Unit.source] { return said }
        let name = unit[Unit.fullName]
        func has(_ words: String...) -> Bool { words.contains(where: name.contains) }
        if has("大学", "学院", "研究院", "研究所", "科学院") { return .university }
        if has("银行", "证券", "保险", "金融", "基金", "信托", "交易所", "人寿") { return .finance }
        if has("集团", "公司", "股份", "电网", "石油", "铁路局") { return .enterprise }
        if has("北京", "天津") { return .capital }
        if name.hasPrefix("中央") || name.hasPrefix("国家") || name.hasPrefix("中国") || name.hasPrefix("全国")
            || name.hasSuffix("部")
        {
            return has("市", "县", "区", "省") ? nil : .central
        }
        if name.contains("省"), !has("市", "县") { return .province }
        return has("市", "县", "区") ? .city : nil
    }
}
