import Desk
import Parties
import Records
import Secondment
import Storage

/// Arrival, pairing, and the plans.
extension Demonstration {
    mutating func plan() async throws(Failure) {
        clock.set("2024-03-15")
        let organizer = try actor("王敏")
        for posting in try await postings() {
            try await desk.move(organizer, Posting.name, posting.id, by: "arrive")
        }
        let mentor = try actor("周启明").person
        clock.set("2024-03-18")
        for (place, posting) in try await postings().enumerated() where place % 6 != 5 {
            try await desk.add(
                organizer, Pairing.name,
                Draft([
                    "posting": posting.id.text, "mentor": mentor.text, "part": "work",
                    "since": "2024-03-18",
                ]))
        }
        people["周启明"] = try await desk.actor(mentor)
        for (place, posting) in try await postings().enumerated() {
            clock.set("2024-03-2\(2 + place % 4)", hour: 10)
            let secondee = try await desk.actor(posting[Posting.person].id)
            let plan = try await desk.add(
                secondee, StudyPlan.name, Draft(Demonstration.plan(for: posting)))
            guard place != 7 else { continue }
            try await desk.move(secondee, StudyPlan.name, plan.id, by: "offer")
            guard place % 9 != 8 else { continue }
            try await sign(plan)
        }
    }

    func sign(_ plan: Record) async throws(Failure) {
        for signature in try await desk.replies(.system, to: plan)
        where signature.stage == Signature.Stage.asked.rawValue {
            clock.tick()
            guard let asked = Kept<Signature>(signature) else { continue }
            let posting = try await desk.look(.system) { try $0.fetch(asked[Signature.posting]) }
            let signer = try await holder(of: asked[Signature.party], posting)
            try await desk.move(signer, Signature.name, signature.id, by: "sign")
        }
    }

    /// Whoever holds the seat of a unit; of most units nobody has an account, and what they did on paper was entered for them.
    func holder(of party: Party, _ posting: Kept<Posting>) async throws(Failure) -> Actor {
        let holders = try await desk.look(.system) { try Holders(posting, $0).persons(party) }
        guard let holder = holders.min() else { return .system }
        return try await desk.actor(holder)
    }

    /// What came back long ago was read long ago.
    func readWhatIsOld() async throws(Failure) {
        guard let since = Day(iso: "2024-05-06") else { return }
        try await desk.jot(.system) { errand in
            for person in try errand.all(Person.self) {
                let tidings = try errand.tidings.of(person.id, limit: 100)
                let steps = try errand.steps.numbered(tidings.map(\.step))
                try errand.tidings.drop(
                    person.id, tidings.map(\.step).filter { steps[$0].map { $0.at.day < since } ?? true })
            }
        }
    }

    static func plan(for posting: Kept<Posting>) -> [String: String] {
        [
            "posting": posting.id.text,
            "focus": "学习接收单位的工作理念、办事流程和服务企业的方法；重点看产业项目从招引到落地的全过程。",
            "items": [
                "2024-03 熟悉单位职能，读近三年的文件和总结", "2024-04 跟班学习项目审批和“标准地”出让流程",
                "2024-05 随科室走访企业，整理诉求和办法", "2024-06 参与一个项目的全程服务",
                "2024-07 围绕一个专题调研，写出调研报告", "2024-08 形成建议方案，做好交接",
            ].joined(separator: "\n"),
            "abilities": "项目谋划能力、服务企业能力、与人打交道的能力。",
        ]
    }
}
