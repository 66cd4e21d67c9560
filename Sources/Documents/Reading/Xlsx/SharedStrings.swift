/// The texts that a workbook's cells share; rich text is joined, the reading aids of Japanese left
/// out.
final class SharedStrings: XMLReader {
    private(set) var texts: [String] = []
    private var bytes: [UInt8] = []
    private var inText = false
    private var aids = 0

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
        case "si": texts.append(ExcelText.decode(bytes))
        case "t": inText = false
        case "rPh": aids -= 1
        default: break
        }
    }

    override func text(_ more: UnsafeBufferPointer<UInt8>) {
        if inText { bytes.append(contentsOf: more) }
    }
}
