import Desk
import Office
import Records
import Secondment

/// 改制度 — The clause as people know it on the left, what it makes the office do on the right, mistakes beside
/// what they are about. The page holds the whole text: every button gives all of it back.
struct RegulationEditView {
    let member: Member
    let form: RegulationForm
    let batches: [Desk.BatchLine]
    let batch: String
    /// The regulation that was opened; empty of a new one.
    let opened: String
    let effect: RegulationEffect?
    /// What the text would burden somebody with beyond what is allowed.
    let warnings: [Title]
    let notice: Title?

    func page() -> HTML {
        let title =
            opened.isEmpty ? Title("新写一份制度", "A new regulation") : Title("改这份制度", "Edit the regulation")
        let back = opened.isEmpty ? "/regulation" : "/regulation/\(opened)"
        return Layout(member, title[member.language]).page(back: (back, Title("制度", "Regulation"))) { html in
            html.head(title)
            html.lead {
                $0.say(
                    "左边是条文的原话，右边是系统照着它做什么。写好按“检查”：有错，写在旁边；没有错，列出谁会受影响，看过再启用。",
                    "On the left the clause as people know it, on the right what it makes the office do. Press "
                        + "“Check”: mistakes stand beside what they are about; without any, you see who is affected."
                )
            }
            if form.hadComments {
                html.hint {
                    $0.say("文件里以 # 开头的注释不会保留。", "Comments after # are not kept.")
                }
            }
            html.form(member, "/regulation/edit", .sheet) { html in
                hidden(&html)
                told(&html)
                BurdenView.warnings(&html, warnings)
                if let effect { RegulationEffectView.write(&html, effect) }
                head(&html)
                for (place, clause) in form.clauses.enumerated() {
                    ClauseEditView(clause: clause, place: place).write(&html)
                }
                if form.clauses.isEmpty {
                    html.act("clause:-1", at: "c0") { $0.say("加一条", "Add a clause") }
                }
                ending(&html)
            }
            dues(&html)
        }
    }

    private func hidden(_ html: inout HTML) {
        // The first button is the one that Enter presses.
        html.enters(Title("检查", "Check"), carrying: ("act", "check"))
        html.hidden("id", opened)
        if form.hadComments { html.hidden("comments", "1") }
        if effect != nil { html.hidden("seal", form.seal(batch: batch)) }
        if let before = form.before { html.hidden("yaml", before) }
    }

    private func told(_ html: inout HTML) {
        if let notice { html.notice { $0.title(notice) } }
        if form.before != nil {
            html.notice { html in
                html.inline { html in
                    html.tag("span") { $0.say("已删去。", "Removed. ") }
                    html.act("restore", at: "main") { $0.say("放回去", "Put it back") }
                }
            }
        }
        guard form.mistakes > 0 else { return }
        let whole: [(inout HTML) -> Void] = form.problems.map { problem in { $0.title(problem) } }
        let head: [(inout HTML) -> Void] =
            form.head.contains { !$0.problems.isEmpty }
            ? [{ $0.link("#head", "制度的名称、机关和日期", "Title, issuer and days") }] : []
        let clauses: [(inout HTML) -> Void] = form.clauses.filter(\.hasProblems).map { clause in
            { html in
                let number = clause.fields.first?.typed ?? ""
                html.tag("a", .href("#\(clause.id)")) { html in
                    number.isEmpty ? html.say("没有条号的一条", "a clause without a number") : html.text(number)
                }
            }
        }
        html.problems(
            lead: {
                $0.say("还有\(form.mistakes)处要改，写在各处旁边：", "\(form.mistakes) to mend, told where they stand:")
            }, items: whole + head + clauses)
    }

    private func head(_ html: inout HTML) {
        html.card(id: "head") { html in
            html.tag("h2") { $0.say("这份制度", "The regulation") }
            html.fields(form.head, isOpen: false)
        }
    }

    private func ending(_ html: inout HTML) {
        html.ending { html in
            html.label("batch", "用于", "For")
            html.tag("select", .id("batch"), .name("batch")) { html in
                html.tag("option", .value("")) { $0.say("所有批次", "Every batch") }
                for line in batches {
                    html.tag(
                        "option", .value(line.batch.id.text),
                        .flag("selected", if: line.batch.id.text == batch), text: line.batch[Batch.heading])
                }
            }
            html.act("check", at: "main", effect == nil ? .primary : .plain) {
                $0.say("检查", "Check")
            }
            if effect != nil {
                html.act("apply", at: "main", .primary) { $0.say("启用", "Apply") }
            }
            if let coverage = form.coverage {
                html.aside(coverage[html.language])
            }
        }
    }

    private func dues(_ html: inout HTML) {
        let examples = form.clauses.flatMap(\.rules).flatMap(\.fields).first { !$0.suggestions.isEmpty }
        html.tag("datalist", .id("dues")) { html in
            for example in examples?.suggestions ?? [] { html.tag("option", .value(example)) }
        }
    }
}
