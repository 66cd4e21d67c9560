import Desk
import Records
import Secondment

extension Demonstration {
    /// 律 — Somebody was reminded, read what was written down, and said something to it.
    func conduct() async throws(Failure) {
        clock.set("2024-05-27")
        let all = try await postings()
        guard all.count > 9 else { return }
        let home = try actor("王敏")
        let asked = try await desk.add(
            home, Reminder.name,
            Draft([
                "posting": all[9].id.text, "sort": "talk", "day": "2024-05-24", "matter": "两次请假返回后没有及时销假",
                "place": "电话，王敏、支部书记欧阳海生", "text": "提醒请假返回后两日内销假，组织上要随时知道人在哪里。",
                "asked": "今后返回当日销假。", "due": "2024-06-30",
            ]))
        clock.tick()
        let given = try await desk.move(home, Reminder.name, asked.id, by: Reminder.Move.give.rawValue)
        clock.tick()
        try await desk.move(
            try await desk.actor(all[9][Posting.person].id), Reminder.name, given.id,
            by: Reminder.Move.confirm.rawValue, Draft(["answer": "两次都是周末夜里到的，周一忙忘了，今后当日销假。"]))
        clock.tick()
        let breach = try await desk.add(
            try actor("何芳"), Breach.name,
            Draft([
                "posting": all[0].id.text, "rule": "discipline", "subject": "擅自离岗", "party": "secondee",
                "day": "2024-05-17", "text": "周五下午没有到会，也没有请假。",
            ]))
        clock.tick()
        let confirmed = try await desk.move(
            home, Breach.name, breach.id, by: Breach.Move.confirm.rawValue, note: "电话核实，当天确未请假")
        clock.tick()
        try await desk.move(
            try await desk.actor(all[0][Posting.person].id), Breach.name, confirmed.id,
            by: Breach.Move.explain.rawValue, Draft(["explanation": "当天被派去海川精工对接，走得急，没有和科室说。"]))
        for (place, sort, who, text) in [
            (0, "visit", "宣传部同志随行，和本人、挂职单位分管领导谈", "住宿已调到开发区人才公寓，工作已上手。"),
            (4, "comfort", "派出单位工会", "端午慰问，家中老人住院，请支部多关心。"),
        ] {
            clock.tick()
            _ = try await desk.add(
                home, Contact.name,
                Draft([
                    "posting": all[place].id.text, "sort": sort, "day": "2024-05-25", "who": who,
                    "text": text,
                ]))
        }
    }
}
