package import Records
import Regulation

extension RegulationEffect {
    /// 一处改动 — What one clause or rule said, and what it says.
    package struct Amendment: Sendable {
        /// Empty where it is about the whole.
        package let clause: String
        package let what: Title
        package let change: Title
        package let before: Title?
        package let after: Title?
    }

    /// nil where the regulation is new.
    package var amendments: [Amendment]? {
        changes?.lines.map {
            Amendment(
                clause: $0.clause, what: $0.what, change: $0.change.title, before: $0.before, after: $0.after)
        }
    }
}
