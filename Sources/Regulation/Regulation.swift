package import Records

/// 管理制度 — A rule document as data: who issued it, when it holds, for whom, and its clauses.
package struct Regulation: Sendable {
    /// A stable ASCII name, `yunling-outbound`; the title itself where none was given.
    package let id: String
    package let title: Title
    package let issuer: String
    /// 文号, such as `云组发〔2024〕3号`.
    package let documentNumber: String?
    /// The first day on which it holds.
    package let from: Day
    /// The day on which it is repealed: it holds until the day before. nil while it stands.
    package let until: Day?
    package let layer: Layer
    package let scope: Scope
    package let clauses: [Clause]

    package init(
        id: String, title: Title, issuer: String, documentNumber: String? = nil, from: Day,
        until: Day? = nil, layer: Layer, scope: Scope = .everybody, clauses: [Clause]
    ) {
        self.id = id
        self.title = title
        self.issuer = issuer
        self.documentNumber = documentNumber
        self.from = from
        self.until = until
        self.layer = layer
        self.scope = scope
        self.clauses = clauses
    }

    package func isInForce(on day: Day) -> Bool {
        guard day >= from else { return false }
        guard let until else { return true }
        return day < until
    }

    /// The same, held only until the day before `day`, when another text takes its place.
    package func ending(on day: Day) -> Regulation {
        Regulation(
            id: id, title: title, issuer: issuer, documentNumber: documentNumber, from: from,
            until: until.map { min($0, day) } ?? day, layer: layer, scope: scope, clauses: clauses)
    }
}
