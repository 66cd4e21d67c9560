package import Records

/// 读取上限 — How much of a file we are willing to take in, so that no file can exhaust the machine.
///
/// All that reads a file of others is held to these, and refuses what goes beyond in a sentence.
package struct ReadingLimits: Sendable {
    /// Bytes of the file itself.
    package var file: Int
    /// Bytes of everything packed inside it, after unpacking.
    package var expanded: Int
    /// How many times larger a part may become when unpacked. Ordinary sheets grow 5 to 40 times.
    package var ratio: Int
    /// Cells held in memory at once, empty ones included.
    package var cells: Int
    /// Rows of one sheet; what Excel allows.
    package var rows = 1_048_576
    package var sheets = 200
    /// Characters of one cell, as UTF-16 counts them; what Excel allows.
    package var characters = 32_767
    /// Bytes of text in all cells together. A text that cells share counts for each that shows it.
    package var text = 64 << 20
    /// Texts that a workbook's cells share.
    package var strings = 3_000_000
    package var merges = 200_000
    /// Styles of cells, and codes of numbers among them; what Excel allows.
    package var styles = 65_536

    package init(
        file: Int = 50 << 20, expanded: Int = 300 << 20, ratio: Int = 300, cells: Int = 6_000_000
    ) {
        self.file = file
        self.expanded = expanded
        self.ratio = ratio
        self.cells = cells
    }

    /// A part smaller than this may have any ratio: a megabyte of spaces harms nobody.
    static let unsuspicious = 16 << 20
    /// Files in one archive.
    static let parts = 10_000
    /// Bytes of one tag, remark or passage of XML, and attributes of one tag.
    static let tag = 1 << 19
    static let attributes = 300

    /// Bytes of one cell that are looked at before its characters are counted: `_x000D_` is one of them.
    var cellBytes: Int { 8 * characters }
}

extension Spreadsheet: OutsideReader {
    package static var limits: [Limit] {
        let limits = ReadingLimits()
        return [
            Limit(limits.file, "文件字节", "bytes of the file"),
            Limit(limits.sheets, "工作表", "sheets"),
            Limit(limits.rows, "每个工作表的行", "rows of a sheet"),
            Limit(CellAddress.columns, "每行的列", "columns of a row"),
            Limit(limits.cells, "单元格", "cells"),
            Limit(limits.characters, "每个单元格的字", "characters of a cell"),
            Limit(limits.text, "全部文字的字节", "bytes of all text"),
            Limit(limits.strings, "共用文字", "shared texts"),
            Limit(limits.merges, "合并区域", "merged ranges"),
            Limit(limits.styles, "单元格格式", "styles"),
            Limit(ReadingLimits.tag, "一个标记的字节", "bytes of one piece of markup"),
            Limit(ReadingLimits.attributes, "一个标记的属性", "attributes of one tag"),
        ]
    }
}

extension Archive: OutsideReader {
    package static var limits: [Limit] {
        let limits = ReadingLimits()
        return [
            Limit(limits.expanded, "解压后的字节", "bytes after unpacking"),
            Limit(limits.ratio, "解压倍数", "times it grows in unpacking"),
            Limit(ReadingLimits.parts, "压缩包里的文件", "files in an archive"),
        ]
    }
}
