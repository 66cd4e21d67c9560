import Desk
import Office
import Records
import Secondment

/// Letters home of a batch: drafted for everybody at once, each then read, checked and sent.
enum LettersPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(LettersView.page(try await member.desk.letters(member.actor, member.id()), member))
    }

    static func compose(_ member: Member) async throws(Failure) -> Answer {
        guard let first = member.form["first_day"].flatMap(Day.init(iso:)),
            let last = member.form["last_day"].flatMap(Day.init(iso:))
        else { throw .problem("请写从哪天到哪天", "say from when to when", at: "first_day") }
        guard first <= last else {
            throw .problem("结束日期不能早于开始日期", "the last day is before the first", at: "last_day")
        }
        let id = try member.id()
        let count = try await member.desk.composeLetters(member.actor, id, first...last)
        return .seeOther("/batch/\(id.text)/letters?drafted=\(count)")
    }

    static func move(_ member: Member) async throws(Failure) -> Answer {
        guard let move = member.form["move"].flatMap(HomeLetter.Move.init(rawValue:)) else { throw .notFound }
        let id = try member.id()
        let count = try await member.desk.moveLetters(member.actor, id, move)
        return .seeOther("/batch/\(id.text)/letters?moved=\(count)")
    }
}

/// 致派出单位函一览 — Who was told what, and when.
enum LettersView {
    static let title = Title("致派出单位函", "Letters home")

    static func page(_ letters: Letters, _ member: Member) -> HTML {
        let path = "/batch/\(letters.batch.id.text)"
        let language = member.language
        return Layout(member, title[language]).page(back: (path, Batch.title)) { html in
            html.head(title, says: { $0.text(letters.batch.label(language)) })
            if let count = member.ask.query["drafted"].flatMap({ Int($0) }) {
                html.notice(
                    .plain, count == 0 ? "这段时间每个人都有函了。" : "起草了\(count)份，逐份看过再送核。",
                    count == 0 ? "Everybody has a letter of these days." : "\(count) drafted: read each.")
            }
            if let count = member.ask.query["moved"].flatMap({ Int($0) }) {
                html.notice(.ok, "办了\(count)份。", "\(count) letters.")
            }
            html.form(member, path + "/letters", .inline) { html in
                html.day("first_day", HomeLetter.first.spec.title, letters.span.lowerBound)
                html.day("last_day", HomeLetter.last.spec.title, letters.span.upperBound)
                html.submit("给还没有函的人起草", "Draft for all without", primary: true)
            }
            html.hint(
                "由别人确认过的任务、采纳的建议、确认的成果写成，每句话后面有依据；困难、请假、日记不写进去。",
                "Composed of what others have confirmed; no difficulties, no leave, no diary.")
            together(&html, letters, path, member)
            guard !letters.rows.isEmpty else {
                return html.empty("这一批还没有人。", "There is nobody in this batch.")
            }
            html.table(
                letters.rows,
                [
                    .of(Posting.person.spec.title) { html, row in
                        html.tag(
                            "a", .href("/posting/\(row.posting.id.text)"),
                            text: row.posting[Posting.personName])
                    },
                    .text(Posting.homeUnit.spec.title) {
                        letters.names[$0.posting[Posting.homeUnit].id, language] ?? ""
                    },
                    .of(Title("函", "Letters")) { html, row in
                        if row.letters.isEmpty { html.say("还没有", "none yet") }
                        for letter in row.letters.prefix(3) {
                            html.tag("p") { html in
                                html.tag(
                                    "a", .href("/home_letter/\(letter.id.text)"),
                                    text:
                                        "\(letter[HomeLetter.first].short(language))—\(letter[HomeLetter.last].short(language))"
                                )
                                html.text("　\(letter.record.stageTitle[language])")
                            }
                        }
                    },
                ])
        }
    }

    /// What can be done for many at once, once each was read.
    private static func together(_ html: inout HTML, _ letters: Letters, _ path: String, _ member: Member) {
        let acts: [(HomeLetter.Move, Title)] = [
            (.submit, Title("草稿全部送核", "Have all drafts checked")),
            (.send, Title("已核的全部发出", "Send all that are checked")),
        ]
        let open = acts.map { (move: $0, title: $1, count: letters.count(before: $0)) }.filter {
            $0.count > 0
        }
        guard !open.isEmpty else { return }
        html.form(member, path + "/letters/move", .inline) { html in
            for (move, title, count) in open {
                html.submit(
                    Title("\(title.chinese)（\(count)）", "\(title.english) (\(count))"), .plain,
                    carrying: ("move", move.rawValue))
            }
        }
    }
}
