import Desk
import Parties
import Records
import Secondment
import Storage

/// March to the beginning of June: what a batch does together.
extension Demonstration {
    func live() async throws(Failure) {
        try await learning()
        try await branch()
        try await sessions()
        try await moreSessionsAndMeetings()
        try await symposia()
        try await questions()
        try await leads()
        for (place, posting) in try await postings().enumerated() {
            let secondee = try await desk.actor(posting[Posting.person].id)
            for month in 3...5 { try await notes(secondee, posting, month, place) }
        }
        for month in 3...5 { try await reports(month) }
        try await tasks()
        try await conduct()
        try await outcomes()
        try await branchReport()
        try await summary()
        clock.set(Demonstration.today)
    }

    /// The branch of the batch: asked for by its secretary, approved, its members as far as they have said so.
    func branch() async throws(Failure) {
        clock.set("2024-03-16", hour: 9)
        let secretary = try actor("欧阳海生")
        let asked = try await desk.add(
            secretary, PartyBranch.name,
            Draft([
                "batch": batch.text, "heading": "赴东州挂职干部第一临时党支部",
                "ground": "依据支部工作条例，为挂职期间的学习、教育和管理设立，期限五个月。", "relation": "letter", "secretary": "欧阳海生",
                "organization": "顾春花", "discipline": "何行之",
            ]))
        clock.set("2024-03-18", hour: 9)
        try await desk.move(secretary, PartyBranch.name, asked.id, by: PartyBranch.Move.ask.rawValue)
        try await desk.move(
            try actor("王敏"), PartyBranch.name, asked.id, by: PartyBranch.Move.approve.rawValue,
            Draft([
                "approver": "云岭市委组织部", "number": "云组〔2024〕21号", "approved_on": "2024-03-18",
            ]))
        clock.set("2024-03-19", hour: 9)
        let members = try await desk.look(.system) { try $0.all(BranchMember.self) }
        for member in members.dropLast(2) {
            try await desk.move(
                try await desk.actor(member.owner), member, .confirm, Draft(["standing": "full"]))
        }
    }

    func sessions() async throws(Failure) {
        let secretary = try actor("欧阳海生")
        let plans = [
            ("2024-03-29", "学习《挂职干部管理制度》，谈初到的体会"),
            ("2024-04-26", "“亩均论英雄”改革的做法和启示"), ("2024-05-24", "怎样服务一家企业：案例交流"),
        ]
        for (place, (day, heading)) in plans.enumerated() {
            clock.set(day, hour: 8)
            let session = try await desk.add(
                try await desk.actor(secretary.person), StudySession.name,
                Draft([
                    "batch": batch.text, "heading": heading, "day": day, "place": "东州市委党校203室",
                ]))
            clock.set(day, hour: 17)
            var (_, roll) = try await desk.roll(secretary, session.id)
            let away = (place * 5 + 3) % max(1, roll.entries.count)
            if !roll.entries.isEmpty {
                roll.entries[away].came = false
                roll.entries[away].why = "随接收单位外出招商"
            }
            try await desk.hold(
                secretary, session.id, roll: roll, gains: "五位同志交流了体会，大家最关心的是怎样把好做法带回去。")
        }
        clock.set("2024-06-03")
        try await desk.add(
            secretary, StudySession.name,
            Draft([
                "batch": batch.text, "heading": "期中回头看：我带来的问题答到哪里了", "day": "2024-06-14",
                "place": "东州市委党校203室",
            ]))
    }

    func moreSessionsAndMeetings() async throws(Failure) {
        let secretary = try actor("欧阳海生")
        for (day, heading) in [("2024-03-28", "临时党支部成立，学习管理制度"), ("2024-04-25", "走进东州港，重温入党誓词")] {
            clock.set(day)
            let meeting = try await desk.add(
                secretary, Meeting.name,
                Draft([
                    "batch": batch.text, "sort": "branch", "heading": heading, "day": day,
                    "minutes": "21名党员参加，3名同志列席。",
                ]))
            try await desk.move(secretary, Meeting.name, meeting.id, by: "hold")
        }
    }
}
