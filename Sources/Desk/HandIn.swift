package import Records
import Storage
import Synchronization

/// 交表 — A form as it was sent, by a key that the page gave it: sent twice (a second click, a lost answer, a
/// server that died and was asked again), it is carried out once.
///
/// The key goes with the words that were typed. Whoever goes back, changes something and sends again has sent
/// another form.
package final class HandIn: Sendable {
    /// The form that is being carried out, if one is.
    @TaskLocal package static var current: HandIn?

    private let key: String
    /// Its first change claims the key; what the same request changes after that belongs to it.
    private let isClaimed = Mutex(false)

    /// `key` is the page's, `words` whatever else was sent, with the address.
    package init(key: String, words: String) {
        self.key = Secrets.digest(key + "\n" + words)
    }

    package func carry<T: Sendable>(
        _ work: () async throws(Failure) -> T
    ) async throws(Failure) -> T {
        let outcome = await HandIn.$current.withValue(self) { () async -> Result<T, Failure> in
            do throws(Failure) {
                return .success(try await work())
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Carries the change out, unless the key was claimed before. Where the answer to the last word was lost, the
    /// key tells whether it was kept; if it was not, the change is made again.
    func once<T: Sendable>(
        _ actor: Actor, _ engine: any Engine, _ kinds: Catalogue,
        _ work: @Sendable @escaping (any Connection) throws -> T
    ) async throws(Failure) -> T {
        if isClaimed.withLock({ $0 }) { return try await engine.write(work) }
        let kept = Mutex<(value: T, isClaim: Bool)?>(nil)
        let claiming: @Sendable (any Connection) throws -> T = { [key] connection in
            let forms = HandedIn(connection)
            guard try forms.find(actor.person, key) == nil else { throw HandIn.repeated }
            let steps = Steps(connection, digest: Secrets.digest)
            let before = try steps.newest()?.id
            let value = try work(connection)
            // What leaves no step changes nothing that could be done twice.
            let step = try steps.newest().flatMap { $0.id == before ? nil : $0 }
            // A step at an account leads to no page of a record.
            if let step {
                let record = kinds[step.kind] == nil ? nil : step.record
                try forms.keep(actor.person, key, step.kind, record, at: step.at)
            }
            kept.withLock { $0 = (value, step != nil) }
            return value
        }
        let value: T
        do {
            value = try await engine.write(claiming)
        } catch {
            guard case .broken(let cause) = error, case .unknownOutcome? = cause as? StorageTrouble,
                let first = kept.withLock({ $0 })
            else { throw error }
            let isThere = try await isKept(actor, engine, otherwise: error)
            value = isThere ? first.value : try await engine.write(claiming)
        }
        isClaimed.withLock { $0 = kept.withLock { $0?.isClaim } ?? false }
        return value
    }

    /// Whether the key is there, and the standby has it. Where nobody can tell either, what was not known before
    /// stays unknown.
    private func isKept(
        _ actor: Actor, _ engine: any Engine, otherwise unknown: Failure
    ) async throws(Failure) -> Bool {
        do {
            return try await found(actor, engine) != nil
        } catch {
            throw unknown
        }
    }

    /// What the form led to when it was carried out; nil where it was not.
    package func done(_ actor: Actor, _ desk: Desk) async throws(Failure) -> (kind: String, record: ID?)? {
        try await found(actor, desk.engine)
    }

    /// What is read may be lost with the server that said it. So a key that is found is written once more: when
    /// that is kept, everything before it is.
    private func found(
        _ actor: Actor, _ engine: any Engine
    ) async throws(Failure) -> (kind: String, record: ID?)? {
        let key = key
        guard let done = try await engine.read({ try HandedIn($0).find(actor.person, key) }),
            try await engine.jot({ try HandedIn($0).touch(actor.person, key) })
        else { return nil }
        return done
    }

    package static let repeated = Failure.conflict(
        Title(
            "这张表已经交过，也办好了；没有再办一遍。", "This form was handed in and carried out already; it was not done again.")
    )
}
