import Parties
import Records
import Regulation
import Testing

@Suite struct `The notation` {
    static let head = """
        制度: 试行办法
        制发机关: 市委组织部
        施行: 2024-03-01
        层级: 市
        条款:
          - 条: 第一条
            原文: 每月汇报。
            规则:

        """

    /// The mistakes of one rule, written from line 9 on.
    func mistakes(_ rule: String) -> [String] {
        Regulation.read(yaml: Self.head + rule).mistakes
            .map { "\($0.line):\($0.column) \($0.sentence.chinese)" }
    }

    @Test(arguments: ["yunling-outbound", "national"])
    func `every shipped regulation is read without a mistake`(_ name: String) throws {
        #expect(try shipped(name).id == name)
    }

    @Test func `what cannot be checked is counted as noted`() throws {
        let coverage = try shipped("yunling-outbound").coverage
        #expect(coverage.sentence.chinese == "共15条，规则17项：可核对13项，仅作说明4项。")
    }

    @Test func `Chinese and English words say the same`() throws {
        let english = Regulation.read(
            yaml: """
                regulation: Trial
                issuer: City
                in force: 2024-03-01
                layer: city
                clauses:
                  - clause: "1"
                    says: Report monthly.
                    rules:
                      - duty: Monthly report
                        bearer: secondee
                        every: month
                        due: last working day of the month
                        readers: [organizer, home unit]
                        settled by: monthly_report
                        takes: 20 minutes
                """)
        let chinese = try regulation(
            """
            - 应办: Monthly report
              由谁: 挂职干部
              多久: 每月
              期限: 当月最后一个工作日
              送: [组织部, 派出单位]
              凭: monthly_report
              用时: 20分钟
            """)
        #expect(english.mistakes.isEmpty)
        let one = try #require(english.regulation?.clauses.first?.rules.first?.duty)
        let other = try #require(chinese.clauses.first?.rules.first?.duty)
        #expect(one.heading == other.heading)
        #expect(one.due == other.due && one.readers == other.readers)
        #expect(one.evidence == other.evidence && one.burden == other.burden)
    }

    @Test func `a misspelt word is answered with the nearest one`() {
        #expect(
            mistakes(
                """
                      - 应办: 月报
                        由谁: 挂职干部
                        多久: 每月
                        期线: 当月最后一个工作日
                        凭: monthly_report
                """) == ["12:9 “期线”不认识，是不是“期限”？"])
    }

    @Test func `an unknown value is answered with those that are known`() {
        #expect(
            mistakes(
                """
                      - 应办: 月报
                        由谁: 挂职干部
                        多久: 有空时
                        凭: monthly_report
                        送: [组织部, 派出单未, 组织部]
                """) == [
                    "11:13 “有空时”看不懂，应是其中之一：每周、每半月、每月、每两月、每季度、每半年、每年、全程",
                    "13:18 “派出单未”不认识，是不是“派出单位”？应是其中之一："
                        + "挂职干部、派出单位、接收单位、导师、临时党支部、组织部、市领导、接收地组织部、服务保障部门、承接部门、接收单位主管、上级组织部、督查组"
                        + "；文件里另有叫法的，先在“称谓”里写明",
                    "13:24 “组织部”写了两次",
                ])
    }

    @Test func `what is missing and what is of the wrong kind are reported where they stand`() {
        #expect(
            mistakes(
                """
                      - 应办: 月报
                        由谁: {谁: 干部}
                        期限: 当月最后一个工作日
                        用时: 一会儿
                """) == [
                    "9:9 没有凭据的事项须写“代号”，如 monthly-talk",
                    "9:9 缺“多久”，可以写：每周、每半月、每月、每两月、每季度、每半年、每年、全程",
                    "10:13 这里应是其中之一：挂职干部、派出单位、接收单位、导师、临时党支部、组织部、"
                        + "市领导、接收地组织部、服务保障部门、承接部门、接收单位主管、上级组织部、督查组；文件里另有叫法的，先在“称谓”里写明，不是一组内容",
                    "12:13 “一会儿”看不懂，应是时长，如 20分钟",
                ])
    }

    @Test func `a due day that does not go with the cadence is refused`() {
        #expect(
            mistakes(
                """
                      - 应办: 月报
                        由谁: 挂职干部
                        多久: 每季度
                        期限: 当月最后一个工作日
                        凭: monthly_report
                """) == ["12:13 这个期限与“多久: 每季度”对不上"])
    }

    @Test func `a clause, a code and a key stand only once`() {
        let reading = Regulation.read(
            yaml: Self.head + """
                      - {应办: 甲, 由谁: 导师, 多久: 每月, 代号: talk}
                      - {应办: 乙, 由谁: 导师, 多久: 每月, 每: 月, 代号: talk}
                  - 条: 第一条
                    原文: 又一条。
                """)
        #expect(
            reading.mistakes.map { "\($0.line):\($0.column) \($0.sentence.chinese)" } == [
                "10:9 代号“talk”在第9行已经用过，请另写一个“代号”",
                "10:33 “多久”已经写过一次",
                "11:8 “第一条”前面已经有了",
            ])
    }

    @Test func `a day that does not exist and a repeal before the beginning are refused`() {
        let reading = Regulation.read(
            yaml: """
                制度: 试行办法
                制发机关: 市委组织部
                施行: 2024-02-30
                废止: 2023-01-01
                层级: 镇
                条款: []
                """)
        #expect(
            reading.mistakes.map { "\($0.line):\($0.column) \($0.sentence.chinese)" } == [
                "3:5 “2024-02-30”看不懂，应是实有的日期，如 2024-03-01",
                "5:5 “镇”看不懂，应是其中之一：国家、省、市、县、单位、接收地、批次",
            ])
    }

    @Test(arguments: [
        "", "条款: [", "\t制度: 甲", "- 甲\n- 乙", "制度: 甲\n制度: 乙", "{{{{",
        String(repeating: "[", count: 20_000), String(repeating: "a", count: 1_000_001),
    ])
    func `what is no regulation at all is refused with a sentence`(_ text: String) {
        let reading = Regulation.read(yaml: text)
        #expect(reading.regulation == nil)
        #expect(!reading.mistakes.isEmpty)
    }

    @Test func `the guide names no word twice in one place`() {
        for part in Guide.whole.parts {
            let words = part.words.map(\.title.chinese)
            #expect(Set(words).count == words.count)
            #expect(!words.isEmpty)
        }
        #expect(Guide.whole.phrases.count == 21)
    }

    @Test func `a duty says how often and by when in both languages`() throws {
        let duties = Rulebook(regulations: [try shipped("yunling-outbound")])
            .duties(for: posting()).map(\.duty.timing)
        #expect(
            duties.contains(Title("每月，当月最后一个工作日", "every month, last working day of the month")))
        #expect(
            duties.contains(Title("一次，报到后10个工作日内", "once, within 10 working days after arrival")))
    }

    @Test func `a rule must say of which kind it is`() {
        #expect(
            mistakes("      - {应力: 月报, 多久: 每月}").first?
                .hasPrefix("9:9 是不是“应办”？一项规则要写明是哪一种，且只写一种：应办、次数、") == true)
    }
}
