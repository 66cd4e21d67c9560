import Desk
import Parties
import Records
import Secondment
import Storage

/// What each writes down, and reports.
extension Demonstration {
    private static let seen = [
        (Note.Sort.task, "参与“标准地”出让流程梳理，整理出17个环节的时限表"),
        (.visit, "随科室走访海川精工，了解扩建用地和用工的难处"),
        (.study, "读开发区近三年项目准入办法，记下三条可以借鉴的"),
        (.meeting, "列席项目推进例会，学习“一事一议”的议事办法"),
        (.lead, "海川精工有意在内地设配套厂，意向投资2.3亿元，已留联系人"),
        (.thought, "这里的办事员敢拍板，是因为容错的边界写得清楚"),
    ]

    func notes(
        _ secondee: Actor, _ posting: Kept<Posting>, _ month: Int, _ place: Int
    ) async throws(Failure) {
        let count = 3 + (place + month) % 4
        for index in 0..<count {
            let (sort, text) = Demonstration.seen[(place + index + month) % Demonstration.seen.count]
            let day = "2024-0\(month)-\(18 + (index * 3 + place) % 10)"
            clock.set(day, hour: 20)
            try await desk.add(
                secondee, Note.name,
                Draft(["posting": posting.id.text, "sort": sort.rawValue, "day": day, "text": text]))
        }
    }

    func reports(_ month: Int) async throws(Failure) {
        let organizer = try actor("王敏")
        for (place, posting) in try await postings().enumerated() {
            // A few are late, as people are.
            if month == 5, place % 4 == 0 { continue }
            if month == 4, place == 11 { continue }
            clock.set("2024-0\(month)-\(month == 4 ? 30 : month == 3 ? 29 : 31)", hour: 11)
            let secondee = try await desk.actor(posting[Posting.person].id)
            let id = try await desk.composeReport(
                secondee, posting: posting.id, month: Month(2024, month))
            try await desk.edit(
                secondee, MonthlyReport.name, id, version: nil,
                Draft([
                    "life": "住在单位宿舍，食堂方便，一切都好。",
                    "review": month == 3 ? "" : "随科室走访企业，整理诉求和办法：走访了七家，诉求已分类报送。",
                    "next": month == 5 ? "参与一个项目的全程服务；定下调研题目。" : "随科室走访企业，整理诉求和办法。",
                ]))
            try await desk.move(secondee, MonthlyReport.name, id, by: "send")
            let report = try await desk.look(.system, MonthlyReport.name, id).record
            for reply in try await desk.replies(.system, to: report) {
                guard let receipt = Kept<Receipt>(reply) else { continue }
                if month == 5, receipt[Receipt.party] == .homeUnit || place % 3 != 0 { continue }
                clock.tick()
                let reader =
                    receipt[Receipt.party] == .organizer
                    ? organizer : try await holder(of: receipt[Receipt.party], posting)
                try await desk.move(reader, Receipt.name, receipt.id, by: "acknowledge")
            }
        }
    }
}
