import Records

/// 地址 — A method, a pattern such as `/leave/:id`, and the page that answers.
struct Route: Sendable {
    let method: String
    let pattern: [String]
    let page: Page
    /// The largest body that the page takes, in bytes.
    let limit: Int
    /// A page that only the person may open, not a program that has their token.
    var isPersonal = false

    enum Page: Sendable {
        case open(@Sendable (Visitor) async throws(Failure) -> Answer)
        case member(@Sendable (Member) async throws(Failure) -> Answer)
    }

    /// As it stands in the table, `/activate/:token`: what a log may say of an address, whose words may be secrets.
    var written: String { "/" + pattern.joined(separator: "/") }

    /// As the ledger may tell it. Which record it was is left out: the auditor may not know of each; and a token.
    func told(_ path: String) -> String {
        let parts = zip(pattern, path.split(separator: "/")).map { wanted, given in
            wanted == ":token" || ID(given.prefix(13)) != nil ? "…" : String(given.prefix(40))
        }
        return "/" + parts.joined(separator: "/")
    }

    /// Whether it reads or makes a file, or whatever else takes a large body.
    func isHeavy(_ ask: Ask) -> Bool {
        limit > RouteTable.smallForm || Face.of(ask.path).1.isFile
            || pattern.first == "file"
    }

    /// What the path names, where it fits.
    func places(_ path: [Substring]) -> [String: String]? {
        guard path.count == pattern.count else { return nil }
        var places: [String: String] = [:]
        for (wanted, given) in zip(pattern, path) {
            if wanted.utf8.first == UInt8(ascii: ":") {
                places[String(wanted.dropFirst())] = String(given)
            } else if wanted != given {
                return nil
            }
        }
        return places
    }
}

/// Builds the table of routes; the first that fits answers, so that pages written by hand stand above
/// the derived ones. That order is the whole mechanism of exceptions.
struct RouteTable: Sendable {
    private(set) var routes: [Route] = []
    /// The places in `routes` of those of a method and of so many parts: no other can fit.
    private var places: [Shape: [Int]] = [:]
    /// Pages of kinds that are not those derived from the declaration.
    private(set) var designs: [String: Design] = [:]
    static let smallForm = 400_000

    private struct Shape: Hashable {
        let method: String
        let parts: Int
    }

    mutating func open(
        _ method: String, _ path: String,
        _ page: @escaping @Sendable (Visitor) async throws(Failure) -> Answer
    ) {
        add(method, path, .open(page), RouteTable.smallForm)
    }

    mutating func get(
        _ path: String, _ page: @escaping @Sendable (Member) async throws(Failure) -> Answer
    ) {
        add("GET", path, .member(page), 0)
    }

    mutating func post(
        _ path: String, limit: Int = smallForm,
        _ page: @escaping @Sendable (Member) async throws(Failure) -> Answer
    ) {
        add("POST", path, .member(page), limit)
    }

    /// The pages of a kind: of one record, and the form on which it is written.
    mutating func kind<K: Kind, Show: RecordPage, Form: RecordForm>(
        _ kind: K.Type, show: Show.Type, form: Form.Type = RecordFormView.self
    ) {
        designs[K.name] = Design(show, form)
    }

    private mutating func add(_ method: String, _ path: String, _ page: Route.Page, _ limit: Int) {
        let pattern = path.split(separator: "/").map(String.init)
        places[Shape(method: method, parts: pattern.count), default: []].append(routes.count)
        routes.append(Route(method: method, pattern: pattern, page: page, limit: limit))
    }

    /// What somebody keeps of their account, and what officers do: no program's token opens it.
    mutating func personal(_ add: (inout RouteTable) -> Void) {
        let before = routes.count
        add(&self)
        for place in routes.indices.dropFirst(before) { routes[place].isPersonal = true }
    }

    func find(_ method: String, _ path: String) -> (Route, [String: String])? {
        let parts = path.split(separator: "/")
        for place in places[Shape(method: method, parts: parts.count)] ?? [] {
            if let named = routes[place].places(parts) { return (routes[place], named) }
        }
        return nil
    }
}
