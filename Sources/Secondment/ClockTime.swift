/// 钟点 — `14:30`, as it is written on a notice of a meeting.
package enum ClockTime {
    /// Since midnight; nil for what is no time.
    package static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count) else { return nil }
        let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        guard numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else { return nil }
        return numbers[0] * 60 + numbers[1]
    }

    /// Nothing is a time that is not known yet.
    static func isOne(_ text: String?) -> Bool {
        text.map { $0.isEmpty || minutes($0) != nil } ?? true
    }
}
