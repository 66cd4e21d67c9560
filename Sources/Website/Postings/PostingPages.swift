import Desk
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

    static func changeForm(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let kept = try await member.desk.draft(member.actor, form: "/posting/\(id.text)/change")
        return .page(try await changePage(id, member, kept.map { Form(encoded: $0).typed } ?? [:], []))
    }

    private static func changePage(
        _ id: ID, _ member: Member, _ typed: [String: String], _ problems: [Problem]
    ) async throws(Failure) -> HTML {
        let posting = try await member.desk.posting(member.actor, id).posting
        let units = try await member.desk.linking(
            member.actor, Posting.name, Posting.hostUnit.spec.name,
            to: typed[Posting.hostUnit.spec.name].flatMap { ID($0) } ?? posting[Posting.hostUnit].id)
        return PostingView.change(posting, units, member, typed, problems)
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
            await member.desk.dropDraft(member.actor, form: "/posting/\(id.text)/change")
            return .seeOther("/posting/\(id.text)")
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                try await changePage(id, member, member.form.typed, problems)
            }
        }
    }
}
