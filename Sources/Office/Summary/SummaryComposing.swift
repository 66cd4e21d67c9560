package import Desk
import Documents
package import Records
import Secondment
import Storage

extension Desk {
    /// Composes the summary of a batch from its records and keeps it as a draft; returns its id. Whatever was written before
    /// stays. Fails with `.forbidden` for whoever may not write one.
    package func composeSummary(_ actor: Actor, batch: ID) async throws(Failure) -> ID {
        try await change(actor) { errand in
            let batch = try errand.find(Batch.self, batch)
            var summary = try errand.blank(BatchSummary.self)
            summary[BatchSummary.batch] = batch.link
            guard try errand.may(BatchSummary.access.add, summary.record) else { throw Failure.notYours }
            var writing = try SummaryWriting(batch, errand)
            summary[BatchSummary.heading] = "\(batch[Batch.heading])总结"
            summary[BatchSummary.day] = errand.today
            summary[BatchSummary.body] = Prose(try writing.text())
            summary[BatchSummary.evidence] = Figures(items: writing.figures)
            return try errand.keep(summary, action: Title("起草", "drafted")).id
        }
    }
}

/// 成稿 — The text of a summary, with a mark behind each figure; what came to nothing is left out and not said to be none.
struct SummaryWriting {
    let batch: Kept<Batch>
    let errand: Errand
    private let amounts: [String: (amount: Int, cited: Figures.Cited)]
    private var claims = Claims()
    var figures: [Figures.Figure] { claims.figures }

    /// Of a whole batch; of a month of it, where one is given.
    init(_ batch: Kept<Batch>, in month: Month? = nil, _ errand: Errand) throws {
        self.batch = batch
        self.errand = errand
        amounts = try Dictionary(
            (month == nil ? Tally.all : Tally.monthly).map {
                ($0.name, try $0.reckoned(batch, in: month, errand))
            }
        ) { first, _ in first }
    }

    mutating func text() throws -> String {
        SummaryWriting.parts([
            ("基本情况", try standing()), ("学习", try study()), ("工作", work()), ("经验嫁接", try grafts()),
            ("支持和实事", contributions()), ("双招双引", try leads()), ("关心关爱", care()),
        ])
    }

    /// Those that say something, each under its number.
    static func parts(_ parts: [(heading: String, text: String)]) -> String {
        parts.filter { !$0.text.isEmpty }.enumerated().map { turn, part in
            "\(LevelMark.chinese(turn + 1))、\(part.heading)\n\(part.text)"
        }.joined(separator: "\n")
    }

    /// A claim that stands on records, with its mark.
    mutating func claim<K: Kind>(_ words: String, _ records: Kept<K>...) -> String {
        claims.claim(words, records)
    }

    /// A figure with its mark; nil where it comes to nothing.
    private mutating func figure(_ name: String) -> String? {
        guard let tally = Tally.byName[name], let (amount, cited) = amounts[name], amount > 0 else {
            return nil
        }
        let value = tally.write(amount)
        claims.add(Figures.Figure(name: name, value: value, kind: tally.kind.name, cited: cited))
        return value + claims.mark
    }

    /// A clause with a figure in the place of `…`.
    mutating func clause(_ words: String, _ name: String) -> String? {
        figure(name).map { words.replacing("…", with: $0) }
    }

    func sentence(_ clauses: [String?]) -> String {
        let said = clauses.compactMap(\.self)
        return said.isEmpty ? "" : said.joined(separator: "，") + "。"
    }

    private mutating func standing() throws -> String {
        let postings = try errand.all(Posting.self, Posting.batch == batch.link, .enrolled)
        let homes = Set(postings.map { $0[Posting.homeUnit] }).count
        let hosts = Set(postings.map { $0[Posting.hostUnit] }).count
        guard let people = clause("…干部", "people") else { return "" }
        return
            "\(batch[Batch.first].written(.chinese))至\(batch[Batch.last].written(.chinese))，\(people)从\(homes)个派出单位到\(hosts)个接收单位挂职。"
    }

    private mutating func study() throws -> String {
        try topics()
            + sentence([
                clause("组织集中学习…", "sessions"), clause("召开座谈会…", "symposia"), clause("开展支部活动…", "activities"),
                clause("报送月度汇报…", "reports"), clause("完成调研报告…", "research"),
            ])
    }

    private mutating func work() -> String {
        sentence([
            clause("完成接收单位交办任务…", "tasks"), clause("提出建议方案…", "proposals"),
            clause("其中采纳…", "proposals-adopted"),
        ])
            + sentence([clause("派出单位交来问题…", "questions"), clause("已经答上…", "questions-answered")])
    }

    private mutating func grafts() throws -> String {
        sentence([
            clause("向派出单位提出可以嫁接的做法…", "grafts"), clause("已采用…", "grafts-adopted"),
            clause("没有成的…，原因都留着", "grafts-failed"),
        ]) + (try adopted())
    }

    /// What was studied, each topic standing on those who chose it.
    private mutating func topics() throws -> String {
        let chosen = try errand.all(
            TopicChoice.self, TopicChoice.posting.leads(to: Posting.batch == batch.link && .enrolled),
            .standing)
        let byTopic = Dictionary(grouping: chosen) { $0[TopicChoice.topic].id }
        let topics = try errand.all(LearningTopic.self, .id(in: Array(byTopic.keys))).reversed()
        let said = topics.map { claims.claim($0[LearningTopic.heading], byTopic[$0.id] ?? []) }
        return said.isEmpty ? "" : "选学的重点有\(said.joined(separator: "、"))。"
    }

    /// The practices that were adopted, by name: a claim stands on its record as a figure does.
    private mutating func adopted() throws -> String {
        let grafts = try errand.shown(
            Graft.self, Graft.posting.leads(to: Posting.batch == batch.link), .stage(.adopted, .proven)
        ).reversed().prefix(10)
        let said = grafts.map { claim(Quotation.quoted($0[Graft.heading]), $0) }
        return said.isEmpty ? "" : "采用的有\(said.joined(separator: "、"))。"
    }

    private mutating func leads() throws -> String {
        sentence([
            clause("宣传推介…", "publicity"), clause("组织考察…", "trips"), clause("登记线索…", "leads"),
            clause("落地…", "leads-landed"),
        ])
            + sentence([
                clause("经承接部门确认，人流…", "flow-people"), clause("物流…", "flow-goods"),
                clause("信息流…", "flow-information"), clause("资金到位…", "flow-capital"),
                clause("协议资金…，另列", "flow-pledged"),
            ])
    }

    /// Of a batch that was received: what the guests have helped it to.
    private mutating func contributions() -> String {
        sentence([
            clause("争取支持、办实事…", "contributions"), clause("经承接方确认落地…", "contributions-landed"),
            clause("到位资金…", "contribution-funds"),
        ])
    }

    private mutating func care() -> String {
        sentence([clause("提出困难…", "cares"), clause("本人确认已解决…", "cares-settled")])
    }
}
