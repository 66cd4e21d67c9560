import Ground
import Parties
import Records
import Regulation
import Secondment
import Testing

@Suite struct `The parties, each said once` {
    @Test func `are kept under the words under which they always were`() {
        #expect(
            Party.allCases.map(\.rawValue) == [
                "secondee", "home_unit", "host_unit", "mentor", "branch_secretary", "organizer", "leader",
                "host_organizer", "care_office", "receiver", "supervisor", "superior", "inspector",
                "administrator",
                "security_officer", "auditor",
            ])
        #expect(Direction.allCases.map(\.rawValue) == ["outbound", "inbound"])
        #expect(LeaveSort.allCases.map(\.rawValue) == ["personal", "sick", "annual", "family", "duty"])
        #expect(
            ChangeMatter.allCases.map(\.rawValue)
                == ["extend", "endEarly", "move", "recall", "homePost", "borrow"])
        #expect(AppraisalSort.allCases.map(\.rawValue) == ["final", "annual", "interim"])
    }

    @Test func `are read by a regulation in its own words, but for officers`() {
        for party in Party.allCases {
            #expect(Party.values.contains(party) != party.isOfficer, "\(party)")
            #expect(party.answers != party.isOfficer, "\(party)")
        }
        #expect(Party.branchSecretary.title.chinese == "临时党支部书记")
        #expect(Party.branchSecretary.word.title.chinese == "临时党支部")
        let spellings = Party.values.flatMap { [$0.called.chinese, $0.called.english] + $0.naming.synonyms }
        #expect(Set(spellings).count == spellings.count)
    }

    @Test func `reach a posting by a link that postings have, and a person by what is there`() {
        for party in Party.allCases {
            switch party.reach {
            case .person(let field):
                #expect(Posting.declaration.field(field)?.control == .link(kind: Person.name))
            case .unit(let field):
                #expect(Posting.declaration.field(field)?.control == .link(kind: Unit.name))
            case .batch(let field):
                #expect(Posting.declaration.field(field)?.control == .link(kind: Batch.name))
            case .paired(let kind, let posting, let person, let stages):
                #expect(kinds[kind]?.field(posting)?.control == .link(kind: Posting.name))
                #expect(kinds[kind]?.field(person)?.control == .link(kind: Person.name))
                #expect(stages.allSatisfy { kinds[kind]?.lifecycle.stage($0) != nil })
            case .office: #expect(party.giver == .administrator)
            }
        }
    }

    @Test func `count for the one nearest to the secondee, and last for 组织部`() {
        #expect(
            Party.fromNearest == [
                .secondee, .homeUnit, .hostUnit, .supervisor, .mentor, .branchSecretary, .hostOrganizer,
                .careOffice, .receiver, .leader, .superior, .inspector, .organizer,
            ])
    }

    @Test func `ask one another, where they are officers, in one order`() {
        #expect(Party.officers == [.securityOfficer, .auditor, .administrator])
    }

    @Test func `find in their menu no list of which they may see nothing`() {
        for party in Party.allCases {
            for entry in party.menu {
                guard let kind = kinds[entry.rawValue] else { continue }
                let seen = kind.access.see.roles + kind.access.add.roles
                #expect(seen.contains { $0.name == party.rawValue }, "\(party) \(entry)")
            }
        }
    }
}
