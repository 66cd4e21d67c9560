import Parties
import Records
import Regulation
import Testing

@Suite struct `A limit of terms` {
    static func rule(_ words: String) -> String { "- {任期: 任期, \(words)}" }

    @Test(
        arguments: [
            ("为: 5个月", "2024-03-15", "2024-08-13", "不满5个月"), ("为: 5个月", "2024-03-15", "2024-08-14", nil),
            ("为: 5个月", "2024-03-15", "2024-08-15", nil), ("为: 5个月", "2024-03-15", "2024-08-16", "超过5个月"),
            ("不短于: 6个月", "2024-03-01", "2024-08-30", "不满6个月"), ("不短于: 6个月", "2024-03-01", "2024-08-31", nil),
            ("不短于: 6个月", "2024-03-01", "2034-08-31", nil), ("不长于: 2年", "2024-03-01", "2026-03-01", nil),
            ("不长于: 2年", "2024-03-01", "2026-03-02", "超过24个月"), ("不长于: 2年", "2024-03-01", "2024-03-01", nil),
            ("不长于: 1个月", "2024-01-31", "2024-02-29", nil), ("不长于: 1个月", "2024-01-31", "2024-03-01", "超过1个月"),
            ("不长于: 1年", "2024-02-29", "2025-02-28", nil), ("不长于: 1年", "2024-02-29", "2025-03-01", "超过12个月"),
            ("为: 半年", "2024-03-01", "2024-09-01", nil), ("为: 一年半", "2024-03-01", "2025-09-02", "超过18个月"),
            ("不短于: 一年, 不长于: 两年", "2024-03-01", "2025-02-27", "不满12个月"),
            ("not under: 1 year, not over: 2 years", "2024-03-01", "2025-02-28", nil),
        ] as [(String, String, String, String?)])
    func `counts five months to the same day, or the day before it`(
        _ words: String, _ first: String, _ last: String, _ what: String?
    ) throws {
        let term = days(first, last)
        let expected = what.map {
            ["不能办：任期\(term.lowerBound.written(.chinese))至\(term.upperBound.written(.chinese))，\($0)"]
        }
        #expect(
            try said(Self.rule(words), of: .admission(Candidate()), by: posting(term)) == expected ?? [])
    }

    @Test(arguments: [
        (ChangeMatter.extend, "2024-09-15", 0), (.extend, "2024-09-16", 1), (.endEarly, "2024-06-13", 1),
        (.endEarly, "2024-06-14", 0), (.move, "2024-12-31", 0), (.recall, "2024-04-01", 0),
    ])
    func `is asked about extensions and early ends, not about other changes`(
        _ matter: ChangeMatter, _ last: String, _ count: Int
    ) throws {
        let act = Act.change(TermChange(matter: matter, last: Day(iso: last) ?? Day(number: 0)))
        let found = try said(Self.rule("不短于: 3个月, 不长于: 6个月, 强度: 一般"), of: act)
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.hasPrefix("须写明理由：任期2024年3月15日至") })
    }

    // The term began on 15 March 2024.
    @Test(
        arguments: [
            ("不长于: 6个月", "2024-09-15", nil), ("不长于: 6个月", "2024-09-16", "须写明理由"),
            ("不长于: 6个月, 强度: 一般", "2024-09-16", "须写明理由"),
            ("不长于: 6个月, 延长后不长于: 8个月", "2024-11-15", nil),
            ("不长于: 6个月, 延长后不长于: 8个月", "2024-11-16", "不能办"),
            ("为: 5个月, 延长后不长于: 半年", "2024-09-15", nil), ("为: 5个月, 延长后不长于: 半年", "2024-09-16", "不能办"),
        ] as [(String, String, String?)])
    func `may be passed by an extension with a reason, or to the length that is named`(
        _ words: String, _ last: String, _ verdict: String?
    ) throws {
        let act = Act.change(TermChange(matter: .extend, last: Day(iso: last) ?? Day(number: 0)))
        let found = try said(Self.rule(words), of: act)
        #expect(found.map { $0.prefix { $0 != "：" } } == [verdict].compactMap { $0?[...] })
    }

    @Test(arguments: [
        ("不短于: 3年\n  不长于: 2年", 1, "“不短于”大于“不长于”"),
        ("不短于: 13个月\n  不长于: 1年", 1, "“不短于”大于“不长于”"),
        ("强度: 一般", 1, "写“为”，或写“不短于”“不长于”，如 不长于: 3年"),
        ("为: 2年\n  不长于: 2年", 1, "写“为”，或写“不短于”“不长于”，如 不长于: 3年"),
        ("为: 半载", 2, "“半载”看不懂，应是月数或年数，如 6个月、2年"), ("为: 6", 2, "“6”看不懂，应是月数或年数，如 6个月、2年"),
        ("不长与: 2年", 2, "“不长与”不认识，是不是“不长于”？"),
    ])
    func `that contradicts itself or names no length is refused`(
        _ words: String, _ line: Int, _ sentence: String
    ) throws {
        try expectMistake(in: "- 任期: 任期\n  \(words)", at: line, sentence)
    }

    @Test func `may have the same least and most`() throws {
        let limit = try reading(Self.rule("不短于: 1年, 不长于: 12个月"), as: TermLimit.self)
        #expect(limit.atLeast == 12 && limit.atMost == 12)
        #expect(limit.effect.chinese.contains("12个月，不合的不能办"))
    }
}
