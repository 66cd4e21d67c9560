/// 问题 — One thing that is wrong with what somebody gave us, said so that they can mend it.
package struct Problem: Sendable, Hashable {
    /// The place it belongs to: a field's name, a cell such as `C7`, a line such as `12:3`; nil for the whole.
    package let place: String?
    package let sentence: Title

    package init(_ place: String? = nil, _ chinese: String, _ english: String) {
        self.place = place
        self.sentence = Title(chinese, english)
    }
}

/// 不成 — The six ways in which a request can fail. One table maps them to HTTP statuses, one to exit codes.
package enum Failure: Error {
    /// What was given cannot be kept; every problem is listed, not only the first.
    case invalid([Problem])
    /// Not there, or not for this actor to know of.
    case notFound
    /// The actor may see it, but not do that.
    case forbidden(Title)
    /// Nobody is signed in.
    case unknownActor
    /// Somebody moved first, or the record is not at a stage where this can be done.
    case conflict(Title)
    /// Our fault, or the machine's: shown with a reference, told whole in the log.
    case broken(any Error)

    package var isConflict: Bool { if case .conflict = self { true } else { false } }

    /// A single problem, for the common case.
    package static func problem(
        _ chinese: String, _ english: String, at place: String? = nil
    ) -> Failure {
        .invalid([Problem(place, chinese, english)])
    }
}
