import Records

/// What the pages themselves show.
extension SelfCheckEvidence {
    func platforms() -> Answer {
        let isMet = site.canListenOnIPv6 && site.isSameForAll
        let browsers = site.browsers.joined(separator: "、")
        return Answer(
            state: isMet ? .met : .notMet,
            sentence: isMet
                ? Title("能用IPv6，各种浏览器拿到的是同一张页面", "IPv6 works, and every browser gets the same page")
                : site.canListenOnIPv6
                    ? Title("不同浏览器拿到的页面不一样", "browsers get different pages")
                    : Title("这台机器没有开IPv6，只能用IPv4访问", "this machine has no IPv6"),
            evidence: [
                Title("同一张页面问了\(site.browsers.count)次：\(browsers)", "one page was asked for as \(browsers)"),
                Title(
                    "只听启动时写的地址：--host :: 同时听IPv6和IPv4，或由前面的反向代理听IPv6",
                    "it listens where it is told: --host :: for both, or a proxy before it"),
            ])
    }

    func commerce() -> Answer {
        let isMet = site.outside.isEmpty && site.policy.contains("default-src 'none'")
        return Answer(
            state: isMet ? .met : .notMet,
            sentence: isMet
                ? Title(
                    "没有广告、买卖、收费，页面不引用别家的任何东西",
                    "no advertising, selling or charging; pages refer to nobody else")
                : Title("页面引用了别家的地址：\(list(site.outside))", "pages refer to others: \(list(site.outside))"),
            evidence: [Title("页面的安全策略：\(site.policy)", "the policy of pages: \(site.policy)")])
    }
}
