import Desk
import Foundation
import Logging
import Office
import Records

/// 不成 — One table from failures to statuses, and the page or JSON that says what happened.
enum FailurePages {
    static func status(_ failure: Failure) -> Int {
        switch failure {
        case .invalid: 422
        case .notFound: 404
        case .forbidden: 403
        case .unknownActor: 401
        case .conflict: 409
        case .broken(let error as Interruption): error.status
        case .broken(let error): trouble(error) == nil ? 500 : 503
        }
    }

    static func problems(_ failure: Failure) -> [Problem] {
        if case .invalid(let problems) = failure { return problems }
        let title = sentence(failure)
        return [Problem(nil, title.chinese, title.english)]
    }

    static func sentence(_ failure: Failure) -> Title {
        switch failure {
        case .invalid(let problems):
            Title(
                problems.map(\.sentence.chinese).joined(separator: "；"),
                problems.map(\.sentence.english).joined(separator: "; "))
        case .notFound:
            Title("没有找到这一页，或者它不归你看。", "There is no such page, or it is not for you to see.")
        case .forbidden(let title), .conflict(let title): title
        case .unknownActor: Title("请先登录。", "Please sign in.")
        case .broken(let error as Interruption): error.sentence
        case .broken(let error):
            trouble(error) ?? Title("系统出了错，已经记下；请稍后再试。", "Something broke and was logged; try again later.")
        }
    }

    /// What the machine refused, where there is a sentence for it.
    private static func trouble(_ error: any Error) -> Title? {
        Desk.sentence(of: error)
    }

    /// The page of ours from which a form was sent: as the browser says, or that of the same path.
    private static func earlier(_ ask: Ask, _ site: Site) -> String? {
        guard ask.method == "POST" else { return nil }
        if let referer = ask.headers["referer"], let host = ask.headers["host"],
            let own = Links.own(path(of: referer, on: host))
        {
            return own
        }
        return site.opens(ask.path) ? Links.own(ask.path) : nil
    }

    /// The path of an address at this host; nil where it is another's. Both were written by whoever asks, so that the one
    /// is not searched for in the other but stands in its place or does not.
    private static func path(of address: String, on host: String) -> String? {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme + host) {
            return String(address.dropFirst(scheme.count + host.count))
        }
        return nil
    }

    /// The page, or JSON, that says what happened: with the member's own menu where one is signed in. `pattern` is the
    /// route, which is all that the log may hold of the address.
    static func answer(
        _ failure: Failure, _ visitor: Visitor, _ member: Member?, _ site: Site, at pattern: String
    ) -> Answer {
        let ask = visitor.ask
        var answer =
            ask.wantsJSON
            ? .json(JSONFace.failure(failure), status: status(failure))
            : Answer.page(page(failure, visitor, member, back: earlier(ask, site)), status: status(failure))
        log(failure, visitor, at: pattern)
        if case .broken(let error as Interruption) = failure, let retry = error.retry {
            answer.headers.append(("Retry-After", String(retry)))
        }
        return answer
    }

    /// What broke, for those who look after the machine: never what was typed, nor the words of an address.
    static func log(_ failure: Failure, _ visitor: Visitor, at pattern: String) {
        guard case .broken(let error) = failure else { return }
        let level: Logger.Level = error is Interruption ? .debug : .error
        visitor.desk.logger.log(level: level, "\(visitor.ask.method) \(pattern): \(error)")
    }

    private static func page(
        _ failure: Failure, _ visitor: Visitor, _ member: Member?, back: String?
    ) -> HTML {
        let title = heading(failure)[visitor.language]
        let layout = member.map { Layout($0, title) } ?? Layout(visitor, title)
        return layout.page { html in
            html.alone { html in
                html.tag("h1", text: title)
                if case .invalid(let problems) = failure {
                    html.problems(problems)
                } else {
                    html.tag("p", text: sentence(failure)[html.language])
                }
                html.tag("p") { html in
                    if let back {
                        html.button(back, "回到刚才那一页", "Back to the page before", primary: true)
                    }
                    html.button("/desk", "回到我的事", "Back to my desk")
                }
            }
        }
    }

    private static func heading(_ failure: Failure) -> Title {
        switch failure {
        case .notFound: Title("没有找到", "Not found")
        case .forbidden: Title("不能这样办", "Not allowed")
        case .conflict: Title("请再看一眼", "Look again")
        case .invalid: Title("还不能保存", "Not saved yet")
        default: Title("没有办成", "Not done")
        }
    }
}
