package import Records

/// 表样 — A form as offices print it: labels with what belongs to them, and boxes for opinions.
package struct FormTable: Sendable, Hashable {
    package enum Row: Sendable, Hashable {
        /// Short values side by side, each after its label.
        case fields([Field])
        /// A text of any length.
        case text(Field)
        /// 意见栏
        case opinion(Opinion)
    }

    package struct Field: Sendable, Hashable {
        package let label: String
        package let value: String

        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// 意见 — The text stands at the top of its box; who gave it, the seal and the day at its foot.
    package struct Opinion: Sendable, Hashable {
        package let label: String
        package let text: String
        /// `某某局（盖章）　何芳`, `本人签字：`
        package let signature: String
        /// `2024年6月4日`, or `年　　月　　日` to be written by hand.
        package let date: String

        /// Without a day, it is left to the hand.
        package init(_ label: String, _ text: String, signature: String, date: Day?) {
            self.init(
                label, text, signature: signature, dated: date?.written(.chinese) ?? Opinion.byHand)
        }

        package static let byHand = "年　　月　　日"

        package init(_ label: String, _ text: String, signature: String, dated date: String) {
            self.label = label
            self.text = text
            self.signature = signature
            self.date = date
        }
    }

    /// How many labels stand side by side at most.
    package let pairs: Int
    package let rows: [Row]

    package init(pairs: Int = 2, rows: [Row]) {
        self.pairs = max(1, pairs)
        self.rows = rows
    }
}
