package import Records
import Storage

/// 带走 — A file that leaves the office. There is one way to make one, and it writes down who took what: whoever adds
/// another face of a record cannot forget to.
///
/// A page, and the same page in JSON or in a calendar, is reading: it shows one record or fifty rows of a list to
/// somebody whose sign-in is in the ledger, and is no export.
package struct Outgoing: Sendable {
    package let name: String
    package let type: String
    package let bytes: [UInt8]

    fileprivate init(_ name: String, _ type: String, _ bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }

    package static let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    package static let docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    /// A record as an official document or on its form.
    package static let document = Title("文书", "the document")
    package static let zip = "application/zip"
    package static let csv = "text/csv; charset=utf-8"
}

extension Desk {
    /// What leaves as a file, once the step is kept that says so: `face` is what of the record, or of the list of the
    /// kind where there is no record, as in 导出文书、导出列表. Fails with `.notFound` where the actor may not see it.
    package func export(
        _ actor: Actor, _ face: Title, of kind: String, _ id: ID? = nil, as name: String, _ type: String,
        _ bytes: [UInt8]
    ) async throws(Failure) -> Outgoing {
        let errand = errands(of: actor)
        // Taken twice, it left twice: it is not part of the form that asked for it.
        try await engine.write { try errand($0).rememberExport(face, of: kind, id, name) }
        return Outgoing(name, type, bytes)
    }
}

extension Errand {
    fileprivate func rememberExport(
        _ face: Title, of kind: String, _ id: ID?, _ name: String
    ) throws {
        let kind = try self.kind(kind)
        let action = Title("导出\(face.chinese)", "exported \(face.english)")
        guard let id else {
            return try remember(
                kind.name, "export",
                Title(
                    "\(actor.name)　\(action.chinese)：\(kind.title.chinese)",
                    "\(actor.name): \(action.english) — \(kind.title.english)"), note: name)
        }
        try remember(try find(kind, id), "export", action, note: name, before: nil)
    }
}
