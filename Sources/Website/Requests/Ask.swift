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
        for pair in (headers["cookie"] ?? "").split(separator: ";") {
            let parts = pair.trimmed.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0] == name { return String(parts[1]) }
        }
        return nil
    }

    /// The form in the body: fields, and files where there are any.
    package func form(limit: Int) async throws(Failure) -> Form {
        let type = headers["content-type"] ?? ""
        let bytes = try await body(limit)
        if type.hasPrefix("multipart/form-data"),
            let boundary = type.split(separator: "boundary=").last, type.contains("boundary=")
        {
            return try Multipart.read(
                bytes, boundary: boundary.trimmed.filter { $0 != "\"" })
        }
        if type.hasPrefix("application/json") { return try JSONFace.form(bytes) }
        return Form(encoded: String(decoding: bytes, as: UTF8.self))
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}
