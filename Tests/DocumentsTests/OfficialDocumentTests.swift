import Documents
import Foundation
import Records
import Testing

/// The form of a 公文, part by part; `Tests/Outside/docx_grid.py` measures the rendered page.
struct OfficialDocumentTests {
    private func document() throws -> OfficialDocument {
        OfficialDocument(
            title: "关于选派干部挂职的通知", addressees: ["各县（市、区）委", "市直各单位"],
            body: [
                .heading1("一、总体要求"), .heading2("（一）范围"), .paragraph("正文 <1> & “引号”。"),
                .table([["姓名", "单位"], ["张三", "云岭县"]]),
            ], attachments: ["名单", "日程安排"], signer: "中共某市委组织部",
            date: try #require(Day(2026, 3, 5)), note: "联系人：李四", copies: ["市委办公室", "市政府办公室"],
            issuerMark: "中共某市委组织部文件", number: "某组〔2026〕5号")
    }

    private func part(_ name: String, _ document: OfficialDocument) throws -> String {
        let parts = try Archive.read(try document.docx(), named: "a.docx")
        return String(decoding: try #require(parts.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test func `the page has the margins and the line of the standard`() throws {
        let body = try part("word/document.xml", document())
        #expect(body.contains(#"w:top="2098" w:right="1474" w:bottom="1984" w:left="1588""#))
        #expect(body.contains(#"w:line="579" w:lineRule="exact""#))
        #expect(body.contains(#"<w:spacing w:val="-5"/>"#))
        #expect(!body.contains(#"w:type="linesAndChars""#))
    }

    @Test func `every run names its face for Chinese text`() throws {
        let body = try part("word/document.xml", document())
        let runs = body.components(separatedBy: "<w:r>").dropFirst()
            // The run that carries the box of the 版记 has no text.
            .filter { !$0.hasPrefix("<mc:") }
        #expect(!runs.isEmpty)
        #expect(runs.allSatisfy { $0.hasPrefix("<w:rPr><w:rFonts") && $0.contains("w:eastAsia=") })
        for face in ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"] { #expect(body.contains(face)) }
    }

    @Test func `text is escaped, the date has no leading zeros, lists have their marks`() throws {
        let body = try part("word/document.xml", document())
        #expect(body.contains("正文 &lt;1&gt; &amp; “引号”。"))
        #expect(body.contains("2026年3月5日"))
        #expect(body.contains("各县（市、区）委，市直各单位："))
        #expect(body.contains("附件：1."))
        #expect(body.contains("（联系人：李四）"))
        #expect(body.contains("抄送：市委办公室，市政府办公室。"))
    }

    @Test func `page numbers stand outside, right on odd pages and left on even ones`() throws {
        #expect(try part("word/settings.xml", document()).contains("<w:evenAndOddHeaders/>"))
        let odd = try part("word/footer1.xml", document())
        #expect(
            odd.contains(#"<w:jc w:val="right"/>"#) && odd.contains("— ") && odd.contains(" PAGE "))
        #expect(try part("word/footer2.xml", document()).contains(#"<w:jc w:val="left"/>"#))
    }

    @Test func `the same document is the same bytes`() throws {
        #expect(try document().docx() == document().docx())
    }

    @Test func `a plain document has neither head nor foot`() throws {
        let plain = OfficialDocument(
            title: "说明", body: [.paragraph("一")], signer: "某局", date: try #require(Day(2026, 3, 5)))
        let body = try part("word/document.xml", plain)
        #expect(!body.contains("FF0000") && !body.contains("抄送") && !body.contains("附件"))
    }
}
