import Desk
import Office
import Parties
import Records
import Secondment

/// The two ways in which 组织部 ends a posting, each asked on a page of its own: the end of the term, and a recall.
enum EndingPages {
    static func endForm(_ member: Member) async throws(Failure) -> Answer {
        let view = try await running(member, "end")
        return .page(EndingView.end(view, member, member.form.typed, []))
    }

    /// On the last day or after it the posting ends; before, an early end is asked for.
    static func end(_ member: Member) async throws(Failure) -> Answer {
        let view = try await running(member, "end")
        let posting = view.posting
        do throws(Failure) {
            if posting[Posting.last] <= view.today {
                let ended = try await member.desk.move(member.actor, Posting.name, posting.id, by: "end")
                return member.done(ended)
            }
            guard case .kept(let last) = Day.read((member.form["last_day"] ?? "").trimmed),
                last < posting[Posting.last]
            else {
                throw .problem(
                    "提前结束要写最后一天，并早于\(posting[Posting.last].written(.chinese))",
                    "an early end says its last day, before \(posting[Posting.last].iso)", at: "last_day")
            }
            let changes = try await member.desk.changePosting(
                member.actor, posting.id, last: last, hostUnit: nil, hostPost: nil,
                note: member.form["note"] ?? "")
            return answer(changes.first, posting, member)
        } catch {
            return try await member.again(error) { EndingView.end(view, member, member.form.typed, $0) }
        }
    }

    static func recallForm(_ member: Member) async throws(Failure) -> Answer {
        let view = try await running(member, "recall")
        return .page(EndingView.recall(view, try await form(member, view), member, member.form.typed, []))
    }

    /// A recall is a change like one that others ask for.
    static func recall(_ member: Member) async throws(Failure) -> Answer {
        let view = try await running(member, "recall")
        let posting = view.posting
        var typed = member.form.typed
        typed["posting"] = posting.id.text
        typed["matter"] = ChangeMatter.recall.rawValue
        do throws(Failure) {
            let change = try await member.desk.add(member.actor, PostingChange.name, Draft(typed))
            return answer(change, posting, member)
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                EndingView.recall(view, try await form(member, view), member, typed, problems)
            }
        }
    }

    private static func form(
        _ member: Member, _ view: Desk.PostingView
    ) async throws(Failure) -> Desk.Form {
        try await member.desk.form(
            member.actor, PostingChange.name, known: ["posting": view.seen.record.id.text])
    }

    /// The posting, where this member may end it now.
    private static func running(_ member: Member, _ move: String) async throws(Failure) -> Desk.PostingView {
        let view = try await member.desk.posting(member.actor, member.id())
        guard view.seen.moves.contains(where: { $0.name == move }) else {
            throw .conflict(
                Title(
                    "现在不能这样办：它已经到了别的阶段，或者不由你来办。",
                    "This cannot be done now: it has moved to another stage, or is not yours to do."))
        }
        return view
    }

    private static func answer(_ change: Record?, _ posting: Kept<Posting>, _ member: Member) -> Answer {
        change.map { member.done($0, status: 201) } ?? .seeOther("/posting/\(posting.id.text)")
    }
}
