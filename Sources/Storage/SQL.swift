package import Records

/// 语句 — A statement built by interpolation: values are always bound, never spliced.
///
/// `"SELECT id FROM leave WHERE owner = \(actor)"` binds the actor; only `\(name:)` puts text into
/// the statement, and takes nothing but names that are plain identifiers.
package struct SQL: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// With `?` where a value is bound; dialects number them as they need.
    package private(set) var text: String
    package private(set) var values: [Value]

    package init(stringLiteral text: String) {
        self.text = text
        self.values = []
    }

    package init(stringInterpolation parts: Interpolation) {
        self.text = parts.text
        self.values = parts.values
    }

    private init(text: String, values: [Value]) {
        self.text = text
        self.values = values
    }

    /// The same words with other values, one for each.
    func with(values: [Value]) -> SQL { SQL(text: text, values: values) }

    package static func + (left: SQL, right: SQL) -> SQL {
        SQL(text: left.text + right.text, values: left.values + right.values)
    }

    package static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.values += right.values
    }

    package static let always: SQL = "1=1"
    package static let never: SQL = "1=0"
    package var isAlways: Bool { text == "1=1" }
    package var isNever: Bool { text == "1=0" }

    /// The parts with `word` between them, in brackets; `otherwise` where there are none.
    package static func joined(_ parts: [SQL], by word: String, otherwise: SQL) -> SQL {
        guard let first = parts.first else { return otherwise }
        guard parts.count > 1 else { return first }
        var whole: SQL = "("
        whole += first
        for part in parts.dropFirst() {
            whole.text += " \(word) "
            whole += part
        }
        whole.text += ")"
        return whole
    }

    /// True where one of the parts is: what is known of them beforehand is not asked of the database.
    package static func any(_ parts: [SQL]) -> SQL {
        if parts.contains(where: \.isAlways) { return .always }
        return .joined(parts.filter { !$0.isNever }, by: "OR", otherwise: .never)
    }

    /// True where all of the parts are.
    package static func all(_ parts: [SQL]) -> SQL {
        if parts.contains(where: \.isNever) { return .never }
        return .joined(parts.filter { !$0.isAlways }, by: "AND", otherwise: .always)
    }

    /// True where the part is not: what is not known is not true.
    package static func not(_ part: SQL) -> SQL {
        part.isAlways ? .never : part.isNever ? .always : "((\(part)) IS NOT TRUE)"
    }

    package struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 2)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: Value) {
            text += "?"
            values.append(value)
        }

        package mutating func appendInterpolation(_ value: ID) {
            appendInterpolation(Value.int(value.raw))
        }
        package mutating func appendInterpolation(_ value: ID?) {
            appendInterpolation(value.map { Value.int($0.raw) } ?? .null)
        }
        package mutating func appendInterpolation(_ value: String) {
            appendInterpolation(Value.text(value))
        }
        package mutating func appendInterpolation(_ value: String?) {
            appendInterpolation(value.map { Value.text($0) } ?? .null)
        }
        package mutating func appendInterpolation(_ value: Int) {
            appendInterpolation(Value.int(Int64(value)))
        }
        package mutating func appendInterpolation(_ value: Moment) {
            appendInterpolation(Value.int(value.milliseconds))
        }
        package mutating func appendInterpolation(_ value: Moment?) {
            appendInterpolation(value.map { Value.int($0.milliseconds) } ?? .null)
        }
        package mutating func appendInterpolation(_ value: Day) {
            appendInterpolation(Value.text(value.iso))
        }
        package mutating func appendInterpolation(_ value: Day?) {
            appendInterpolation(value.map { Value.text($0.iso) } ?? .null)
        }
        package mutating func appendInterpolation(_ value: [UInt8]) {
            appendInterpolation(Value.bytes(value))
        }

        package mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            values += part.values
        }

        /// A bound list, `?,?,?`. An empty one is `NULL`, which nothing is in.
        package mutating func appendInterpolation(list: [Value]) {
            text += list.isEmpty ? "NULL" : "?" + String(repeating: ",?", count: list.count - 1)
            values += list
        }

        /// Names of columns, with commas.
        package mutating func appendInterpolation(names: [String]) {
            for (place, name) in names.enumerated() {
                if place > 0 { text += ", " }
                appendInterpolation(name: name)
            }
        }

        /// A table's or column's name, from a declaration.
        package mutating func appendInterpolation(name: String) {
            precondition(
                name.utf8.allSatisfy {
                    $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                },
                "not a plain name: \(name)")
            text += name
        }
    }
}
