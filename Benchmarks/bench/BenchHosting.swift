import Ground
import Records
import Secondment
import Storage

/// 客 — What a hundred thousand guests say of themselves, and a draft of five hundred paragraphs with two thousand opinions.
enum BenchHosting {
    static let lines = 100_000
    static let paragraphs = 500
    static let pieces = 2_000
    static let need = "谁懂地方政府债券发行"
    /// The same in the words of the index.
    static let match = "\"地方 方政 政府 府债 债券 券发 发行\""

    /// Returns the consultation.
    static func fill(
        _ rows: Rows, _ search: SearchIndex, _ postings: [Record],
        _ blank: (Declaration, Record, String) -> Record
    ) throws -> ID {
        let fields = ["产业规划", "乡村旅游", "城市更新", "项目招商", "污染防治", "中试基地", "绿色电力", "学科建设"]
        for number in 0..<lines {
            var line = blank(
                Expertise.declaration, postings[number % postings.count], Expertise.Stage.open.rawValue)
            line[Expertise.posting] = Link(postings[number % postings.count].id)
            line[Expertise.sort] = Expertise.Sort.allCases[number % 3]
            line[Expertise.text] =
                number % 2_500 == 0 ? "懂地方政府债券发行\(number)" : "懂\(fields[number % fields.count])\(number)"
            line[Expertise.area] = Expertise.Area.allCases[number % Expertise.Area.allCases.count]
            line[Expertise.afterwards] = true
            try rows.insert(line)
            try search.put(line, isNew: true)
        }
        var consultation = blank(
            Consultation.declaration, postings[0], Consultation.Stage.sorting.rawValue)
        consultation[Consultation.batch] = postings[0][Posting.batch]
        consultation[Consultation.heading] = "规划纲要"
        consultation[Consultation.mark] = .inside
        consultation[Consultation.until] = Month(2024, 6).first
        consultation[Consultation.draft] = DraftText(
            items: (1...paragraphs).map { number in
                let sent = "\(number)、建设国家级创新平台，研发投入强度达到百分之二，优化营商环境，推动区域协同发展。"
                return DraftText.Paragraph(
                    number: number, sent: sent, now: number % 5 == 0 ? sent + "每季度调度。" : sent)
            })
        try rows.insert(consultation)
        for number in 0..<pieces {
            let posting = postings[number % postings.count]
            var advice = blank(
                Advice.declaration, posting, Advice.Stage.allCases[number % 5].rawValue)
            advice[Advice.posting] = Link(posting.id)
            advice[Advice.consultation] = Link(consultation.id)
            advice[Advice.paragraph] = number % paragraphs + 1
            advice[Advice.quote] = Prose("建设国家级创新平台，研发投入强度达到百分之二。")
            advice[Advice.text] = Prose("建议写明牵头部门和完成时限\(number)。")
            advice[Advice.answer] = Prose("已写明。")
            try rows.insert(advice)
        }
        return consultation.id
    }
}
