/// 到会情况 — Who came to a session and, where somebody did not, why.
package struct RollCall: Composite {
    package var entries: [Entry]
    package init(entries: [Entry]) { self.entries = entries }

    package struct Entry: Codable, Sendable, Hashable {
        /// The posting's id, in its written form.
        package var posting: String
        package var name: String
        package var came: Bool
        package var why: String?

        package init(posting: String, name: String, came: Bool, why: String?) {
            self.posting = posting
            self.name = name
            self.came = came
            self.why = why
        }
    }

    package static let empty = RollCall(entries: [])
    package static let most = 3000
    package var count: Int { entries.count }
    package static var control: Control { .roll }

    package func shown(_ language: Language) -> String {
        let came = entries.count { $0.came }
        let away = entries.filter { !$0.came }
            .map { $0.name + ($0.why.map { "（\($0)）" } ?? "") }.joined(separator: "、")
        return language == .chinese
            ? "到会\(came)人" + (away.isEmpty ? "" : "；未到：\(away)")
            : "\(came) came" + (away.isEmpty ? "" : "; absent: \(away)")
    }
}
