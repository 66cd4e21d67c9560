import Office
import Records
import Secondment

enum AccountView {
    static func own(_ account: Desk.OwnAccount, _ member: Member, secret: String?) -> HTML {
        Layout(member, Title("我的账户", "My account")[member.language]).page(
            back: ("/desk", Title("我的事", "My desk"))
        ) { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1", text: member.actor.name)
                html.form(member, "/sign-out") { $0.submit("退出登录", "Sign out", primary: false) }
            }
            html.tag("p", .class("lead")) { html in
                html.say("登录名 \(account.login)", "Login \(account.login)")
                for role in Role.all where member.actor.holds(role) {
                    html.text(" · \(role.title[html.language])")
                }
            }
            if let secret {
                html.tag("div", .class("notice")) { html in
                    html.tag("p") { $0.say("只显示这一次，请现在记下：", "Shown only this once; copy it now:") }
                    html.tag("p", .class("secret"), text: secret)
                }
            }
            html.card { html in
                html.tag("h2") { $0.say("登录的地方", "Where you are signed in") }
                for session in account.sessions {
                    html.form(member, "/account/session", class: "inline") { html in
                        html.hidden("mark", session.mark)
                        html.tag("span") { html in
                            html.text("\(session.at.written)　\(session.title.prefix(60))")
                            if session.mark == member.sessionMark { html.say("　（这里）", " (here)") }
                        }
                        html.submit("结束", "End", primary: false)
                    }
                }
            }
            html.card { html in
                html.tag("h2") { $0.say("日历订阅与程序令牌", "Calendar and program tokens") }
                for token in account.tokens {
                    html.form(member, "/account/token/remove", class: "inline") { html in
                        html.hidden("mark", token.mark)
                        html.tag("span", text: "\(token.title)　\(token.at.written)")
                        html.submit("作废", "Revoke", primary: false)
                    }
                }
                html.form(member, "/account/token", class: "inline") { html in
                    html.void(
                        "input", .name("title"),
                        Attribute("placeholder", html.language == .chinese ? "用在哪里" : "What for"),
                        Attribute("aria-label", html.language == .chinese ? "用在哪里" : "What for"))
                    html.tag(
                        "select", .name("scope"),
                        Attribute("aria-label", html.language == .chinese ? "用途" : "Scope")
                    ) { html in
                        html.tag("option", .value("calendar")) { $0.say("日历订阅", "Calendar feed") }
                        html.tag("option", .value("api")) { $0.say("程序接口", "Program") }
                    }
                    html.submit("新建", "Make", primary: false)
                }
            }
        }
    }

    static func list(
        _ lines: [Desk.AccountLine], _ member: Member, people: [(id: ID, label: String)],
        batches: [Record],
        link: String?, problems: [Problem]
    ) -> HTML {
        Layout(member, Title("账户", "Accounts")[member.language]).page { html in
            html.tag("div", .class("top")) { html in
                html.tag("h1") { $0.say("账户", "Accounts") }
                if member.actor.holds(.administrator) {
                    html.button("/person/new", "登记人员", "Add a person", primary: true)
                }
            }
            html.problems(problems)
            if let link {
                html.tag("div", .class("notice")) { html in
                    html.tag("p") {
                        $0.say(
                            "把这个链接交给本人，七天内有效，只能用一次：",
                            "Hand this link to the person; it works once within seven days:")
                    }
                    html.tag("p", .class("secret"), text: link)
                }
            }
            if member.actor.holds(.administrator) {
                html.card { html in
                    html.tag("h2") { $0.say("给一个人开账户", "Open an account") }
                    html.form(member, "/accounts/invite", class: "inline") { html in
                        html.tag(
                            "select", .name("person"), .flag("required"),
                            Attribute("aria-label", html.language == .chinese ? "人员" : "Person")
                        ) { html in
                            html.tag("option", .value("")) { $0.say("选择人员", "Choose a person") }
                            for person in people {
                                html.tag(
                                    "option", .value(person.id.text),
                                    .flag("selected", if: member.ask.query["person"] == person.id.text),
                                    text: person.label)
                            }
                        }
                        html.void(
                            "input", .name("login"),
                            Attribute("placeholder", html.language == .chinese ? "登录名" : "Login"),
                            Attribute("aria-label", html.language == .chinese ? "登录名" : "Login"),
                            .flag("required"))
                        html.submit("开账户并发链接", "Open and invite", primary: false)
                    }
                }
            }
            if member.actor.holds(.administrator), !batches.isEmpty {
                html.card { html in
                    html.tag("h2") { $0.say("给一批人开账户", "Open accounts for a batch") }
                    html.form(member, "/accounts/batch", class: "inline") { html in
                        html.tag(
                            "select", .name("batch"),
                            Attribute("aria-label", html.language == .chinese ? "批次" : "Batch")
                        ) { html in
                            for batch in batches {
                                html.tag("option", .value(batch.id.text), text: batch[Batch.heading])
                            }
                        }
                        html.submit("下载激活链接表", "Download the sheet of links", primary: false)
                    }
                }
            }
            html.tag("div", .class("scroll card flush")) { html in
                html.tag("table") { html in
                    html.tag("tbody") { html in
                        for line in lines { self.line(line, &html, member) }
                    }
                }
            }
        }
    }

    private static func line(_ line: Desk.AccountLine, _ html: inout HTML, _ member: Member) {
        html.tag("tr") { html in
            html.tag("td", text: line.name)
            html.tag("td", text: line.login)
            html.tag("td", text: line.seats.map(\.role.title[html.language]).joined(separator: "、"))
            html.tag("td") { html in
                !line.isActive
                    ? html.say("已停用", "Disabled")
                    : line.isLocked
                        ? html.say("暂停登录", "Locked")
                        : line.isActivated ? html.say("可登录", "Active") : html.say("待激活", "Invited")
            }
            html.tag("td") { html in
                guard member.actor.holds(.administrator) else { return }
                html.tag("div", .class("inline")) { html in
                    html.form(member, "/accounts/invite") { html in
                        html.hidden("person", line.person.text)
                        html.submit("新的激活链接", "New link", primary: false)
                    }
                    if line.person != member.actor.person {
                        html.form(member, "/accounts/active") { html in
                            html.hidden("person", line.person.text)
                            html.hidden("active", line.isActive ? "0" : "1")
                            line.isActive
                                ? html.submit("停用", "Disable", primary: false)
                                : html.submit("启用", "Enable", primary: false)
                        }
                    }
                }
            }
        }
    }
}
