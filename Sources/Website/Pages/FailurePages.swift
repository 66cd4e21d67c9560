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
            let start = referer.range(of: "://\(host)"),
            let own = Links.own(String(referer[start.upperBound...]))
        {
            return own
        }
        return site.opens(ask.path) ? Links.own(ask.path) : nil
    }

    static func answer(_ failure: Failure, _ ask: Ask, _ site: Site) async -> Answer {
        if case .broken(let error) = failure {
            site.desk.logger.error("\(ask.method) \(ask.path): \(error)")
        }
        if ask.wantsJSON { return .json(JSONFace.failure(failure), status: status(failure)) }
        let language = ask.cookie("language").flatMap(Language.init(rawValue:)) ?? .chinese
        let visitor = Visitor(
            ask: ask, desk: site.desk, settings: site.settings, language: language, places: [:])
        let title: Title =
            switch failure {
            case .notFound: Title("没有找到", "Not found")
            case .forbidden: Title("不能这样办", "Not allowed")
            case .conflict: Title("请再看一眼", "Look again")
            case .invalid: Title("还不能保存", "Not saved yet")
            default: Title("没有办成", "Not done")
            }
        let html = Layout(visitor, title[language]).page { html in
            html.tag("div", .class("narrow card")) { html in
                html.tag("h1", text: title[html.language])
                if case .invalid(let problems) = failure {
                    html.problems(problems)
                } else {
                    html.tag("p", text: sentence(failure)[html.language])
                }
                html.tag("p") { html in
                    if let back = earlier(ask, site) {
                        html.button(back, "回到刚才那一页", "Back to the page before", primary: true)
                    }
                    html.button("/desk", "回到我的事", "Back to my desk")
                }
            }
        }
        return .page(html, status: status(failure))
    }
}
