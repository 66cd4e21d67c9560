import Desk
import Ground
import Office
import Records
import Secondment

/// Puts the cast into an empty office through the desk, as the office itself would.
enum Casting {
    static let names = [
        "王敏", "张立群", "李娜", "欧阳海生", "李向东", "何芳", "吴江", "周启明", "赵卫国", "钱进", "孙慎", "陆远航", "温雅琴", "方志平", "郑国栋",
        "严明", "宋知行",
    ]

    /// Above 张立群's host.
    private static let zone = "东州经济技术开发区管理委员会"

    static func cast(_ desk: Desk, _ clock: Cast.Clock, _ ground: Ground) async throws -> Cast {
        var persons: [String: ID] = [:]
        for name in names {
            persons[name] = try await desk.add(.system, Person.name, Draft(["full_name": name])).id
        }
        var units: [String: ID] = [:]
        for name in [
            "云岭市发展和改革委员会", "东州经济技术开发区投资促进局", "云岭市农业农村局", "东州市农业农村局", zone,
        ] {
            units[name] = try await desk.add(.system, Unit.name, Draft(["full_name": name])).id
        }
        let batch = try await desk.add(
            .system, Batch.name,
            Draft([
                "heading": "2024年赴东州挂职第一批", "direction": "outbound", "first_day": "2024-03-15",
                "last_day": "2024-08-15",
            ])
        ).id
        var postings: [String: ID] = [:]
        for (name, home, host) in [
            ("张立群", "云岭市发展和改革委员会", "东州经济技术开发区投资促进局"), ("李娜", "云岭市农业农村局", "东州市农业农村局"),
            ("欧阳海生", "云岭市农业农村局", "东州市农业农村局"),
        ] {
            let posting = try await desk.add(
                .system, Posting.name,
                Draft([
                    "person": persons[name]?.text ?? "", "batch": batch.text,
                    "home_unit": units[home]?.text ?? "", "host_unit": units[host]?.text ?? "",
                    "supervisor": name == "张立群" ? units[zone]?.text ?? "" : "",
                    "first_day": "2024-03-15", "last_day": "2024-08-15",
                ]))
            postings[name] = try await desk.move(.system, Posting.name, posting.id, by: "arrive").id
        }
        let seats: [(String, String, String?, Bool)] = [
            ("王敏", "organizer", nil, false), ("赵卫国", "leader", nil, false),
            ("钱进", "administrator", nil, false), ("孙慎", "auditor", nil, false),
            ("李向东", "home_unit", "云岭市发展和改革委员会", false),
            ("何芳", "host_unit", "东州经济技术开发区投资促进局", false),
            ("吴江", "host_unit", "东州市农业农村局", false), ("欧阳海生", "branch_secretary", nil, true),
            ("陆远航", "host_organizer", nil, true), ("温雅琴", "care_office", nil, true),
            ("宋知行", "receiver", nil, true),
            ("方志平", "supervisor", zone, false), ("郑国栋", "superior", nil, false),
            ("严明", "inspector", nil, false),
        ]
        for (name, seat, unit, inBatch) in seats {
            var draft = Draft([
                "person": persons[name]?.text ?? "", "seat": seat, "since": "2024-03-01",
            ])
            if let unit { draft.typed["unit"] = units[unit]?.text }
            if inBatch { draft.typed["batch"] = batch.text }
            try await desk.add(.system, Appointment.name, draft)
        }
        try await desk.add(
            .system, Pairing.name,
            Draft([
                "posting": postings["张立群"]?.text ?? "", "mentor": persons["周启明"]?.text ?? "",
                "part": "work", "since": "2024-03-18",
            ]))
        return Cast(
            desk: desk, clock: clock, ground: ground, batch: batch, postings: postings,
            persons: persons)
    }
}
