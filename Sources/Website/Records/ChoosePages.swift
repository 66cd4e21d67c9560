import Desk
import Office
import Records
import Secondment

/// 选 — Finds what a field of a form leads to, for programs and for browsers without scripts.
enum ChoosePages {
    /// What is being chosen, and for which form.
    private struct Question {
        let target: String
        let place: String
        /// Where the form posts to; nil where a program asks.
        let form: String?

        init(target: String, place: String, form: String?) {
            self.target = target
            self.place = place
            self.form = form
        }

        init(_ member: Member) {
            target = member.place("kind")
            place = member.ask.query["for"] ?? ""
            form = Links.own(member.ask.query["form"])
        }

        func address(words: String? = nil) -> String {
            var query = Form()
            query.add("for", place)
            if let form { query.add("form", form) }
            if let words { query.add("words", words) }
            return "/choose/\(target)?\(query.encoded)"
        }

        /// The page on which the form stands.
        var back: String {
            guard let form else { return "/desk" }
            switch form.split(separator: "/").count {
            case 1: return form + "/new"
            case 2: return form + "/edit"
            default: return form
            }
        }
    }

    static func find(_ member: Member) async throws(Failure) -> Answer {
        let question = Question(member)
        let words = member.ask.query["words"] ?? ""
        let offer = try await member.desk.choose(
            member.actor, question.target, for: question.place, words: words)
        guard !member.ask.wantsJSON else { return .json(JSONFace.offer(offer)) }
        return .page(page(question, offer, words, member))
    }

    /// From a form without a script: what was typed is kept. With `pick` it is chosen, and the form comes back.
    static func open(_ member: Member) async throws(Failure) -> Answer {
        let question = Question(member)
        let offer = try await member.desk.choose(
            member.actor, question.target, for: question.place, words: "")
        guard let form = question.form else { throw .notFound }
        guard let picked = member.form["pick"] else {
            return try await look(question, member.form[HTML.words(offer.field.name)] ?? "", form, member)
        }
        var kept = Form()
        if let draft = try await member.desk.draft(member.actor, form: form) {
            for (name, value) in Form(encoded: draft).fields where name != offer.field.name {
                kept.add(name, value)
            }
        }
        kept.add(offer.field.name, picked)
        try await member.desk.keepDraft(member.actor, form: form, body: kept.encoded)
        return .seeOther(question.back)
    }

    /// Words that were typed for a link and led to nothing yet: they are looked for before the form is taken.
    static func unanswered(
        _ member: Member, _ kind: String, form: String
    ) async throws(Failure) -> Answer? {
        guard !member.ask.wantsJSON else { return nil }
        for field in kinds[kind]?.askedFields ?? [] {
            guard case .link(let target) = field.control,
                let words = member.form[HTML.words(field.name)]?.trimmed, !words.isEmpty
            else { continue }
            let question = Question(target: target, place: "\(kind).\(field.name)", form: form)
            return try await look(question, words, form, member)
        }
        return nil
    }

    private static func look(
        _ question: Question, _ words: String, _ form: String, _ member: Member
    ) async throws(Failure) -> Answer {
        try await member.desk.keepDraft(member.actor, form: form, body: member.form.encoded)
        return .seeOther(question.address(words: words))
    }

    private static func page(
        _ question: Question, _ offer: Desk.Offer, _ words: String, _ member: Member
    ) -> HTML {
        let title = Title("选择\(offer.field.title.chinese)", "Choose: \(offer.field.title.english)")
        return Layout(member, title[member.language]).page(
            back: (question.back, Title("回到表单", "Back to the form"))
        ) { html in
            html.head(title)
            html.filters("/choose/\(question.target)") { html in
                html.hidden("for", question.place)
                if let form = question.form { html.hidden("form", form) }
                html.void(
                    "input", .type("search"), .name("words"), .value(words), .flag("autofocus"),
                    .label(Title("要找的字词", "Words to look for"), html.language),
                    .placeholder(Title("名称、拼音、首字母或两个字", "Name, pinyin or initials"), html.language))
                html.submit("找", "Look", primary: false)
            }
            if offer.options.isEmpty {
                html.empty(
                    words.trimmed.isEmpty ? "写两个字母或一个汉字，再找。" : "没有找到你能选的。",
                    words.trimmed.isEmpty
                        ? "Type two letters or one character." : "Nothing that you could choose.")
            }
            html.records(
                offer.options.map { option in
                    RecordLine(
                        opens: question.form == nil
                            ? .page("/\(offer.kind.name)/\(option.id.text)")
                            : .form(member, question.address(), [("pick", option.id.text)]),
                        title: option.label, details: [option.detail])
                })
            if offer.options.count == 20 {
                html.hint("只列出二十个；写得再细一些。", "Only twenty are listed; type a little more.")
            }
        }
    }
}
