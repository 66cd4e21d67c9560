import Desk
import Office
import Records
import Secondment

/// 人岗匹配 — Who goes where and why, what else there would be, and what stays open; reasons, and no marks.
struct MatchingView: RecordPage {
    let seen: Desk.Seen
    private let plan: MatchPlan

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> MatchingView {
        MatchingView(
            seen: try await member.desk.look(member.actor, kind, id),
            plan: try await member.desk.matchPlan(member.actor, id))
    }

    private var path: String { "/matching/\(plan.matching.id.text)" }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        var frame = RecordFrame(seen, member, tried)
        frame.elsewhere = [Matching.Move.accept.rawValue]
        let batch = seen.names.shown(Matching.batch.spec, of: seen.record, member.language)
        let tail = "?batch=\(plan.matching[Matching.batch].id.text)"
        return frame.page(
            says: { $0.text(batch) },
            acts: { html in
                html.button("/post_need\(tail)", "岗位需求", "Needs")
                html.button("/nominee\(tail)", "推荐人选", "Nominees")
            }
        ) { html in
            if let count = member.ask.query["kept"].flatMap({ Int($0) }) {
                html.notice(.ok, "新记下\(count)条。", "\(count) new ones.")
            }
            html.facts(
                [Matching.trade.spec, Matching.wish.spec, Matching.level.spec, Matching.problem.spec].map {
                    ($0.title, seen.names.shown($0, of: seen.record, html.language))
                })
            if let result = plan.matching[Matching.result], !plan.matching.isAt(.open) {
                html.card(Matching.result.spec.title) { $0.prose(result.text) }
                return
            }
            if !plan.isFound {
                html.notice(
                    .soon, "找不到方案：要分开的人太多，互相卡住了。去掉几条“不和谁到同一单位”再看。",
                    "No plan was found: too many are to be kept apart.")
            }
            rows(&html, member)
            open(&html)
            if let move = seen.moves.first(where: { $0.name == Matching.Move.accept.rawValue }), plan.isFound,
                plan.rows.contains(where: { $0.need != nil })
            {
                accept(&html, move, member)
            }
            if plan.mayMove { tables(&html, member, tried) }
        }
    }

    private func rows(_ html: inout HTML, _ member: Member) {
        guard !plan.rows.isEmpty, !plan.needs.isEmpty else {
            return html.empty(
                "把岗位需求和推荐人选放进来，方案就出来了。", "Put in the needs and the nominees, and there is a plan.")
        }
        let language = html.language
        let placed = plan.rows.filter { $0.need != nil }
        html.lead(
            "\(plan.rows.count)人，安排了\(placed.count)人；\(plan.needs.count)个岗位，\(plan.needs.count(where: \.isOpen))个没有满。",
            "\(placed.count) of \(plan.rows.count) are placed; \(plan.needs.count(where: \.isOpen)) of \(plan.needs.count) needs are open."
        )
        html.table(
            placed,
            [
                .of(Nominee.person.spec.title) { html, row in
                    html.tag("a", .href("\(path)/person/\(row.nominee.text)"), text: row.name)
                    html.aside(row.unit)
                },
                .of(Title("到哪里", "Where to")) { html, row in
                    html.tag("a", .href("/post_need/\(row.need?.text ?? "")"), text: row.post)
                    if row.isByHand { html.word(Title("手工", "by hand"), .waiting) }
                },
                .text(Title("为什么", "Why")) { row in
                    row.reasons.isEmpty
                        ? Title("没有特别的理由：服从安排", "no reason in particular")[language]
                        : row.reasons.map { $0[language] }.joined(
                            separator: Title("；", "; ")[language])
                },
                .of(Title("其次", "Next best")) { html, row in
                    guard let next = row.next else { return html.text("—") }
                    html.change(next)
                },
            ])
    }

    private func open(_ html: inout HTML) {
        let nowhere = plan.rows.filter { $0.need == nil }
        if !nowhere.isEmpty, !plan.needs.isEmpty {
            html.card("没有安排的人", "Not placed") { html in
                html.records(
                    nowhere.map { row in
                        RecordLine(
                            opens: .page("\(path)/person/\(row.nominee.text)"), title: row.name,
                            details: [
                                row.isLeftOut
                                    ? Title("手工指定不安排", "left out by hand")[html.language]
                                    : MatchingView.why(row.bars, of: MatchingView.ofNeeds, html.language)
                            ])
                    })
            }
        }
        let open = plan.needs.filter(\.isOpen)
        guard !open.isEmpty, !plan.rows.isEmpty else { return }
        html.card("没有满的岗位", "Needs that are open") { html in
            html.records(
                open.map { need in
                    RecordLine(
                        opens: .page("/post_need/\(need.id.text)"),
                        title: Title(
                            "\(need.post)：要\(need.wanted)人，安排了\(need.placed)人",
                            "\(need.post): \(need.placed) of \(need.wanted)")[html.language],
                        details: [
                            need.limit.map { $0[html.language] } ?? "",
                            MatchingView.why(need.bars, of: MatchingView.ofPeople, html.language),
                        ])
                })
        }
    }

    static let ofNeeds = Title("个岗位", " needs")
    private static let ofPeople = Title("人", " people")

    static func why(_ bars: [(Title, Int)], of unit: Title, _ language: Language) -> String {
        bars.map { bar, count in
            Title("\(bar.chinese)（\(count)\(unit.chinese)）", "\(bar.english) (\(count)\(unit.english))")[
                language]
        }.joined(separator: Title("；", "; ")[language])
    }

    private func accept(_ html: inout HTML, _ move: MoveSpec, _ member: Member) {
        html.form(member, path + "/accept", .stackCard) { html in
            html.hidden("digest", plan.digest)
            html.area(
                "note", Title("有不合一般条件的人，写明破例理由", "Why, where a general condition is not met"), "", rows: 2)
            html.submit(move.title, .primary)
            html.hint(
                "按上面的安排给每人建一条挂职，任期是本批的任期；已经在本批的不重复建。",
                "Makes a posting for each; whoever is in the batch already is left as they are.")
        }
    }

    private func tables(_ html: inout HTML, _ member: Member, _ tried: MoveForms.Tried?) {
        let lists = [
            ("needs", Title("贴岗位需求表", "Paste the needs"), MatchTables.needColumns),
            ("nominees", Title("贴推荐人选表", "Paste the nominees"), MatchTables.nomineeColumns),
        ]
        for (name, title, columns) in lists {
            html.fold(
                title.chinese, title.english,
                isOpen: (name == "needs" ? plan.needs.isEmpty : plan.rows.isEmpty)
                    || tried?.typed["list"] == name
            ) { html in
                let typed = tried?.typed["list"] == name ? tried?.typed["table"] ?? "" : ""
                html.table(
                    TableForm(path: path + "/" + name, title: title, columns: columns, typed: typed), member
                ) { html in
                    html.hidden("list", name)
                    if name == "needs" {
                        html.box(
                            "new_units", Title("一并登记新单位", "Units that are not known are new")[html.language])
                    }
                }
            }
        }
    }
}

