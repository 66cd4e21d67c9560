import Foundation
import Records

/// 表单 — What a form or an address carried: fields by name, and files.
package struct Form: Sendable {
    package private(set) var fields: [(name: String, value: String)] = []
    package private(set) var files: [File] = []

    package struct File: Sendable {
        package let field: String
        package let name: String
        package let bytes: [UInt8]
    }

    package init() {}

    /// Reads `a=1&b=%E5%BC%A0`.
    package init(encoded text: some StringProtocol) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.map({ Form.decoded($0) }), !name.isEmpty else { continue }
            fields.append((name, parts.count > 1 ? Form.decoded(parts[1]) : ""))
        }
    }

    /// The first field of this name.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Every field by its name; of several with one name the last, as a ticked box follows its hidden twin.
    package var typed: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    package mutating func add(_ name: String, _ value: String) { fields.append((name, Form.plain(value))) }
    package mutating func add(_ file: File) { files.append(file) }

    package var encoded: String {
        fields.filter { !$0.name.hasPrefix("_") }
            .map { "\(Form.encoded($0.name))=\(Form.encoded($0.value))" }.joined(separator: "&")
    }

    package static func encoded(_ text: String) -> String {
        // A board writes thousands of these; Foundation's way takes most of the page's time.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 3)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default:
                bytes.append(0x25)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Without NUL, which no text has and at which a database would cut one off.
    private static func plain(_ text: String) -> String {
        text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return plain(spaced.removingPercentEncoding ?? spaced)
    }
}
