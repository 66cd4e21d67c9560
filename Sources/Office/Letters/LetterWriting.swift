import Desk
import Documents
import Records
import Secondment
import Storage

/// 函的初稿 — What a guest has done in some time, from what others have confirmed and what was published; no difficulties, no leave, nothing
/// that is theirs alone. Confirmed records are told of whoever writes; under a mark a reader finds what they may see.
struct LetterWriting {
    let errand: Errand
    let posting: Kept<Posting>
    let names: Names
    let span: ClosedRange<Day>
    private var claims = Claims()
    var figures: [Figures.Figure] { claims.figures }

    /// Of a posting as the writer may see it, with the names of what it links to.
    init(_ errand: Errand, _ posting: Kept<Posting>, _ names: Names, _ span: ClosedRange<Day>) {
        self.errand = errand
        self.posting = posting
        self.names = names
        self.span = span
    }

    var heading: String {
        "关于\(posting[Posting.personName])同志\(span.lowerBound.written(.chinese))至\(span.upperBound.written(.chinese))挂职情况的函"
    }

    mutating func text() throws -> String {
        let bearer = Bearer((posting.record, names))
        let mandate = try mandate()
        let parts = SummaryWriting.parts([
            ("工作", try tasks()), ("调研和建议", try writings()), ("争取支持、办成实事", try contributions()),
            ("引进和推介", try brought()),
        ])
        let opening =
            "\(bearer.name)同志自\(bearer.first)起在我方\(bearer.service)\(mandate)。"
            + "现将\(span.lowerBound.written(.chinese))至\(span.upperBound.written(.chinese))的情况函告如下："
        return [opening, parts, "感谢贵单位的支持。特此函告。"].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func mandate() throws -> String {
        guard
            let mandate = try errand.all(
                Mandate.self, Mandate.posting == posting.link, .stage(.announced)
            ).first
        else { return "" }
        return "，" + claims.claim(Composing.clause(mandate[Mandate.work].text), [mandate])
    }

    /// Of the days told of, by when it was last moved.
    private func during<K: Kind>() -> Where<K> {
        .changed(from: Moment(span.lowerBound), before: Moment(span.upperBound + 1))
    }

    private mutating func tasks() throws -> String {
        let tasks = try errand.all(
            HostTask.self, HostTask.posting == posting.link, .stage(.confirmed), during()
        ).reversed()
        return said(tasks) { "完成交办的\(Quotation.quoted($0[HostTask.heading]))" }
    }

    private mutating func writings() throws -> String {
        let research = try errand.all(
            ResearchReport.self, ResearchReport.posting == posting.link, .stage(.accepted), during()
        ).reversed()
        let proposals = try errand.all(
            Proposal.self, Proposal.posting == posting.link, .stage(.adopted, .partly, .effective), during()
        ).reversed()
        return said(research) { "完成调研报告《\($0[ResearchReport.heading].trimmed)》" }
            + said(proposals) {
                "提出的建议《\($0[Proposal.heading].trimmed)》\($0.isAt(.partly) ? "部分采纳" : "得到采纳")"
            }
    }

    /// What has landed, as whoever received it says, and what has been received of it.
    private mutating func contributions() throws -> String {
        let landed = try errand.all(
            Contribution.self, Contribution.posting == posting.link, .inPlace, during()
        ).reversed()
        let gains = try errand.all(
            ContributionGain.self, ContributionGain.posting == posting.link, .counted,
            ContributionGain.day >= span.lowerBound, ContributionGain.day <= span.upperBound,
            order: ContributionGain.day)
        return said(landed) { contribution in
            let effect = contribution[Contribution.effect].map { "：\(Composing.clause($0.text))" } ?? ""
            return Composing.clause(contribution[Contribution.heading]) + effect
        }
            + said(gains) { gain in
                "\(Composing.clause(gain[ContributionGain.text]))，到位\(gain[ContributionGain.confirmed] ?? 0)万元"
            }
    }

    private mutating func brought() throws -> String {
        let results = try errand.all(
            LeadResult.self, LeadResult.posting == posting.link, .counted,
            LeadResult.day >= span.lowerBound, LeadResult.day <= span.upperBound, order: LeadResult.day)
        let publicity = try errand.all(
            Publicity.self, Publicity.posting == posting.link, .stage(.kept),
            Publicity.day >= span.lowerBound, Publicity.day <= span.upperBound, order: Publicity.day)
        return said(results) { result in
            let flow = result[LeadResult.flow]
            return
                "\(Composing.clause(result[LeadResult.text]))，\(flow.title.chinese)\(flow.written(result[LeadResult.confirmed] ?? 0, .chinese))，已经承接部门确认"
        }
            + said(publicity) {
                "\($0[Publicity.day].short(.chinese))推介：\(Composing.clause($0[Publicity.heading]))"
            }
    }

    /// A sentence with its mark for each record.
    private mutating func said<K: Kind>(
        _ records: some Sequence<Kept<K>>, _ words: (Kept<K>) -> String
    ) -> String {
        records.map { claims.claim(words($0), [$0]) + "。" }.joined()
    }
}
