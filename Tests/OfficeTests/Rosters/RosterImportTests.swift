import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

struct RosterImportTests {
    @Test(arguments: RosterExpectation.all.importable.keys.sorted())
    func `each roster of the demonstration gives exactly its people`(name: String) async throws {
        let expected = try #require(RosterExpectation.all.importable[name])
        let office = try await RosterOffice(expected.batch.start, expected.batch.end)
        let outcome = try await office.take(RosterOffice.file(name), named: name)
        #expect(outcome.persons == expected.people.count)
        #expect(outcome.postings == expected.people.count)
        let people = try await office.people()
        #expect(people.count == expected.people.count)
        let strange = Set(people).symmetricDifference(expected.people)
        #expect(strange.isEmpty)
        let units = Set(expected.people.flatMap { [$0.homeUnit, $0.hostUnit] })
        #expect(outcome.units == units.count)
    }

    @Test(arguments: RosterExpectation.all.faulty.keys.sorted())
    func `a faulty roster is refused with every cell and nothing is made`(name: String) async throws {
        let expected = try #require(RosterExpectation.all.faulty[name])
        let office = try await RosterOffice(expected.batch.start, expected.batch.end)
        let before = try await office.sizes()
        let problems = await office.refusal(try RosterOffice.file(name), named: name)
        #expect(problems.map(\.0).sorted() == expected.problems.map(\.cell).sorted())
        #expect(try await office.sizes() == before)
        let preview = try await office.preview(RosterOffice.file(name))
        #expect(preview.counts.problems == expected.problems.count)
        #expect(preview.counts.newPersons == expected.right.count)
        #expect(!preview.isRight)
        #expect(preview.rows.first { $0.action != nil }?[.name] == expected.right.first?.name)
    }

    @Test(arguments: RosterExpectation.all.refused.keys.sorted())
    func `what is no roster is refused with a sentence`(name: String) async throws {
        let office = try await RosterOffice()
        let problems = await office.refusal(try RosterOffice.file(name), named: name)
        #expect(problems.count == 1)
        #expect(problems.first?.1.contains("。") == true, "\(problems)")
    }

    @Test func `importing the same file twice changes nothing`() async throws {
        let name = "大花名册300人.xlsx"
        let office = try await RosterOffice("2025-03-01", "2026-02-28")
        let bytes = try RosterOffice.file(name)
        try await office.take(bytes, named: name)
        let before = try await office.sizes()
        let again = try await office.take(bytes, named: name)
        #expect(again.id == nil)
        #expect(again.alreadyThere == 300)
        #expect(again.persons + again.units + again.postings == 0)
        #expect(try await office.sizes() == before)
        #expect(try await office.preview(bytes).counts.samePostings == 300)
    }

    @Test func `every record that an import makes has its step and its words`() async throws {
        let office = try await RosterOffice()
        let outcome = try await office.take(
            RosterOffice.file("东州第一批花名册.xlsx"), named: "东州第一批花名册.xlsx")
        let sizes = try await office.sizes()
        #expect(
            sizes["search_word"] == sizes["person", default: 0] + sizes["unit", default: 0]
                + sizes["posting", default: 0] + 1)
        #expect(try await office.steps(["导入", "李娜"]).count == 2)
        // The remark of a row is kept in the history of the posting.
        #expect(try await office.steps(["曾用名"]).count == 1)
        let lines = try await office.desk.imports(RosterOffice.organizer, batch: office.batch)
        #expect(lines.map(\.id) == [outcome.id].compactMap(\.self))
        #expect(lines.first?.name == "东州第一批花名册.xlsx")
        #expect(lines.first?.by == "赵文博")
        #expect(lines.first?.persons == 24)
        #expect(lines.first?.isUndoable == true)
        let person = try await office.records(Person.declaration).first
        #expect(person?.owner == person?.id)
    }

    @Test func `whoever is no organizer can neither look nor import nor undo`() async throws {
        let office = try await RosterOffice()
        let bytes = try RosterOffice.file("东州第一批花名册.csv".replacing(".csv", with: ".txt"))
        let id = try #require(try await office.take(bytes).id)
        let stranger = RosterOffice.stranger
        await expectForbidden {
            _ = try await office.desk.previewRoster(
                stranger, batch: office.batch, bytes: bytes, named: "x")
        }
        await expectForbidden {
            _ = try await office.desk.importRoster(
                stranger, batch: office.batch, bytes: bytes, named: "x")
        }
        await expectForbidden {
            _ = try await office.desk.rejectedRoster(
                stranger, batch: office.batch, bytes: bytes, named: "x")
        }
        await expectForbidden { _ = try await office.desk.undoImport(stranger, id) }
        await expectForbidden { _ = try await office.desk.imports(stranger, batch: office.batch) }
        // The command line may.
        let again = try await office.desk.importRoster(
            .system, batch: office.batch, bytes: bytes, named: "x")
        #expect(again.alreadyThere == 24)
    }

    @Test func `progress is told to the end`() async throws {
        let office = try await RosterOffice("2025-03-01", "2026-02-28")
        let told = Told()
        _ = try await office.desk.importRoster(
            RosterOffice.organizer, batch: office.batch,
            bytes: RosterOffice.file("大花名册300人.xlsx"), named: "x", progress: told.take)
        #expect(told.last == [300, 300])
        #expect(told.count >= 3)
    }

    private func expectForbidden(_ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("it was allowed")
        } catch Failure.forbidden {
        } catch {
            Issue.record("\(error)")
        }
    }
}
