/// 钟点 — `14:30`, as it is written on a notice of a meeting.
enum ClockTime {
    /// Nothing is a time that is not known yet.
    static func isOne(_ text: String?) -> Bool {
        guard let text, !text.isEmpty else { return true }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count) else { return false }
        let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        return numbers.count == 2 && numbers[0] < 24 && numbers[1] < 60
    }
}
