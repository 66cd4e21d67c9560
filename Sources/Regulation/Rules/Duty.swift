package import Parties
package import Records

/// 应办事项 — A rule by which something falls due: who owes it, how often, by when, to whom, and which
/// record settles it.
package struct Duty: Rule {
    package let heading: Heading
    package let bearer: Party
    package let cadence: Cadence
    package let due: Due
    /// When it may first be done; nil is the first day of the period, or of the term.
    package let opens: Due?
    /// How many are owed in each period.
    package let times: Int
    package let readers: [Party]
    package let evidence: Evidence?
    /// One for each posting, or one for the whole batch.
    package let isForEach: Bool
    package let partial: Partial
    package let restDay: RestDay
    package let burden: Burden

    package init(
        heading: Heading, bearer: Party, cadence: Cadence, due: Due? = nil, opens: Due? = nil,
        times: Int = 1, readers: [Party] = [], evidence: Evidence? = nil, isForEach: Bool? = nil,
        partial: Partial = .half, restDay: RestDay = .stay, burden: Burden = .none
    ) {
        self.heading = heading
        self.bearer = bearer
        self.cadence = cadence
        self.due = due ?? .usual(cadence)
        self.opens = opens
        self.times = times
        self.readers = readers
        self.evidence = evidence
        self.isForEach = isForEach ?? bearer.isOfOnePosting
        self.partial = partial
        self.restDay = restDay
        self.burden = burden
    }

    package var duty: Duty? { self }

    package var effect: Title {
        let readers = readers.map(\.called.chinese).joined(separator: "、")
        let english = self.readers.map(\.called.english).joined(separator: ", ")
        return Title(
            "\(bearer.called.chinese)应办，\(timing.chinese)" + (readers.isEmpty ? "" : "，送\(readers)"),
            "owed by \(bearer.called.english), \(timing.english)" + (english.isEmpty ? "" : ", to \(english)")
        )
    }
}

extension Duty {
    static let word = Word("应办", "duty", also: ["应办事项"])

    static let kind = RuleKind(word: word, words: words) { read($0, under: word, times: 1) }

    static let words: [Word] = [
        .bearer, .cadence, .due, .opens, .readers, .evidence, .minutes, .documents, .each,
        .partial, .restDay,
    ]

    /// Reads what 应办 and 次数 have in common. nil when a mistake was found, and reported.
    static func read(_ entry: Entry, under word: Word, times: Int) -> Duty? {
        let evidence: Evidence? = entry.read(.evidence, expected: Evidence.expected) {
            Evidence(reading: $0)
        }
        let bearer = entry.choice(.bearer, of: Party.self, isRequired: true)
        let cadence = entry.choice(.cadence, of: Cadence.self, isRequired: true)
        let due = entry.due(.due, for: cadence)
        let opens = entry.due(.opens, for: cadence)
        let minutes = entry.minutes(.minutes)
        let documents = entry.number(.documents)
        let heading = entry.heading(under: word, code: evidence?.code, isCodeRequired: true)
        let readers = entry.choices(.readers, of: Party.self)
        let each = entry.flag(.each)
        let partial = entry.choice(.partial, of: Partial.self)
        let restDay = entry.choice(.restDay, of: RestDay.self)
        guard let heading, let bearer, let cadence else { return nil }
        return Duty(
            heading: heading, bearer: bearer, cadence: cadence, due: due, opens: opens,
            times: times, readers: readers, evidence: evidence,
            isForEach: bearer.isOfOnePosting ? true : each, partial: partial ?? .half,
            restDay: restDay ?? .stay,
            burden: Burden(
                minutes: minutes ?? 0, documents: documents ?? (evidence == nil ? 0 : 1)))
    }
}
