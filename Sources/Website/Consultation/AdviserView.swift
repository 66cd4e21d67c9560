import Desk
import Office
import Records
import Secondment

/// 提意见 — A guest reads the draft and says of any paragraph what they think; afterwards the same page is the answer.
struct AdviserView: RecordPage {
    let seen: Desk.Seen
    private let advising: Advising
    private let paper: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> AdviserView {
        AdviserView(
            seen: try await member.desk.look(member.actor, kind, id),
            advising: try await member.desk.advising(
                member.actor, id,
                from: (member.ask.query["from"] ?? member.form["from"]).flatMap { Int($0) } ?? 0),
            paper: try await member.desk.paperForm(member.actor, kind, id)?.title)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        let consultation = advising.consultation
        var frame = RecordFrame(seen, member, tried)
        frame.paper = paper
        return frame.page(
            says: { html in
                html.title(consultation[Consultation.mark].title)
                let until = advising.adviser[Adviser.until]
                html.say(" · 请在\(until.written(.chinese))前", " · by \(until.written(.english))")
            }
        ) { html in
            if let note = consultation[Consultation.note], !advising.paragraphs.isEmpty {
                html.card(Consultation.note.spec.title) { $0.prose(note.text) }
            }
            if advising.adviser.isAt(.thanked, .read) { thanks(&html) }
            if advising.paragraphs.isEmpty {
                html.empty("稿子还没有发出，或者已经收回。", "The draft is not out yet, or was taken back.")
            }
            for paragraph in advising.paragraphs {
                html.paragraph(paragraph) { html in
                    said(&html, advising.advice[paragraph.number] ?? [])
                    if advising.mayAdvise, paragraph.now != nil { form(&html, paragraph, member, tried) }
                }
            }
            html.pages(
                "/adviser/\(advising.adviser.id.text)", advising.from, of: advising.count,
                each: ConsultationPage.most)
        }
    }

    private func thanks(_ html: inout HTML) {
        let count = advising.advice.values.reduce(0) { $0 + $1.count }
        html.notice(
            .ok, count == 0 ? "征求已经结束，谢谢。" : "你提的\(count)条意见都有了答复，谢谢。",
            "The consultation is over: each of your \(count) pieces of advice has its answer.")
        if let closing = advising.consultation[Consultation.closing] { html.quote(closing.text) }
    }

    private func said(_ html: inout HTML, _ advice: [Kept<Advice>]) {
        guard !advice.isEmpty else { return }
        html.records(
            advice.map { advice in
                RecordLine(
                    opens: .page("/advice/\(advice.id.text)"), title: advice[Advice.text].text,
                    details: [advice[Advice.answer]?.text ?? ""], record: advice.record)
            })
    }

    private func form(
        _ html: inout HTML, _ paragraph: DraftText.Paragraph, _ member: Member, _ tried: MoveForms.Tried?
    ) {
        // What was refused comes back where it was typed.
        let typed = tried?.typed["paragraph"] == String(paragraph.number) ? tried?.typed ?? [:] : [:]
        html.fold("提意见", "Say something", isOpen: !typed.isEmpty) { html in
            html.form(member, "/adviser/\(advising.adviser.id.text)/advice", .stack) { html in
                html.hidden("paragraph", String(paragraph.number))
                html.hidden("from", String(advising.from))
                for (field, rows) in [
                    (Advice.text.spec, 2), (Advice.wanted.spec, 2), (Advice.reason.spec, 1),
                ] {
                    html.words(
                        field.name, field.title, typed[field.name] ?? "", rows: rows,
                        isRequired: field.name == Advice.text.spec.name)
                }
                html.submit("提交这条", "Say it", primary: false)
            }
        }
    }
}

/// 一条意见 — What was said of which words, and the answer; whoever answers goes on to the next.
struct AdviceView: RecordPage {
    let seen: Desk.Seen
    private let next: ID?
    /// How the paragraph reads now, for whoever answers.
    private let now: String?

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> AdviceView {
        let around = try await member.desk.aroundAdvice(member.actor, id)
        return AdviceView(
            seen: try await member.desk.look(member.actor, kind, id), next: around.next, now: around.now)
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let advice = Kept<Advice>(seen.record) else {
            return RecordFrame(seen, member, tried).page { _ in }
        }
        let consultation = advice[Advice.consultation].id.text
        let isAsker = member.actor.person != advice.record.owner
        return RecordFrame(seen, member, tried).page(
            back: isAsker
                ? ("/consultation/\(consultation)#p\(advice[Advice.paragraph])", Consultation.title)
                : ("/adviser", Adviser.title),
            says: { html in
                html.text(seen.names.shown(Advice.posting.spec, of: seen.record, html.language))
                html.say(" · 第\(advice[Advice.paragraph])段", " · paragraph \(advice[Advice.paragraph])")
            }
        ) { html in
            html.card(Advice.quote.spec.title) { $0.quote(advice[Advice.quote].text) }
            if let now, now != advice[Advice.quote].text {
                html.card("稿子里现在是", "The draft reads now") { $0.quote(now) }
            }
            for field in [Advice.text.spec, Advice.wanted.spec, Advice.reason.spec, Advice.answer.spec] {
                let text = seen.names.shown(field, of: seen.record, html.language)
                if !text.isEmpty { html.card(field.title) { $0.prose(text) } }
            }
            // Before it is adopted it is only what the adviser wants.
            if advice.isAt(.adopted, .partly), let wording = advice[Advice.wording] {
                html.card(Advice.wording.spec.title) { $0.prose(wording.text) }
            }
            if let next { html.after { $0.link("/advice/\(next.text)", "下一条待办理的", "The next one") } }
        }
    }
}
