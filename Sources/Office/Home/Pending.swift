import Desk
import Records
import Storage
import Synchronization

/// 候办 — What lies before a seat beyond what a regulation makes it owe: taken on, to be reported back from, to be
/// answered, answered by nobody. Of which sorts there is anything, one question to the database tells.
struct Pending {
    let errand: Errand
    let soon: Day

    func items() throws -> [Agenda.Item] {
        let asked = errand.memory(PendingQuestions.self).asked(by: errand)
        return try zip(asked.questions, errand.areThere(asked.presences.asked(by: errand.actor))).flatMap {
            try $1 ? items($0, $0.condition.asked(by: errand.actor)) : []
        }
    }

    private func items(_ question: Question, _ condition: SQL) throws -> [Agenda.Item] {
        switch question.matter {
        case .inHand(let day): try InHand(errand, soon).items(question.kind, by: day, condition)
        case .returning: try Returning(errand).items(condition)
        case .waiting(let move): try Waiting(errand).items(question.kind, move, condition)
        case .unanswered: try Unanswered(errand).items(question.kind, condition)
        case .escalated(let stage): try Escalated(errand).items(question.kind, stage, condition)
        case .asked: try Questioned(errand).items(condition)
        }
    }

    /// 一问 — Records of a kind under a condition, and what they are to the seat.
    struct Question: Sendable {
        let kind: Declaration
        let condition: SQL
        let matter: Matter

        enum Matter: Sendable {
            case inHand(day: String?), returning, waiting(MoveSpec), unanswered, escalated(StageSpec), asked
        }
    }
}

/// 问法 — What is asked for those who sit alike: put into words once a day for all of them.
final class PendingQuestions: Remembered {
    struct Asked: Sendable {
        let questions: [Pending.Question]
        let presences: Presences
    }

    private let kept = Mutex<(day: Day, asked: [Seating: Asked])?>(nil)

    func asked(by errand: Errand) -> Asked {
        let day = errand.today
        if let known = kept.withLock({ $0?.day == day ? $0?.asked[errand.seating] : nil }) { return known }
        let anybody = errand.byAnybody
        let questions =
            InHand.questions(anybody) + Returning.questions(anybody) + Waiting.questions(anybody)
            + Unanswered.questions(anybody) + Escalated.questions(anybody) + Questioned.questions(anybody)
        let asked = Asked(
            questions: questions,
            presences: Presences(questions.map { "\(name: $0.kind.name) r WHERE \($0.condition)" }))
        kept.withLock { kept in
            // Yesterday's words are nobody's any more.
            if kept?.day != day { kept = (day, [:]) }
            kept?.asked[errand.seating] = asked
        }
        return asked
    }
}
