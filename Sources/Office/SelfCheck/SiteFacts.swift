/// 网站的实情 — What can be seen only where pages are served.
package struct SiteFacts: Sendable {
    /// The content security policy of a page.
    package let policy: String
    /// Addresses of others that a page refers to.
    package let outside: [String]
    /// Programs that asked for the same page, and whether they got the same.
    package let browsers: [String]
    package let isSameForAll: Bool
    package let canListenOnIPv6: Bool

    package init(
        policy: String, outside: [String], browsers: [String], isSameForAll: Bool, canListenOnIPv6: Bool
    ) {
        self.policy = policy
        self.outside = outside
        self.browsers = browsers
        self.isSameForAll = isSameForAll
        self.canListenOnIPv6 = canListenOnIPv6
    }
}
