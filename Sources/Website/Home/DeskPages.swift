import Desk
import Office
import Parties
import Records
import Secondment

/// First pages: what this person can do now, seat by seat.
enum DeskPages {
    static func home(_ member: Member) async throws(Failure) -> Answer {
        let actor = member.actor
        let parties = actor.parties
        let wanted = parties.first { $0.rawValue == member.place("seat") }
        if !member.place("seat").isEmpty, wanted == nil { throw .notFound }
        guard let party = wanted ?? parties.first else {
            return .page(HomeView.nothing(member))
        }
        if member.ask.wantsJSON {
            return .json(JSONFace.agenda(try await member.desk.agenda(actor, party)))
        }
        let home = try await member.desk.home(actor, party, note: JotPages.form)
        let notice = member.ask.query["done"] == nil ? nil : try await Landing.notice(member)
        return .page(
            HomeView(member: member, party: party, parties: parties, home: home, notice: notice).page())
    }

    static func done(_ member: Member) async throws(Failure) -> Answer { try await acted(member, .done) }
    static func begun(_ member: Member) async throws(Failure) -> Answer { try await acted(member, .begun) }

    private static func acted(_ member: Member, _ sort: Acted.Sort) async throws(Failure) -> Answer {
        let acted = try await member.desk.acted(member.actor, sort)
        return .page(ActedView(acted: acted, sort: sort, member: member).page())
    }

    /// What stood there was read; what has come since was not.
    static func heard(_ member: Member) async throws(Failure) -> Answer {
        let steps = (member.form["steps"] ?? "").split(separator: ",").compactMap { Int($0) }
        await member.desk.heard(member.actor, steps)
        return .seeOther("/desk")
    }

    static func why(_ member: Member) async throws(Failure) -> Answer {
        let key = member.ask.query["key"] ?? ""
        let (due, look) = try await member.desk.due(member.actor, key: key)
        let rule = try await member.desk.explain(member.actor, due: key)
        let whose = try await member.desk.whose(member.actor, due)
        return .page(WhyView.page(due, look, whose, rule, member))
    }

    static func keepDraft(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.keepDraft(
            member.actor, form: member.form["form"] ?? "", body: member.form["body"] ?? "")
        return Answer(status: 204)
    }
}
