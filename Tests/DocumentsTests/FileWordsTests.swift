import Documents
import Foundation
import Records
import Testing

@Suite struct `The words of a file` {
    private func zip(_ parts: [(String, String)]) throws -> [UInt8] {
        try Archive.write(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    private func w(_ body: String) -> String {
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
    }

    private func p(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    /// One page that says 并联审批 would need a font within it: English words do.
    private func pdf(_ words: String) -> [UInt8] {
        let stream = "BT /F1 12 Tf 72 720 Td (\(words)) Tj ET"
        var body = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ].enumerated() {
            places.append(body.utf8.count)
            body += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = body.utf8.count
        body += "xref\n0 6\n0000000000 65535 f \n"
        for place in places {
            body += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
        }
        body += "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(body.utf8)
    }

    @Test func `are read of Word, its headers and notes too, a line for each paragraph`() throws {
        let bytes = try zip([
            ("word/document.xml", w(p("第一步") + p("并联</w:t></w:r><w:r><w:t>审批"))),
            ("word/header1.xml", w(p("内部资料"))), ("word/media/a.xml", w(p("不读"))),
        ])
        let words = try #require(try FileWords.read(bytes, named: "a.docx"))
        #expect(words.text == "内部资料\n第一步\n并联审批\n" && !words.isCut)
    }

    @Test func `are read of slides, of sheets and of text`() throws {
        let slides = try zip([
            ("ppt/presentation.xml", w("")), ("ppt/slides/slide2.xml", w(p("二"))),
            ("ppt/slides/slide10.xml", w(p("十"))),
        ])
        #expect(try FileWords.read(slides, named: "a.pptx")?.text == "二\n十\n")
        let sheet = try Spreadsheet.write(
            WorkbookOut(sheets: [
                SheetOut(
                    name: "名册", columns: [Column("姓名"), Column("单位")],
                    rows: [[CellOut(.text("张立群")), CellOut(.text("发改委"))]])
            ]))
        #expect(try FileWords.read(sheet, named: "a.xlsx")?.text.contains("张立群 发改委") == true)
        #expect(try FileWords.read(Array("并联审批".utf8), named: "a.txt")?.text == "并联审批")
        let gbk: [UInt8] = [0xB2, 0xA2, 0xC1, 0xAA]
        #expect(try FileWords.read(gbk, named: "a.txt")?.text == "并联")
    }

    @Test func `are read of PDF by another program`() throws {
        #expect(
            try FileWords.read(pdf("parallel approval"), named: "a.pdf")?.text.contains("parallel approval")
                == true)
        #expect(try FileWords.read(pdf(""), named: "scan.pdf") == nil)
    }

    @Test func `go on where a line was broken by the width of a page, and end where it is empty`() throws {
        let text = "第二步并联审\n  批，三个部门\n\n第三步 office\nhours"
        #expect(
            try FileWords.read(Array(text.utf8), named: "a.txt")?.text == "第二步并联审批，三个部门\n\n第三步 office\nhours")
    }

    @Test func `of one run as long as the file are taken in pieces`() throws {
        let long = String(repeating: "并", count: 300_000)
        let words = try #require(
            try FileWords.read(try zip([("word/document.xml", w(p(long)))]), named: "a.docx"))
        #expect(words.isCut && words.text == String(repeating: "并", count: FileWords.most))
    }

    @Test func `are none in pictures, old documents and packed files`() throws {
        #expect(try FileWords.read([0x89, 0x50, 0x4E, 0x47, 1], named: "a.png") == nil)
        #expect(try FileWords.read([0xD0, 0xCF, 0x11, 0xE0, 1], named: "a.doc") == nil)
        #expect(try FileWords.read(try zip([("a.txt", "并联")]), named: "a.zip") == nil)
        #expect(try FileWords.read(Array("   \n".utf8), named: "a.txt") == nil)
    }

    @Test func `are cut where there are too many, and what follows is not read`() throws {
        let long = String(repeating: "并联审批", count: FileWords.most / 4)
        #expect(try FileWords.read(Array((long + "一").utf8), named: "a.txt")?.isCut == true)
        let bytes = try zip([("word/document.xml", w(p(long) + p("以后") + "<broken"))])
        let words = try #require(try FileWords.read(bytes, named: "a.docx"))
        #expect(words.isCut && !words.text.contains("以后"))
    }

    @Test(arguments: ["a.docx", "a.pdf", "a.xlsx"])
    func `of what is made to harm are refused in a sentence`(_ name: String) throws {
        let doctype =
            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:t>&a;</w:t></w:document>"
        let part = name == "a.xlsx" ? "xl/workbook.xml" : "word/document.xml"
        let bytes = name == "a.pdf" ? Array("%PDF-1.7\n%%EOF".utf8) : try zip([(part, doctype)])
        #expect {
            _ = try FileWords.read(bytes, named: name)
        } throws: { error in
            if case .invalid = error as? Failure { true } else { false }
        }
    }
}
