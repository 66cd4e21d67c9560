import Desk
import Documents
import Parties
import Records
import Secondment

// What a chronicle tells of each kind.

extension Chronicling {
    /// 学 — The plan, what was asked and answered, sessions, words that were lent, reports.
    func study() throws -> [Chronicle.Entry] {
        let questions = try shown(HomeQuestion.posting, !.stage(.dropped)).map { question in
            entry(
                question, question.madeAt.day, "派出单位交来问题：\(question[HomeQuestion.text])",
                "the home unit asks: \(question[HomeQuestion.text])")
        }
        let plans = try shown(StudyPlan.posting, .stage(.signed)).map { plan in
            entry(plan, plan.changedAt.day, "学习计划由三方签字。", "the study plan is signed by three")
        }
        // Who came is for those who called the roll; that this one did is theirs to tell.
        let sessions = try errand.all(
            StudySession.self, StudySession.batch == posting[Posting.batch], .stage(.held)
        ).filter { session in
            try errand.may(StudySession.access.see, session.record)
                && session[StudySession.roll].entries.contains { $0.posting == posting.id.text && $0.came }
        }.map { session in
            entry(
                session, session[StudySession.day], "参加集中学习：\(session[StudySession.heading])",
                "a study session: \(session[StudySession.heading])")
        }
        let notes = try shown(Note.posting, .stage(.lent)).map { note in
            entry(note, note[Note.day], note[Note.text].text, note[Note.text].text, isQuoted: true)
        }
        let diary = try shown(DiaryEntry.posting, .stage(.lent)).map { entry in
            self.entry(
                entry, entry[DiaryEntry.day], entry[DiaryEntry.text].text, entry[DiaryEntry.text].text,
                isQuoted: true)
        }
        let reports = try shown(MonthlyReport.posting, .stage(.sent, .received)).map { report in
            entry(
                report, report.changedAt.day,
                "\(report[MonthlyReport.month].written(.chinese))汇报，\(report.record.stageTitle.chinese)。",
                "the report of \(report[MonthlyReport.month].iso): \(report.record.stageTitle.english)")
        }
        let topics = try shown(TopicChoice.posting, .stage(.learnt)).map { choice in
            entry(
                choice, choice.changedAt.day,
                "学习重点“\(try errand.fetch(choice[TopicChoice.topic])[LearningTopic.heading])”小结：\(choice[TopicChoice.found]?.text ?? "")",
                choice[TopicChoice.found]?.text ?? "")
        }
        let materials = try errand.shown(
            Material.self, Material.posting == Optional(posting.link), .stage(.shared)
        ).map { material in
            entry(
                material, material[Material.day], "收集资料：\(material[Material.heading])",
                "material: \(material[Material.heading])")
        }
        return questions + plans + sessions + notes + diary + reports + topics + materials
    }

    /// 干 — Tasks, research, proposals and what became of them.
    func work() throws -> [Chronicle.Entry] {
        let tasks = try shown(HostTask.posting, .stage(.confirmed)).map { task in
            entry(
                task, task.changedAt.day, "完成交办任务“\(task[HostTask.heading])”，接收单位已确认。",
                "a task is done: \(task[HostTask.heading])")
        }
        let research = try handedIn(ResearchReport.posting, ResearchReport.heading)
        let proposals = try handedIn(Proposal.posting, Proposal.heading)
        return tasks + research + proposals
    }

    /// 引 — Practices, leads, visits, publicity and what has come of them.
    func brought() throws -> [Chronicle.Entry] {
        let grafts = try shown(Graft.posting, !.stage(.noted)).flatMap { graft in
            let named = graft[Graft.heading]
            let end = graft[Graft.outcome].map { "：\($0.text)" } ?? ""
            return [entry(graft, graft.madeAt.day, "嫁接：\(named)", "a practice to graft: \(named)")]
                + (graft.changedAt.day > graft.madeAt.day
                    ? [
                        entry(
                            graft, graft.changedAt.day, "“\(named)”\(graft.record.stageTitle.chinese)\(end)",
                            "“\(named)”: \(graft.record.stageTitle.english)")
                    ] : [])
        }
        let leads = try shown(Lead.posting, .standing).map { lead in
            entry(
                lead, lead.madeAt.day, "登记线索：\(lead.label(.chinese))（\(lead.record.stageTitle.chinese)）",
                "a lead: \(lead.label(.english)) (\(lead.record.stageTitle.english))")
        }
        let results = try shown(LeadResult.posting, .counted).map { result in
            let flow = result[LeadResult.flow]
            let amount = result[LeadResult.confirmed] ?? 0
            return entry(
                result, result[LeadResult.day],
                "\(result[LeadResult.text])：\(flow.title.chinese)\(flow.written(amount, .chinese))，承接部门确认",
                "\(result[LeadResult.text]): \(flow.written(amount, .english)), confirmed")
        }
        let trips = try shown(Trip.posting, .stage(.held)).map { trip in
            entry(
                trip, trip[Trip.first], "组织考察：\(trip[Trip.heading])，\(trip[Trip.people])人",
                "a delegation of \(trip[Trip.people]): \(trip[Trip.heading])")
        }
        let acts = try shown(Publicity.posting, .stage(.kept)).map { act in
            entry(
                act, act[Publicity.day], "推介：\(act[Publicity.heading])",
                "publicity: \(act[Publicity.heading])")
        }
        let contributions = try shown(Contribution.posting, .stage(.won, .landed)).map { contribution in
            entry(
                contribution, contribution.changedAt.day,
                "\(contribution.label(.chinese))（\(contribution.record.stageTitle.chinese)）",
                "\(contribution.label(.english)) (\(contribution.record.stageTitle.english))")
        }
        return grafts + leads + results + trips + acts + contributions
    }

    /// 起止 — When they arrived, what changed, when it ended.
    func turns() throws -> [Chronicle.Entry] {
        let story = try errand.seen(posting.record).steps
        let own = story.compactMap { step in
            Posting.lifecycle.move(step.action).map {
                Chronicle.Entry(day: step.at.day, text: $0.title, isQuoted: false, opens: nil)
            }
        }
        let changes = try shown(PostingChange.posting, .settled).map { change in
            entry(
                change, change.changedAt.day,
                "\(change[PostingChange.matter].title.chinese)：\(change.record.stageTitle.chinese)",
                "\(change[PostingChange.matter].title.english): \(change.record.stageTitle.english)")
        }
        let mandates = try shown(Mandate.posting, .stage(.announced, .replaced)).map { mandate in
            entry(
                mandate, mandate[Mandate.since], "接收单位印发分工：\(mandate[Mandate.work].text)",
                "the host unit announces: \(mandate[Mandate.work].text)")
        }
        let letters = try shown(HomeLetter.posting, .told).map { letter in
            entry(
                letter, letter[HomeLetter.sentOn] ?? letter.changedAt.day,
                "向派出单位发函，告知\(letter[HomeLetter.first].short(.chinese))至\(letter[HomeLetter.last].short(.chinese))的情况。",
                "a letter goes to the home unit")
        }
        return own + changes + mandates + letters
    }

    /// Writings that have left the writer's hands, with what became of them.
    private func handedIn<K: Kind>(
        _ posted: FieldOf<K, Link<Posting>>, _ heading: FieldOf<K, String>
    ) throws -> [Chronicle.Entry] {
        try shown(posted, .settling).map { record in
            let title = Quotation.quoted(record[heading])
            return entry(
                record, record.changedAt.day,
                "\(K.title.chinese)\(title)，\(record.record.stageTitle.chinese)",
                "\(K.title.english) \(title): \(record.record.stageTitle.english)")
        }
    }
}
