import Foundation

/// 合成 — A shape of several parts that belong to one field, kept as JSON text.
package protocol Composite: Shape, Codable {
    static var empty: Self { get }
}

extension Composite {
    package static func read(_ typed: String) -> Reading<Self> {
        guard !typed.isEmpty else { return .kept(empty) }
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(typed.utf8)) else {
            return .refused(Title("内容的格式不对", "the content is not of the right form"))
        }
        return .kept(read)
    }

    package init?(value: Value) {
        // A text that is not JSON of this shape is reported by the caller as a broken row.
        guard let text = value.text,
            let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8))
        else { return nil }
        self = read
    }

    package var value: Value {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Structs of strings, numbers and flags always encode.
        let data = (try? encoder.encode(self)) ?? Data("null".utf8)
        return .text(String(decoding: data, as: UTF8.self))
    }
}
