package import Desk
package import Records
import Regulation
import Secondment
import Storage

/// 嫁接 — A practice that was adopted owes its effect: the home unit tells it after three, six and twelve months, whether
/// or not whoever brought it home still serves.
enum Grafting {
    static let follows: [Follows] = [
        .on(Graft.self, .adopt, Title("三个月后报第一次效果", "its effect is due after three months"), adopt),
        .on(
            Graft.self, .effect, Title("下次在满六个月、满一年时报；报满三次即告见效", "then after six and after twelve months"),
            effect),
    ]

    private static let months = [3, 6, 12]

    private static func adopt(_ making: Making<Graft>) throws -> Kept<Graft> {
        var graft = making.record
        graft[Graft.adoptedOn] = making.errand.today
        graft[Graft.effectDue] = making.errand.today.adding(months: months[0])
        return try making.errand.advance(graft, .adopt, note: making.note)
    }

    private static func effect(_ making: Making<Graft>) throws -> Kept<Graft> {
        let errand = making.errand
        var graft = making.record
        let told = [Graft.afterThree, Graft.afterSix, Graft.afterTwelve]
        guard let place = told.firstIndex(where: { graft[$0] == nil }), let adopted = graft[Graft.adoptedOn]
        else { throw Failure.notNow }
        guard errand.today >= adopted.adding(months: months[place]) - 31 else {
            throw Failure.problem(
                "还早：\(adopted.adding(months: months[place]).written(.chinese))才满\(months[place])个月",
                "it is too early: \(months[place]) months are over on \(adopted.adding(months: months[place]).iso)",
                at: "effect")
        }
        graft[told[place]] = graft[Graft.effect]
        graft[Graft.effect] = nil
        let isLast = place == told.count - 1
        graft[Graft.effectDue] = isLast ? nil : adopted.adding(months: months[place + 1])
        let kept = try errand.advance(graft, .effect, note: making.note)
        return isLast ? try errand.advance(kept, .prove) : kept
    }
}

extension Desk {
    /// What answers a question from home, as far as this actor may see it: practices, reports, proposals, material, notes.
    package func answers(_ actor: Actor, to question: ID) async throws(Failure) -> [Record] {
        try await look(actor) { errand in
            let question = try errand.find(HomeQuestion.self, question).link
            return try errand.shown(Graft.self, Graft.question == question).map(\.record)
                + errand.shown(ResearchReport.self, ResearchReport.asked == question).map(\.record)
                + errand.shown(Proposal.self, Proposal.asked == question).map(\.record)
                + errand.shown(Material.self, Material.question == question).map(\.record)
                + errand.shown(Note.self, Note.question == question).map(\.record)
        }
    }
}
