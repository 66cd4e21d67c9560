import Foundation

/// 合成 — A shape of several parts that belong to one field, kept as JSON text.
package protocol Composite: Shape, Codable {
    static var empty: Self { get }
    /// How many parts it may have; what has too many is refused when it is typed.
    static var most: Int { get }
    var count: Int { get }
}

/// Bytes of what is typed for one of them: three hundred people with a reason each take a quarter of this.
private let longest = 1 << 18

extension Composite {
    package static func read(_ typed: String) -> Reading<Self> {
        guard !typed.isEmpty else { return .kept(empty) }
        if typed.utf8.count > longest || typed.isHeaped {
            return .refused(Title("内容过长", "the content is too long"))
        }
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(typed.utf8)) else {
            return .refused(Title("内容的格式不对", "the content is not of the right form"))
        }
        return fitting(read)
    }

    /// The same, where it has no more parts than it may.
    static func fitting(_ read: Self) -> Reading<Self> {
        guard read.count <= most else {
            return .refused(Title("最多\(most)条", "at most \(most) items"))
        }
        return .kept(read)
    }

    package static var limits: [Limit] {
        [Limit(longest, "字节", "bytes"), Limit(most, "条", "items")]
    }

    package init?(value: Value) {
        // A text that is not JSON of this shape is reported by the caller as a broken row.
        guard let text = value.text,
            let read = ReadBefore.composite(
                text, read: { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) })
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
