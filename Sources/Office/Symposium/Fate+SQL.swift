import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// What was answered to each of these suggestions at last: with the step that answered it, all in one question.
    func answers(to suggestions: [ID]) throws -> [ID: String] {
        guard !suggestions.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT record, note FROM step WHERE kind = \(Suggestion.name) \
            AND action = \(Suggestion.Move.answer.rawValue) AND note IS NOT NULL \
            AND record IN (\(list: suggestions.map { Value.int($0.raw) })) ORDER BY number
            """
        ) { ($0.id(0), $0.text(1)) }
        return Dictionary(found) { _, last in last }
    }
}
