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
            html.tag("h1") { $0.title(title) }
            html.tag("p", .class("lead")) {
                $0.say(
                    "左边是条文的原话，右边是系统照着它做什么。写好按“检查”：有错，写在旁边；没有错，列出谁会受影响，看过再启用。",
                    "On the left the clause as people know it, on the right what it makes the office do. Press "
                        + "“Check”: mistakes stand beside what they are about; without any, you see who is affected."
                )
            }
            if form.hadComments {
                html.tag("p", .class("hint")) {
                    $0.say("文件里以 # 开头的注释不会保留。", "Comments after # are not kept.")
                }
            }
            html.form(member, "/regulation/edit", class: "sheet") { html in
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
        html.tag(
            "button", .type("submit"), .name("act"), .value("check"), .class("seen"),
            Attribute("tabindex", "-1")
        ) { $0.say("检查", "Check") }
        html.hidden("id", opened)
        if form.hadComments { html.hidden("comments", "1") }
        if effect != nil { html.hidden("seal", form.seal(batch: batch)) }
        if let before = form.before { html.hidden("yaml", before) }
    }

    private func told(_ html: inout HTML) {
        if let notice { html.tag("p", .class("notice"), Attribute("role", "status")) { $0.title(notice) } }
        if form.before != nil {
            html.tag("div", .class("notice inline")) { html in
                html.tag("span") { $0.say("已删去。", "Removed. ") }
                html.act("restore", at: "main") { $0.say("放回去", "Put it back") }
            }
        }
        guard form.mistakes > 0 else { return }
        html.tag("div", .class("problems"), Attribute("role", "alert")) { html in
            html.tag("p") { html in
                html.tag("strong") {
                    $0.say(
                        "还有\(form.mistakes)处要改，写在各处旁边：", "\(form.mistakes) to mend, told where they stand:")
                }
            }
            html.tag("ul") { html in
                for problem in form.problems { html.tag("li", text: problem[html.language]) }
                if form.head.contains(where: { !$0.problems.isEmpty }) {
                    html.tag("li") { html in
                        html.tag("a", .href("#head")) { $0.say("制度的名称、机关和日期", "Title, issuer and days") }
                    }
                }
                for clause in form.clauses where clause.hasProblems {
                    html.tag("li") { html in
                        html.tag("a", .href("#\(clause.id)")) { html in
                            if let number = clause.fields.first?.typed, !number.isEmpty {
                                html.text(number)
                            } else {
                                html.say("没有条号的一条", "a clause without a number")
                            }
                        }
                    }
                }
            }
        }
    }

    private func head(_ html: inout HTML) {
        html.tag("section", .class("card"), .id("head")) { html in
            html.tag("h2") { $0.say("这份制度", "The regulation") }
            html.fields(form.head, isOpen: false)
        }
    }

    private func ending(_ html: inout HTML) {
        html.tag("div", .class("card ending")) { html in
            html.tag("label", Attribute("for", "batch")) { $0.say("用于", "For") }
            html.tag("select", .id("batch"), .name("batch")) { html in
                html.tag("option", .value("")) { $0.say("所有批次", "Every batch") }
                for line in batches {
                    html.tag(
                        "option", .value(line.batch.id.text),
                        .flag("selected", if: line.batch.id.text == batch), text: line.batch[Batch.heading])
                }
            }
            html.act("check", at: "main", class: effect == nil ? "button primary" : "button") {
                $0.say("检查", "Check")
            }
            if effect != nil {
                html.act("apply", at: "main", class: "button primary") { $0.say("启用", "Apply") }
            }
            if let coverage = form.coverage {
                html.tag("small", .class("hint"), text: coverage[html.language])
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
