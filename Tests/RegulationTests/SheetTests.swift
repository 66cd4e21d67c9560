import Foundation
import Parties
import Records
import Regulation
import Testing

@Suite struct `A regulation on a form` {
    /// Every file that the house ships, by its path under `regulations/`.
    static let files: [String] = {
        let house = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "regulations")
        let found = FileManager.default.enumerator(atPath: house.path)?.compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func text(_ file: String) throws -> String {
        let house = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: house.appending(path: "regulations/\(file)"), encoding: .utf8)
    }

    /// All that a regulation says, down to the last bound.
    private func told(_ regulation: Regulation?) -> String {
        var text = ""
        if let regulation { dump(regulation, to: &text) }
        return text
    }

    @Test(arguments: files)
    func `what a form writes says the same as the file that it read`(_ file: String) throws {
        let text = try Self.text(file)
        let before = Regulation.read(yaml: text)
        let sheet = try #require(RegulationSheet(yaml: text))
        let after = Regulation.read(yaml: sheet.yaml)
        #expect(after.mistakes == [])
        #expect(before.regulation != nil)
        #expect(told(after.regulation) == told(before.regulation))
        // And it stays as it is from then on.
        let again = try #require(RegulationSheet(yaml: sheet.yaml))
        #expect(again.yaml == sheet.yaml)
        #expect(again.clauses == sheet.clauses && again.head == sheet.head)
    }

    @Test func `there are files to be read`() { #expect(Self.files.count > 30) }

    private static let head = """
        制度: 试行办法
        制发机关: 市委组织部
        施行: 2024-03-01
        层级: 市
        条款:
          - 条: 第一条
            原文: 如下。
            规则:

        """

    private func sheet(_ rules: String) throws -> RegulationSheet {
        try #require(RegulationSheet(yaml: Self.head + rules))
    }

    @Test func `what cannot be understood stays on the form as it was typed`() throws {
        let sheet = try #require(
            RegulationSheet(
                yaml: """
                    制度: 试行办法
                    制发单: 市委组织部
                    施行: 三月一日
                    条款:
                      - 条: 第一条
                        说法: 如下。
                        规则:
                          - 应办: 月度汇报
                            由谁: 老张
                            多久: [每月, 每周]
                            期线: 当月底
                            档: [{3日以内: 科长}]
                          - 由谁: 挂职干部
                          - 随便写的一句
                          - 应办: 甲
                            次数: 乙
                    """))
        let rules = sheet.clauses[0].rules
        #expect(sheet.head.map(\.word) == ["制度", "制发单", "施行"])
        #expect(sheet.head.map(\.text) == ["试行办法", "市委组织部", "三月一日"])
        #expect(sheet.clauses[0].others == [.init("说法", "如下。")])
        #expect(
            rules[0].fields == [
                .init("由谁", "老张"), .init("多久", "每月、每周"), .init("期线", "当月底"), .init("档", "3日以内: 科长"),
            ])
        #expect(rules[1].kind == "" && rules[1].fields == [.init("由谁", "挂职干部")])
        #expect(rules[2].title == "随便写的一句")
        #expect(rules[3].fields == [.init("次数", "乙")])
        // All of it is there when it is written again, and every mistake is told.
        let again = try #require(RegulationSheet(yaml: sheet.yaml))
        #expect(again.head == sheet.head)
        #expect(again.clauses[0].rules[0] == rules[0])
        #expect(Regulation.read(yaml: sheet.yaml).regulation == nil)
    }

    @Test func `a text that is no mapping is no form`() {
        for text in ["", "- 甲", "一句话", "制度: [", "\u{0}"] { #expect(RegulationSheet(yaml: text) == nil) }
    }

    @Test func `a mistake stands beside the word that it is about`() throws {
        let sheet = try sheet(
            """
                  - 应办: 月度汇报
                    由谁: 老张
                    期限: 过几天
                  - 请假: 请销假
                    按: 自然日
                    档: [{不超过: 3日, 批准: 接收单位}, {超过: 5日, 批准: 科长}]
                  - 说明: 无
                    适用: {方向: 上面}
            """)
        let check = SheetCheck(sheet)
        let told = check.mistakes.map { mistake in
            let spot = mistake.spot
            return [spot.rule.map(String.init), spot.word, spot.part, spot.row.map(String.init)]
                .compactMap { $0 }.joined(separator: " ")
        }
        #expect(Set(told) == ["0 多久", "0 由谁", "0 期限", "0", "1 档 2", "2 适用 方向"])
        let row = check.problems(.init(clause: 0, rule: 1, word: "档"))
        #expect(row.contains { $0.chinese.hasPrefix("第2行：") })
        // What is understood is told although the rest is not.
        #expect(check.regulation == nil && check.rule(0, 0) == nil && check.rule(0, 2) == nil)
    }

    @Test func `a rule that is understood says what it does while another is not`() throws {
        let check = SheetCheck(try sheet("      - 应办: 月报\n      - 说明: 仅供参考"))
        #expect(check.rule(0, 0) == nil)
        #expect(check.rule(0, 1)?.effect.chinese == "仅作说明")
    }

    @Test(arguments: [
        "超过: 3日；不超过: 7日；批准: 接收单位、组织部；备案: 派出单位",
        "超过：3日; 不超过：7日; 批准：接收单位，组织部; 备案：派出单位", "超过3日，不超过7日，批准：接收单位、组织部，备案: 派出单位",
        "more than: 3；at most: 7；approved by: 接收单位、组织部；filed with: 派出单位",
    ])
    func `a tier is typed as one would say it`(_ row: String) throws {
        var sheet = try sheet("      - 请假: 请销假")
        sheet.clauses[0].rules[0].fields = [
            .init("按", "自然日"), .init("档", "不超过: 3日；批准: 接收单位\n\(row)\n超过: 7日；批准: 组织部"),
        ]
        let reading = Regulation.read(yaml: sheet.yaml)
        #expect(reading.mistakes == [])
        let tiers = try #require(reading.regulation?.clauses[0].rules[0] as? LeaveTiers).tiers
        #expect(
            tiers[1]
                == LeaveTiers.Tier(from: 4, to: 7, approvers: [.hostUnit, .organizer], copies: [.homeUnit]))
    }

    @Test func `a mark within a text does not part it`() throws {
        var sheet = try sheet("      - 禁止: 无故离岗")
        sheet.clauses[0].rules[0].fields = [
            .init("代号", "absence"), .init("约束", "挂职干部"), .init("处置", "第: 2次；则: 谈话；限期整改：三日内；告知: 派出单位"),
        ]
        let conduct = try #require(
            Regulation.read(yaml: sheet.yaml).regulation?.clauses[0].rules[0] as? Conduct)
        #expect(conduct.ladder.map(\.consequence) == ["谈话；限期整改：三日内"])
        #expect(conduct.ladder.map(\.informs) == [[.homeUnit]])
    }

    @Test(arguments: [
        "甲: 乙", "# 不是注释", "[甲]", "- 甲", "'引'号\"", "反\\斜", "一\n二", "true", "~", "甲, 乙 {丙}", "结尾:",
        "甲\u{85}\u{2028}\u{7}乙", "🀄",
        "% @ ` & * ! | >", "2024-03-01",
    ])
    func `any text that is typed is only text`(_ text: String) throws {
        var sheet = try sheet("      - 说明: 无")
        sheet.clauses[0].sentence = text
        sheet.clauses[0].rules[0].title = text
        sheet.clauses[0].rules[0].fields = [.init("英文", text)]
        let again = try #require(RegulationSheet(yaml: sheet.yaml))
        #expect(again.clauses[0].sentence == text)
        #expect(again.clauses[0].rules[0].title == text)
        #expect(again.clauses[0].rules[0].fields.map(\.text).joined() == text)
    }

    @Test(arguments: [
        ("第六条", "第七条"), ("第九条", "第十条"), ("第十条", "第十一条"), ("第十九条", "第二十条"), ("（三）", "（四）"), ("第8条", "第9条"),
        ("总则", ""), ("", ""),
    ])
    func `the next clause is numbered as the one before it`(_ number: String, _ next: String) {
        #expect(RegulationSheet.number(after: number) == next)
    }

    @Test func `nobody has to think of a code`() throws {
        var sheet = try sheet(
            "      - 应办: 甲\n      - 应办: 乙\n      - 说明: 丙\n      - 应办: 丁\n        凭: contact")
        sheet.nameRules()
        #expect(
            sheet.clauses[0].rules.map { $0.fields.first { $0.word == "代号" }?.text ?? "" } == [
                "duty-1", "duty-2", "", "",
            ])
    }

    @Test func `remarks are noticed before they are lost`() throws {
        #expect(try #require(RegulationSheet(yaml: "# 说明\n制度: 甲")).hadComments)
        #expect(try #require(RegulationSheet(yaml: "制度: 甲 # 说明")).hadComments)
        #expect(try #require(RegulationSheet(yaml: "制度: \"甲 # 乙\"\n代号: a#b")).hadComments == false)
    }

    @Test func `every word of every kind of rule has a field, and every kind a hint`() throws {
        for form in RuleForm.all {
            var sheet = try sheet("      - 说明: 无")
            sheet.clauses[0].rules[0] = .init(kind: form.word.title.chinese)
            let fields = SheetCheck(sheet).fields(0, 0).fields
            #expect(form.word.hint != nil)
            #expect(fields.count >= form.words.count)
            #expect(Set(fields.map(\.line.name)).count == fields.count)
        }
        #expect(RuleForm.all.count == 24)
    }
}