/// 改派 — All that there is for one, each with what it would change; chosen by hand.
enum MatchChoicesView {
    static func page(
        _ matching: ID, _ row: MatchPlan.Row, _ changes: [MatchPlan.Change], _ member: Member
    ) -> HTML {
        let title = Title("\(row.name)还可以去哪里", "Where else \(row.name) could go")
        let path = "/matching/\(matching.text)"
        return Layout(member, title[member.language]).page(back: (path, Matching.title)) { html in
            html.head(
                title,
                says: { html in
                    row.need == nil
                        ? html.say("现在没有安排", "not placed now")
                        : html.say("现在：\(row.post)", "now: \(row.post)")
                })
            if changes.isEmpty {
                let why = MatchingView.why(row.bars, of: MatchingView.ofNeeds, html.language)
                html.empty { $0.text(why) }
                if row.bars.isEmpty { html.hint("没有别的岗位可去。", "There is nothing else.") }
            }
            html.table(
                changes,
                [
                    .text(Title("去哪里", "Where to"), \.post),
                    .of(Title("有什么变化", "What it changes")) { $0.change($1, named: false) },
                    .of(Title("", "")) { html, change in
                        choose(&html, path, row, change.need.text, Title("改到这里", "Send them there"), member)
                    },
                ])
            html.acts { html in
                choose(&html, path, row, "", Title("不安排", "Leave them out"), member)
                if row.isByHand {
                    choose(&html, path, row, "reckoned", Title("取消手工指定", "Let it be reckoned"), member)
                }
            }
        }
    }

    private static func choose(
        _ html: inout HTML, _ path: String, _ row: MatchPlan.Row, _ need: String, _ title: Title,
        _ member: Member
    ) {
        html.form(member, path + "/hand", .bare) { html in
            html.hidden("nominee", row.nominee.text)
            html.hidden("need", need)
            html.submit(title, .plain)
        }
    }
}

extension HTML {
    /// What it would change if somebody went there: what they gain and lose, and who moves besides.
    fileprivate mutating func change(_ change: MatchPlan.Change, named: Bool = true) {
        if named { text(change.post) }
        let language = language
        func line(_ title: Title, _ titles: [Title]) -> String {
            "\(title[language])\(titles.map { $0[language] }.joined(separator: Title("、", ", ")[language]))"
        }
        if !change.gained.isEmpty { aside(line(Title("多了：", "gains "), change.gained)) }
        if !change.lost.isEmpty { aside(line(Title("少了：", "loses "), change.lost)) }
        if !change.others.isEmpty { aside(line(Title("随之：", "besides, "), change.others)) }
        if change.gained.isEmpty, change.lost.isEmpty, change.others.isEmpty {
            aside(Title("一样合适", "as good")[language])
        }
    }
}
