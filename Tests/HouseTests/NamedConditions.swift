import Ground
import Parties
import Records
import Secondment

/// 有名的条件 — The conditions that stand beside the kinds, each under its name.
struct NamedCondition {
    let name: String
    let kind: String
    let condition: Condition

    static let all: [NamedCondition] = {
        let day = Month(2024, 5).first + 9
        return of(
            Posting.self,
            [
                ("running", .running), ("over", .over), ("enrolled", .enrolled),
                ("overlapping", .overlapping(day - 9...day - 1)),
            ])
            + of(
                Leave.self,
                [
                    ("standing", .standing), ("granted", .granted),
                    ("overlapping", .overlapping(day - 9...day - 1)),
                ])
            + of(Signature.self, [("current", .current)])
            + of(HomeLetter.self, [("told", .told)])
            + of(Contribution.self, [("inPlace", .inPlace)])
            + of(ContributionGain.self, [("counted", .counted)])
            + of(IntroCard.self, [("open", .open)])
            + of(Expertise.self, [("told", .told)])
            + of(Adviser.self, [("standing", .standing)])
            + of(Advice.self, [("counted", .counted)])
            + of(Deed.self, [("known", .known)])
            + of(StudyPlan.self, [("open", .open), ("current", .current)])
            + of(Appointment.self, [("held", .held(on: day)), ("ofOfficers", .ofOfficers)])
            + of(HostTask.self, [("finished", .finished), ("taken", .taken)])
            + of(Breach.self, [("foundTrue", .foundTrue)])
            + of(TopicChoice.self, [("standing", .standing)])
            + of(ReviewFinding.self, [("agreed", .agreed)])
            + of(SpeakingPoint.self, [("standing", .standing)])
            + of(CareCase.self, [("open", .open)])
            + of(
                Lead.self,
                [
                    ("open", .open), ("standing", .standing), ("incomplete", .incomplete),
                    ("resembling", .resembling(code: "样本1", sound: "样本2")),
                ])
            + of(Meeting.self, [("ofBranch", .ofBranch)])
            + of(Referral.self, [("open", .open)])
            + of(BranchMember.self, [("listed", .listed)])
            + of(LeadPart.self, [("standing", .standing), ("listed", .listed)])
            + of(LeadResult.self, [("counted", .counted), ("standing", .standing)])
            + of(NoticeReceipt.self, [("standing", .standing)])
            + of(Appraisal.self, [("handedIn", .handedIn)])
            + of(PostingChange.self, [("settled", .settled), ("moved", .moved)])
    }()

    private static func of<K: Kind>(_ kind: K.Type, _ named: [(String, Where<K>)]) -> [NamedCondition] {
        named.map { NamedCondition(name: "\(kind).\($0.0)", kind: K.name, condition: $0.1.condition) }
    }
}
