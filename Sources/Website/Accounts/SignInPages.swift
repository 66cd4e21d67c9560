import Desk
import Office
import Records

/// Coming in: the door, signing in, the activation link; and what was being typed when a session ended.
enum SignInPages {
    static func door(_ visitor: Visitor) async throws(Failure) -> Answer {
        .seeOther(visitor.session == nil ? "/sign-in" : "/desk")
    }

    static func form(_ visitor: Visitor) async throws(Failure) -> Answer {
        .page(SignInView(visitor: visitor, next: visitor.ask.query["next"] ?? "/desk").page())
    }

    static func signIn(_ visitor: Visitor) async throws(Failure) -> Answer {
        // What was typed comes encoded once more, and each `%` of it is then three bytes.
        let form = try await visitor.ask.strangersForm(
            limit: carried(try await wasHere(visitor)) * 2)
        let next = Links.own(form["next"]) ?? "/desk"
        let token: String
        let device = visitor.device
        do throws(Failure) {
            token = try await visitor.desk.signIn(
                login: form["login"] ?? "", password: form["password"] ?? "",
                agent: visitor.ask.headers["user-agent"] ?? "", address: visitor.ask.address,
                device: device)
        } catch {
            FailurePages.log(error, visitor, at: "/sign-in")
            let view = SignInView(
                visitor: visitor, next: next, login: form["login"] ?? "",
                resumed: form["resumed"], failure: error)
            return .page(view.page(), status: FailurePages.status(error))
        }
        // What was typed before the session ended comes back on the page where it was typed.
        guard let resumed = form["resumed"], !resumed.isEmpty,
            let visit = try await visitor.desk.visit(token)
        else { return Answer.seeOther(next).settingSession(token, visitor, device) }
        try await visitor.desk.keepDraft(visit.actor, form: next, body: resumed)
        return Answer.seeOther(formPage(next)).settingSession(token, visitor, device)
    }

    static func signOut(_ member: Member) async throws(Failure) -> Answer {
        if let token = member.visitor.session {
            try await member.desk.signOut(member.actor, token: token)
        }
        return Answer.seeOther("/sign-in").setting(
            cookie: member.visitor.settings.sessionCookie, "", seconds: 0,
            secure: member.visitor.settings.isSecure)
    }

    static func activation(_ visitor: Visitor) async throws(Failure) -> Answer {
        guard let invited = try await visitor.desk.invited(visitor.place("token")) else {
            throw .conflict(
                Title(
                    "这个激活链接已用过或已过期，请管理员再发一个。",
                    "This link was used or has run out; ask the administrator for another."))
        }
        return .page(ActivationView(visitor: visitor, name: invited.name, login: invited.login).page())
    }

    static func activate(_ visitor: Visitor) async throws(Failure) -> Answer {
        let form = try await visitor.ask.strangersForm(limit: 10_000)
        let token = visitor.place("token")
        do throws(Failure) {
            guard form["password"] == form["again"] else {
                throw .problem("两次输入的密码不一样", "the two passwords differ", at: "again")
            }
            let device = visitor.device
            let session = try await visitor.desk.activate(
                token, password: form["password"] ?? "",
                agent: visitor.ask.headers["user-agent"] ?? "", device: device)
            return Answer.seeOther("/desk").settingSession(session, visitor, device)
        } catch {
            guard case .invalid(let problems) = error,
                let invited = try await visitor.desk.invited(token)
            else { throw error }
            let view = ActivationView(
                visitor: visitor, name: invited.name, login: invited.login, problems: problems)
            return .page(view.page(), status: 422)
        }
    }

    /// Nobody is signed in. What was being posted is carried through the sign-in, so that it is not lost: what was typed,
    /// not files, and not more than a stranger may send. The rest is not read at all.
    static func interrupted(_ visitor: Visitor, next: String? = nil) async throws(Failure) -> Answer {
        guard !visitor.ask.wantsJSON else { throw .unknownActor }
        let isPost = visitor.ask.method == "POST"
        let resumed = isPost ? try await typed(visitor) : nil
        let view = SignInView(
            visitor: visitor, next: next ?? (isPost ? visitor.ask.path : visitor.ask.target),
            resumed: resumed,
            isInterrupted: true)
        return .page(view.page(), status: 401)
    }

    private static func typed(_ visitor: Visitor) async throws(Failure) -> String? {
        do throws(Failure) {
            let wasHere = try await wasHere(visitor)
            return try await visitor.ask.strangersForm(
                limit: carried(wasHere), orParts: wasHere
            ).encoded
        } catch {
            guard case .invalid = error else { throw error }
            return nil
        }
    }

    /// A browser that was signed in a while ago may bring more, and a form that has a place for a file.
    private static func wasHere(_ visitor: Visitor) async throws(Failure) -> Bool {
        guard let session = visitor.session else { return false }
        return try await visitor.desk.knew(session)
    }

    private static func carried(_ wasHere: Bool) -> Int {
        wasHere ? Intake.interruptedForm : Intake.strangersForm
    }

    /// The page on which a form that posts to this path is filled in.
    private static func formPage(_ path: String) -> String {
        let parts = path.split(separator: "/")
        switch parts.count {
        case 1 where parts[0] == "regulation": return "/regulation/new"
        case 1: return path + "/new"
        case 2 where path == JotPages.form: return "/desk"
        case 2: return path + "/edit"
        case 3 where parts[2] == "sheet": return "/\(parts[0])/\(parts[1])/edit"
        default: return "/\(parts[0])/\(parts[1])"
        }
    }
}

extension Answer {
    /// The session, and what the browser is known by the next time.
    func settingSession(_ token: String, _ visitor: Visitor, _ device: String) -> Answer {
        setting(
            cookie: visitor.settings.sessionCookie, token, seconds: Desk.absoluteSeconds,
            secure: visitor.settings.isSecure
        ).setting(
            cookie: visitor.settings.deviceCookie, device, seconds: Desk.deviceSeconds,
            secure: visitor.settings.isSecure)
    }
}

extension Visitor {
    /// What this browser is known by: what it kept, or something new to keep.
    fileprivate var device: String {
        ask.cookie(settings.deviceCookie).flatMap { Desk.isDevice($0) ? $0 : nil } ?? Desk.newDevice()
    }
}

extension Ask {
    /// The path with its query.
    var target: String {
        let query = query.encoded
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    var wantsJSON: Bool {
        path.hasSuffix(".json") || (headers["accept"] ?? "").hasPrefix("application/json")
            || headers["authorization"] != nil
    }
}
