import Desk
import Office
import Records

/// 日历 — One's own due days, for a telephone's calendar. The address is the secret, and can be revoked.
enum FeedPages {
    static func calendar(_ visitor: Visitor) async throws(Failure) -> Answer {
        var token = visitor.place("token")
        if token.hasSuffix(".ics") { token.removeLast(4) }
        guard let actor = try await visitor.desk.actor(token: token, scope: .calendar) else {
            throw .notFound
        }
        let text = try await visitor.desk.calendarFeed(actor)
        return Answer(
            headers: [
                ("Content-Type", "text/calendar; charset=utf-8"), ("Cache-Control", "no-store"),
                ("Content-Disposition", "inline; filename=\"tashan.ics\""),
            ], bytes: Array(text.utf8))
    }
}
