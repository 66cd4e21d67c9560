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
    static func ends(_ cells: [Cell]) -> Title? {
        let text = first(cells)
        for note in notes where text.hasPrefix(note) {
            let rest = text.dropFirst(note.count)
            let isNote = rest.first == ":" || rest.isEmpty && filled(cells) == 1
            let isNumbered = note == "注" && (rest.first?.isNumber ?? false)
            if isNote || isNumbered {
                return Title("表尾说明“\(note)”", "the notes that end the table (\(note))")
            }
        }
        return nil
    }

    /// A row within the table that is no data; nil for data.
    static func none(_ cells: [Cell], titles: [String], columns: [HeadedColumn]) -> Title? {
        let text = first(cells)
        for total in totals where text.hasPrefix(total) {
            let rest = text.dropFirst(total.count)
            if rest.allSatisfy({ $0 == ":" || $0.isNumber || $0 == "人" || $0 == "名" }) {
                return Title("合计行", "a row of totals")
            }
        }
        if samples.contains(text.trimming { $0 == ":" }) {
            return Title("填写示例", "a sample of how to fill in the table")
        }
        if isNumbering(cells, columns) { return Title("栏次编号", "the numbers of the columns") }
        if isHeader(cells, titles, columns) { return Title("重复的表头", "the header once more") }
        return nil
    }

    private static func first(_ cells: [Cell]) -> String {
        cells.first { !$0.isBlank }.map { HalfWidth.compact($0.plain) } ?? ""
    }

    private static func filled(_ cells: [Cell]) -> Int { cells.count { !$0.isBlank } }

    /// 1, 2, 3 … under every title.
    private static func isNumbering(_ cells: [Cell], _ columns: [HeadedColumn]) -> Bool {
        let texts = cells.filter { !$0.isBlank }.map { HalfWidth.compact($0.plain) }
        let letters = texts.prefix { ["甲", "乙", "丙"].contains($0) }.count
        guard texts.count >= 3, texts.count >= columns.count - 1 else { return false }
        return texts.dropFirst(letters).enumerated().allSatisfy { Int($1) == $0 + 1 }
    }

    private static func isHeader(
        _ cells: [Cell], _ titles: [String], _ columns: [HeadedColumn]
    ) -> Bool {
        var same = 0
        for (column, title) in zip(columns, titles) where cells.indices.contains(column.index) {
            let text = HeaderWord.normalised(cells[column.index].plain)
            if !text.isEmpty, title == text || title.hasSuffix("/" + text) { same += 1 }
        }
        return same >= 3 && same * 2 > filled(cells)
    }
}
