/// 形式 — The shape of what one field holds: how it is typed, kept and shown.
///
/// A required field is a plain shape (`Day`), an optional one its Optional (`Day?`):
/// requiredness is in the type and nowhere else.
package protocol Shape: OutsideReader, Sendable, Hashable {
    /// How it is asked for on a form.
    static var control: Control { get }
    static var isRequired: Bool { get }
    /// Reads what somebody typed; the failure is the sentence to show them.
    static func read(_ typed: String) -> Reading<Self>
    /// Nil where the cell cannot hold this shape.
    init?(value: Value)
    var value: Value { get }
    func shown(_ language: Language) -> String
}

package enum Reading<Result: Sendable>: Sendable {
    case kept(Result)
    case refused(Title)
}

extension Shape {
    package static var isRequired: Bool { true }
    package static var limits: [Limit] { control.limits }
}

/// 控件 — How a field is asked for: what a form draws and what the data dictionary says.
package enum Control: Sendable, Hashable {
    case line(limit: Int)
    case prose(limit: Int)
    case day
    case month
    case number(ClosedRange<Int>)
    case flag
    case choice([Option])
    case link(kind: String)
    case checklist
    case roll
    case sources
    case secret

    package struct Option: Sendable, Hashable {
        package let name: String
        package let title: Title
    }
}

extension Control {
    /// How much may be typed there.
    package var limits: [Limit] {
        switch self {
        case .line(let limit), .prose(let limit): [Limit(limit, "字", "characters")]
        case .day, .month: [Limit(longestDate, "字节", "bytes")]
        case .number(let range): [Limit(range.upperBound, "数值", "its value")]
        case .flag: [Limit(2, "取值", "values")]
        case .choice(let options): [Limit(options.count, "取值", "values")]
        case .link: [Limit(13, "字符", "characters")]
        case .secret: [Limit(18, "字符", "characters")]
        // Several parts in one field say so themselves.
        case .checklist: Checklist.limits
        case .roll: RollCall.limits
        case .sources: Figures.limits
        }
    }
}

/// Bytes of a day or a month as somebody may write it.
let longestDate = 60

extension Optional: OutsideReader where Wrapped: Shape {}

extension Optional: Shape where Wrapped: Shape {
    package static var control: Control { Wrapped.control }
    package static var isRequired: Bool { false }

    package static func read(_ typed: String) -> Reading<Self> {
        guard !typed.isEmpty else { return .kept(nil) }
        switch Wrapped.read(typed) {
        case .kept(let wrapped): return .kept(wrapped)
        case .refused(let sentence): return .refused(sentence)
        }
    }

    package init?(value: Value) {
        if value.isNull {
            self = .none
        } else if let wrapped = Wrapped(value: value) {
            self = .some(wrapped)
        } else {
            return nil
        }
    }

    package var value: Value { self?.value ?? .null }
    package func shown(_ language: Language) -> String { self?.shown(language) ?? "" }
}
