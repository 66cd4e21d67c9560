import Desk
import Office
import Records
import Secondment

/// 临时党支部 — From the approval to the archive: its officers, its members, what it did with whom, and what it does not do.
struct BranchView: RecordPage {
    let seen: Desk.Seen
    private let page: BranchPage

    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> BranchView {
        let seen = try await member.desk.look(member.actor, kind, id)
        return BranchView(seen: seen, page: try await member.desk.branch(member.actor, id))
    }

    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML {
        guard let branch = Kept<PartyBranch>(seen.record) else {
            return RecordFrame(seen, member, tried).page { _ in }
        }
        func words(_ place: any Place, _ language: Language) -> String {
            seen.names.shown(place.spec, of: seen.record, language)
        }
        let path = "/party_branch/\(branch.id.text)"
        return RecordFrame(seen, member, tried).page(
            says: { says(&$0, branch) },
            acts: { html in
                guard page.mayKeep, branch.isAt(.active, .dissolved) else { return }
                html.button("\(path)/archive.zip", "支部档案 zip", "The archive")
            }
        ) { html in
            let language = html.language
            html.facts(
                ([
                    PartyBranch.secretary, PartyBranch.deputy, PartyBranch.organization,
                    PartyBranch.discipline,
                    PartyBranch.relation, PartyBranch.archive,
                ] as [any Place]).map { ($0.spec.title, words($0, language)) })
            activities(&html, branch)
            if !page.reports.isEmpty {
                html.card(BranchReport.title) { html in
                    html.records(
                        page.reports.map {
                            RecordLine(
                                opens: .page("/branch_report/\($0.id.text)"), title: $0.label(language),
                                record: $0.record)
                        })
                }
            }
            if let month = page.unreported.last {
                html.card("向上汇报", "Report upward") { html in
                    html.hint(
                        "从大家当月的记录拼成初稿，数字和体会都带依据；只用已经报送、共享的，不用各人自己的。",
                        "A draft from the month's records, each figure with what it stands on; nothing that is somebody's own."
                    )
                    html.form(member, "/batch/\(branch[PartyBranch.batch].id.text)/branch_report", .inline) {
                        html in
                        html.select(
                            "month", .label(BranchReport.month.spec.title, html.language), none: nil,
                            page.unreported.map { ($0.iso, $0.written(html.language)) }, chosen: month.iso)
                        html.submit("起草情况报告", "Draft it", primary: false)
                    }
                }
            }
            barred(&html)
        } beside: { html in
            members(&html, branch, member)
        }
    }

    private func says(_ html: inout HTML, _ branch: Kept<PartyBranch>) {
        guard let day = branch[PartyBranch.approvedOn] else { return }
        let (by, number) = (branch[PartyBranch.approver] ?? "", branch[PartyBranch.number] ?? "")
        html.say(
            "\(day.written(.chinese))经\(by)批准成立，\(number)",
            "approved on \(day.written(.english)) by \(by), \(number)")
        if let last = branch[PartyBranch.dissolvedOn] {
            html.say("；\(last.written(.chinese))撤销", "; dissolved on \(last.written(.english))")
        }
    }

    private func activities(_ html: inout HTML, _ branch: Kept<PartyBranch>) {
        html.card("活动", "Activities") { html in
            html.records(
                page.activities.map { meeting in
                    let roll = meeting[Meeting.roll] ?? .empty
                    let came = roll.entries.count { $0.came }
                    let away = roll.entries.filter { !$0.came }.map { "\($0.name)（\($0.why ?? "")）" }
                    let who =
                        roll.entries.isEmpty
                        ? ""
                        : Title("应到\(roll.entries.count)，实到\(came)", "\(came) of \(roll.entries.count)")[
                            html.language]
                    return RecordLine(
                        opens: .page("/meeting/\(meeting.id.text)"), title: meeting[Meeting.heading],
                        details: [
                            [
                                meeting[Meeting.day].written(html.language),
                                meeting[Meeting.sort].title[html.language],
                                meeting[Meeting.place] ?? "",
                            ].filter { !$0.isEmpty }.joined(separator: " · "),
                            ([who] + away).filter { !$0.isEmpty }.joined(separator: "，"),
                        ].filter { !$0.isEmpty },
                        beside: page.mayHold && branch.isAt(.active)
                            ? (
                                "/meeting/\(meeting.id.text)/attendance",
                                meeting.isAt(.held) ? Title("更正", "Mend") : Title("登记到会和记录", "Write it up")
                            ) : nil, record: meeting.record)
                })
            if page.activities.isEmpty { html.hint("还没有活动。", "None yet.") }
            if page.mayHold, branch.isAt(.active) {
                html.after {
                    $0.button(
                        "/meeting/new?batch=\(branch[PartyBranch.batch].id.text)&sort=theme", "安排一次活动",
                        "Plan an activity")
                }
            }
        }
    }

    private func barred(_ html: inout HTML) {
        guard !page.barred.isEmpty else { return }
        html.card("临时党支部不办这几件事", "What a temporary branch does not do") { html in
            html.tag("p", text: page.barred.map(\.what).listed(html.language))
            let clauses = page.barred.map(\.clause).reduce(into: [String]()) {
                if !$0.contains($1) { $0.append($1) }
            }
            html.hint { html in
                html.say("依据", "By ")
                html.text(clauses.listed(html.language))
                html.say("。名称写到这些事的活动存不下来。", ". An activity named so is refused.")
            }
        }
    }

    private func members(_ html: inout HTML, _ branch: Kept<PartyBranch>, _ member: Member) {
        guard !page.members.isEmpty || page.mayKeep else { return }
        html.card("党员名册", "Members") { html in
            html.hint("不是每一位挂职干部都在支部里；编入要本人确认。", "Not every secondee is of it; each says so themselves.")
            html.records(
                page.members.map { line in
                    RecordLine(
                        opens: .page("/branch_member/\(line.member.id.text)"), title: line.name,
                        details: [
                            line.member[BranchMember.standing]?.title[html.language] ?? "",
                            line.member[BranchMember.from] ?? "",
                        ].filter { !$0.isEmpty }, record: line.member.record)
                })
            guard page.mayKeep, branch.isAt(.active) else { return }
            html.form(member, "/party_branch/\(branch.id.text)/members", .inline) {
                $0.submit("按名册补列党员", "Ask those listed since", primary: false)
            }
        }
    }
}
