import Desk
import Foundation
import Office
import Records

/// JSON — The same records for programs. Ids are text, days ISO 8601, choices by name; what is masked on
/// pages is masked here.
package enum JSONFace {
    static func record(_ record: Record, moves: [MoveSpec]? = nil) -> String {
        encode(object(record, moves: moves))
    }

    /// What became of a record that its reader may no longer see: not what it says.
    static func done(_ record: Record, _ sentence: Title) -> String {
        encode([
            "kind": record.kind.name, "id": record.id.text, "stage": record.stage,
            "version": record.version, "visible": false, "chinese": sentence.chinese,
            "english": sentence.english,
        ])
    }

    static func list(_ page: Desk.Page) -> String {
        var object: [String: Any] = ["items": page.records.map { self.object($0, moves: nil) }]
        if let next = page.next { object["next"] = next.text }
        return encode(object)
    }

    /// What a link may lead to, of what some words fit.
    static func offer(_ offer: Desk.Offer) -> String {
        encode([
            "items": offer.options.map { ["id": $0.id.text, "label": $0.label, "detail": $0.detail] }
        ])
    }

    static func failure(_ failure: Failure) -> String {
        encode([
            "status": FailurePages.status(failure),
            "problems": FailurePages.problems(failure).map { problem in
                var object = [
                    "chinese": problem.sentence.chinese, "english": problem.sentence.english,
                ]
                object["place"] = problem.place
                return object
            },
        ])
    }

    private static func object(_ record: Record, moves: [MoveSpec]?) -> [String: Any] {
        var object: [String: Any] = [
            "kind": record.kind.name, "id": record.id.text, "stage": record.stage,
            "version": record.version, "made_at": record.madeAt.milliseconds,
            "changed_at": record.changedAt.milliseconds,
        ]
        for field in record.kind.fields { object[field.name] = value(record, field) }
        if let moves { object["moves"] = moves.map(\.name) }
        return object
    }

    private static func value(_ record: Record, _ field: FieldSpec) -> Any {
        let value = record[name: field.name]
        switch (field.control, value) {
        case (_, .null): return NSNull()
        case (.link, .int(let id)): return ID(raw: id).text
        case (.flag, .int(let number)): return number != 0
        case (.secret, _): return field.shown(value, .chinese)
        case (_, .int(let number)): return number
        case (_, .text(let text)): return text
        case (_, .bytes): return NSNull()
        }
    }

    static func encode(_ object: [String: Any]) -> String {
        // Only strings, numbers, flags, nulls, arrays and dictionaries are put in.
        let data = try? JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
