import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

struct RosterUndoTests {
    private let name = "东州第一批花名册.xlsx"

    private func refusal(_ office: RosterOffice, _ id: ID) async -> String {
        do {
            _ = try await office.desk.undoImport(RosterOffice.organizer, id)
            return ""
        } catch .conflict(let title) {
            return title.chinese
        } catch {
            return "\(error)"
        }
    }

    @Test func `undoing restores every table exactly`() async throws {
        let office = try await RosterOffice()
        try await office.take(
            RosterOffice.table(["姓名,出生年月,派出单位,挂职单位", "周启航,1987.12,市财政局,东州市财政局"]))
        let before = try await office.sizes()
        let outcome = try await office.take(RosterOffice.file(name), named: name)
        let id = try #require(outcome.id)
        #expect(try await office.sizes() != before)
        let removed = try await office.desk.undoImport(RosterOffice.organizer, id)
        #expect(removed == outcome.persons + outcome.units + outcome.postings)
        #expect(try await office.sizes() == before)
        // What is undone cannot be undone again.
        await #expect(throws: Failure.self) {
            _ = try await office.desk.undoImport(RosterOffice.organizer, id)
        }
        let lines = try await office.desk.imports(RosterOffice.organizer, batch: office.batch)
        #expect(lines.count == 1)
        #expect(try await office.take(RosterOffice.file(name), named: name).persons == 24)
    }

    @Test func `what is used already is not taken away, and the sentence names it`() async throws {
        let office = try await RosterOffice()
        let id = try #require(try await office.take(RosterOffice.file(name), named: name).id)
        let posting = try #require(try await office.records(Posting.declaration).first)
        let task = Draft(["posting": posting.id.text, "heading": "调研标准地"])
        try await office.desk.add(.system, "host_task", task)
        let sentence = await refusal(office, id)
        #expect(sentence.contains(posting[Posting.personName]))
        #expect(sentence.contains("调研标准地"))
        let lines = try await office.desk.imports(RosterOffice.organizer, batch: office.batch)
        #expect(lines.first?.isUndoable == false)
    }

    @Test func `somebody who has arrived is not taken away`() async throws {
        let office = try await RosterOffice()
        let id = try #require(try await office.take(RosterOffice.file(name), named: name).id)
        let posting = try #require(try await office.records(Posting.declaration).first)
        try await office.desk.move(RosterOffice.organizer, "posting", posting.id, by: "arrive")
        #expect(await refusal(office, id).contains(posting[Posting.personName]))
    }

    @Test func `somebody who has an account is not taken away`() async throws {
        let office = try await RosterOffice()
        let id = try #require(try await office.take(RosterOffice.file(name), named: name).id)
        let person = try #require(try await office.records(Person.declaration).first)
        _ = try await office.desk.invite(.system, person.id, login: "someone")
        #expect(await refusal(office, id).contains("账户"))
    }

    @Test func `a unit that a later import uses holds the earlier one`() async throws {
        let office = try await RosterOffice()
        let head = "姓名,出生年月,派出单位,挂职单位"
        let first = try #require(
            try await office.take(
                RosterOffice.table([head, "周启航,1987.12,市财政局,东州市财政局"])
            ).id)
        let second = try #require(
            try await office.take(
                RosterOffice.table([head, "冯雪,1990.02,市财政局,东州市商务局"])
            ).id)
        #expect(await refusal(office, first).contains("冯雪"))
        #expect(try await office.desk.undoImport(RosterOffice.organizer, second) == 3)
        #expect(try await office.desk.undoImport(RosterOffice.organizer, first) == 4)
    }
}
