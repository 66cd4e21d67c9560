package import Desk
import Parties
package import Records
import Regulation
package import Secondment
import Storage

/// 支部页 — A branch with its members, its activities and what it may not do.
package struct BranchPage: Sendable {
    package let members: [(name: String, member: Kept<BranchMember>)]
    package let activities: [Kept<Meeting>]
    package let reports: [Kept<BranchReport>]
    /// Months that the reader may report of and has not begun to.
    package let unreported: [Month]
    /// What a temporary branch does not do, with the clause that says so.
    package let barred: [(what: String, clause: String)]
    package let mayHold: Bool
    package let mayKeep: Bool
}

extension Desk {
    package func branch(_ actor: Actor, _ id: ID) async throws(Failure) -> BranchPage {
        try await look(actor) { errand in
            let branch = try errand.find(PartyBranch.self, id)
            let batch = branch[PartyBranch.batch]
            let members = try errand.shown(
                BranchMember.self, BranchMember.branch == branch.link, order: BranchMember.posting)
            let names = try errand.names(ofPostings: members.map { $0[BranchMember.posting].id })
            let ruling = try errand.first(Posting.self, Posting.batch == batch, .enrolled).map {
                try Ruling($0, errand)
            }
            let barred = ruling?.rules().flatMap { effective in
                (effective.rule as? BranchLimit).map { limit in
                    limit.barred.map { (what: $0, clause: effective.citation.written.chinese) }
                } ?? []
            }
            let reports = try errand.shown(
                BranchReport.self, BranchReport.batch == batch, order: BranchReport.month)
            return BranchPage(
                members: members.map { (names[$0[BranchMember.posting].id] ?? "", $0) },
                activities: try errand.shown(
                    Meeting.self, Meeting.batch == batch, .ofBranch, order: Meeting.day
                )
                .reversed(),
                reports: reports.reversed(),
                unreported: try errand.unreported(branch, reports),
                barred: barred ?? [],
                mayHold: try Meeting.lifecycle[Meeting.Move.hold].map { try errand.may($0.by, branch.record) }
                    ?? false,
                mayKeep: try errand.may(.seat(.branchSecretary) || .seat(.organizer), branch.record))
        }
    }

    /// Asks those whom the roster lists since; returns how many. Fails with `.conflict` where the branch is none any more.
    package func askMembers(_ actor: Actor, of id: ID) async throws(Failure) -> Int {
        try await change(actor) { errand in
            let branch = try errand.find(PartyBranch.self, id)
            guard try errand.may(.seat(.branchSecretary) || .seat(.organizer), branch.record) else {
                throw Failure.notYours
            }
            guard branch.isAt(.active) else { throw Failure.notNow }
            return try errand.askMembers(of: branch)
        }
    }

    /// 应到 — An activity of a branch with those who are expected: its members, where the batch has a branch; everybody else
    /// of the batch where it has none.
    package func attendance(
        _ actor: Actor, of id: ID
    ) async throws(Failure) -> (meeting: Kept<Meeting>, roll: RollCall) {
        try await look(actor) { errand in
            let meeting = try errand.activity(id)
            if let roll = meeting[Meeting.roll], !roll.entries.isEmpty { return (meeting, roll) }
            return (meeting, try errand.attending(meeting))
        }
    }

    /// Writes an activity up: who came, and what was done; or mends it, with a step that says what is otherwise.
    package func holdActivity(
        _ actor: Actor, _ id: ID, _ roll: RollCall, minutes: String
    ) async throws(Failure) {
        try await change(actor) { errand in
            var meeting = try errand.activity(id)
            var roll = roll
            // At a committee or a group only some are expected: whoever was away without a word was none of them.
            if [.committee, .group].contains(meeting[Meeting.sort]) {
                roll.entries.removeAll { !$0.came && ($0.why ?? "").trimmed.isEmpty }
            }
            try roll.explained()
            guard meeting[Meeting.day] <= errand.today else {
                throw Failure.problem("还没到开会的日子", "the day has not come yet", at: "day")
            }
            let isHeld = meeting.isAt(.held)
            let said = (meeting[Meeting.roll] ?? .empty).mended(as: roll)
            meeting[Meeting.roll] = roll
            let kept = try errand.save(meeting, action: Title("登记到会", "called the roll"))
            let note = said.isEmpty ? "更正记录" : said
            _ = try errand.move(
                Meeting.name, kept.id, by: (isHeld ? Meeting.Move.mend : .hold).rawValue,
                note: isHeld ? note : nil, Draft([Meeting.minutes.spec.name: minutes]), version: nil)
        }
    }
}

extension Errand {
    /// An activity of a branch that this actor may write up.
    fileprivate func activity(_ id: ID) throws -> Kept<Meeting> {
        let meeting = try find(Meeting.self, id)
        guard meeting[Meeting.sort].isOfBranch else { throw Failure.notFound }
        guard let hold = Meeting.lifecycle[Meeting.Move.hold], try may(hold.by, meeting.record) else {
            throw Failure.notYours
        }
        return meeting
    }

    fileprivate func attending(_ meeting: Kept<Meeting>) throws -> RollCall {
        let all = try expected(meeting[Meeting.batch], on: meeting[Meeting.day])
        let branches = try self.all(
            PartyBranch.self, PartyBranch.batch == meeting[Meeting.batch], .stage(.active))
        guard !branches.isEmpty else { return all }
        let members = try self.all(
            BranchMember.self, BranchMember.branch.isOne(of: branches.map(\.link)), .stage(.member))
        let postings = Set(members.map { $0[BranchMember.posting].id.text })
        return postings.isEmpty
            ? all : RollCall(entries: all.entries.filter { postings.contains($0.posting) })
    }
}

extension Errand {
    /// From the branch's first month to this one, but for those begun; none where this is not the reader's to do.
    fileprivate func unreported(
        _ branch: Kept<PartyBranch>, _ reports: [Kept<BranchReport>]
    ) throws -> [Month] {
        guard branch.isAt(.active), try may(BranchReport.access.add, branch.record) else { return [] }
        let batch = try fetch(branch[PartyBranch.batch])
        let begun = Set(reports.map { $0[BranchReport.month] })
        let (first, last) = (batch[Batch.first].month, min(batch[Batch.last].month, today.month))
        var months: [Month] = []
        var month = first
        while month <= last {
            if !begun.contains(month) { months.append(month) }
            month = month + 1
        }
        return months
    }
}
