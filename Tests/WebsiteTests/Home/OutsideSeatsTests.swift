import Cast
import Desk
import Office
import Parties
import Records
import Secondment
import Testing

/// Those who look after a batch from outside the two units: what they see first, and what waits for them.
@Suite struct `Seats outside the two units` {
    private static let menus = [
        ("陆远航", ["batch", "posting", "leave", "meeting", "regulation"]),
        ("温雅琴", ["batch", "posting", "meeting"]),
        ("宋知行", ["batch", "leads", "flows"]),
        ("方志平", ["batch", "posting", "leave", "attendance"]),
        ("郑国栋", ["batch", "posting", "posting_change", "regulation"]),
        ("严明", ["batch", "posting", "contact", "breach", "regulation"]),
    ]

    @Test(arguments: menus)
    func `have their batch on their first page, and a menu that leads to their work`(
        _ name: String, _ entries: [String]
    ) async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let visit = try await Visit(cast, as: name)
            let page = try await visit.expect(
                "GET", "/desk", status: 200,
                says: [name, "2024年赴东州挂职第一批"] + (entries + ["lists"]).map { "href=\"/\($0)\"" },
                silentOn: ["记一笔", "新建批次", "/accounts"])
            for path in Pages.links(in: page.text) {
                let status = await visit.get(path).status
                #expect([200, 303].contains(status), "\(name) \(path)")
            }
            // How each party stands is for those of the whole batch; the zone has one posting in it.
            #expect(page.text.contains("项过期") == (name != "方志平"))
            try await visit.expect("GET", "/batch/\(cast.batch.text)", status: 200, says: ["张立群"])
            let posted = await visit.get("/posting").text
            #expect(posted.contains("张立群"))
            #expect(posted.contains("李娜") == (name != "方志平"))
        }
    }

    @Test func `find on it what they are asked for`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - 请假: 请假
                  按: 自然日
                  档: [{满: 1日, 批准: [接收地组织部, 接收单位主管]}]
                - {变动: 调整, 事项: [调整岗位], 须经: [上级组织部]}
                - {禁止: 不得脱岗, 代号: presence, 约束: [挂职干部], 谁定: 督查组}
                """)
            try await cast.move("张立群", cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            try await cast.add(
                "何芳", PostingChange.name,
                ["matter": "move", "from_day": "2024-06-10", "host_post": "办公室副主任", "reason": "工作需要"]
                    .merging(["posting": cast.posting("张立群").text]) { first, _ in first })
            try await cast.add(
                "何芳", Breach.name,
                [
                    "posting": cast.posting("张立群").text, "rule": "presence", "subject": "脱岗",
                    "party": "secondee", "day": "2024-06-03", "text": "下午不在岗",
                ])
            for (name, words) in [("陆远航", "审批：张立群"), ("郑国栋", "审批：张立群"), ("严明", "核实：张立群")] {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("GET", "/desk", status: 200, says: ["现在有1件事", words])
            }
            let supervisor = try await Visit(cast, as: "方志平")
            try await supervisor.expect("GET", "/desk", status: 200, says: ["现在没有要办的事"])
            let leave = try await cast.desk.list(.system, Leave.name, Desk.Filter()).records[0]
            try await cast.move("陆远航", leave, by: "agree")
            try await supervisor.expect("GET", "/desk", status: 200, says: ["现在有1件事", "审批：张立群"])
            try await cast.move("方志平", leave, by: "agree")
            #expect(try await cast.now(leave).stage == "approved")
        }
    }

    @Test func `find on it what they owe, and settle it from there`() async throws {
        try await Cast.office { cast in
            try await cast.apply(
                """
                - {应办: 服务例会, 代号: services, 由谁: 服务保障部门, 多久: 每月, 期限: 当月最后一个工作日, 凭: meeting(regular)}
                - {应办: 确认出勤, 代号: presence, 由谁: 接收单位主管, 多久: 每月, 期限: 次月5日, 凭: attendance}
                - {应办: 实地督查, 代号: inspection, 由谁: 督查组, 多久: 每月, 期限: 当月最后一个工作日, 凭: contact(inspection)}
                """)
            for (name, kind, title) in [
                ("温雅琴", "meeting", "服务例会"), ("方志平", "attendance", "确认出勤"), ("严明", "contact", "实地督查"),
            ] {
                let visit = try await Visit(cast, as: name)
                try await visit.expect("GET", "/desk", status: 200, says: [title, "/\(kind)/new?"])
            }
            let month = Month(2024, 5)
            let before = try await cast.dues("张立群", "presence").first { $0.month == month }
            #expect(before?.bearer == .supervisor && before?.state == .open)
            try await cast.add(
                "方志平", Attendance.name, ["posting": cast.posting("张立群").text, "month": month.iso])
            #expect(
                try await cast.dues("张立群", "presence").first { $0.month == month }?.state == .settled)
            // 何芳 of the host confirms too, and it is not the supervisor's.
            try await cast.add(
                "何芳", Attendance.name, ["posting": cast.posting("张立群").text, "month": "2024-04"])
            #expect(
                try await cast.dues("张立群", "presence").first { $0.period == "2024-04" }?.state == .open)
        }
    }
}
