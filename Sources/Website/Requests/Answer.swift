package import Desk
import Office

/// 答复 — What goes back: a status, headers and bytes.
package struct Answer: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var bytes: [UInt8]

    package init(status: Int = 200, headers: [(String, String)] = [], bytes: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    package static func page(_ html: HTML, status: Int = 200) -> Answer {
        Answer(
            status: status,
            headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            bytes: html.bytes)
    }

    /// After a form was taken: the next page, by GET.
    package static func seeOther(_ path: String) -> Answer {
        Answer(status: 303, headers: [("Location", path), ("Cache-Control", "no-store")])
    }

    package static func json(_ text: String, status: Int = 200) -> Answer {
        Answer(
            status: status,
            headers: [
                ("Content-Type", "application/json; charset=utf-8"), ("Cache-Control", "no-store"),
            ], bytes: Array(text.utf8))
    }

    /// A file to keep, under a name that may be Chinese (RFC 6266). Only the desk makes an export, and writes down that
    /// it did.
    package static func file(_ export: Outgoing) -> Answer {
        Answer(
            headers: [
                ("Content-Type", export.type),
                ("Content-Disposition", "attachment; filename*=UTF-8''\(Form.encoded(export.name))"),
                ("Cache-Control", "no-store"),
            ], bytes: export.bytes)
    }

    package func setting(cookie name: String, _ value: String, seconds: Int, secure: Bool) -> Answer {
        var answer = self
        answer.headers.append(
            (
                "Set-Cookie",
                "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
                    + (secure ? "; Secure" : "")
            ))
        return answer
    }
}
