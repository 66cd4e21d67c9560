import Office
import Records
import Secondment

enum AccountPages {
    static func own(_ member: Member) async throws(Failure) -> Answer {
        let account = try await member.desk.ownAccount(member.actor)
        return .page(AccountView.own(account, member, secret: nil))
    }

    static func endSession(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.endSession(member.actor, mark: member.form["mark"] ?? "")
        return .seeOther("/account")
    }

    /// A new token is shown once, on this answer, and kept only as a hash.
    static func addToken(_ member: Member) async throws(Failure) -> Answer {
        let scope = member.form["scope"] ?? "api"
        let title = (member.form["title"] ?? "").trimmed
        let token = try await member.desk.addToken(
            member.actor, title: title.isEmpty ? scope : title, scope: scope)
        let account = try await member.desk.ownAccount(member.actor)
        let secret =
            scope == "calendar" ? "\(member.visitor.settings.origin)/calendar/\(token).ics" : token
        return .page(AccountView.own(account, member, secret: secret))
    }

    static func removeToken(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.removeToken(member.actor, mark: member.form["mark"] ?? "")
        return .seeOther("/account")
    }

    static func list(_ member: Member) async throws(Failure) -> Answer {
        let lines = try await member.desk.accountLines(member.actor)
        return .page(
            AccountView.list(
                lines, member, people: try await people(member), batches: try await batches(member),
                link: nil, problems: []))
    }

    private static func batches(_ member: Member) async throws(Failure) -> [Record] {
        member.actor.holds(.administrator)
            ? try await member.desk.list(member.actor, Batch.name, Desk.Filter()).records : []
    }

    private static func people(_ member: Member) async throws(Failure) -> [(id: ID, label: String)] {
        member.actor.holds(.administrator)
            ? try await member.desk.peopleWithoutAccount(member.actor) : []
    }

    static func invite(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            guard let person = member.form["person"].flatMap({ ID($0) }) else {
                throw .problem("请选择人员", "choose a person", at: "person")
            }
            let token = try await member.desk.invite(
                member.actor, person, login: member.form["login"])
            let lines = try await member.desk.accountLines(member.actor)
            let link = "\(member.visitor.settings.origin)/activate/\(token)"
            return .page(
                AccountView.list(
                    lines, member, people: try await people(member), batches: try await batches(member),
                    link: link, problems: []))
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            let lines = try await member.desk.accountLines(member.actor)
            return .page(
                AccountView.list(
                    lines, member, people: try await people(member), batches: try await batches(member),
                    link: nil, problems: problems),
                status: 422)
        }
    }

    static func inviteBatch(_ member: Member) async throws(Failure) -> Answer {
        guard let batch = member.form["batch"].flatMap({ ID($0) }) else {
            throw .problem("请选择批次", "choose a batch", at: "batch")
        }
        let bytes = try await member.desk.inviteBatch(
            member.actor, batch, origin: member.visitor.settings.origin)
        return .file("激活链接.xlsx", Answer.xlsx, bytes)
    }

    static func setActive(_ member: Member) async throws(Failure) -> Answer {
        guard let person = member.form["person"].flatMap({ ID($0) }) else { throw .notFound }
        try await member.desk.setActive(member.actor, person, member.form["active"] == "1")
        return .seeOther("/accounts")
    }

    /// How pages look, kept in the browser; the language of somebody signed in is kept with the account too.
    static func preferences(_ visitor: Visitor) async throws(Failure) -> Answer {
        let form = try await visitor.ask.form(limit: 4000)
        let back = Links.own(form["back"]) ?? "/"
        var answer = Answer.seeOther(back)
        let year = 365 * 24 * 3600
        let choices = [
            "language": Language.allCases.map(\.rawValue), "size": ["normal", "large"],
            "theme": ["system", "light", "dark"],
        ]
        for (name, allowed) in choices {
            guard let value = form[name], allowed.contains(value) else { continue }
            answer = answer.setting(
                cookie: name, value, seconds: year, secure: visitor.settings.isSecure)
            if name == "language", let language = Language(rawValue: value),
                let token = visitor.ask.cookie("tashan"),
                let visit = try await visitor.desk.visit(token)
            {
                try await visitor.desk.setLanguage(visit.actor, language)
            }
        }
        return answer
    }
}
