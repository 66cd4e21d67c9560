package import Desk
package import Records
import Storage

extension Desk {
    /// Whether this was a session of ours and has not been cleared away: a browser that was signed in a while ago is
    /// less of a stranger than one that never was.
    package func knew(_ session: String) async throws(Failure) -> Bool {
        let hash = Secrets.digest(session)
        return try await engine.read { try Accounts($0).session(hash) != nil }
    }
}
