package import Records

/// 表单 — What a form or an address carried: fields by name, and files.
package struct Form: Sendable {
    package private(set) var fields: [(name: String, value: String)] = []
    package private(set) var files: [File] = []
    /// Where the first field of a name stands, so that asking for each of many does not read all of them each time.
    private var places: [String: Int] = [:]

    package struct File: Sendable {
        package let field: String
        package let name: String
        package let bytes: [UInt8]
    }

    package init() {}

    /// Reads `a=1&b=%E5%BC%A0`, as it stands in an address or in a draft. What is beyond the limits is left out.
    package init(encoded text: some StringProtocol) {
        _ = read(Array(text.utf8), most: Intake.fields)
    }

    /// Reads the body of a form. Fails with `.invalid` where it has more fields than `most`, or a name that is none.
    package init(encoded bytes: [UInt8], most: Int = Intake.fields) throws(Failure) {
        guard read(bytes, most: most) else { throw Form.tooMany }
    }

    /// Whether all of it was read.
    private mutating func read(_ bytes: [UInt8], most: Int) -> Bool {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.endIndex
            let pair = bytes[start..<end]
            start = end + 1
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard equals > pair.startIndex else { continue }
            guard fields.count < most, equals - pair.startIndex <= Intake.name * 3 else { return false }
            put(Percent.text(pair[..<equals]), Percent.text(pair[equals...].dropFirst()))
        }
        return true
    }

    /// The first field of this name.
    package subscript(name: String) -> String? { places[name].map { fields[$0].value } }

    /// Every field by its name; of several with one name the last, as a ticked box follows its hidden twin.
    package var typed: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    package mutating func add(_ name: String, _ value: String) {
        put(Percent.plain(name), Percent.plain(value))
    }

    package mutating func add(_ file: File) { files.append(file) }

    private mutating func put(_ name: String, _ value: String) {
        if places[name] == nil { places[name] = fields.count }
        fields.append((name, value))
    }

    package var encoded: String {
        fields.filter { !$0.name.hasPrefix("_") }
            .map { "\(Form.encoded($0.name))=\(Form.encoded($0.value))" }.joined(separator: "&")
    }

    package static func encoded(_ text: String) -> String { Percent.encoded(text) }

    static let tooMany = Failure.problem(
        "这张表的栏目太多，或者名称太长，没有接收", "this form has too many fields, or a name that is too long")
}
