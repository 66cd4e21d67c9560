/// Which of a workbook's cell styles show their number as a date.
final class CellStyles: XMLReader {
    /// Indexed as the `s` attribute of cells is.
    private(set) var dates: [Bool] = []
    private var codes: [Int: String] = [:]
    private var formats: [Int] = []
    private var inCells = false

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
                codes[id] = code
            }
        case "cellXfs": inCells = true
        case "xf" where inCells: formats.append(attributes.number("numFmtId") ?? 0)
        default: break
        }
    }

    override func end(_ name: XMLWord) {
        guard name == "cellXfs" else { return }
        inCells = false
        // A code in the file wins over the built-in meaning of its number.
        dates = formats.map { id in
            codes[id].map(DateFormat.isDate(code:)) ?? DateFormat.isDate(builtIn: id)
        }
    }
}
