import Desk
import Records
import Secondment

/// 支持与实事 — What comes of a contribution is told of one's own, once, when it has happened; a goal is no part of itself.
enum Contributing {
    static let follows: [Follows] = [
        .judging(Goal.self, Title("目标不能属于它自己", "a goal is no part of itself")) { goal, errand in
            // The way up is short: whoever comes back to where they began has gone in a circle.
            var above = goal[Goal.parent]
            for _ in 0..<deepest {
                guard let next = above else { return }
                guard next.id != goal.id else { break }
                above = try errand.fetch(next)[Goal.parent]
            }
            throw Failure.problem("目标套得太深，或者绕回了自己", "that goes in a circle, or too deep", at: "parent")
        },
        .judging(Contribution.self, Title("只对着在用的目标", "only towards a goal in use")) { contribution, errand in
            guard let goal = contribution[Contribution.goal],
                contribution.asRead?[name: Contribution.goal.spec.name] != goal.value
            else { return }
            guard try errand.fetch(goal).isAt(.used) else {
                throw Failure.problem("这个目标不再用了", "that goal is retired", at: "goal")
            }
        },
        unlessReceived(.drop), unlessReceived(.return),
        .judging(
            ContributionGain.self, Title("记在自己的那一件上，同一笔不报两次", "of one's own contribution, and once"), judge),
        .on(ContributionGain.self, .again, Title("再报时重新核对", "judged anew")) { making in
            var gain = making.record
            try judge(&gain, making.errand)
            return try making.errand.advance(gain, .again, note: making.note)
        },
        .on(ContributionGain.self, .undo, Title("确认数随之撤销", "the confirmed figure is taken back")) { making in
            var gain = making.record
            gain[ContributionGain.confirmed] = nil
            return try making.errand.advance(gain, .undo, note: making.note)
        },
    ]

    private static let deepest = 6

    /// What nothing was received of can be given up.
    private static func unlessReceived(_ move: Contribution.Move) -> Follows {
        .on(Contribution.self, move, Title("有到位资金的，先撤回资金", "what was received of it is taken back first")) {
            making in
            let gains = try making.errand.count(
                ContributionGain.self, ContributionGain.contribution == making.record.link,
                .stage(.declared, .confirmed))
            guard gains == 0 else {
                throw Failure.conflict(
                    Title("这一件有报了的到位资金：先撤回或退回资金。", "Funds were told of it: take them back first."))
            }
            return try making.errand.advance(making.record, move, note: making.note)
        }
    }

    private static func judge(_ gain: inout Kept<ContributionGain>, _ errand: Errand) throws {
        let contribution = try errand.fetch(gain[ContributionGain.contribution])
        guard contribution[Contribution.posting] == gain[ContributionGain.posting] else {
            throw Failure.problem("这一件不在这次挂职里", "that is of another posting", at: "contribution")
        }
        let before = gain.asRead.flatMap { Kept<ContributionGain>($0) }
        guard before == nil || before?[ContributionGain.contribution] == contribution.link else {
            throw Failure.problem(
                "报了的资金不换到别的事上", "funds stay with what they were told of", at: "contribution")
        }
        guard contribution.isAt(.won) || contribution.isAt(.landed) else {
            throw Failure.problem("这一件还没有争取到，到位了再报", "it has not been won yet", at: "contribution")
        }
        guard try gain[ContributionGain.day] >= errand.fetch(gain[ContributionGain.posting])[Posting.first]
        else {
            throw Failure.problem("这一天在挂职开始以前", "the day is before the posting began", at: "day")
        }
        guard gain[ContributionGain.day] <= errand.today else {
            throw Failure.problem("还没到这一天：到位了再报", "the day has not come yet", at: "day")
        }
        let twin = try errand.count(
            ContributionGain.self, .stage(.declared, .confirmed), !.id(gain.id),
            ContributionGain.contribution == contribution.link,
            ContributionGain.day == gain[ContributionGain.day],
            ContributionGain.amount == gain[ContributionGain.amount])
        guard twin == 0 else {
            throw Failure.problem("这一笔已经报过，不重复计", "it has been told already", at: "amount")
        }
    }
}
