import Office
import Records
import Secondment

enum PostingPages {
    static func mine(_ member: Member) async throws(Failure) -> Answer {
        guard let own = try await member.desk.ownPostings(member.actor).first else {
            throw .notFound
        }
        return .seeOther("/posting/\(own.id.text)")
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        let view = try await member.desk.posting(member.actor, id)
        if face == .json || member.ask.wantsJSON {
            return .json(JSONFace.record(view.seen.record, moves: view.seen.moves))
        }
        return .page(PostingView.page(view, member))
    }

    static func changeForm(_ member: Member) async throws(Failure) -> Answer {
        let view = try await member.desk.posting(member.actor, member.id())
        let units = try await member.desk.list(member.actor, Unit.name, Desk.Filter(), limit: 2000)
        return .page(PostingView.change(view.seen.record, units.records, member, member.form.typed, []))
    }

    static func change(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            var last: Day?
            if let typed = member.form["last_day"], !typed.trimmed.isEmpty {
                guard case .kept(let day) = Day.read(typed.trimmed) else {
                    throw .problem("日期请写成 2024-08-15", "write the day as 2024-08-15", at: "last_day")
                }
                last = day
            }
            try await member.desk.changePosting(
                member.actor, id, last: last, hostUnit: member.form["host_unit"].flatMap { ID($0) },
                hostPost: member.form["host_post"], note: member.form["note"] ?? "")
            return .seeOther("/posting/\(id.text)")
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            let view = try await member.desk.posting(member.actor, id)
            let units = try await member.desk.list(member.actor, Unit.name, Desk.Filter(), limit: 2000)
            return .page(
                PostingView.change(view.seen.record, units.records, member, member.form.typed, problems),
                status: 422)
        }
    }
}
