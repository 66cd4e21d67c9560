import Records

/// The texts that a workbook's cells share; rich text is joined, the reading aids of Japanese left
/// out.
final class SharedStrings: XMLReader {
    private(set) var texts: [String] = []
    private var bytes: [UInt8] = []
    private var inText = false
    private var aids = 0
    private let budget: ReadingBudget

    init(_ budget: ReadingBudget) { self.budget = budget }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "si": bytes.removeAll(keepingCapacity: true)
        case "t": inText = aids == 0
        case "rPh": aids += 1
        default: break
        }
    }

    override func end(_ name: XMLWord) {
        switch name {
        case "si":
            // Its length is judged where a cell shows it.
            texts.append(ExcelText.decode(bytes))
            let most = budget.limits.strings
            hold { () throws(Failure) in
                guard texts.count <= most else {
                    throw Unreadable.tooMany(budget.fileName, "共用文字", "shared texts", most)
                }
            }
        case "t": inText = false
        case "rPh": aids -= 1
        default: break
        }
    }

    override func text(_ more: UnsafeBufferPointer<UInt8>) {
        if inText, refusal == nil, bytes.count < budget.limits.cellBytes { bytes.append(contentsOf: more) }
    }
}
