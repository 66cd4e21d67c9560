import Desk
import Office
import Records
import Secondment

/// The story of a posting, and its whole file.
enum StoryPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(ChronicleView.page(try await member.desk.chronicle(member.actor, member.id()), member))
    }

    static func file(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let (name, bytes) = try await member.desk.dossier(member.actor, id)
        return .file(
            try await member.desk.export(
                member.actor, Title("整套档案", "the whole file"), of: Posting.name, id, as: name, Outgoing.zip,
                bytes))
    }
}
