import Desk
import Office
import Records
import Secondment

/// 账户与三员 — Everybody's accounts, and what one officer asks of another.
enum OfficerPages {
    static func list(_ member: Member) async throws(Failure) -> Answer {
        .page(try await AccountsView(member).page())
    }

    static func invite(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            guard let person = member.form["person"].flatMap({ ID($0) }) else {
                throw .problem("请选择人员", "choose a person", at: "person")
            }
            let token = try await member.desk.invite(
                member.actor, person, login: member.form["login"])
            return .page(try await AccountsView(member, link: link(token, member)).page())
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            return .page(try await AccountsView(member, problems: problems).page(), status: 422)
        }
    }

    static func inviteBatch(_ member: Member) async throws(Failure) -> Answer {
        guard let batch = member.form["batch"].flatMap({ ID($0) }) else {
            throw .problem("请选择批次", "choose a batch", at: "batch")
        }
        let bytes = try await member.desk.inviteBatch(
            member.actor, batch, origin: member.visitor.settings.origin)
        return .file(
            try await member.desk.export(
                member.actor, Title("激活链接", "activation links"), of: Batch.name, batch, as: "激活链接.xlsx",
                Outgoing.xlsx, bytes))
    }

    static func setActive(_ member: Member) async throws(Failure) -> Answer {
        guard let person = member.form["person"].flatMap({ ID($0) }) else { throw .notFound }
        do throws(Failure) {
            try await member.desk.setActive(member.actor, person, member.form["active"] == "1")
            return .seeOther("/accounts")
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            return .page(try await AccountsView(member, problems: problems).page(), status: 422)
        }
    }

    /// How strictly officers check one another; made less strict on the command line alone.
    static func setMode(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.setOfficers(member.actor, member.form["mode"] ?? "")
        return .seeOther("/accounts")
    }

    /// How many megabytes of files there may be, of a record, from a person and in all.
    static func setFileRoom(_ member: Member) async throws(Failure) -> Answer {
        func typed(_ name: String) -> Int { Int((member.form[name] ?? "").trimmed) ?? 0 }
        do throws(Failure) {
            // What is no number is out of range; the desk says so in its own words.
            try await member.desk.setFileRoom(
                member.actor,
                FileRoom(ofRecord: typed("record"), ofPerson: typed("person"), ofOffice: typed("office")))
            return .seeOther("/accounts")
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            return .page(try await AccountsView(member, problems: problems).page(), status: 422)
        }
    }

    static func requestForm(_ member: Member) async throws(Failure) -> Answer {
        let request = try await member.desk.request(member.actor, about: member.id())
        return .page(RequestView(request: request, member: member).page())
    }

    static func ask(_ member: Member) async throws(Failure) -> Answer {
        let person = try member.id()
        do throws(Failure) {
            let record = try await member.desk.ask(
                member.actor, about: person, for: member.form["choice"] ?? "",
                reason: member.form["reason"] ?? "")
            return .seeOther("/officer_request/\(record.id.text)")
        } catch {
            guard error.isConflict || FailurePages.status(error) == 422 else { throw error }
            let request = try await member.desk.request(member.actor, about: person)
            return .page(
                RequestView(
                    request: request, member: member, problems: FailurePages.problems(error)
                ).page(), status: FailurePages.status(error))
        }
    }

    /// The answer to a request. A link that is given is shown once, on this page, to whoever gave it.
    static func answer(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            let (_, token) = try await member.desk.answer(
                member.actor, id, by: member.form["move"] ?? "", note: member.form["note"],
                version: member.form["version"].flatMap { Int($0) })
            guard let token else { return .seeOther("/officer_request/\(id.text)") }
            return .page(try await AccountsView(member, link: link(token, member)).page())
        } catch {
            return try await RecordPages.refused(
                error, OfficerRequest.name, id, by: member.form["move"] ?? "", member)
        }
    }

    private static func link(_ token: String, _ member: Member) -> String {
        "\(member.visitor.settings.origin)/activate/\(token)"
    }
}
