package import Records

/// Every kind stands under one heading; a new kind gets its place here.
package let groups: [Group] = [
    Group(
        Title("批次与挂职", "Batches and postings"),
        [Batch.self, Posting.self, Mandate.self, PostCheck.self, Pairing.self, Programme.self]),
    Group(
        Title("人员与单位", "People and units"),
        [
            Person.self, Unit.self, IntroCard.self, Expertise.self, PostNeed.self, Nominee.self,
            Matching.self,
            Appointment.self, OfficerRequest.self,
        ]),
    Group(
        Title("学习与工作", "Study and work"),
        [
            LearningTopic.self, TopicChoice.self, Material.self, HomeQuestion.self, Graft.self,
            StudyPlan.self, StudySession.self, HostTask.self, Note.self,
            DiaryEntry.self,
            Signature.self,
        ]),
    Group(
        Title("汇报与成果", "Reports and results"),
        [
            MonthlyReport.self, ResearchReport.self, Proposal.self, Writing.self, Receipt.self,
            Referral.self, BatchSummary.self, PaperTemplate.self,
        ]),
    Group(
        Title("双招双引与联络", "Leads and liaison"),
        [
            Lead.self, LeadResult.self, LeadPart.self, Trip.self, TripStop.self, Publicity.self,
            Acquaintance.self, Agreement.self,
        ]),
    Group(
        Title("目标与支持", "Goals and contributions"),
        [
            Goal.self, Contribution.self, ContributionGain.self, Talk.self, Deed.self,
            Consultation.self, Adviser.self, Advice.self,
        ]),
    Group(
        Title("请假与变动", "Leave and changes"),
        [Leave.self, Attendance.self, PostingChange.self, Exception.self]),
    Group(
        Title("联系与支部", "Contact and the branch"),
        [
            Contact.self, HomeLetter.self, Meeting.self, SpeakingPoint.self, PartyBranch.self,
            BranchMember.self,
            BranchReport.self, Notice.self, NoticeReceipt.self,
        ]),
    Group(
        Title("考核与纪律", "Appraisal and discipline"),
        [
            Appraisal.self, ReviewGroup.self, ReviewFinding.self, TickList.self, BatchTickList.self,
            Breach.self,
            Reminder.self,
        ]),
    Group(
        Title("困难与意见", "Difficulties and suggestions"),
        [CareCase.self, Pulse.self, PulseAnswer.self, Suggestion.self]),
]
