import Desk
import Office
import Records
import Secondment

/// 记一笔 — Notes in passing: from the first page, and from a phone that is trusted for thirty days to write notes and to
/// read nothing.
enum JotPages {
    static let form = "/note/quick"

    /// A line from somebody who is signed in.
    static func note(_ member: Member) async throws(Failure) -> Answer {
        let kept = try await jot(member.actor, member.form, member.desk)
        await member.desk.dropDraft(member.actor, form: form)
        return .seeOther("/desk?noted=\(kept.rawValue)")
    }

    private static func jot(_ actor: Actor, _ form: Form, _ desk: Desk) async throws(Failure) -> Jotting.Kept
    {
        // Somebody else has signed in here since the page was made.
        if let owner = form["owner"], owner != actor.person.text {
            throw .conflict(
                Title("这一页是别人打开的，没有记下。请回到首页再记。", "This page was somebody else’s: nothing was noted."))
        }
        return try await desk.jot(
            actor, form["text"] ?? "", sort: form["sort"] ?? Jotting.Kept.diary.rawValue,
            isLocked: form["lock"] == "yes", on: form["day"].flatMap { Day(iso: $0) })
    }

    // The trusted phone

    /// From now on this browser may write notes without a password.
    static func trust(_ member: Member) async throws(Failure) -> Answer {
        let settings = member.visitor.settings
        guard try await !member.desk.ownPostings(member.actor).isEmpty else { throw .notFound }
        let token = try await member.desk.addToken(
            member.actor, title: Title("记随记的手机", "Phone for notes")[member.language], scope: .notes)
        return Answer.seeOther("/jot").setting(
            cookie: settings.notesCookie, token, seconds: Desk.notesSeconds, secure: settings.isSecure)
    }

    static func show(_ visitor: Visitor) async throws(Failure) -> Answer {
        guard let actor = try await writer(visitor) else { return .seeOther("/desk") }
        return .page(JotView(visitor: visitor, actor: actor).page())
    }

    static func write(_ visitor: Visitor) async throws(Failure) -> Answer {
        // Trusted no longer: what was written is carried to the first page, through the sign-in.
        guard let actor = try await writer(visitor) else {
            return try await SignInPages.interrupted(visitor, next: form)
        }
        let form = try await visitor.ask.strangersForm(limit: Intake.interruptedForm)
        let member = Member(
            visitor: visitor, actor: actor, formToken: "", sessionMark: "", form: form)
        do throws(Failure) {
            let kept = try await once(member)
            return .seeOther("/jot?noted=\(kept?.rawValue ?? "")")
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                JotView(visitor: visitor, actor: actor, begun: form, problems: problems).page()
            }
        }
    }

    /// Nil where the same line has come before.
    private static func once(_ member: Member) async throws(Failure) -> Jotting.Kept? {
        guard let handIn = Once.handIn(member) else {
            return try await jot(member.actor, member.form, member.desk)
        }
        if try await handIn.done(member.actor, member.desk) != nil { return nil }
        return try await handIn.carry { () async throws(Failure) in
            try await jot(member.actor, member.form, member.desk)
        }
    }

    private static func writer(_ visitor: Visitor) async throws(Failure) -> Actor? {
        guard let token = visitor.ask.cookie(visitor.settings.notesCookie) else { return nil }
        return try await visitor.desk.actor(token: token, scope: .notes)
    }
}

/// What a trusted phone shows: a line to write on, and nothing that was written.
private struct JotView {
    let visitor: Visitor
    let actor: Actor
    var begun: Form?
    var problems: [Problem] = []

    func page() -> HTML {
        Layout(visitor, Title("记一笔", "Note in passing")[visitor.language]).page { html in
            html.head(Title("\(actor.name)，记一笔", "\(actor.name), a note in passing")) {
                $0.say(
                    "在这部手机上只能记，不能看；看要登录。", "On this phone you can write, and read nothing without signing in."
                )
            }
            html.problems(problems)
            html.noted(visitor.ask.query["noted"])
            html.tag("p") { $0.link("/desk", "登录，看我的事", "Sign in to my desk") }
            html.jot("/jot", of: actor, token: nil, sort: .thought, begun: begun)
        }
    }
}
