import Parties
import Records
import Secondment
import Testing

/// A record of the kind with these values, as a draft would give them.
func record(_ kind: Declaration, _ typed: [String: String], stage: String? = nil) throws -> Record {
    let empty = kind.fields.map { field in
        if case .kept(let value) = field.read("") { return value }
        return Value.null
    }
    return Record(
        kind: kind, id: ID(raw: 1), owner: ID(raw: 2), stage: stage ?? kind.lifecycle.start, version: 1,
        madeAt: Moment(milliseconds: 0), changedAt: Moment(milliseconds: 0),
        values: try Draft(typed).read(into: empty, of: kind))
}

private let link = ID(raw: 7).text

@Suite struct `Checks` {
    private func broken(_ record: Record) -> [String] {
        record.kind.checks.filter { !$0.holds(record) }.map { $0.place ?? "" }
    }

    @Test(arguments: [
        ("2024-06-10", "2024-06-10", [String]()), ("2024-06-10", "2024-06-09", ["last_day"]),
        ("2024-06-10", "2025-06-10", []), ("2024-06-10", "2025-06-11", ["last_day"]),
    ])
    func `a leave cannot end before it begins, nor last longer than a year`(
        _ first: String, _ last: String, _ places: [String]
    ) throws {
        let leave = try record(
            Leave.declaration,
            ["posting": link, "sort": "sick", "first_day": first, "last_day": last, "reason": "看病"])
        #expect(broken(leave) == places)
    }

    @Test(arguments: [
        ("home_unit", "", "", ["unit"]), ("host_unit", link, "", []), ("branch_secretary", "", "", ["batch"]),
        ("branch_secretary", "", link, []), ("secondee", "", "", ["seat"]), ("mentor", link, "", ["seat"]),
        ("organizer", "", "", []), ("auditor", "", "", []),
    ])
    func `a seat is held for what it reaches`(
        _ seat: String, _ unit: String, _ batch: String, _ places: [String]
    ) throws {
        let appointment = try record(
            Appointment.declaration,
            ["person": link, "seat": seat, "unit": unit, "batch": batch, "since": "2024-03-01"])
        #expect(broken(appointment) == places)
    }

    @Test func `a batch lasts five years at most`() throws {
        let typed = ["heading": "一", "direction": "外派", "first_day": "2024-01-01"]
        for (last, places) in [
            ("2028-12-31", []), ("2029-01-01", []), ("2029-01-02", ["last_day"]),
            ("2023-12-31", ["last_day"]),
        ] {
            #expect(broken(try record(Batch.declaration, typed.merging(["last_day": last]) { $1 })) == places)
        }
    }

    @Test func `a plan has at least one item`() throws {
        let typed = ["posting": link, "focus": "一", "abilities": "二"]
        #expect(broken(try record(StudyPlan.declaration, typed)) == ["items"])
        #expect(broken(try record(StudyPlan.declaration, typed.merging(["items": "2024-05 一"]) { $1 })) == [])
    }

    @Test(arguments: [
        ("11010519491231002X", true), ("11010519491231002x", true), ("110105194912310021", false),
        ("11010519491231002", false), ("1101051949123100２X", false), ("abcdefghijklmnopqr", false),
    ])
    func `an identity number ends in its check digit, and is shown masked`(_ typed: String, _ isKept: Bool) {
        guard case .kept(let kept) = IdentityText.read(typed) else {
            #expect(!isKept)
            return
        }
        #expect(isKept)
        #expect(kept.shown(.chinese) == "110105********002X")
        #expect(kept.digits == "11010519491231002X")
    }

    @Test func `a choice is read by its name or its title in either language`() throws {
        for typed in ["sick", "病假", "Sick"] {
            guard case .kept(let sort) = LeaveSort.read(typed) else {
                Issue.record("\(typed)")
                continue
            }
            #expect(sort == .sick)
        }
        guard case .refused(let sentence) = LeaveSort.read("旷工") else {
            Issue.record("旷工")
            return
        }
        #expect(sentence.chinese.contains("事假、病假、年休假、探亲假、公务、培训"))
    }
}
