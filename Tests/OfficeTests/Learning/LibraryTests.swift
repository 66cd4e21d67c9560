import Cast
import Desk
import Documents
import Office
import Records
import Secondment
import Storage
import Testing

@Suite struct `The library` {
    private func found(
        _ cast: Cast, _ reader: String, _ words: String, topic: ID? = nil, way: Material.Way? = nil
    ) async throws -> [String] {
        let filter = Library.Filter(words: words, topic: topic, way: way)
        let library = try await cast.desk.library(cast.actor(reader), filter)
        return library.materials.map { $0.record.label(.chinese) }
            + library.others.compactMap { $0.file?.name }
    }

    private func attach(_ cast: Cast, _ record: Record, _ name: String, _ bytes: [UInt8]) async throws {
        try await cast.desk.attach(cast.actor("张立群"), record.kind.name, record.id, name: name, bytes: bytes)
        try await cast.desk.readFiles()
    }

    private func word(_ text: String) throws -> [UInt8] {
        let xml =
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
        return try Archive.write([(name: "word/document.xml", bytes: Array(xml.utf8))])
    }

    @Test func `finds material by the words inside its file, for those who may open it`() async throws {
        try await Cast.office { cast in
            let material = try await cast.material("办事指南", topic: nil)
            try await attach(cast, material, "指南.docx", word("第二步并联审批，三个部门同时办"))
            #expect(try await found(cast, "张立群", "并联审批") == ["办事指南"])
            #expect(try await found(cast, "张立群", "并联 三个部门") == ["办事指南"])
            #expect(try await found(cast, "张立群", "串联").isEmpty)
            #expect(try await found(cast, "李娜", "并联审批").isEmpty)
            try await cast.move("张立群", material, by: "share", writing: ["basis": "open"])
            #expect(try await found(cast, "李娜", "并联审批") == ["办事指南"])
            try await cast.move("张立群", material, by: "withdraw", note: "有更新")
            #expect(try await found(cast, "李娜", "并联审批").isEmpty)
        }
    }

    @Test func `shows what stands around the words`() async throws {
        try await Cast.office { cast in
            let material = try await cast.material("长文", topic: nil)
            let long =
                String(repeating: "前文甲乙。", count: 40) + "并联审批要点" + String(repeating: "后文丙丁。", count: 40)
            try await attach(cast, material, "长文.txt", Array(long.utf8))
            let library = try await cast.desk.library(cast.actor("张立群"), Library.Filter(words: "并联审批"))
            let excerpt = try #require(library.materials.first?.excerpt)
            #expect(excerpt.contains("并联审批要点"))
            #expect(excerpt.hasPrefix("…") && excerpt.hasSuffix("…") && excerpt.count < 120)
        }
    }

    @Test func `finds files of other records too, and never those of a record that is not one's to see`()
        async throws
    {
        try await Cast.office { cast in
            let lead = try await cast.lead("海川精工")
            try await attach(cast, lead, "配套目录.txt", Array("压铸件配套目录".utf8))
            #expect(try await found(cast, "张立群", "压铸件") == ["配套目录.txt"])
            #expect(try await found(cast, "王敏", "压铸件") == ["配套目录.txt"])
            #expect(try await found(cast, "何芳", "压铸件").isEmpty)
            #expect(try await found(cast, "李娜", "压铸件").isEmpty)
        }
    }

    @Test func `is narrowed by topic and by how a thing was come by`() async throws {
        try await Cast.office { cast in
            try await cast.desk.nameUsualTopics(cast.actor("王敏"))
            let topic = try #require(try await cast.desk.learningMap(cast.actor("王敏"), nil)).topics[0].id
            try await cast.material("甲", topic: topic)
            try await cast.material("乙", topic: nil, ["way": "asking"])
            #expect(try await found(cast, "张立群", "") == ["乙", "甲"])
            #expect(try await found(cast, "张立群", "", topic: topic) == ["甲"])
            #expect(try await found(cast, "张立群", "", way: .asking) == ["乙"])
        }
    }

