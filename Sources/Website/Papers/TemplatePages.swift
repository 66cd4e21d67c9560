import Desk
import Office
import Records
import Secondment

/// A form to begin from, and one filled to be looked at.
enum TemplatePages {
    static func starter(_ member: Member) async throws(Failure) -> Answer {
        let (name, _) = Face.of(member.place("target"))
        guard let target = PaperTemplate.Target(rawValue: name) else { throw .notFound }
        let (file, bytes) = try member.desk.starter(target)
        return .file(
            try await member.desk.export(
                member.actor, Title("表样", "a form"), of: PaperTemplate.name, as: file, Outgoing.docx, bytes))
    }

    static func sample(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (file, bytes) = try await member.desk.sample(member.actor, of: id)
        return .file(
            try await member.desk.export(
                member.actor, Title("试填的表", "a form filled on trial"), of: PaperTemplate.name, id, as: file,
                Outgoing.docx,
                bytes))
    }
}
