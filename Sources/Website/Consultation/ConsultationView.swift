import Desk
import Office
import Records
import Secondment

/// 一次征求 — Paragraph by paragraph: what was sent out, how it reads now, what was said of it and what became of that.
struct ConsultationView: RecordPage {
    private let page: ConsultationPage
    var seen: Desk.Seen { page.seen }

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> ConsultationView {
        ConsultationView(
            page: try await member.desk.consultation(
                member.actor, id, from: member.ask.query["from"].flatMap { Int($0) } ?? 0))
    }

    private var path: String { "/consultation/\(page.consultation.id.text)" }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let consultation = page.consultation
        var frame = RecordFrame(seen, member, tried)
        frame.isLong = true
        frame.paper = page.paper
        return frame.page(
            says: { html in
                html.title(consultation[Consultation.mark].title)
                let until = consultation[Consultation.until]
                html.say(" · 到\(until.written(.chinese))", " · until \(until.written(.english))")
            }
        ) { html in
            if let count = member.ask.query["put"].flatMap({ Int($0) }) {
                html.notice(.ok, "放进了\(count)段。", "\(count) paragraphs.")
            }
            if let note = consultation[Consultation.note] {
                html.card(Consultation.note.spec.title) { $0.prose(note.text) }
            }
            if !consultation.isAt(.drafting) { html.lead { $0.title(page.sum) } }
            if let closing = consultation[Consultation.closing] {
                html.card(Consultation.closing.spec.title) { $0.prose(closing.text) }
            }
            if page.paragraphs.isEmpty {
                html.empty("还没有稿子：放一份 Word 文件，或者贴进来。", "No draft yet: put in a Word file, or paste it.")
            }
            for paragraph in page.paragraphs { self.paragraph(&html, paragraph) }
            html.pages(path, page.from, of: page.count, each: ConsultationPage.most)
        } beside: { html in
            if page.mayKeep { draft(&html, member, tried) }
            advisers(&html)
        }
    }

    private func paragraph(_ html: inout HTML, _ paragraph: DraftText.Paragraph) {
        let said = page.advice[paragraph.number] ?? []
        html.paragraph(paragraph) { html in
            guard !said.isEmpty else { return }
            html.records(
                said.map { advice in
                    RecordLine(
                        opens: .page("/advice/\(advice.id.text)"), title: advice[Advice.text].text,
                        details: [
                            page.names[advice[Advice.posting].id] ?? "", advice[Advice.answer]?.text ?? "",
                        ], record: advice.record)
                })
        }
    }

    private func draft(_ html: inout HTML, _ member: Member, _ tried: MoveForms.Tried?) {
        html.card("稿子", "The draft") { html in
            html.form(member, path + "/draft", .stack, upload: true) { html in
                html.hidden("version", String(page.consultation.record.version))
                html.void(
                    "input", .type("file"), .name("file"),
                    .label(Title("Word 文件", "A Word file"), html.language))
                html.area(
                    "draft", Title("或者贴在这里，一段一行", "Or paste it, a line a paragraph"),
                    tried?.typed["draft"] ?? "", rows: 4)
                html.submit(
                    page.paragraphs.isEmpty
                        ? Title("放进来", "Put it in") : Title("换成新的一稿", "Put in a new draft"),
                    page.paragraphs.isEmpty ? .primary : .plain)
            }
            html.hint(
                "修订按接受以后的文字取；页眉、脚注、自动编号不取，表格一行算一段。涉密的稿子不在这里征求。换一稿，意见仍跟着原来的段落。",
                "Tracked changes are taken as accepted; headers, notes at the foot and automatic numbers are left out, a row of a table is a paragraph. What is secret has no place here. Advice stays at its paragraph."
            )
        }
    }

    private func advisers(_ html: inout HTML) {
        html.card("请了谁", "Who is asked") { html in
            if page.advisers.isEmpty { html.hint("还没有请人。", "Nobody yet.") }
            html.records(
                page.advisers.map { adviser in
                    RecordLine(
                        opens: .page("/adviser/\(adviser.id.text)"),
                        title: page.names[adviser[Adviser.posting].id] ?? "",
                        details: [
                            page.units[adviser[Adviser.posting].id] ?? "",
                            adviser[Adviser.remark]?.text ?? "",
                        ], record: adviser.record)
                })
            if page.mayAsk {
                html.button(
                    path + "/advisers", Title("再请几位", "Ask more"), page.advisers.isEmpty ? .primary : .plain)
            }
        }
    }
}

extension HTML {
    /// The stretches of a long draft.
    mutating func pages(_ path: String, _ from: Int, of count: Int, each most: Int) {
        guard count > most else { return }
        chips { html in
            for start in stride(from: 0, to: count, by: most) {
                let last = min(start + most, count)
                html.chip(
                    "\(path)?from=\(start)", Title("第\(start + 1)—\(last)段", "\(start + 1)–\(last)"),
                    isOn: start == from)
            }
        }
    }

    /// A paragraph of a draft, with its number; where it has changed, both.
    mutating func paragraph(_ paragraph: DraftText.Paragraph, _ beneath: (inout HTML) -> Void) {
        card(id: "p\(paragraph.number)") { html in
            html.aside("\(paragraph.number)")
            if let sent = paragraph.sent, paragraph.isChanged {
                html.version(before: sent, after: paragraph.now ?? Title("（删去）", "(struck)")[html.language])
            } else if paragraph.sent == nil, let now = paragraph.now {
                html.version(before: nil, after: now)
            } else {
                html.prose(paragraph.text)
            }
            beneath(&html)
        }
    }
}
