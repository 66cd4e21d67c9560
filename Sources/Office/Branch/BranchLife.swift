import Desk
import Parties
import Records
import Secondment
import Storage

/// 支部的一生 — A branch that was approved asks those who are Party members by the roster; one is dissolved when its activities are
/// written up, and lets its members go.
enum BranchLife {
    static let follows: [Follows] = [
        .on(
            PartyBranch.self, .approve,
            Title("请名册上的党员各自确认编入支部", "members by the roster are asked whether they are of it"),
            approve),
        .on(
            PartyBranch.self, .dissolve,
            Title("活动都登记完才能撤销；党员随之离开", "only when its activities are written up"), dissolve),
        .on(
            BranchMember.self, .confirm,
            Title("支部还在，且没有编入别的支部", "while the branch is there, and of no other"), confirm),
        .on(PartyBranch.self, .reopen, Title("党员随之恢复", "its members are restored"), reopen),
    ]

    private static func approve(_ making: Making<PartyBranch>) throws -> Kept<PartyBranch> {
        let errand = making.errand
        guard let day = making.record[PartyBranch.approvedOn], day <= errand.today else {
            throw Failure.problem("批准日期不能晚于今天", "the day of approval has not come yet", at: "approved_on")
        }
        let branch = try errand.advance(making.record, .approve, note: making.note)
        _ = try errand.askMembers(of: branch)
        return branch
    }

    private static func confirm(_ making: Making<BranchMember>) throws -> Kept<BranchMember> {
        let (member, errand) = (making.record, making.errand)
        guard try errand.fetch(member[BranchMember.branch]).isAt(.active) else {
            throw Failure.conflict(Title("这个支部已经撤销。", "The branch has been dissolved."))
        }
        let others = try errand.count(
            BranchMember.self, BranchMember.posting == member[BranchMember.posting], .stage(.member),
            !.id(member.id))
        guard others == 0 else {
            throw Failure.conflict(Title("你已经编入别的支部。", "You are of another branch already."))
        }
        return try errand.advance(member, .confirm, note: making.note)
    }

    private static func dissolve(_ making: Making<PartyBranch>) throws -> Kept<PartyBranch> {
        let errand = making.errand
        let open = try errand.all(
            Meeting.self, Meeting.batch == making.record[PartyBranch.batch], .ofBranch, .stage(.planned))
        guard open.isEmpty else {
            throw Failure.problem(
                "还有\(open.count)次支部活动没有登记：\(open.prefix(3).map { $0.label(.chinese) }.joined(separator: "、"))。登记完或改作他用，再撤销",
                "\(open.count) activities are not written up yet", at: "archive")
        }
        var branch = making.record
        branch[PartyBranch.dissolvedOn] = errand.today
        let dissolved = try errand.advance(branch, .dissolve, note: making.note)
        for member in try errand.all(BranchMember.self, BranchMember.branch == branch.link, .listed) {
            try errand.advance(member, .release)
        }
        return dissolved
    }

    private static func reopen(_ making: Making<PartyBranch>) throws -> Kept<PartyBranch> {
        let errand = making.errand
        var branch = making.record
        branch[PartyBranch.dissolvedOn] = nil
        branch[PartyBranch.archive] = nil
        let open = try errand.advance(branch, .reopen, note: making.note)
        for member in try errand.all(
            BranchMember.self, BranchMember.branch == branch.link, .stage(.released))
        {
            try errand.advance(member, member[BranchMember.standing] == nil ? .ask : .rejoin)
        }
        return open
    }
}

extension Errand {
    /// Asks those of the batch who are Party members by the roster and have not been asked; returns how many.
    func askMembers(of branch: Kept<PartyBranch>) throws -> Int {
        let postings = try all(
            Posting.self, Posting.batch == branch[PartyBranch.batch], .running, order: Posting.personName)
        let known = Set(
            try all(BranchMember.self, BranchMember.branch == branch.link).map { $0[BranchMember.posting] })
        // Nobody is of two.
        let elsewhere = Set(
            try all(
                BranchMember.self, .listed,
                BranchMember.posting.leads(to: Posting.batch == branch[PartyBranch.batch])
            ).map { $0[BranchMember.posting] })
        let people = try all(Person.self, .id(in: postings.map { $0[Posting.person].id }))
        let party = Dictionary(people.map { ($0.id, $0[Person.party] ?? "") }) { first, _ in first }
        var asked = 0
        for posting in postings where !known.contains(posting.link) && !elsewhere.contains(posting.link) {
            guard Facts.isPartyMember(party[posting[Posting.person].id] ?? "") else { continue }
            var member = try blank(BranchMember.self, of: posting[Posting.person].id)
            member[BranchMember.branch] = branch.link
            member[BranchMember.posting] = posting.link
            member[BranchMember.subject] = branch[PartyBranch.heading]
            try keep(member, action: Title("请本人确认", "asked"))
            asked += 1
        }
        return asked
    }
}
