import Desk
import Office
import Records

enum AssetPages {
    static func file(_ visitor: Visitor) async throws(Failure) -> Answer {
        guard let (type, bytes) = Assets.file(visitor.place("name")) else { throw .notFound }
        return Answer(
            headers: [
                ("Content-Type", type), ("Cache-Control", "public, max-age=31536000, immutable"),
            ], bytes: bytes)
    }

    /// Whether the store can be read, for a proxy that chooses between servers; 503 where it cannot.
    static func ready(_ visitor: Visitor) async throws(Failure) -> Answer {
        try await visitor.desk.reach()
        return try await health(visitor)
    }

    /// Whether the program runs; it asks nobody.
    static func health(_ visitor: Visitor) async throws(Failure) -> Answer {
        Answer(headers: [("Content-Type", "text/plain; charset=utf-8")], bytes: Array("ok\n".utf8))
    }
}
