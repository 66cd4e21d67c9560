import Documents
import Foundation
import Records
import Testing

@Suite struct `A Word form` {
    private func form(_ body: String, _ more: [(name: String, bytes: [UInt8])] = []) throws -> [UInt8] {
        let xml =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
        return try Archive.write([(name: "word/document.xml", bytes: Array(xml.utf8))] + more)
    }

    private func p(_ runs: String...) -> String {
        "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    private func body(_ bytes: [UInt8]) throws -> String {
        let parts = try Archive.read(bytes, named: "a.docx")
        return String(
            decoding: try #require(parts.first { $0.name == "word/document.xml" }).bytes, as: UTF8.self)
    }

    private func filled(
        _ body: String, _ values: [String: String], _ rows: [String: [[String: String]]] = [:]
    ) throws -> String {
        let template = try WordTemplate(try form(body), named: "a.docx")
        return try self.body(template.filled({ values[$0] }, rows: { rows[$0] }))
    }

    @Test func `is filled where its marks stand, and in nothing else`() throws {
        let text = try filled(p("姓名：{{姓名}}，{{不认识}}"), ["姓名": "张立群"])
        #expect(text.contains("<w:t>姓名：张立群，{{不认识}}</w:t>"))
    }

    @Test(arguments: [
        ["{", "{姓名}", "}"], ["{{姓", "名}}"], ["{{", "姓名", "}}"], ["前{{ 姓", " 名 }}后"],
        ["{{{姓名}}}"],
    ])
    func `is filled though Word has cut a mark into runs`(_ runs: [String]) throws {
        let body = "<w:p>" + runs.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
        let text = try filled(body, ["姓名": "张立群"])
        #expect(text.contains("张立群"))
        #expect(!text.contains("姓名"))
    }

    @Test func `keeps lines, and takes no markup from what is filled in`() throws {
        let text = try filled(p("{{话}}"), ["话": "一\n<w:p>&二"])
        #expect(text.contains("一</w:t><w:br/><w:t xml:space=\"preserve\">&lt;w:p&gt;&amp;二"))
    }

    @Test func `repeats a row for each item, and keeps one that is empty`() throws {
        let row = "<w:tr><w:tc>\(p("{{任务.名}}"))</w:tc><w:tc>\(p("{{姓名}}"))</w:tc></w:tr>"
        let table = "<w:tbl><w:tr><w:tc>\(p("名"))</w:tc></w:tr>\(row)</w:tbl>"
        let two = try filled(table, ["姓名": "张立群"], ["任务": [["任务.名": "甲"], ["任务.名": "乙"]]])
        #expect(two.components(separatedBy: "<w:tr>").count == 4)
        #expect(two.contains("甲") && two.contains("乙"))
        #expect(two.components(separatedBy: "张立群").count == 3)
        let none = try filled(table, ["姓名": "张立群"], ["任务": []])
        #expect(none.components(separatedBy: "<w:tr>").count == 3)
        #expect(!none.contains("任务.名"))
    }

    private func row(_ text: String) -> String { "<w:tr><w:tc>\(p(text))</w:tc></w:tr>" }

    @Test func `repeats rows of one list that stand together as one`() throws {
        let table = "<w:tbl>\(row("{{审批.栏目}}"))\(row("{{审批.署名}}"))\(row("末"))</w:tbl>"
        let two = try filled(
            table, [:],
            [
                "审批": [
                    ["审批.栏目": "甲栏", "审批.署名": "甲名"], ["审批.栏目": "乙栏", "审批.署名": "乙名"],
                ]
            ])
        let said = ["甲栏", "甲名", "乙栏", "乙名", "末"].map { two.range(of: $0)?.lowerBound }
        #expect(!said.contains(nil) && said.compactMap(\.self) == said.compactMap(\.self).sorted())
    }

    @Test func `leaves a row out where nothing stands for what it may do without`() throws {
        let table = "<w:tbl>\(row("附件：{{附件?}}"))\(row("末"))</w:tbl>"
        #expect(try !filled(table, ["附件?": ""]).contains("附件"))
        #expect(try filled(table, ["附件?": "时限表"]).contains("附件：时限表"))
        #expect(try filled(table, [:]).contains("{{附件?}}"))
    }

    @Test func `says which marks of lists stand where nothing can be repeated`() throws {
        let table = "<w:tbl>\(row("{{任务.名}}{{报告.名}}"))</w:tbl>"
        let template = try WordTemplate(try form(p("{{任务.名}}") + table), named: "a.docx")
        #expect(template.lost == ["任务.名", "报告.名"])
    }

    @Test func `says which marks it has, each once, in their order`() throws {
        let template = try WordTemplate(
            try form(p("{{乙}}{{甲}}{{乙}}") + p("{{}}{{ }}{{丙")), named: "a.docx")
        #expect(template.marks == ["乙", "甲"])
    }

    @Test(arguments: [
        ("word/vbaProject.bin", "x", "带有宏"), ("word/activeX/activeX1.xml", "<a/>", "带有宏"),
        ("word/embeddings/oleObject1.bin", "x", "带有宏"),
        (
            "word/_rels/settings.xml.rels",
            "<r Type=\"http://x/relationships/attachedTemplate\" Target=\"http://evil/\" TargetMode=\"External\"/>",
            "链接着别的文件"
        ),
        ("word/_rels/document.xml.rels", "<r Target=\"file:///etc/passwd\"/>", "链接着别的文件"),
    ])
    func `carries no programs and no ways to other files`(
        _ name: String, _ content: String, _ sentence: String
    ) throws {
        let bytes = try form(p("{{姓名}}"), [(name: name, bytes: Array(content.utf8))])
        #expect(throws: Failure.self) {
            do { _ = try WordTemplate(bytes, named: "a.docx") } catch {
                #expect("\(error)".contains(sentence), "\(name)")
                throw error
            }
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><w:p/>", "<w:p><![CDATA[{{姓名}}]]></w:p>", "<w:p", "<",
    ])
    func `is refused where no program would have written it so`(_ body: String) throws {
        let bytes = try Archive.write([(name: "word/document.xml", bytes: Array(body.utf8))])
        #expect(throws: Failure.self) { try WordTemplate(bytes, named: "a.docx") }
    }

    @Test func `is refused where it is no Word file, or too large, or a bomb`() throws {
        #expect(throws: Failure.self) { try WordTemplate(Array("PK".utf8), named: "a.docx") }
        #expect(throws: Failure.self) {
            try WordTemplate(try Archive.write([(name: "a.txt", bytes: [1])]), named: "a.docx")
        }
        #expect(throws: Failure.self) {
            try WordTemplate([UInt8](repeating: 0, count: WordTemplate.largest + 1), named: "a.docx")
        }
        let bomb = try form(String(repeating: " ", count: 60 << 20))
        #expect(bomb.count < 1 << 20)
        #expect(throws: Failure.self) { try WordTemplate(bomb, named: "a.docx") }
    }
}
