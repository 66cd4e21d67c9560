import Office
import Records

struct SignInView {
    let visitor: Visitor
    let next: String
    var login = ""
    var resumed: String?
    var failure: Failure?
    var isInterrupted = false

    func page() -> HTML {
        let title = Title("登录", "Sign in")
        return Layout(visitor, title[visitor.language]).page { html in
            html.alone { html in
                html.tag("h1", text: title[html.language])
                html.lead {
                    $0.say("挂职锻炼，两头都算数。", "Secondments: both sides held to their word.")
                }
                if resumed != nil {
                    html.notice {
                        $0.say(
                            "登录已过期。登录后，你刚才写的内容会原样回来。",
                            "Your session had ended. What you typed comes back after signing in.")
                    }
                } else if isInterrupted {
                    html.notice { $0.say("请先登录。", "Please sign in first.") }
                }
                if let failure { html.problems(FailurePages.problems(failure)) }
                html.strangersForm("/sign-in") { html in
                    html.hidden("next", next)
                    if let resumed { html.hidden("resumed", resumed) }
                    html.label("login", "登录名", "Login")
                    html.void(
                        "input", .id("login"), .name("login"), .value(login),
                        Attribute("autocomplete", "username"), .flag("required"), .flag("autofocus"))
                    html.label("password", "密码", "Password")
                    html.void(
                        "input", .id("password"), .type("password"), .name("password"),
                        Attribute("autocomplete", "current-password"), .flag("required"))
                    html.submit("登录", "Sign in")
                }
            }
        }
    }
}

struct ActivationView {
    let visitor: Visitor
    let name: String
    let login: String
    var problems: [Problem] = []

    func page() -> HTML {
        let title = Title("设定密码", "Set a password")
        return Layout(visitor, title[visitor.language]).page { html in
            html.alone { html in
                html.tag("h1") { $0.say("\(name)，请设定密码", "\(name), set your password") }
                html.lead { $0.say("登录名：\(login)", "Login: \(login)") }
                html.problems(problems)
                html.strangersForm(nil) { html in
                    html.newPassword(isFirst: true)
                    html.submit("设定并登录", "Set and sign in")
                }
            }
        }
    }
}
