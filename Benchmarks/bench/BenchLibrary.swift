import Ground
import Records
import Secondment
import Storage

/// 资料库 — Ten thousand attached files with their words, as a city has them after some years. How they were read is not what is measured.
enum BenchLibrary {
    static let files = 10_000
    /// What is looked for; every fiftieth file has it.
    static let words = "并联审批"
    /// The same as the index keeps it.
    static let match = "\"并联 联审 审批\""

    static func fill(
        _ connection: any Connection, _ postings: [Record], _ make: (Declaration, Record, Int) -> Record
    ) throws {
        let rows = Rows(connection)
        let texts = FileTexts(connection)
        for number in 0..<files {
            let posting = postings[number % postings.count]
            var record = make(Material.declaration, posting, number)
            record[Material.batch] = posting[Posting.batch]
            record[Material.posting] = Link(posting.id)
            record[Material.heading] = "资料\(number)"
            record[Material.sort] = .document
            record[Material.way] = .reading
            try rows.insert(record)
            let file = Attachments.Attachment(
                id: .make(at: record.madeAt), kind: Material.name, record: record.id, name: "资料\(number).txt",
                type: "text/plain", size: 4, at: record.madeAt)
            try Attachments(connection).add(file, [0x74, 0x65, 0x78, 0x74])
            _ = try texts.take()
            try texts.keep(file.id, .read, FileTexts.Words(text(number)))
        }
    }

    private static let subjects = ["标准地", "容缺受理", "专班例会", "产业链", "招商目录", "用地指标", "环评", "能耗", "施工图", "竣工验收"]

    private static func text(_ number: Int) -> String {
        var text = ""
        for turn in 0..<40 {
            let subject = subjects[(number / 3 + turn * 7) % subjects.count]
            text += "第\(turn)条，\(subject)由牵头部门在\(number % 9 + 1)个工作日内办理，逾期说明理由。"
            if number % 50 == 0, turn == 20 { text += "\(words)，三个部门同时办。" }
        }
        return text
    }
}
