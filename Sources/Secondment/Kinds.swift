package import Records

/// The kinds of the office, in reading order. A new kind is one file and one line here.
package let kinds = Catalogue([
    Unit.self, Person.self, Programme.self, Batch.self, Posting.self, Pairing.self,
    HomeQuestion.self, Graft.self, LearningTopic.self, TopicChoice.self, Material.self,
    IntroCard.self, Expertise.self, PostNeed.self, Nominee.self, Matching.self,
    Mandate.self, PostCheck.self, Goal.self, Contribution.self, ContributionGain.self,
    StudyPlan.self, Signature.self, HostTask.self, Note.self, DiaryEntry.self,
    StudySession.self, MonthlyReport.self, Receipt.self, Referral.self, ResearchReport.self, Proposal.self,
    Consultation.self, Adviser.self, Advice.self, Talk.self, Deed.self,
    Leave.self, Exception.self, HomeLetter.self, Contact.self, Meeting.self, SpeakingPoint.self,
    PartyBranch.self,
    BranchMember.self, BranchReport.self,
    Suggestion.self, CareCase.self, Pulse.self, PulseAnswer.self, Notice.self, NoticeReceipt.self,
    Lead.self, LeadPart.self, LeadResult.self, Trip.self, TripStop.self, Publicity.self, Acquaintance.self,
    Agreement.self, BatchSummary.self,
    PostingChange.self, Attendance.self, Writing.self, TickList.self, BatchTickList.self, Appraisal.self,
    Breach.self, Reminder.self, ReviewGroup.self, ReviewFinding.self,
    Appointment.self, OfficerRequest.self, PaperTemplate.self,
])
