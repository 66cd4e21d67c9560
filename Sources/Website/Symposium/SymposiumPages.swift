import Desk
import Office
import Records
import Secondment

/// The pages of a symposium: briefs before it, notes while it lasts, one form that ends it.
enum SymposiumPages {
    static func briefs(_ member: Member) async throws(Failure) -> Answer {
        let (meeting, briefs) = try await member.desk.briefs(member.actor, member.id())
        return .page(BriefsView.page(meeting, briefs, member))
    }

    static func live(_ member: Member) async throws(Failure) -> Answer {
        let page = try await open(member)
        // What was being written when the lid was closed.
        let kept = try await member.kept(form: "/meeting/\(page.meeting.id.text)/points")
        let query = member.ask.query
        return .page(
            live(
                page, member, speaker: query["speaker"] ?? kept?["speaker"],
                guest: query["guest"] ?? kept?["guest"],
                sort: query["sort"] ?? kept?["sort"], typed: kept?["text"] ?? "",
                isRestored: !(kept?["text"] ?? "").trimmed.isEmpty
            ).html())
    }

    static func note(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = member.form
        let (speaker, guest) = (form["speaker"] ?? "", form["guest"] ?? "")
        do throws(Failure) {
            guard let sort = form["sort"].flatMap(SpeakingPoint.Sort.init(rawValue:)) else {
                throw .problem("请选类别", "choose a sort", at: "sort")
            }
            let said: Desk.Speaker
            switch speaker {
            case "guest": said = .guest(guest)
            case "chair": said = .chair
            default:
                guard let posting = ID(speaker) else {
                    throw .problem("请选谁在说", "choose who is speaking", at: "speaker")
                }
                said = .posting(posting)
            }
            let point = try await member.desk.note(
                member.actor, at: id, said, sort, form["text"] ?? "")
            await member.desk.dropDraft(member.actor, form: "/meeting/\(id.text)/points")
            guard !member.ask.wantsJSON else { return member.done(point.record, status: 201) }
            let next = "speaker=\(Form.encoded(speaker))&guest=\(Form.encoded(guest))&sort=\(sort.rawValue)"
            return .seeOther("/meeting/\(id.text)/live?\(next)")
        } catch {
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                let page = try await member.desk.symposium(member.actor, id)
                var again = live(
                    page, member, speaker: speaker, guest: guest, sort: form["sort"],
                    typed: form["text"] ?? "",
                    isRestored: false)
                again.problems = problems
                return again.html()
            }
        }
    }

    static func closing(_ member: Member) async throws(Failure) -> Answer {
        let page = try await open(member)
        let kept = try await member.kept(form: closing(page.meeting.id))
        return .page(
            SymposiumClose(
                page: page, roll: kept.map { page.roll.called(in: $0) } ?? page.roll, member: member,
                typed: kept ?? [:]
            ).html())
    }

    static func close(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = member.form
        let page = try await member.desk.symposium(member.actor, id)
        guard page.mayNote else { throw .notYours }
        let roll = page.roll.called(in: form.typed)
        do throws(Failure) {
            try await member.desk.endSymposium(
                member.actor, id, seen: form["seen"], roll: roll, assignments(page, form),
                minutes: form["minutes"] ?? "")
            await member.desk.dropDraft(member.actor, form: closing(id))
            return member.done(try await member.desk.look(member.actor, Meeting.name, id))
        } catch {
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                SymposiumClose(
                    page: page, roll: roll, member: member, typed: form.typed, problems: problems
                ).html()
            }
        }
    }

    /// Where the form posts to that ends a symposium, by which what is typed in it is kept.
    private static func closing(_ id: ID) -> String { "/meeting/\(id.text)/close" }

    /// To whom each difficulty goes. A day that was not written is told; a difficulty without anybody waits for 组织部.
    private static func assignments(
        _ page: SymposiumPage, _ form: Form
    ) throws(Failure) -> [ID: Assignment] {
        var assignments: [ID: Assignment] = [:]
        for point in page.points.map(\.point) {
            guard let keeper = form["keeper-\(point.id.text)"].flatMap(CareCase.Keeper.init(rawValue:)) else {
                continue
            }
            let day = "due-\(point.id.text)"
            guard let due = form[day].flatMap({ Day(iso: $0) }) else {
                throw .problem("请写明办理期限", "say by when it is to be settled", at: day)
            }
            assignments[point.id] = Assignment(keeper: keeper, due: due)
        }
        return assignments
    }

    /// Who came to a symposium that was held, to be mended.
    static func roll(_ member: Member) async throws(Failure) -> Answer {
        let page = try await member.desk.symposium(member.actor, member.id())
        guard page.mayNote else { throw .notYours }
        guard page.meeting.isAt(.held) else { throw .notNow }
        return .page(SymposiumRoll.page(page, page.roll, member, problems: []))
    }

    static func mend(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let page = try await member.desk.symposium(member.actor, id)
        let roll = page.roll.called(in: member.form.typed)
        do throws(Failure) {
            try await member.desk.mendRoll(member.actor, ofSymposium: id, roll)
            return member.done(try await member.desk.look(member.actor, Meeting.name, id))
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                SymposiumRoll.page(page, roll, member, problems: problems)
            }
        }
    }

    /// A symposium that has not ended, before whoever may take its notes.
    private static func open(_ member: Member) async throws(Failure) -> SymposiumPage {
        let page = try await member.desk.symposium(member.actor, member.id())
        guard page.mayNote else { throw .notYours }
        guard page.meeting.isAt(.planned) else { throw .notNow }
        return page
    }

    private static func live(
        _ page: SymposiumPage, _ member: Member, speaker: String?, guest: String?, sort: String?,
        typed: String,
        isRestored: Bool
    ) -> SymposiumLive {
        SymposiumLive(
            page: page, member: member,
            speaker: speaker ?? page.roll.entries.first { $0.came }?.posting ?? "guest", guest: guest ?? "",
            sort: sort.flatMap(SpeakingPoint.Sort.init(rawValue:)) ?? .gain, typed: typed,
            isRestored: isRestored)
    }
}
