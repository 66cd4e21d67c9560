import Desk
import Documents
import Records
import Secondment

/// 落款人 — Who a secondee is on paper: name, where sent from and from which post, where to and in which.
struct Bearer {
    let name: String
    let homeUnit: String
    let hostUnit: String
    let first: String
    let last: String
    private let homePost: String
    private let hostPost: String

    /// Empty where the reader may not see the posting.
    init(_ posting: Desk.Seen?) { self.init(posting.map { ($0.record, $0.names) }) }

    /// Of a posting as its reader may see it, with the names of what it links to.
    init(_ posting: (record: Record, names: Names)?) {
        func words(_ place: any Place) -> String {
            posting.map { Punctuation.tidied($0.names.shown(place.spec, of: $0.record, .chinese)) } ?? ""
        }
        name = words(Posting.personName)
        homeUnit = words(Posting.homeUnit)
        homePost = words(Posting.homePost)
        hostUnit = words(Posting.hostUnit)
        hostPost = words(Posting.hostPost)
        first = words(Posting.first)
        last = words(Posting.last)
    }

    /// Unit and post, as an appointment says it; the unit once, where the post names it too.
    var homeStation: String { homePost.hasPrefix(homeUnit) ? homePost : homeUnit + homePost }
    var hostStation: String { hostPost.hasPrefix(hostUnit) ? hostPost : hostUnit + hostPost }

    /// `云岭市发展和改革委员会　张立群`
    var byline: String { [homeUnit, name].filter { !$0.isEmpty }.joined(separator: "　") }

    /// What stands above the signature: the host unit, and the post held there.
    var posts: [String] {
        guard !hostUnit.isEmpty else { return [] }
        let post = hostPost.hasPrefix(hostUnit) ? String(hostPost.dropFirst(hostUnit.count)) : hostPost
        if post.isEmpty { return [hostUnit, "挂职干部"] }
        return [hostUnit, post.contains("挂职") ? post : "\(post)（挂职）"]
    }

    /// `本人张立群，原任云岭市发展和改革委员会科长，2024年3月15日起挂任东州经济技术开发区
    /// 投资促进局副局长。`
    var introduction: String {
        guard !name.isEmpty else { return "" }
        let from = homePost.isEmpty ? "由\(homeUnit)选派" : "原任\(homeStation)"
        return "本人\(name)，\(from)，\(first)起\(service)。"
    }

    /// `挂任东州经济技术开发区投资促进局副局长`
    var service: String { hostPost.isEmpty ? "在\(hostUnit)挂职" : "挂任\(hostStation)" }
}
