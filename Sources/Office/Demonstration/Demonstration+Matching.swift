import Desk
import Parties
import Records
import Secondment
import Storage

/// 配 — The next batch: what units ask for, who is put forward, and a plan that is not accepted yet.
extension Demonstration {
    func match() async throws(Failure) {
        clock.set("2024-06-03", hour: 14)
        let organizer = try actor("王敏")
        let batch = try await desk.add(
            organizer, Batch.name,
            Draft([
                "heading": "2024年下半年赴东州挂职第二批", "direction": "outbound", "place": "东州市",
                "first_day": "2024-09-02", "last_day": "2025-01-27",
            ])
        ).id
        let needs = """
            东州金融控股集团\t投资部副经理\t1\t金融、债券\t东州市区\t\t45\t\t设立产业引导基金
            东州市规划和自然资源局\t详规科副科长\t1\t城市规划\t东州市区\t\t45\t\t编制滨海片区城市规划
            东州临港开发区管委会\t招商局副局长\t2\t招商、外贸\t临港\t\t45\t\t引进高端装备、外贸龙头
            东州市农业农村局\t乡村建设科副科长\t1\t农业、乡村旅游\t海山县\t\t50\t\t
            """
        let people: [(String, String, String, String, String, Bool)] = [
            ("丁远帆", "1988-03", "金融、债券", "东州市区", "临港", true),
            ("孟书瑶", "1990-07", "城市规划", "东州市区", "", true), ("石铁军", "1986-11", "招商、外贸", "临港", "", false),
            ("白露", "1991-02", "外贸、金融", "东州市区", "临港", true), ("贺小川", "1983-09", "农业", "海山县", "", true),
            ("袁青松", "1975-05", "党建", "东州市区", "", false),
        ]
        let units = try await named(Unit.declaration, Unit.fullName.spec)
        let home = units.first { $0.key.contains("发展改革委") && !$0.key.contains("东州") }?.value
        for (name, born, _, _, _, _) in people {
            clock.tick()
            _ = try await desk.add(
                organizer, Person.name,
                Draft(["full_name": name, "born": born, "unit": home?.text ?? "", "post": "四级主任科员"]))
        }
        _ = try await desk.keepNeeds(organizer, batch, table: needs, makesUnits: true)
        _ = try await desk.keepNominees(
            organizer, batch,
            table: people.map { name, _, fields, first, second, adjusts in
                "\(name)\t\t\(fields)\t\(first)\t\(second)\t\t\(adjusts ? "是" : "否")\t"
            }.joined(separator: "\n"))
        clock.tick()
        _ = try await desk.add(
            organizer, Matching.name,
            Draft([
                "batch": batch.text, "heading": "第二批人岗匹配方案", "trade": "much", "wish": "some",
                "level": "little",
                "problem": "some",
            ]))
    }
}
