import Parties
import Records
import Regulation
import Testing

@Suite struct `Eligibility` {
    static func rule(_ words: String) -> String { "- {资格: 资格, \(words)}" }

    // All postings begin on 15 March 2024; of a birthday only the month is known.
    @Test(
        arguments: [
            ("年龄不超过: 45周岁", "1979-03", nil), ("年龄不超过: 45", "1978-04", nil),
            ("年龄不超过: 45", "1978-03", "不能办：46周岁，要求45周岁以下（含）"), ("年龄不超过: 45", nil, "提醒：名册没有出生年月，无法核对"),
            ("年龄不低于: 25岁", "1999-03", nil), ("年龄不低于: 25岁", "1999-04", "不能办：24周岁，要求满25周岁"),
            ("年龄不低于: 25岁", nil, "提醒：名册没有出生年月，无法核对"), ("出生不早于: 1979-01", "1979-01", nil),
            ("出生不早于: 1979-01", "1978-12", "不能办：1978年12月出生，要求1979年1月及以后"), ("出生不早于: 1979", "1979-01", nil),
            ("出生不早于: 1979", "1978-12", "不能办：1978年12月出生，要求1979年1月及以后"),
            ("出生不早于: 1979", nil, "提醒：名册没有出生年月，无法核对"),
        ] as [(String, String?, String?)])
    func `asks for an age on the first day`(_ words: String, _ born: String?, _ sentence: String?) throws {
        let candidate = Candidate(born: born.flatMap { Month(iso: $0) })
        #expect(try said(Self.rule(words), of: .admission(candidate)) == [sentence].compactMap { $0 })
    }

    @Test(
        arguments: [
            (Candidate(education: .college), "学历不低于: 本科", "不能办：学历大专，要求本科及以上"),
            (Candidate(education: .bachelor), "学历不低于: 本科", nil),
            (Candidate(education: .doctor), "学历不低于: 大学", nil), (Candidate(), "学历不低于: 本科", "提醒：名册没有学历，无法核对"),
            (Candidate(proficiency: .middle), "职称不低于: 副高", "不能办：职称中级，要求副高及以上"),
            (Candidate(proficiency: .associate), "职称不低于: 副高级", nil),
            (Candidate(), "职称不低于: 副高", "提醒：名册没有职称，无法核对"),
            (Candidate(startedWork: Month(2021, 3)), "工作满: 3年", nil),
            (Candidate(startedWork: Month(2021, 4)), "工作满: 3年", "不能办：工作2年，要求满3年"),
            (Candidate(), "工作满: 三年", "提醒：名册没有参加工作时间，无法核对"),
        ] as [(Candidate, String, String?)])
    func `asks for education, a title and years of work`(
        _ candidate: Candidate, _ words: String, _ sentence: String?
    ) throws {
        #expect(try said(Self.rule(words), of: .admission(candidate)) == [sentence].compactMap { $0 })
    }

    @Test(
        arguments: [
            ("级别不低于: 乡科级", Rank.clerk, nil, "不能办：职级科员，要求乡科级及以上"), ("级别不低于: 乡科级", .township, nil, nil),
            ("级别不低于: 乡科级", .county, nil, nil), ("级别不低于: 乡科级", nil, nil, "提醒：名册没有职级，无法核对"),
            ("政治面貌: 中共党员", nil, true, nil), ("政治面貌: 党员", nil, false, "不能办：不是中共党员"),
            ("政治面貌: 党员", nil, nil, "提醒：名册没有政治面貌，无法核对"), ("政治面貌: 党外", nil, true, "不能办：是中共党员，要求党外"),
            ("政治面貌: 党外", nil, false, nil),
        ] as [(String, Rank?, Bool?, String?)])
    func `asks for rank and for Party membership, and tells what is not known`(
        _ words: String, _ rank: Rank?, _ party: Bool?, _ sentence: String?
    ) throws {
        let facts = posting(
            as: Traits(direction: .outbound, rank: rank, isPartyMember: party, term: springTerm))
        let found = try said(Self.rule(words), of: .admission(Candidate()), by: facts)
        #expect(found == [sentence].compactMap { $0 })
    }

    @Test(arguments: [(Int64(300), ["不能办：是接收单位自己的人"]), (200, [])] as [(Int64, [String])])
    func `may bar the host's own staff`(_ home: Int64, _ expected: [String]) throws {
        let facts = posting(as: Traits(direction: .outbound, term: springTerm), home: home)
        #expect(try said(Self.rule("不得为接收单位人员: 是"), of: .admission(Candidate()), by: facts) == expected)
    }

    // 45 years and a bachelor's degree: what is known, what fails, what is not known.
    @Test(
        arguments: [
            (nil, nil, "提醒：名册没有出生年月、学历，无法核对", "提醒：名册没有出生年月、学历，无法核对"),
            ("1980-01", nil, "提醒：名册没有学历，无法核对", nil),
            ("1970-01", nil, "须写明理由：54周岁，要求45周岁以下（含）", "提醒：名册没有学历，无法核对"),
            ("1970-01", .master, "须写明理由：54周岁，要求45周岁以下（含）", nil), ("1980-01", .master, nil, nil),
            (
                "1970-01", .college, "须写明理由：54周岁，要求45周岁以下（含），学历大专，要求本科及以上",
                "须写明理由：54周岁，要求45周岁以下（含），学历大专，要求本科及以上（满足其一即可）"
            ),
        ] as [(String?, Education?, String?, String?)])
    func `asks for all conditions, or for one, and never guesses`(
        _ born: String?, _ education: Education?, _ all: String?, _ one: String?
    ) throws {
        let words = "年龄不超过: 45, 学历不低于: 本科, 强度: 一般"
        let candidate = Candidate(born: born.flatMap { Month(iso: $0) }, education: education)
        #expect(try said(Self.rule(words), of: .admission(candidate)) == [all].compactMap { $0 })
        #expect(
            try said(Self.rule(words + ", 满足其一: 是"), of: .admission(candidate)) == [one].compactMap { $0 })
    }

    @Test(arguments: [
        ("强度: 一般", 1, "资格要写一项条件，如 年龄不超过: 45、学历不低于: 本科"), ("年龄不超过: 四十五左右", 2, "“四十五左右”看不懂，应是年数，如 45周岁"),
        ("出生不早于: 1979年", 2, "“1979年”看不懂，应是年月，如 1978-01"),
        ("出生不早于: 1979-13", 2, "“1979-13”看不懂，应是年月，如 1978-01"),
        ("学历不低于: 本课", 2, "“本课”不认识，是不是“本科”？应是其中之一：高中及以下、大专、本科、硕士、博士"),
        ("政治面貌: 群众", 2, "“群众”看不懂，应是党员或党外"), ("学历不低与: 本科", 2, "“学历不低与”不认识，是不是“学历不低于”？"),
        ("年龄不超过: 45\n  满足其一: 也许", 3, "“也许”看不懂，应是是或否"),
    ])
    func `without a condition that can be understood is refused`(
        _ words: String, _ line: Int, _ sentence: String
    ) throws {
        try expectMistake(in: "- 资格: 资格\n  \(words)", at: line, sentence)
    }
}
