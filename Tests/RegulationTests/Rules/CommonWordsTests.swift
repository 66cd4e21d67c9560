import Parties
import Records
import Regulation
import Testing

/// `2 缺“多久”`: what is wrong with rules, by the line of the rules on which it stands.
func mistakes(in rules: String) throws -> [String] {
    do {
        _ = try regulation(rules)
        return []
    } catch let unreadable as Unreadable {
        return unreadable.mistakes.map { "\($0.line - 11) \($0.sentence.chinese)" }
    }
}

/// Wants reading the rules to tell, on that line of theirs, a mistake that begins so.
func expectMistake(
    in rules: String, at line: Int, _ beginning: String, from place: SourceLocation = #_sourceLocation
) throws {
    let found = try mistakes(in: rules)
    #expect(found.contains { $0.hasPrefix("\(line) \(beginning)") }, "\(found)", sourceLocation: place)
}

/// `不能办：任期……`: what rules say of an act, the gravest first.
func said(
    _ rules: String, of act: Act, by facts: PostingFacts = posting(), on day: Day? = nil,
    today: String = "2024-03-01"
) throws -> [String] {
    let book = Rulebook(regulations: [try regulation(rules)])
    return book.findings(
        act, of: facts, on: day ?? facts.term.lowerBound, today: Day(iso: today) ?? Day(number: 0),
        by: calendar
    ).map { "\($0.verdict.title.chinese)：\($0.judgement.sentence.chinese)" }
}

/// The first rule of a text, as the kind that it is.
func reading<R: Rule>(_ text: String, as kind: R.Type) throws -> R {
    try #require(try regulation(text).clauses.first?.rules.first as? R)
}

func posting(as traits: Traits, home: Int64 = 200, ended: String? = nil) -> PostingFacts {
    PostingFacts(
        id: 12, batch: 3, person: 100, homeUnit: home, hostUnit: 300, traits: traits,
        ended: ended.map { day($0) })
}

func leave(_ first: String, _ last: String? = nil, _ sort: LeaveSort = .personal) -> LeaveFact {
    LeaveFact(span: days(first, last ?? first), sort: sort)
}

@Suite struct `Words of every rule` {
    static let cap = "请假限额: 限额, 不得超过: 5日, 按: 自然日, 一次: 是"

    @Test(arguments: [
        ("强度: 必须", "不能办"), ("强度: 应当", "不能办"), ("强度: must", "不能办"), ("强度: 一般", "须写明理由"),
        ("强度: 原则上", "须写明理由"), ("须经: 组织部", "须经组织部同意"),
        ("强度: 须经同意, 须经: [接收单位, 组织部]", "须经接收单位、组织部同意"),
        ("consent of: organizer", "须经组织部同意"), ("强度: 必须, 须经: 组织部", "不能办"),
    ])
    func `what is against a rule is refused, or wants a reason, or a consent`(
        _ words: String, _ verdict: String
    ) throws {
        let found = try said(
            "- {\(Self.cap), \(words)}", of: .leave(leave("2024-04-01", "2024-04-06"), others: []))
        #expect(found == ["\(verdict)：一次请假合计6天，上限5天（按自然日）"])
    }

    @Test(arguments: [
        ("强度: 须经同意", 1, "“须经同意”要写明“须经”谁，如 须经: [组织部]"),
        ("强度: 必需", 2, "“必需”不认识，是不是“必须”？应是其中之一：必须、一般、须经同意"),
        ("须经: [组织部, 组织部]", 2, "“组织部”写了两次"),
        ("代号: 请假", 2, "“请假”看不懂，应是小写英文字母、数字和连字符，如 monthly-report"),
        ("代号:", 2, "这里还没有写内容"), ("适用: 市属", 2, "这里应是适用，写成“词: 内容”的形式"),
        ("适用: {任期超过: 很久}", 2, "“很久”看不懂，应是月数或年数，如 6个月、2年"),
        ("适用: {党员: 预备}", 2, "“预备”看不懂，应是是或否"),
        ("适用: {级别: 县处}", 2, "“县处”不认识，是不是“县处级”？应是其中之一：科员、乡科级、县处级、厅局级、省部级"),
    ])
    func `a wrong word is told on its line`(_ line: String, _ at: Int, _ sentence: String) throws {
        let rule = """
            - 请假限额: 限额
              \(line)
              不得超过: 5日
              按: 自然日
              一次: 是
            """
        #expect(try mistakes(in: rule) == ["\(at) \(sentence)"])
    }

    static let official = Traits(
        direction: .outbound, category: "市属", type: "驻村", rank: .county, isPartyMember: true,
        term: springTerm)
    static let unknown = Traits(direction: .outbound, term: springTerm)

    // Springterm has exactly five months.
    @Test(arguments: [
        ("方向: 外派", true, true), ("方向: 接收", false, false), ("类别: 市属", true, false),
        ("类别: [区属, 市属]", true, false), ("类别: 区属", false, false), ("类型: 驻村", true, false),
        ("类型: 跟班学习", false, false), ("级别: 县处级", true, false), ("级别: [乡科级, 厅局级]", false, false),
        ("党员: 是", true, false), ("党员: 否", false, false), ("任期超过: 4个月", true, true),
        ("任期超过: 5个月", false, false), ("任期超过: 6个月", false, false), ("任期不超过: 4个月", false, false),
        ("任期不超过: 5个月", true, true), ("任期不超过: 1年", true, true),
        ("类别: 市属, 级别: 县处级, 党员: 是", true, false), ("类别: 市属, 级别: 乡科级", false, false),
    ])
    func `a rule is for those whom it names, and not for those of whom that is not known`(
        _ scope: String, _ holds: Bool, _ holdsForUnknown: Bool
    ) throws {
        let rule = "- {应办: 谈话, 代号: a, 由谁: 接收单位, 多久: 全程, 适用: {\(scope)}}"
        #expect(try owed(rule, posting(as: Self.official)).count == (holds ? 1 : 0))
        #expect(try owed(rule, posting(as: Self.unknown)).count == (holdsForUnknown ? 1 : 0))
    }

    @Test func `the names that a document gives to the sides are understood in it`() throws {
        let text = """
            制度: 驻村办法
            制发机关: 县委组织部
            施行: 2020-01-01
            层级: 市
            称谓: {县基层办: 组织部, 村: 接收单位}
            条款:
              - 条: 第一条
                原文: 如下。
                规则:
                  - {应办: 谈话, 代号: a, 由谁: 县基层办, 多久: 每季, 送: [村, 县 委]}
            """
        let reading = Regulation.read(yaml: text)
        #expect(reading.mistakes.map(\.line) == [10])
        let good = Regulation.read(yaml: text.replacing(", 县 委", with: ""))
        let duty = try #require(good.regulation?.clauses.first?.rules.first?.duty)
        #expect(duty.bearer == .organizer && duty.readers == [.hostUnit])
        let bad = Regulation.read(yaml: text.replacing("村: 接收单位", with: "村: 村委会"))
        #expect(bad.mistakes.first?.sentence.chinese.hasPrefix("“村委会”不是各方之一") == true)
        #expect(bad.mistakes.first?.line == 5)
    }
}
