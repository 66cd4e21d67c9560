import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `What a regulation alters for three hundred` {
    private static let firsts = ["安邦", "白露", "蔡明", "丁一", "方圆", "高山"]

    /// The batch with so many in it: those who come first by the sound of their names were written down last, in
    /// another order.
    private static func fill(_ cast: Cast, to count: Int) async throws {
        let known = try await cast.posting(of: "张立群")
        let numerals = Array("零一二三四五六七八九")
        let others = (0..<(count - 3 - firsts.count)).map { number in
            "郑" + String(String(number).compactMap { $0.wholeNumberValue.map { numerals[$0] } })
        }
        for name in others + ["丁一", "安邦", "高山", "白露", "方圆", "蔡明"] {
            let person = try await cast.desk.add(.system, Person.name, Draft(["full_name": name]))
            try await cast.desk.add(
                .system, Posting.name,
                Draft([
                    "person": person.id.text, "batch": cast.batch.text,
                    "home_unit": known[Posting.homeUnit].id.text,
                    "host_unit": known[Posting.hostUnit].id.text, "first_day": "2024-03-15",
                    "last_day": "2024-08-15",
                ]))
        }
    }

    @Test func `names six by the sound of their names, and says that they are 300`() async throws {
        try await Cast.office { cast in
            try await Self.fill(cast, to: 300)
            let text = Cast.regulation("- {应办: 月报, 代号: report, 由谁: 挂职干部, 多久: 每月, 凭: monthly_report}")
            let effect = try await cast.desk.regulationEffect(
                cast.actor("王敏"), yaml: text, batch: cast.batch)
            let named = Self.firsts.joined(separator: "、") + "等300人"
            let sentences = effect.sentences.map(\.chinese)
            #expect(sentences.count == 1 && sentences[0].hasSuffix("（\(named)）"), "\(sentences)")

            var wang = try await Visit(cast, as: "王敏")
            let form = ["yaml": text, "batch": cast.batch.text]
            try await wang.expect(
                "POST", "/regulation", form, status: 200, says: ["：\(named)</p>"], silentOn: ["郑", "李娜"])
            wang.language = .english
            try await wang.expect(
                "POST", "/regulation", form, status: 200,
                says: [Self.firsts.joined(separator: ", ") + " and others, 300 in all"], silentOn: ["郑"])
        }
    }
}
