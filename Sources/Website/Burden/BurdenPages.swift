import Desk
import Office
import Records

enum BurdenPages {
    static func overview(_ member: Member) async throws(Failure) -> Answer {
        let view = try await member.desk.burdens(member.actor)
        return .page(BurdenView.overview(view, member, typed: nil, []))
    }

    static func setCeiling(_ member: Member) async throws(Failure) -> Answer {
        let typed = (member.form["minutes"] ?? "").trimmed
        do throws(Failure) {
            // What is no number is no ceiling either; the desk says so in its own words.
            try await member.desk.setBurdenCeiling(
                member.actor, minutes: typed.isEmpty ? nil : Int(typed) ?? 0)
            return .seeOther("/burden")
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            let view = try await member.desk.burdens(member.actor)
            return .page(BurdenView.overview(view, member, typed: typed, problems), status: 422)
        }
    }

    static func ofBatch(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let sheet = try await member.desk.burden(member.actor, batch: id)
        return .page(BurdenView.page(sheet, member, back: "/batch/\(id.text)"))
    }

    static func ofPosting(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let sheet = try await member.desk.burden(member.actor, posting: id)
        return .page(BurdenView.page(sheet, member, back: "/posting/\(id.text)"))
    }
}
