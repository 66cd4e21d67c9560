import Desk
import Records
import Storage

extension Errand {
    /// Of the obligations under a condition, by their keys, when somebody was last reminded.
    func nudges(where condition: SQL) throws -> [String: Chase.Nudge] {
        let found = try connection.all(
            """
            SELECT obligation, at, actor_name FROM nudge \
            WHERE obligation IN (SELECT key FROM obligation WHERE \(condition))
            """
        ) { ($0.text(0), Chase.Nudge(day: $0.moment(1).day, by: $0.text(2))) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    func nudge(_ keys: [String]) throws {
        for key in keys {
            try connection.run(
                """
                INSERT INTO nudge (obligation, at, actor_name) VALUES (\(key), \(now), \(actor.name)) \
                ON CONFLICT (obligation) DO UPDATE SET at = excluded.at, actor_name = excluded.actor_name
                """)
        }
    }
}
