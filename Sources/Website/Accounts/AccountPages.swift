import Desk
import Office
import Records
import Secondment

/// 我的账户 — Sessions, tokens, the password, and what was done to the account.
enum AccountPages {
    static func own(_ member: Member) async throws(Failure) -> Answer {
        let account = try await member.desk.ownAccount(member.actor)
        let steps = try await member.desk.accountHistory(member.actor)
        let news = try await member.desk.accountNews(member.actor)
        return .page(AccountView(account: account, member: member, steps: steps, news: news).page())
    }

    static func endSession(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.endSession(member.actor, mark: member.form["mark"] ?? "")
        return .seeOther("/account")
    }

    /// A new token is shown once, on this answer, and kept only as a hash.
    static func addToken(_ member: Member) async throws(Failure) -> Answer {
        let scope: Desk.TokenScope = member.form["scope"] == "calendar" ? .calendar : .api
        let title = (member.form["title"] ?? "").trimmed
        let token = try await member.desk.addToken(
            member.actor, title: title.isEmpty ? scope.rawValue : title, scope: scope)
        let account = try await member.desk.ownAccount(member.actor)
        let secret =
            scope == .calendar ? "\(member.visitor.settings.origin)/calendar/\(token).ics" : token
        return .page(AccountView(account: account, member: member, secret: secret).page())
    }

    static func removeToken(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.removeToken(member.actor, mark: member.form["mark"] ?? "")
        return .seeOther("/account")
    }

    /// The session goes on here; everywhere else it ends.
    static func setPassword(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            guard member.form["password"] == member.form["again"] else {
                throw .problem("两次输入的密码不一样", "the two passwords differ", at: "again")
            }
            try await member.desk.changePassword(
                member.actor, old: member.form["old"] ?? "", new: member.form["password"] ?? "",
                keeping: member.sessionMark)
            return .seeOther("/account")
        } catch {
            guard error.isConflict || FailurePages.status(error) == 422 else { throw error }
            let account = try await member.desk.ownAccount(member.actor)
            return .page(
                AccountView(account: account, member: member, problems: FailurePages.problems(error)).page(),
                status: FailurePages.status(error))
        }
    }

    /// The owner has read what was done to the account.
    static func noted(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.noteNews(member.actor)
        return .seeOther("/account")
    }

    /// How pages look, kept in the browser; the language of somebody signed in is kept with the account too.
    static func preferences(_ visitor: Visitor) async throws(Failure) -> Answer {
        let form = try await visitor.ask.strangersForm(limit: 4000)
        let back = Links.own(form["back"]) ?? "/"
        var answer = Answer.seeOther(back)
        let year = 365 * 24 * 3600
        let choices = [
            "language": Language.allCases.map(\.rawValue), "size": ["normal", "large"],
            "theme": Settings.themes,
        ]
        for (name, allowed) in choices {
            guard let value = form[name], allowed.contains(value) else { continue }
            answer = answer.setting(
                cookie: name, value, seconds: year, secure: visitor.settings.isSecure)
            if name == "language", let language = Language(rawValue: value),
                let token = visitor.session,
                let visit = try await visitor.desk.visit(token)
            {
                try await visitor.desk.setLanguage(visit.actor, language)
            }
        }
        return answer
    }
}
