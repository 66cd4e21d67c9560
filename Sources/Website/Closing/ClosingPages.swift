import Office
import Records

/// What is open before somebody, or a batch, goes home.
enum ClosingPages {
    static func ofPosting(_ member: Member) async throws(Failure) -> Answer {
        .page(ClosingView.page(try await member.desk.closing(member.actor, member.id()), member))
    }

    static func ofBatch(_ member: Member) async throws(Failure) -> Answer {
        .page(ClosingView.map(try await member.desk.closingMap(member.actor, member.id()), member))
    }
}
