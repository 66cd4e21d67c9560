package import Desk
import Office
package import Records

/// 来人 — Somebody before a page, signed in or not.
package struct Visitor: Sendable {
    package let ask: Ask
    package let desk: Desk
    package let settings: Settings
    package let language: Language
    /// What the address named: `kind`, `id`.
    package let places: [String: String]

    /// How pages look: `light`, `dark` or the system's; large type or not.
    package var theme: String { ask.cookie("theme") ?? "system" }
    package var isLarge: Bool { ask.cookie("size") == "large" }

    /// The session that the browser says it has; whether it is one the desk knows.
    package var session: String? { ask.cookie(settings.sessionCookie) }

    package func place(_ name: String) -> String { places[name] ?? "" }

    func speaking(_ language: Language) -> Visitor {
        Visitor(ask: ask, desk: desk, settings: settings, language: language, places: places)
    }

    package func id(_ name: String = "id") throws(Failure) -> ID {
        guard let id = ID(place(name)) else { throw .notFound }
        return id
    }
}

/// 办事人 — A visitor who is signed in: a page for members cannot be written without an actor.
package struct Member: Sendable {
    package let visitor: Visitor
    package let actor: Actor
    /// What every form carries back, so that no other site can post in this person's name.
    package let formToken: String
    package let sessionMark: String
    /// What was posted; empty on reading.
    package let form: Form

    package var ask: Ask { visitor.ask }
    package var desk: Desk { visitor.desk }
    package var language: Language { visitor.language }
    package func id(_ name: String = "id") throws(Failure) -> ID { try visitor.id(name) }
    package func place(_ name: String) -> String { visitor.place(name) }
}

/// 设置 — What the one who runs the server decides.
package struct Settings: Sendable {
    /// Whether browsers come by https, so that cookies are marked Secure.
    package let isSecure: Bool
    /// A fixed day, for demonstrations: shown on every page.
    package let isDemonstration: Bool
    /// What links in messages begin with, such as `http://127.0.0.1:8080`.
    package let origin: String

    /// Whether a proxy of ours stands before the server, whose word on where a request comes from holds.
    package let isBehindProxy: Bool

    /// Where browsers come by https, the prefix makes them refuse a session that another host of the same domain, or
    /// anybody on the way, tries to set. Without https there is no such name.
    package var sessionCookie: String { isSecure ? "__Host-tashan" : "tashan" }
    /// What a browser is known by the next time, under the same protection.
    package var deviceCookie: String { isSecure ? "__Host-device" : "device" }
    /// By which a phone may write notes, and nothing else.
    package var notesCookie: String { isSecure ? "__Host-notes" : "notes" }
    package static let themes = ["system", "light", "dark"]

    package init(
        isSecure: Bool = false, isDemonstration: Bool = false, origin: String = "",
        isBehindProxy: Bool = false
    ) {
        self.isSecure = isSecure
        self.isDemonstration = isDemonstration
        self.origin = origin
        self.isBehindProxy = isBehindProxy
    }
}
