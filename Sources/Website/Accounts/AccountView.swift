import Desk
import Office
import Parties
import Records
import Secondment

/// 我的账户 — Where one is signed in, tokens, the password, and what was done to the account.
struct AccountView {
    let account: Desk.OwnAccount
    let member: Member
    var secret: String?
    var steps: [Step] = []
    var news: [Step] = []
    var problems: [Problem] = []

    func page() -> HTML {
        Layout(member, Title("我的账户", "My account")[member.language]).page(
            back: ("/desk", Title("我的事", "My desk"))
        ) { html in
            html.head(
                member.actor.name,
                says: { html in
                    html.say("登录名 \(account.login)", "Login \(account.login)")
                    for party in member.actor.parties {
                        html.text(" · \(party.title[html.language])")
                    }
                },
                acts: { html in
                    html.button("/account/stand-in", "请人代办", "Ask somebody to stand in")
                    html.form(member, "/sign-out") { $0.submit("退出登录", "Sign out", primary: false) }
                })
            html.problems(problems)
            if !news.isEmpty {
                html.notice { html in
                    html.accountNews(news)
                    html.form(member, "/account/noted") { $0.submit("知道了", "I know", primary: false) }
                }
            }
            if let secret {
                html.notice { html in
                    html.tag("p") { $0.say("只显示这一次，请现在记下：", "Shown only this once; copy it now:") }
                    html.secret(secret)
                }
            }
            sessions(&html)
            password(&html)
            if member.actor.parties.contains(.secondee) { phone(&html) }
            tokens(&html)
            if !steps.isEmpty { history(&html) }
        }
    }

    private func sessions(_ html: inout HTML) {
        html.card("登录的地方", "Where you are signed in") { html in
            for session in account.sessions {
                html.form(member, "/account/session", .inline) { html in
                    html.hidden("mark", session.mark)
                    html.tag("span") { html in
                        html.text("\(session.at.written)　\(session.title.prefix(60))")
                        if session.mark == member.sessionMark { html.say("　（这里）", " (here)") }
                    }
                    html.submit("结束", "End", primary: false)
                }
            }
        }
    }

    private func password(_ html: inout HTML) {
        html.card("改密码", "Change the password") { html in
            html.form(member, "/account/password", .stack) { html in
                html.label("old", "原来的密码", "The old password")
                html.void(
                    "input", .id("old"), .type("password"), .name("old"),
                    Attribute("autocomplete", "current-password"), .flag("required"))
                html.newPassword()
                html.submit("改密码", "Change it", primary: false)
                html.aside {
                    $0.say(
                        "改了以后，别处的登录、日历订阅和程序令牌都会结束，要用的再新建。",
                        "Other sessions, calendar feeds and program tokens then end; make new ones where you need them."
                    )
                }
            }
        }
    }

    private func phone(_ html: inout HTML) {
        html.card("用这部手机记随记", "Notes from this phone") { html in
            html.tag("p") {
                $0.say(
                    "30天内不用登录就能在这个浏览器里记一笔；只能记，看要登录。丢了手机，在下面“作废”。",
                    "For thirty days this browser may write notes without signing in, and read nothing. If the phone is lost, revoke it below."
                )
            }
            html.form(member, "/account/phone") { $0.submit("信任这部手机", "Trust this phone", primary: false) }
        }
    }

    private func tokens(_ html: inout HTML) {
        html.card("日历订阅、记事手机与程序令牌", "Calendars, phones for notes and programs") { html in
            for token in account.tokens {
                html.form(member, "/account/token/remove", .inline) { html in
                    html.hidden("mark", token.mark)
                    html.tag("span", text: "\(token.title)　\(token.at.written)")
                    html.submit("作废", "Revoke", primary: false)
                }
            }
            html.form(member, "/account/token", .inline) { html in
                html.void(
                    "input", .name("title"),
                    .placeholder(Title("用在哪里", "What for"), html.language),
                    .label(Title("用在哪里", "What for"), html.language))
                html.oneOf(
                    "scope", Title("用途", "Scope"),
                    [
                        ("calendar", Title("日历订阅", "Calendar feed")), ("api", Title("程序接口", "Program")),
                    ], chosen: "calendar")
                html.submit("新建", "Make", primary: false)
            }
        }
    }

    private func history(_ html: inout HTML) {
        html.card("账户的经过", "What was done to the account") { html in
            html.story(steps) { html, step in
                html.tag("p") { html in
                    html.text(step.sentence[html.language])
                    if let source = step.source { html.say("（来自 \(source)）", " (from \(source))") }
                }
            }
        }
    }
}

extension HTML {
    /// What others did to the account, or somebody in the owner's name: said where they come in.
    mutating func accountNews(_ news: [Step]) {
        for step in news {
            tag("p") { html in
                html.text(
                    "\(step.at.day.short(html.language)) \(step.at.clock)　\(step.sentence[html.language])")
                if let source = step.source { html.say("（来自 \(source)）", " (from \(source))") }
            }
        }
        tag("p") {
            $0.say(
                "如果不是你办的，也没人告诉过你，请马上改密码，并告诉安全审计员。",
                "If you neither did this nor were told of it, change the password and tell the auditor.")
        }
    }

    /// A new password, twice, and what makes a good one.
    mutating func newPassword(isFirst: Bool = false) {
        tag("label", Attribute("for", "password")) { $0.say("新密码", "New password") }
        void(
            "input", .id("password"), .type("password"), .name("password"),
            Attribute("autocomplete", "new-password"), .flag("required"), .flag("autofocus", if: isFirst))
        aside {
            $0.say(
                "至少10位。用几个不相干的词，或一句只有自己知道的话；常用词、姓名、日期、电话、连着的键不行。",
                "At least ten characters: a few words that have nothing to do with each other. No common words, names, dates "
                    + "or neighbouring keys.")
        }
        tag("label", Attribute("for", "again")) { $0.say("再输一次", "Once more") }
        void(
            "input", .id("again"), .type("password"), .name("again"),
            Attribute("autocomplete", "new-password"), .flag("required"))
    }
}