    @Test func `says which of one's own files hold no words, and goes on after a hostile one`() async throws {
        try await Cast.office { cast in
            let material = try await cast.material("扫描件", topic: nil)
            try await attach(cast, material, "坏.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5, 6, 7, 8])
            let bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"并联\">]><w:document xmlns:w=\"w\"><w:t>&a;</w:t></w:document>"
            try await attach(
                cast, material, "外链.docx",
                try Archive.write([(name: "word/document.xml", bytes: Array(bomb.utf8))]))
            try await attach(cast, material, "坏.pdf", Array("%PDF-1.4 这不是 PDF".utf8))
            try await attach(cast, material, "好.txt", Array("并联审批".utf8))
            let library = try await cast.desk.library(cast.actor("张立群"), Library.Filter())
            #expect(Set(library.unread.compactMap { $0.file?.name }) == ["坏.docx", "外链.docx", "坏.pdf"])
            #expect(try await found(cast, "张立群", "并联") == ["扫描件"])
        }
    }

    @Test func `what was taken along by mistake is taken away with its words, even while it is read`()
        async throws
    {
        try await Cast.office { cast in
            let material = try await cast.material("误传", topic: nil)
            try await cast.desk.attach(
                cast.actor("张立群"), Material.name, material.id, name: "误传.txt", bytes: Array("内部口径".utf8))
            let file = try await cast.desk.jot(.system) { try FileTexts($0.connection).take() }
            try await cast.desk.discard(cast.actor("张立群"), Material.name, material.id)
            let taken = try #require(file)
            try await cast.desk.jot(.system) {
                try FileTexts($0.connection).keep(taken, .read, FileTexts.Words("内部口径"))
            }
            #expect(try await found(cast, "张立群", "内部口径").isEmpty)
            #expect(try await words(cast) == 0)
        }
    }

    @Test func `reads once more what a server had in hand when it ended, and not a third time`() async throws
    {
        try await Cast.office { cast in
            let material = try await cast.material("资料", topic: nil)
            try await cast.desk.attach(
                cast.actor("张立群"), Material.name, material.id, name: "资料.txt", bytes: Array("专班周例会".utf8))
            func take() async throws -> ID? {
                try await cast.desk.jot(.system) { try FileTexts($0.connection).take() }
            }
            #expect(try await take() != nil)
            #expect(try await take() == nil)
            try await cast.desk.takeUpFiles()
            #expect(try await take() != nil)
            try await cast.desk.takeUpFiles()
            #expect(try await take() == nil)
            // Given back, it is read after all.
            let other = try await cast.material("另一份", topic: nil)
            try await cast.desk.attach(
                cast.actor("张立群"), Material.name, other.id, name: "另一份.txt", bytes: Array("专班周例会".utf8))
            let given = try #require(try await take())
            try await cast.desk.jot(.system) { try FileTexts($0.connection).giveBack(given) }
            try await cast.desk.readFiles()
            #expect(try await found(cast, "张立群", "专班周例会") == ["另一份"])
        }
    }

    private func words(_ cast: Cast) async throws -> Int {
        try await cast.desk.look(.system) {
            try $0.connection.count("SELECT count(*) FROM attachment_text")
                + $0.connection.count("SELECT count(*) FROM search_word WHERE kind = 'attachment'")
        }
    }

    @Test func `forgets the words of a file with the record it belonged to`() async throws {
        try await Cast.office { cast in
            let note = try await cast.note("走访")
            try await attach(cast, note, "走访.txt", Array("专班周例会".utf8))
            #expect(try await found(cast, "张立群", "专班周例会") == ["走访.txt"])
            try await cast.desk.discard(cast.actor("张立群"), Note.name, note.id)
            #expect(try await found(cast, "张立群", "专班周例会").isEmpty)
            #expect(try await words(cast) == 0)
        }
    }
}
