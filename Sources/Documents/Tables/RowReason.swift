import Records

/// Why a row under a header is not data.
enum RowReason {
    static let dittos: Set<String> = ["同上", "″", "〃", "\"", "”", "“", "''", "同左上"]

    private static let notes = [
        "注", "备注", "说明", "填表人", "填报人", "制表人", "制表", "审核人", "审批人", "负责人", "单位负责人",
        "联系人", "填报单位", "填表说明", "填报说明", "填报时间", "填表时间", "填报日期",
    ]
    private static let totals = ["合计", "总计", "小计", "共计", "总人数"]
    private static let samples = ["例", "示例", "样例", "例如", "填写示例", "范例", "填写说明"]

    /// The row of notes or signatures after which a table has nothing more.
    static func ends(_ text: String, filled: Int) -> Title? {
        guard let start = text.unicodeScalars.first, noteStarts.contains(start) else { return nil }
        for note in notes where text.hasPrefix(note) {
            let rest = text.dropFirst(note.count)
            let isNote = rest.first == ":" || rest.isEmpty && filled == 1
            let isNumbered = note == "注" && (rest.first?.isNumber ?? false)
            if isNote || isNumbered {
                return Title("表尾说明“\(note)”", "the notes that end the table (\(note))")
            }
        }
        return nil
    }

    /// A row within the table that is no data; nil for data.
    ///
    /// `text` is the first of `cells` that holds something, and `filled` says how many do.
    static func none(
        _ cells: [Cell], _ text: String, filled: Int, header: RepeatedHeader, columns: [HeadedColumn]
    ) -> Title? {
        if let start = text.unicodeScalars.first, wordStarts.contains(start) {
            for total in totals where text.hasPrefix(total) {
                let rest = text.dropFirst(total.count)
                if rest.allSatisfy({ $0 == ":" || $0.isNumber || $0 == "人" || $0 == "名" }) {
                    return Title("合计行", "a row of totals")
                }
            }
            if samples.contains(text.trimming { $0 == ":" }) {
                return Title("填写示例", "a sample of how to fill in the table")
            }
        }
        if isNumbering(cells, text, columns) {
            return Title("栏次编号", "the numbers of the columns")
        }
        if header.isSaid(by: cells, filled: filled) {
            return Title("重复的表头", "the header once more")
        }
        return nil
    }

    // Of a hundred thousand rows hardly one begins like these.
    private static let noteStarts = Set(notes.compactMap(\.unicodeScalars.first))
    private static let wordStarts = Set((totals + samples).compactMap(\.unicodeScalars.first) + [":"])

    /// The text of the first cell that holds something.
    static func first(_ cells: [Cell]) -> String {
        guard let cell = cells.first(where: { $0.isFilled }) else { return "" }
        // Of a long text only the beginning is asked for.
        if case .text(let text) = cell, text.utf8.count > 600 {
            return CleanText.compact(String(text.unicodeScalars.prefix(200)))
        }
        return CleanText.compact(CleanText.plain(cell))
    }

    /// 1, 2, 3 … under every title.
    private static func isNumbering(
        _ cells: [Cell], _ text: String, _ columns: [HeadedColumn]
    ) -> Bool {
        // Whatever begins otherwise cannot go on so.
        guard Int(text) == 1 || text == "甲" || text == "乙" || text == "丙" else { return false }
        let texts = cells.filter(\.isFilled).map { CleanText.compact(CleanText.plain($0)) }
        let letters = texts.prefix { ["甲", "乙", "丙"].contains($0) }.count
        guard texts.count >= 3, texts.count >= columns.count - 1 else { return false }
        return texts.dropFirst(letters).enumerated().allSatisfy { Int($1) == $0 + 1 }
    }
}
