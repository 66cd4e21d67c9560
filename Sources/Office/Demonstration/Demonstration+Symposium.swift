import Desk
import Records
import Secondment

/// The symposium at the beginning, what became of what was said there, and the one at mid-term that is to come.
extension Demonstration {
    private static let said: [(SpeakingPoint.Sort, String)] = [
        (.gain, "跟班一周，最大的感受是这里的人先问“怎么办成”，再问“能不能办”。"),
        (.difficulty, "宿舍没有网络，晚上查资料、写材料不方便。"),
        (.gain, "每张审批单后面都有一个兜底责任人，时限敢写进合同。"),
        (.difficulty, "异地就医还不能直接结算，回云岭报销要跑两趟。"),
        (.suggestion, "两市招商部门每季度对一次企业名单，免得同一家被两头各谈一遍。"),
        (.difficulty, "分工还没有行文，接手的事情名不正。"),
        (.suggestion, "集中学习多到企业和园区去，少在教室里。"),
    ]

    func symposia() async throws(Failure) {
        let wang = try actor("王敏")
        clock.set("2024-04-10", hour: 9)
        let first = try await meeting("挂职干部见面座谈会", "2024-04-10", "东州市委党校203室", by: wang)
        let postings = try await postings()
        for (place, (sort, text)) in Demonstration.said.enumerated() where !postings.isEmpty {
            clock.tick()
            try await desk.note(
                wang, at: first.id, .posting(postings[place * 3 % postings.count].id), sort, text)
        }
        for text in ["每月的汇报写实事，不写过程。", "外出一律先请假。"] {
            clock.tick()
            try await desk.note(wang, at: first.id, .guest("赵卫国"), .requirement, text)
        }
        try await end(first, by: wang)
        try await follow(first, by: wang)
        clock.set("2024-06-03", hour: 10)
        try await meeting("赴东州挂职干部中期座谈会", "2024-06-05", "东州宾馆三楼会议室", by: wang)
    }

    @discardableResult
    private func meeting(
        _ heading: String, _ day: String, _ place: String, by actor: Actor
    ) async throws(Failure) -> Record {
        try await desk.add(
            actor, Meeting.name,
            Draft([
                "batch": batch.text, "sort": Meeting.Sort.symposium.rawValue, "heading": heading, "day": day,
                "place": place, "chair": "赵卫国",
            ]))
    }

    private func end(_ meeting: Record, by actor: Actor) async throws(Failure) {
        let page = try await desk.symposium(actor, meeting.id)
        let keepers: [CareCase.Keeper] = [.careOffice, .organizer, .hostOrganizer]
        let difficulties = page.points.map(\.point).filter { $0[SpeakingPoint.sort] == .difficulty }
        let assignments = zip(difficulties, keepers).map { ($0.id, Assignment(keeper: $1, due: page.due)) }
        var roll = page.roll
        for place in roll.entries.indices where !roll.entries[place].came && roll.entries[place].why == nil {
            roll.entries[place].why = "随接收单位外出"
        }
        try await desk.endSymposium(
            actor, meeting.id, seen: nil, roll: roll,
            Dictionary(assignments) { first, _ in first }, minutes: page.draft)
    }

    /// Two difficulties are settled, one is opened again; one suggestion is answered; the notice goes out.
    private func follow(_ meeting: Record, by wang: Actor) async throws(Failure) {
        let answers = [
            ("温雅琴", "2024-04-15", "4月15日已装好，每个房间一个口。", true),
            ("王敏", "2024-04-22", "已为全批办妥异地就医备案，可以直接结算。", true),
            ("陆远航", "2024-05-06", "接收单位答复“统筹安排”。", false),
        ]
        let cases = try await desk.symposium(wang, meeting.id).points.compactMap { fate in
            fate.record.flatMap { Kept<CareCase>($0) }
        }
        for (care, (name, day, answer, isSettled)) in zip(cases, answers) {
            clock.set(day, hour: 15)
            let answered = try await desk.move(
                try actor(name), care, .answer, Draft([CareCase.answer.spec.name: answer]))
            let secondee = try await desk.actor(care.owner)
            clock.set(day, hour: 17)
            if isSettled {
                try await desk.move(secondee, answered, .accept)
            } else {
                try await desk.move(secondee, answered, .reopen, note: "还是没有文件，办事仍要借别人的名义。")
            }
        }
        clock.set("2024-04-24", hour: 10)
        let points = try await desk.symposium(wang, meeting.id).points
        if let suggestion = points.compactMap({ $0.record.flatMap { Kept<Suggestion>($0) } }).first {
            try await desk.move(wang, suggestion, .answer, note: "已采纳：两市招商部门每季度末互送在谈企业名单。")
        }
        if let notice = points.compactMap({ $0.record.flatMap { Kept<Notice>($0) } }).first {
            try await desk.move(wang, notice, .issue)
            for posting in try await postings().dropLast(3) {
                let secondee = try await desk.actor(posting[Posting.person].id)
                if let own = try await desk.receipts(secondee, of: notice.id).own,
                    let receipt = Kept<NoticeReceipt>(own.record)
                {
                    try await desk.move(secondee, receipt, .acknowledge)
                }
            }
        }
    }
}
