package import Records

/// 文件里的文字 — The words of a file, to find it by them: Word, Excel, PowerPoint, PDF and plain text. Pictures and packed
/// files have none.
package struct FileWords: Sendable, Equatable {
    package let text: String
    /// Whether the file holds more than was taken.
    package let isCut: Bool

    /// Nil for what holds no words that can be read. Fails with `.invalid` for what is damaged, locked, or made to harm.
    /// Of `onlyBody` what stands in headers, footers and notes is not taken.
    package static func read(
        _ bytes: [UInt8], named name: String, onlyBody: Bool = false
    ) throws(Failure) -> FileWords? {
        let words = Gathering(most: most)
        switch bytes {
        case _ where bytes.starts(with: Array("%PDF".utf8)): return try PDFWords.read(bytes, named: name)
        case _ where bytes.starts(with: [0x50, 0x4B]):
            let archive = try OpenArchive(bytes, named: name, limits: taking)
            if archive.part("xl/workbook.xml") != nil {
                try sheets(bytes, named: name, words)
            } else {
                try parts(of: archive, words, onlyBody: onlyBody)
            }
        case _ where bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]):
            guard name.lowercased().hasSuffix(".xls") else { return nil }
            try sheets(bytes, named: name, words)
        default:
            let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            guard ["txt", "csv", "md"].contains(end) else { return nil }
            guard let text = TextEncoding.decode(bytes) else { throw Unreadable.encoding(name) }
            words.add(onlyBody ? text : LineEnds.joined(text))
        }
        return words.isEmpty ? nil : FileWords(text: words.text, isCut: words.isFull)
    }

    /// Characters. A hundred pages have 80,000.
    package static let most = 200_000

    private static let taking = ReadingLimits(
        file: 20 << 20, expanded: 200 << 20, ratio: 300, cells: 500_000)

    /// The parts of a document or of slides that hold words, in their order.
    private static func parts(
        of archive: OpenArchive, _ words: Gathering, onlyBody: Bool
    ) throws(Failure) {
        let names = archive.parts.map(\.name).filter { name in
            name == "word/document.xml"
                || (!onlyBody && name.hasSuffix(".xml")
                    && ["word/header", "word/footer", "word/footnotes", "ppt/slides/slide"].contains(
                        where: name.hasPrefix))
        }
        for name in names.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
            guard !words.isFull, let part = archive.part(name) else { continue }
            do throws(Failure) {
                let push = try XMLPush(RunReader(words), named: archive.fileName)
                try archive.unpack(part) { chunk throws(Failure) in
                    try push.feed(chunk)
                    return !words.isFull
                }
            } catch {
                // What is beyond the most is nobody's concern.
                guard words.isFull else { throw error }
            }
        }
    }

    private static func sheets(
        _ bytes: [UInt8], named name: String, _ words: Gathering
    ) throws(Failure) {
        let file = try SpreadsheetFile(bytes, named: name, limits: taking)
        do {
            for index in 0..<file.sheets where !words.isFull {
                try file.eachRow(sheet: index) { row in
                    words.add(row.cells.map(\.plain).filter { !$0.isEmpty }.joined(separator: " ") + "\n")
                    if words.isFull { throw Enough() }
                }
            }
        } catch is Enough {
            return
        } catch let error as Failure {
            throw error
        } catch {
            throw .broken(error)
        }
    }

    /// As many words as are taken: what follows is not even read.
    private struct Enough: Error {}
}

/// What has been gathered of a file's words so far.
private final class Gathering {
    private(set) var text = ""
    private var room: Int
    private(set) var isFull = false

    init(most: Int) { room = most }

    var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

    func add(_ more: String) {
        guard !isFull else { return }
        // What marks are heaped upon is cut between them: it is looked for by its letters.
        let scalars = more.unicodeScalars.prefix(room)
        isFull = scalars.endIndex != more.unicodeScalars.endIndex
        room -= scalars.count
        text.unicodeScalars += scalars
    }
}

/// The runs of a document or a slide, a line for each paragraph.
private final class RunReader: XMLReader {
    private let words: Gathering
    private var isText = false
    /// Inside what stands elsewhere too: where words were moved from, and what stands in for a picture.
    private var isDoubled = 0
    private var tables = 0
    private var bytes: [UInt8] = []

    init(_ words: Gathering) { self.words = words }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "moveFrom", "Fallback": isDoubled += 1
        case "t": isText = isDoubled == 0
        case "tab": words.add(" ")
        case "br": words.add(" ")
        case "tbl": tables += 1
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isText else { return }
        self.bytes.append(contentsOf: bytes)
        // One run may be as long as the file; it is handed on in pieces, between characters.
        if self.bytes.count > 1 << 16 { hand(upTo: self.bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0) }
    }

    private func hand(upTo end: Int) {
        words.add(String(decoding: bytes[..<end], as: UTF8.self))
        bytes.removeFirst(end)
    }

    override func end(_ name: XMLWord) {
        switch name {
        case "moveFrom", "Fallback": isDoubled -= 1
        case "t":
            isText = false
            hand(upTo: bytes.count)
        // A row of a table stands on one line.
        case "p": words.add(tables > 0 ? " " : "\n")
        case "tr": words.add("\n")
        case "tbl": tables -= 1
        default: break
        }
    }
}

extension FileWords: OutsideReader {
    package static var limits: [Limit] {
        [
            Limit(taking.file, "文件字节", "bytes of the file"), Limit(most, "取来检索的字", "characters taken"),
            Limit(PDFWords.pages, "PDF 的页", "pages of a PDF"),
            Limit(PDFWords.seconds, "读一个 PDF 的秒", "seconds for a PDF"),
            Limit(PDFWords.memory, "读一个 PDF 的内存字节", "bytes of memory for a PDF"),
        ]
    }
}
