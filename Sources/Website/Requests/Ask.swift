package import Records

/// 来访 — A request as our pages see it, whatever server brought it.
package struct Ask: Sendable {
    package let method: String
    /// `/leave/0a…`, decoded, without the query.
    package let path: String
    package let query: Form
    /// By lower-case name.
    package let headers: [String: String]
    /// Where it comes from, for limits on sign-ins.
    package let address: String
    /// Reads the body, at most so many bytes; fails with a sentence where it is larger.
    package let body: @Sendable (Int) async throws(Failure) -> [UInt8]

    package init(
        method: String, path: String, query: Form, headers: [String: String], address: String,
        body: @escaping @Sendable (Int) async throws(Failure) -> [UInt8]
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.address = address
        self.body = body
    }

    package func cookie(_ name: String) -> String? {
        let pairs = (headers["cookie"] ?? "").utf8
            .split(separator: UInt8(ascii: ";"), maxSplits: Intake.cookies)
        for pair in pairs.prefix(Intake.cookies) {
            let pair = pair.drop { $0 == UInt8(ascii: " ") }
            guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
                pair[..<equals].elementsEqual(name.utf8)
            else { continue }
            let value = String(Substring(pair[equals...].dropFirst())).trimmed
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// The form in the body of somebody who is known: fields, and files where there are any.
    package func form(limit: Int) async throws(Failure) -> Form {
        let bytes = try await body(limit)
        if isOf("multipart/form-data") {
            return try Multipart.read(bytes, boundary: Multipart.boundary(of: type) ?? "")
        }
        return isOf("application/json") ? try JSONFace.form(bytes) : try Form(encoded: bytes)
    }

    /// The form in the body of somebody who is not known yet: plain fields, few and small. One with parts is read only
    /// where `orParts` says that it may be.
    package func strangersForm(
        limit: Int = Intake.strangersForm, orParts: Bool = false
    ) async throws(Failure) -> Form {
        let hasParts = orParts && isOf("multipart/form-data")
        guard hasParts || type.isEmpty || isOf("application/x-www-form-urlencoded") else {
            throw .problem("登录以前只收网页上填的表单", "only the form of the page is taken before signing in")
        }
        let bytes = try await body(limit)
        return hasParts
            ? try Multipart.read(bytes, boundary: Multipart.boundary(of: type) ?? "")
            : try Form(encoded: bytes, most: Intake.strangersFields)
    }

    private var type: String { headers["content-type"] ?? "" }

    private func isOf(_ sort: String) -> Bool {
        type.prefix { $0 != ";" }.lowercased().hasPrefix(sort)
    }
}
