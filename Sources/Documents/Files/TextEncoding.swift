import Foundation

/// 文字编码 — How Chinese text arrives as bytes: UTF-8, UTF-16 with a mark, or GB18030 (GBK, GB2312).
package enum TextEncoding {
    static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// Byte order mark first, then UTF-8, then GB18030. Nil when it is none of them.
    package static func decode(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8OrGB18030(Array(bytes.dropFirst(3)))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return utf16(bytes.dropFirst(2), low: 0, high: 1)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return utf16(bytes.dropFirst(2), low: 1, high: 0)
        }
        return utf8OrGB18030(bytes)
    }

    static func utf8OrGB18030(_ bytes: [UInt8]) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(bytes: bytes, encoding: gb18030)
    }

    /// Nil where a character has no place in GB18030 (none of Unicode's, in practice).
    static func gb18030(_ text: String) -> [UInt8]? {
        text.data(using: gb18030).map { [UInt8]($0) }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> String? {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = bytes.startIndex
        while at + 1 < bytes.endIndex {
            units.append(UInt16(bytes[at + low]) | UInt16(bytes[at + high]) << 8)
            at += 2
        }
        return String(validating: units, as: UTF16.self)
    }
}
