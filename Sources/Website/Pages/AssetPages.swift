import Records

enum AssetPages {
    static func file(_ visitor: Visitor) async throws(Failure) -> Answer {
        guard let (type, bytes) = Assets.file(visitor.place("name")) else { throw .notFound }
        return Answer(
            headers: [
                ("Content-Type", type), ("Cache-Control", "public, max-age=31536000, immutable"),
            ], bytes: bytes)
    }

    static func health(_ visitor: Visitor) async throws(Failure) -> Answer {
        Answer(headers: [("Content-Type", "text/plain; charset=utf-8")], bytes: Array("ok\n".utf8))
    }
}
