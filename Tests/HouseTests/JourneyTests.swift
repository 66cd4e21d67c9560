import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

/// 张立群 holds the seats of both units and of 组织部 as well, beside those who hold them alone: what is his own matter is
/// refused to him for that reason, and not for want of a seat.
@Suite struct `Every move of every kind` {
    @Test func `is made by whoever may, once, remembered, and by nobody whose matter it is`() async throws {
        try await Cast.office { cast in
            let office = try await JourneyOffice(cast)
            var walked: Set<String> = []
            for kind in kinds.kinds {
                for move in kind.lifecycle.moves where !Journey.isMadeByProcess(move) {
                    for stage in move.from {
                        let journey = Journey(office: office, kind: kind, move: move, from: stage)
                        if try await journey.walk() { walked.insert(journey.name) }
                    }
                }
            }
            let all = kinds.kinds.flatMap { kind in
                kind.lifecycle.moves.filter { !Journey.isMadeByProcess($0) && $0.page?.sentence == nil }
                    .map { "\(kind.name) \($0.name)" }
            }
            #expect(Set(all).subtracting(walked) == Set(Journey.elsewhere.keys))
        }
    }
}

/// One move of one kind from one stage.
private struct Journey {
    let office: JourneyOffice
    let kind: Declaration
    let move: MoveSpec
    let from: String
    var name: String { "\(kind.name) \(move.name)" }

    /// Moves that cannot be walked from a record that stands alone, and where they are.
    static let elsewhere = [
        "breach appeal": "is made once, and the record that stands there has appealed: ReminderTests",
        "branch_member confirm": "asks whether its branch is there still: BranchTests",
        "contribution_gain again": "asks whose contribution it is: GoalTests",
        "consultation send": "asks for a draft, and for somebody to ask: ConsultationTests",
        "intro_card take": "asks whether its posting is over, and what its writer wishes: ExpertTests",
        "lead_part leave": "asks whose lead it is: LeadTests",
        "party_branch approve": "takes a day that is not past today: BranchTests",
        "paper_template use": "reads the file that is attached to it: TemplateTests",
        "posting reinstate": "looks for the recall that it undoes, which a change makes: RecallTests",
        "graft effect": "counts from the day on which it was adopted, which adopting sets: QuestionTests",
    ]

    /// Where a process takes the record further than the move says.
    static let further = [
        // Nobody else is to be asked.
        "leave agree": "approved", "appraisal propose": "decided", "appraisal agree": "decided",
        // With it the text is void, and all that was signed or declined under it.
        "signature decline": "void",
        // Nobody else is to be asked, and its day has not come.
        "posting_change agree": "agreed",
    ]

    static func isMadeByProcess(_ move: MoveSpec) -> Bool {
        if case .nobody = move.by { true } else { false }
    }

    /// Whether it was made.
    func walk() async throws -> Bool {
        guard Journey.elsewhere[name] == nil else { return false }
        var isMade = false
        // The secondee's own, and what others wrote.
        for owner in ["张立群", "王敏", "孙慎"] {
            let record = try await office.put(kind, at: from, by: owner)
            isMade = try await walk(record) || isMade
            try await office.clear()
        }
        #expect(isMade || move.page?.sentence != nil, "\(name) from \(from): nobody of the cast may")
        return isMade
    }

    private func walk(_ record: Record) async throws -> Bool {
        let (may, mayNot) = try await office.parted(record, move)
        for name in mayNot {
            let refused = await Refusal.of { try await make(record, by: name) }
            #expect(
                [.forbidden, .notFound].contains(refused), "\(self.name) from \(from), by \(name): \(refused)"
            )
        }
        if let matter = move.matter {
            for name in may {
                let own = try await office.stands(name, record, as: matter)
                #expect(!own, "\(self.name): \(name) in their own matter")
            }
        }
        guard let name = may.first else { return false }
        if let page = move.page, page.sentence != nil {
            #expect(await Refusal.of { try await make(record, by: name) } == .invalid(["move"]))
            return false
        }
        if move.needsNote {
            let silent = await Refusal.of { try await make(record, by: name, note: nil) }
            #expect(silent == .invalid(["note"]), "\(self.name): \(silent)")
        }
        let record = try await office.refusingWithoutNeeds(record, move, name)
        do {
            try await make(record, by: name)
        } catch {
            Issue.record("\(self.name) from \(from), by \(name): \(error)")
            return true
        }
        let seen = try await office.cast.desk.look(.system, kind.name, record.id)
        #expect(
            seen.record.stage == Journey.further[self.name] ?? move.to ?? from, "\(self.name) from \(from)")
        let step = try #require(seen.steps.first { $0.action == move.name }, "\(self.name) is not remembered")
        #expect(step.actorName == name)
        #expect(step.sentence.chinese.contains(move.title.chinese), "\(step.sentence)")
        #expect(
            step.sentence.english.localizedCaseInsensitiveContains(move.title.english), "\(step.sentence)")
        let again = await Refusal.of { try await make(record, by: name) }
        #expect([.conflict, .notFound].contains(again), "\(self.name) from \(from), a second time: \(again)")
        return true
    }

    @discardableResult
    private func make(_ record: Record, by name: String, note: String? = "照此办") async throws -> Record {
        try await office.cast.desk.move(
            office.cast.actor(name), kind.name, record.id, by: move.name, note: note,
            Draft(office.asked(move)), version: record.version)
    }
}
