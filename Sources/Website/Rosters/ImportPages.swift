import Desk
import Office
import Records
import Secondment

/// 导入名册 — Send the file, see what would be made of it cell by cell, then make all of it or nothing.
enum ImportPages {
    static func form(_ member: Member) async throws(Failure) -> Answer {
        let batch = try await member.desk.look(member.actor, Batch.name, member.id())
        let imports = try await member.desk.imports(member.actor, batch: member.id())
        return .page(ImportView.form(try batch.record(as: Batch.self), imports, member, problems: []))
    }

    static func preview(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            let (upload, name, bytes) = try await file(member, id)
            let mapping = mapping(member.form)
            switch member.form["act"] {
            case "import":
                let outcome = try await member.desk.importRoster(
                    member.actor, batch: id, bytes: bytes, named: name, mapping: mapping,
                    waiver: member.form["waiver"])
                try await member.desk.dropUpload(member.actor, batch: id, upload)
                let batch = try await member.desk.look(member.actor, Batch.name, id)
                return .page(ImportView.done(try batch.record(as: Batch.self), outcome, member))
            case "rejected":
                let marked = try await member.desk.rejectedRoster(
                    member.actor, batch: id, bytes: bytes, named: name, mapping: mapping)
                return .file(
                    try await member.desk.export(
                        member.actor, Title("标出问题的名册", "a marked roster"), of: Batch.name, id,
                        as: "问题标注-\(name).xlsx", Outgoing.xlsx, marked))
            default:
                let preview = try await member.desk.previewRoster(
                    member.actor, batch: id, bytes: bytes, named: name, mapping: mapping,
                    waiver: member.form["waiver"])
                let batch = try await member.desk.look(member.actor, Batch.name, id)
                return .page(
                    ImportView.preview(
                        try batch.record(as: Batch.self), preview, name, upload, member,
                        waiver: member.form["waiver"] ?? ""))
            }
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            let batch = try await member.desk.look(member.actor, Batch.name, id)
            let imports = try await member.desk.imports(member.actor, batch: id)
            return .page(
                ImportView.form(try batch.record(as: Batch.self), imports, member, problems: problems),
                status: 422)
        }
    }

    static func undo(_ member: Member) async throws(Failure) -> Answer {
        guard let id = member.form["import"].flatMap({ ID($0) }) else { throw .notFound }
        _ = try await member.desk.undoImport(member.actor, id)
        return .seeOther("/batch/\(member.place("id"))/import")
    }

    private static func file(_ member: Member, _ batch: ID) async throws(Failure) -> (ID, String, [UInt8]) {
        if let kept = member.form["upload"].flatMap({ ID($0) }) {
            let (name, bytes) = try await member.desk.upload(member.actor, batch: batch, kept)
            return (kept, name, bytes)
        }
        guard let file = member.form.files.first, !file.bytes.isEmpty else {
            throw .problem("没有选文件，或者文件是空的", "no file was chosen, or it is empty", at: "file")
        }
        let kept = try await member.desk.keepUpload(
            member.actor, batch: batch, name: file.name, bytes: file.bytes)
        return (kept, file.name, file.bytes)
    }

    private static func mapping(_ form: Form) -> [Int: String]? {
        var mapping: [Int: String] = [:]
        for (name, value) in form.fields where name.hasPrefix("map-") {
            if let column = Int(name.dropFirst(4)) { mapping[column] = value }
        }
        return mapping.isEmpty ? nil : mapping
    }
}
