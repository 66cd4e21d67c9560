import Documents
import Foundation
import Records
import Testing

@Suite struct `Forms and signatures` {
    private func body(_ document: OfficialDocument) throws -> String {
        let parts = try Archive.read(try document.docx(), named: "a.docx")
        return String(
            decoding: try #require(parts.first { $0.name == "word/document.xml" }).bytes, as: UTF8.self)
    }

    @Test func `a form has its labels, its merged cells, and boxes to be signed by hand`() throws {
        let table = FormTable(
            pairs: 3,
            rows: [
                .fields([.init("姓名", "张三"), .init("性别", "男"), .init("民族", "汉族")]),
                .fields([.init("单位及职务", "某局科长")]),
                .text(.init("事由", "第一段。\n第二段。")),
                .opinion(.init("单位意见", "", signature: "某局（盖章）", date: nil)),
                .opinion(.init("组织部意见", "同意。", signature: "组织部（盖章）　李四", date: Day(2026, 3, 5))),
            ])
        let xml = try body(
            OfficialDocument(
                title: "审批表", body: [.form(table)], signer: nil, date: try #require(Day(2026, 3, 5))))
        #expect(xml.components(separatedBy: "<w:gridCol ").count - 1 == 6)
        #expect(xml.contains(#"<w:gridSpan w:val="5"/>"#))
        #expect(xml.components(separatedBy: #"<w:vMerge w:val="restart"/>"#).count - 1 == 2)
        #expect(xml.contains("年　　月　　日") && xml.contains("某局（盖章）"))
        #expect(xml.contains("同意。") && xml.contains("组织部（盖章）　李四") && xml.contains("2026年3月5日"))
        // Word opens no document whose last part before the section is a table.
        #expect(xml.contains("</w:p><w:sectPr>"))
    }

    @Test func `whoever signs is centred over the date, which stands four characters from the edge`() throws {
        let xml = try body(
            OfficialDocument(
                title: "汇报", body: [.paragraph("一")], posts: ["某开发区投资促进局", "副局长（挂职）"], signer: "张三",
                date: try #require(Day(2026, 3, 5)),
                closing: [.form(FormTable(rows: [.opinion(.init("意见", "好。", signature: "某局", date: nil))]))]))
        let paragraphs = xml.components(separatedBy: "</w:p>")
        func paragraph(_ text: String) throws -> String {
            try #require(paragraphs.first { $0.contains(">\(text)</w:t>") })
        }
        #expect(try paragraph("2026年3月5日").contains(#"<w:ind w:right="1260"/><w:jc w:val="right"/>"#))
        let name = try paragraph("张三")
        #expect(name.contains(#"<w:jc w:val="center"/>"#))
        // The date's middle is 1260 + 1875 / 2 from the edge; the name's line is as wide as twice that.
        let middle = 1260 + 1875 / 2
        #expect(name.contains("<w:ind w:left=\"\(8844 - 2 * middle)\"/>"))
        #expect(try paragraph("某开发区投资促进局").contains(#"<w:jc w:val="center"/>"#))
        let order = ["某开发区投资促进局", "副局长（挂职）", "张三", "2026年3月5日", "好。"].map {
            xml.range(of: ">\($0)<")?.lowerBound
        }
        #expect(order.allSatisfy { $0 != nil })
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    }

    @Test func `a long title is parted where a word ends, a heading may run on into its text`() throws {
        let xml = try body(
            OfficialDocument(
                title: "关于东州经济技术开发区推行“标准地”出让改革的做法和云岭市可以借鉴之处的调研报告", byline: "某局　张三",
                body: [.heading1("一、做法。写进条件。"), .heading2("（一）评估")], signer: "张三",
                date: try #require(Day(2026, 3, 5))))
        let title = try #require(xml.components(separatedBy: "</w:p>").first)
        #expect(title.contains("<w:br/>") && title.contains("方正小标宋简体"))
        let heading = try #require(xml.components(separatedBy: "</w:p>").first { $0.contains("一、做法。") })
        #expect(heading.contains(">一、做法。</w:t>") && heading.contains(">写进条件。</w:t>"))
        #expect(heading.contains("黑体") && heading.contains("仿宋_GB2312"))
        #expect(
            xml.components(separatedBy: "</w:p>").contains {
                $0.contains("某局　张三") && $0.contains("楷体_GB2312")
            })
    }

    @Test func `faces that a machine has not are named with their stand-ins`() throws {
        let document = OfficialDocument(
            title: "说明", body: [.paragraph("一")], signer: "某局", date: try #require(Day(2026, 3, 5)))
        let parts = try Archive.read(try document.docx(), named: "a.docx")
        let fonts = try #require(parts.first { $0.name == "word/fontTable.xml" })
        #expect(String(decoding: fonts.bytes, as: UTF8.self).contains(#"<w:altName w:val="仿宋"/>"#))
    }
}
