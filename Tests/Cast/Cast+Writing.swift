import Desk
import Ground
package import Office
package import Parties
package import Records
import Secondment

/// What the cast writes in more tests than one.
extension Cast {
    package static let may = Month(2024, 5)
    package static let password = "Stone-2024-他山"

    @discardableResult
    package func add(_ name: String, _ kind: String, _ typed: [String: String]) async throws -> Record {
        var typed = typed
        if typed["posting"] == nil, let posting = postings[name] { typed["posting"] = posting.text }
        return try await desk.add(actor(name), kind, Draft(typed))
    }

    @discardableResult
    package func move(
        _ name: String, _ record: Record, by move: String, note: String? = nil,
        writing asked: [String: String] = [:]
    ) async throws -> Record {
        try await desk.move(
            actor(name), record.kind.name, record.id, by: move, note: note, Draft(asked))
    }

    /// The record as it is now, whoever may see it.
    package func now(_ record: Record) async throws -> Record {
        try await desk.look(.system, record.kind.name, record.id).record
    }

    /// Gives one of the cast one more seat.
    package func sits(_ name: String, _ seat: Party, _ place: [String: String]) async throws {
        let words = ["person": person(name).text, "seat": seat.rawValue, "since": "2024-03-01"]
        try await desk.add(.system, Appointment.name, Draft(words.merging(place) { $1 }))
    }

    /// One more of the batch, beside 张立群 at the same host unit.
    package func joins(_ name: String) async throws -> Actor {
        let person = try await desk.add(.system, Person.name, Draft(["full_name": name])).id
        let beside = try await desk.look(.system, Posting.name, posting("张立群")).record
        let posting = try await desk.add(
            actor("王敏"), Posting.name,
            Draft([
                "person": person.text, "batch": batch.text, "home_unit": beside[Posting.homeUnit].id.text,
                "host_unit": beside[Posting.hostUnit].id.text, "first_day": "2024-03-15",
                "last_day": "2024-08-15",
            ]))
        try await desk.move(actor("王敏"), Posting.name, posting.id, by: "arrive")
        return try await desk.actor(person)
    }

    package func note(
        _ text: String, _ sort: String = "task", on day: String = "2024-05-20", of name: String = "张立群"
    ) async throws -> Record {
        try await add(name, Note.name, ["sort": sort, "day": day, "text": text])
    }

    package func leave(
        _ first: String, _ last: String, sort: String = "personal", of name: String = "张立群"
    ) async throws -> Record {
        try await add(
            name, Leave.name,
            ["sort": sort, "first_day": first, "last_day": last, "reason": "家中有事，回云岭"])
    }

    /// A report with every required part written, not yet sent.
    package func draftReport(_ name: String = "张立群", _ month: Month = Cast.may) async throws -> Record {
        let actor = try await actor(name)
        let id = try await desk.composeReport(actor, posting: posting(name), month: month)
        return try await desk.edit(
            actor, MonthlyReport.name, id, version: nil,
            Draft(["work": "梳理了流程。", "study": "学习了办法。", "next": "走访五家企业。"]))
    }

    package func sentReport(_ name: String = "张立群", _ month: Month = Cast.may) async throws -> Record {
        try await move(name, draftReport(name, month), by: "send")
    }

    package func receipt(_ party: Party, of report: Record) async throws -> Record {
        let found = try await desk.replies(.system, to: report)
        guard let receipt = found.first(where: { $0[Receipt.party] == party }) else {
            throw Failure.notFound
        }
        return receipt
    }

    package func plan(_ name: String = "张立群") async throws -> Record {
        try await add(
            name, StudyPlan.name,
            [
                "focus": "项目审批的办法", "items": "2024-06 跟班学习\n2024-07 写调研报告",
                "abilities": "谋划项目的能力",
            ])
    }

    package func signature(_ party: Party, of plan: Record) async throws -> Record {
        let found = try await desk.replies(.system, to: plan)
        guard let signature = found.first(where: { $0[Signature.party] == party }) else {
            throw Failure.notFound
        }
        return signature
    }

    package func applyRegulation() async throws {
        try await desk.applyRegulation(actor("王敏"), yaml: Cast.regulation, batch: batch)
    }

    /// What is owed on account of this person's posting, as 组织部 sees it.
    package func dues(_ name: String = "张立群", _ duty: String) async throws -> [DueRow] {
        try await desk.posting(actor("王敏"), posting(name)).dues.map(\.0).filter { $0.duty == duty }
    }

    package func due(_ name: String = "张立群", _ duty: String, _ period: String) async throws -> DueRow? {
        try await dues(name, duty).first { $0.period == period }
    }

    /// Opens an account for one of the cast and signs them in; returns the session's token.
    package func session(_ name: String) async throws -> String {
        let token = try await desk.invite(.system, person(name), login: name)
        return try await desk.activate(token, password: Cast.password, agent: "test")
    }
}
