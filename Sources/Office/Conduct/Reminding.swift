import Desk
import Records
import Secondment

/// 提醒谈话 — Nobody reminds themselves, and what is set right by a day has that day after the talk.
enum Reminding {
    static let follows: [Follows] = [
        .judging(Reminder.self, Title("不提醒自己；改正期限不早于谈话", "not of oneself; the day is not before the talk")) {
            reminder, errand in
            let posting = try errand.fetch(reminder[Reminder.posting])
            guard posting[Posting.person].id != reminder.owner else {
                throw Failure.problem("这是你自己的挂职", "this posting is your own", at: "posting")
            }
            guard reminder[Reminder.day] <= errand.today else {
                throw Failure.problem("还没有到这一天", "that day has not come", at: "day")
            }
            // A link names its record: it is one of this posting's that was found true, and not by whoever reported it.
            if let breach = try reminder[Reminder.breach].map({ try errand.fetch($0) }),
                breach[Breach.posting] != reminder[Reminder.posting] || breach.owner == reminder.owner
                    || !breach.is(.foundTrue)
            {
                throw Failure.problem("只能选这次挂职里已经核实的反映", "that is none of this posting's", at: "breach")
            }
            if let due = reminder[Reminder.due], due < reminder[Reminder.day] {
                throw Failure.problem("改正期限早于谈话", "that is before the talk", at: "due")
            }
        }
    ]
}
