import Records

/// Which of a workbook's cell styles show their number as a date.
final class CellStyles: XMLReader {
    /// Indexed as the `s` attribute of cells is.
    private(set) var dates: [Bool] = []
    /// Whether a code of the file's own is a date's.
    private var codes: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var inCells = false
    private let fileName: String
    private let most: Int

    init(_ fileName: String, most: Int) {
        self.fileName = fileName
        self.most = most
    }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
                codes[id] = DateFormat.isDate(code: code)
                limit(codes.count)
            }
        case "cellXfs": inCells = true
        case "xf" where inCells && refusal == nil:
            formats.append(attributes.number("numFmtId") ?? 0)
            limit(formats.count)
        default: break
        }
    }

    override func end(_ name: XMLWord) {
        guard name == "cellXfs" else { return }
        inCells = false
        // A code in the file wins over the built-in meaning of its number.
        dates = formats.map { id in
            codes[id] ?? DateFormat.isDate(builtIn: id)
        }
    }

    private func limit(_ count: Int) {
        hold { () throws(Failure) in
            guard count <= most else { throw Unreadable.tooMany(fileName, "单元格格式", "styles", most) }
        }
    }
}
