package import Records

/// 标记 — The state of a cell, shown by a shape and a colour, so that neither has to be seen alone.
package enum Mark: String, Sendable, CaseIterable {
    case none, good, soon, late, exempt, wait

    /// Set before the cell's text.
    package var shape: String {
        switch self {
        case .none: ""
        case .good: "✓"
        case .soon: "△"
        case .late: "✕"
        case .exempt: "—"
        case .wait: "○"
        }
    }

    package var title: Title {
        switch self {
        case .none: Title("", "")
        case .good: Title("合格", "done")
        case .soon: Title("将到期", "due soon")
        case .late: Title("逾期", "late")
        case .exempt: Title("免除", "exempt")
        case .wait: Title("待办", "waiting")
        }
    }

    /// Fill and text as 0xRRGGBB; each pair has a contrast of at least 4.5 to 1.
    var colours: (fill: UInt32, text: UInt32)? {
        switch self {
        case .none: nil
        case .good: (0xE3F1E8, 0x1F5C3A)
        case .soon: (0xFBF0D9, 0x7A4E00)
        case .late: (0xF9E0DC, 0x9B1C12)
        case .exempt: (0xECECEC, 0x4A4A4A)
        case .wait: (0xE4ECF5, 0x274B73)
        }
    }
}
