import Desk
import Office
import Records

/// 一次 — A form that comes twice is carried out once, and answered twice: with what the first led to.
enum Once {
    /// What a form carries as `_once`: another one each time a page is made.
    static func key() -> String {
        (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    /// The form as it was sent, where it has a key: of ours, or a program's in `Idempotency-Key`.
    static func handIn(_ member: Member) -> HandIn? {
        guard member.ask.method == "POST",
            let key = member.form["_once"] ?? member.ask.headers["idempotency-key"], !key.isEmpty
        else { return nil }
        // Files by their size and name: their bytes are large, and the key tells them apart already.
        let files = member.form.files.map { "\($0.field) \($0.name) \($0.bytes.count)" }
        return HandIn(
            key: key, words: ([member.ask.path, member.form.encoded] + files).joined(separator: "\n"))
    }

    static func answer(
        _ member: Member, _ form: HandIn, _ page: () async throws(Failure) -> Answer
    ) async throws(Failure) -> Answer {
        if let done = try await form.done(member.actor, member.desk) { return try await again(member, done) }
        do {
            return try await form.carry(page)
        } catch {
            // The same form may have been carried out meanwhile, here or by another server.
            guard error.isConflict, let done = try await form.done(member.actor, member.desk) else {
                throw error
            }
            return try await again(member, done)
        }
    }

    private static func again(
        _ member: Member, _ done: (kind: String, record: ID?)
    ) async throws(Failure) -> Answer {
        guard let record = done.record else { throw HandIn.repeated }
        // Done, and no longer theirs to see: the sentence of the first time waits on their first page.
        if !member.ask.wantsJSON, try await !member.maySee(done.kind, record) {
            return .seeOther("/desk?done=1")
        }
        if member.ask.wantsJSON {
            let seen = try await member.desk.look(member.actor, done.kind, record)
            return .json(JSONFace.record(seen.record, moves: seen.moves))
        }
        return .seeOther("/\(done.kind)/\(record.text)")
    }
}
