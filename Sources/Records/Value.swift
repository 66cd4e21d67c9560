/// 值 — What one cell of a row holds, in the shapes that both database engines share.
package enum Value: Sendable, Hashable {
    case null
    case int(Int64)
    case text(String)
    case bytes([UInt8])

    package var int: Int64? { if case .int(let number) = self { number } else { nil } }
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    package var isNull: Bool { if case .null = self { true } else { false } }
}
