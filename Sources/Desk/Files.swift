import Logging
package import Records
import Storage

extension Desk {
    /// The largest file that can be attached, in bytes: 20 MB.
    package static let largestFile = 20 << 20

    /// Attaches a file to a record that is still open: by whoever may change it at its stage, and by its owner as long as
    /// somebody else's answer is awaited. What is decided stays as it was when it was decided: `.conflict`.
    package func attach(
        _ actor: Actor, _ kind: String, _ id: ID, name: String, bytes: [UInt8]
    ) async throws(Failure) {
        guard bytes.count <= Desk.largestFile else {
            throw .problem(
                "附件最大20MB，这个有\(bytes.count >> 20)MB", "a file may have 20 MB at most", at: "file")
        }
        guard let type = FileSort.type(of: bytes, named: name) else {
            throw .problem(
                "“\(name)”不能作附件：只收文档、表格、图片、PDF、压缩包和文本",
                "“\(name)” cannot be attached: documents, sheets, pictures, PDF, zip and text only",
                at: "file")
        }
        try await change(actor) { errand in
            let record = try errand.find(errand.kind(kind), id)
            try errand.mayAttach(to: record)
            try errand.checkRoom(for: bytes.count, in: record)
            try errand.attachments.add(
                Attachments.Attachment(
                    id: .make(at: errand.now), kind: kind, record: id,
                    name: String(name.suffix(120)), type: type, size: bytes.count, at: errand.now),
                bytes)
            try errand.remember(
                record, "attach", Title("添加附件", "attached a file"), note: String(name.suffix(120)),
                before: nil)
        }
    }

    /// The bytes of an attachment, for whoever may see the record that it belongs to.
    package func file(_ actor: Actor, _ id: ID) async throws(Failure) -> (File, [UInt8]) {
        let (file, bytes) = try await found(actor, id)
        return (File(id: file.id, name: file.name, type: file.type, size: file.size), bytes)
    }

    /// The same to take away, with the step that says so.
    package func download(_ actor: Actor, _ id: ID) async throws(Failure) -> Outgoing {
        let (file, bytes) = try await found(actor, id)
        return try await export(
            actor, Title("附件", "a file of"), of: file.kind, file.record, as: file.name, file.type, bytes)
    }

    private func found(
        _ actor: Actor, _ id: ID
    ) async throws(Failure) -> (Attachments.Attachment, [UInt8]) {
        try await look(actor) { errand in
            guard let (found, bytes) = try errand.attachments.find(id) else {
                throw Failure.notFound
            }
            _ = try errand.find(errand.kind(found.kind), found.record)
            return (found, bytes)
        }
    }

    // What somebody typed and has not sent: kept for them, and given back

    /// Thirty forms begun and not sent are more than anybody has open; of more, the one left longest gives way, so that
    /// what is being typed is never the one that is lost. Each has 200,000 bytes at most, so a person 6 MB.
    private static let mostDrafts = 30

    package func keepDraft(_ actor: Actor, form: String, body: String) async throws(Failure) {
        guard body.utf8.count <= 200_000, form.utf8.count <= 200 else { return }
        try await jot(actor) {
            try $0.shelf.keep(actor.person, form, body, at: $0.now, most: Desk.mostDrafts)
        }
    }

    package func draft(_ actor: Actor, form: String) async throws(Failure) -> String? {
        try await look(actor) { try $0.shelf.draft(actor.person, form)?.body }
    }

    /// What was typed is kept as a record by now: a draft that cannot be dropped does no harm.
    package func dropDraft(_ actor: Actor, form: String) async {
        do {
            try await jot(actor) { try $0.shelf.drop(actor.person, form) }
        } catch {
            logger.warning("a draft stays: \(error)")
        }
    }
}

extension Errand {
    fileprivate func mayAttach(to record: Record) throws {
        if try may(record.kind.access.edit, record) { return }
        guard record.owner == actor.person else { throw Failure.notYours }
        guard record.awaitsAnswer else {
            throw Failure.conflict(
                Title(
                    "这件事已经交出，或者已经有了结果，不能再添附件；确有需要的，另办一件并写明理由。",
                    "This was handed in or is settled, and no file can be added to it; begin another and say why."
                ))
        }
    }
}

extension Record {
    /// Whether somebody other than its owner is expected to answer, and may yet answer in more ways than one. What only
    /// waits to be taken note of is decided.
    package var awaitsAnswer: Bool {
        let answers = kind.lifecycle.moves.filter { move in
            switch move.by {
            case .owner, .nobody: false
            default: move.from.contains(stage)
            }
        }
        guard kind.lifecycle.stage(stage)?.isDecided != true else { return false }
        return answers.count > 1 && answers.contains(where: \.isExpected)
    }
}

/// 文件种类 — What a file is, by its first bytes and not by its name alone.
enum FileSort {
    static func type(of bytes: [UInt8], named name: String) -> String? {
        let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        switch true {
        case bytes.starts(with: [0x25, 0x50, 0x44, 0x46]): return "application/pdf"
        case bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): return "image/png"
        case bytes.starts(with: [0xFF, 0xD8, 0xFF]): return "image/jpeg"
        case bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]):
            switch end {
            case "docx":
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case "xlsx": return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case "pptx":
                return "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            case "zip", "ofd": return "application/zip"
            default: return nil
            }
        case bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
            && ["doc", "xls", "ppt", "wps", "et"].contains(end):
            return "application/octet-stream"
        case ["txt", "csv", "md"].contains(end) && !bytes.contains(0): return "text/plain"
        default: return nil
        }
    }
}
