import Desk
import Parties
import Records
import Secondment
import Storage

/// The office, its people, and the batch that it sends.
extension Demonstration {
    mutating func foundOffice() async throws(Failure) {
        clock.set("2024-02-26")
        _ = try await desk.found(name: "钱进", login: "qianjin", office: "中共云岭市委组织部")
        let officials: [(String, String, Party)] = [
            ("王敏", "wangmin", .organizer), ("赵卫国", "zhaoweiguo", .leader),
            ("孙慎", "sunshen", .auditor), ("郑国栋", "zhengguodong", .superior), ("严明", "yanming", .inspector),
        ]
        for (name, login, seat) in officials { try await appoint(name, login, seat) }
    }

    mutating func appoint(
        _ name: String, _ login: String, _ seat: Party, unit: ID? = nil
    ) async throws(Failure) {
        let batch = batch
        let person = try await desk.change(.system) { errand in
            let person = try errand.keepPerson(name)
            try errand.appoint(
                person, seat, unit: unit, batch: seat.isOfBatch ? batch : nil)
            try errand.accounts.open(person, login: login)
            return person
        }
        people[name] = try await desk.actor(person)
    }

    func actor(_ name: String) throws(Failure) -> Actor {
        guard let actor = people[name] else { throw .notFound }
        return actor
    }

    mutating func sendBatch(_ roster: [UInt8], _ regulation: String) async throws(Failure) {
        clock.set("2024-03-08")
        let organizer = try actor("王敏")
        let programme = try await desk.add(
            organizer, Programme.name,
            Draft([
                "heading": "2024年“五个一批”培养锻炼计划", "year": "2024",
                "strands": "赴发达地区挂职一批（24人）\n到上级机关跟班一批（12人）\n到乡镇一线锻炼一批（30人）\n到招商前沿锻炼一批（10人）\n到信访一线锻炼一批（8人）",
            ]))
        batch = try await desk.add(
            organizer, Batch.name,
            Draft([
                "heading": "2024年赴东州挂职第一批", "direction": "outbound", "place": "东州市",
                "first_day": "2024-03-15", "last_day": "2024-08-15",
                "programme": programme.id.text, "strand": "赴发达地区挂职一批",
            ])
        ).id
        _ = try await desk.importRoster(
            organizer, batch: batch, bytes: roster, named: "东州第一批花名册.xlsx")
        try await desk.applyRegulation(organizer, yaml: regulation, batch: batch)
        let units = try await named(Unit.declaration, Unit.fullName.spec)
        for (name, login, seat, unit) in [
            ("李向东", "lixiangdong", Party.homeUnit, "市发展改革委"),
            ("何芳", "hefang", .hostUnit, "东州经济技术开发区投资促进局"),
        ] {
            let found = units.first { $0.key.contains(unit) || unit.contains($0.key) }?.value
            try await appoint(name, login, seat, unit: found ?? units.sorted { $0.key < $1.key }.first?.value)
        }
        try await appoint("陆远航", "luyuanhang", .hostOrganizer)
        try await appoint("温雅琴", "wenyaqin", .careOffice)
        try await appoint("宋知行", "songzhixing", .receiver)
        try await openAccounts()
    }

    mutating func openAccounts() async throws(Failure) {
        let batch = batch
        let persons = try await named(Person.declaration, Person.fullName.spec)
        for (name, login) in [
            ("张立群", "zhangliqun"), ("李娜", "lina"), ("陈曦", "chenxi"), ("欧阳海生", "ouyanghaisheng"),
        ] {
            guard let id = persons[name] else { continue }
            try await desk.change(.system) { try $0.accounts.open(id, login: login) }
        }
        if let secretary = persons["欧阳海生"] {
            try await desk.change(.system) {
                try $0.appoint(secretary, .branchSecretary, batch: batch)
            }
        }
        let mentor = try await desk.change(.system) { errand in
            let mentor = try errand.keepPerson("周启明")
            try errand.accounts.open(mentor, login: "zhouqiming")
            return mentor
        }
        for (name, id) in persons { people[name] = try await desk.actor(id) }
        people["周启明"] = try await desk.actor(mentor)
    }

    func named(_ kind: Declaration, _ field: FieldSpec) async throws(Failure) -> [String: ID] {
        try await desk.look(.system) { errand in
            Dictionary(
                try errand.rows.list(kind, where: .always).compactMap { record in
                    record[name: field.name].text.map { ($0, record.id) }
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    func postings() async throws(Failure) -> [Kept<Posting>] {
        let batch = batch
        return try await desk.look(.system) {
            try $0.all(Posting.self, Posting.batch == Records.Link(batch)).reversed()
        }
    }
}
