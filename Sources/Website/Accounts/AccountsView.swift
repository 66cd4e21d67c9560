import Desk
import Office
import Parties
import Records
import Secondment

/// 账户 — Everybody's accounts, for the officers: who is let in, and what waits for a second hand.
struct AccountsView {
    private let member: Member
    private let lines: [Desk.AccountLine]
    private let state: Desk.OfficersState
    private let people: [(id: ID, label: String)]
    private let batches: [Kept<Batch>]
    private let room: FileRoom
    private let link: String?
    private let problems: [Problem]
    private var isAdministrator: Bool { member.actor.holds(.administrator) }

    init(_ member: Member, link: String? = nil, problems: [Problem] = []) async throws(Failure) {
        self.member = member
        self.link = link
        self.problems = problems
        let (desk, actor) = (member.desk, member.actor)
        lines = try await desk.accountLines(actor)
        state = try await desk.officersState(actor)
        room = try await desk.fileRoom(actor)
        let keeps = actor.holds(.administrator)
        people = keeps ? try await desk.peopleWithoutAccount(actor) : []
        batches =
            keeps
            ? try await desk.list(actor, Batch.name, Desk.Filter()).records.compactMap { Kept<Batch>($0) }
            : []
    }

    func page() -> HTML {
        Layout(member, Title("账户", "Accounts")[member.language]).page { html in
            html.head(
                Title("账户", "Accounts"),
                acts: { html in
                    guard isAdministrator else { return }
                    html.button("/person/new", "登记人员", "Add a person", primary: true)
                })
            html.problems(problems)
            if let link {
                html.notice { html in
                    html.tag("p") {
                        $0.say(
                            "把这个链接当面交给本人，七天内有效，只能用一次，只显示这一次：",
                            "Hand this link to the person; it works once within seven days and is shown only now:"
                        )
                    }
                    html.secret(link)
                }
            }
            waiting(&html)
            if isAdministrator { opening(&html) }
            table(&html)
            html.card("三员", "Officers") { html in
                html.tag("p", text: OfficersWords.state(state)[html.language])
                stricter(&html)
            }
            if isAdministrator { files(&html) }
        }
    }

    private func waiting(_ html: inout HTML) {
        guard !state.open.isEmpty else { return }
        html.card("等复核的申请", "Waiting for an answer") { html in
            for request in state.open {
                html.tag("p") { html in
                    html.tag(
                        "a", .href("/officer_request/\(request.id.text)"), text: request.label(html.language))
                    html.say(
                        "　\(request[OfficerRequest.asker] ?? "")申请，由\(request[OfficerRequest.answers].title.chinese)复核",
                        " asked by \(request[OfficerRequest.asker] ?? "")")
                }
            }
        }
    }

    private func stricter(_ html: inout HTML) {
        guard !state.stricter.isEmpty, !member.actor.holds(.auditor) else { return }
        for (mode, title) in state.stricter {
            html.form(member, "/accounts/officers", .inline) { html in
                html.hidden("mode", mode)
                html.submit(title, .plain)
            }
        }
        html.aside {
            $0.say(
                "改严在这里；改松只能在服务器上用 tashan user officers。",
                "Less strict only on the server: tashan user officers.")
        }
    }

    private func opening(_ html: inout HTML) {
        html.card("给一个人开账户", "Open an account") { html in
            html.form(member, "/accounts/invite", .inline) { html in
                html.tag(
                    "select", .name("person"), .flag("required"),
                    .label(Title("人员", "Person"), html.language)
                ) { html in
                    html.tag("option", .value("")) { $0.say("选择人员", "Choose a person") }
                    for person in people {
                        html.tag(
                            "option", .value(person.id.text),
                            .flag("selected", if: member.ask.query["person"] == person.id.text),
                            text: person.label)
                    }
                }
                html.void(
                    "input", .name("login"),
                    .placeholder(Title("登录名", "Login"), html.language),
                    .label(Title("登录名", "Login"), html.language),
                    .flag("required"))
                html.submit("开账户并发链接", "Open and invite", primary: false)
            }
        }
        guard !batches.isEmpty else { return }
        html.card("给一批人开账户", "Open accounts for a batch") { html in
            html.form(member, "/accounts/batch", .inline) { html in
                html.tag(
                    "select", .name("batch"),
                    .label(Title("批次", "Batch"), html.language)
                ) { html in
                    for batch in batches {
                        html.tag("option", .value(batch.id.text), text: batch[Batch.heading])
                    }
                }
                html.submit("下载激活链接表", "Download the sheet of links", primary: false)
            }
        }
    }

    /// How many bytes of files there may be; beside the setting, why one would raise it.
    private func files(_ html: inout HTML) {
        html.card("附件限额", "Room for files") { html in
            html.form(member, "/accounts/files", .inline) { html in
                for (name, title, kept) in [
                    ("record", Title("一件记录（MB）", "One record (MB)"), room.ofRecord),
                    ("person", Title("一个人（MB）", "One person (MB)"), room.ofPerson),
                    ("office", Title("全单位（MB）", "The whole office (MB)"), room.ofOffice),
                ] {
                    html.tag("label", Attribute("for", "room-\(name)"), text: title[html.language])
                    html.void(
                        "input", .type("number"), .id("room-\(name)"), .name(name), Attribute("min", "1"),
                        Attribute("max", String(FileRoom.range.upperBound)), .flag("required"),
                        .value(member.form[name] ?? String(kept)))
                }
                html.submit("设定", "Set", primary: false)
            }
            html.hint {
                $0.say(
                    "满了的，再传附件会退回，说明是哪一样满了；已经传的都在。全单位的限额要小于磁盘空着的。",
                    "What no longer fits is refused and says why; what was sent stays. Keep the last below the free disk."
                )
            }
        }
    }

    private func table(_ html: inout HTML) {
        let language = html.language
        html.table(
            lines,
            [
                .text(Title("姓名", "Name")) { $0.name }, .text(Title("登录名", "Login")) { $0.login },
                .text(Title("席位", "Seats")) { $0.seats.map(\.role.title[language]).listed(language) },
                .of(Title("状态", "State")) { html, line in
                    !line.isActive
                        ? html.say("已停用", "Disabled")
                        : line.isActivated ? html.say("可登录", "Active") : html.say("待激活", "Invited")
                },
                .of(Title("办理", "Acts")) { html, line in html.inline { acts(line, &$0) } },
            ])
    }

    private func acts(_ line: Desk.AccountLine, _ html: inout HTML) {
        let isOwn = line.person == member.actor.person
        if isAdministrator, !isOwn, !line.isActivated || !state.takesTwo {
            html.form(member, "/accounts/invite") { html in
                html.hidden("person", line.person.text)
                html.submit("新的激活链接", "New link", primary: false)
            }
        }
        let isOfficer = line.seats.contains { $0.party?.isOfficer ?? false }
        if isAdministrator, !isOwn, !isOfficer || !state.takesTwo {
            html.form(member, "/accounts/active") { html in
                html.hidden("person", line.person.text)
                html.hidden("active", line.isActive ? "0" : "1")
                line.isActive
                    ? html.submit("停用", "Disable", primary: false)
                    : html.submit("启用", "Enable", primary: false)
            }
        }
        if state.takesTwo {
            html.button("/accounts/\(line.person.text)/request", "申请…", "Ask…")
        }
    }
}
