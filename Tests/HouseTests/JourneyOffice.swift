import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

/// 现场 — The cast's office with records put into it at any stage, as if they had been brought there.
struct JourneyOffice {
    let cast: Cast
    private let engine: any Engine
    private let posting: Record
    /// What was there before any record was put.
    private let standing: [String: Set<ID>]

    init(_ cast: Cast) async throws {
        self.cast = cast
        posting = try await cast.posting(of: "张立群")
        let units: [String: String?] = [
            "organizer": nil, "home_unit": posting[Posting.homeUnit].id.text,
            "host_unit": posting[Posting.hostUnit].id.text,
        ]
        for (seat, unit) in units {
            var typed = ["person": cast.person("张立群").text, "seat": seat, "since": "2024-03-01"]
            if let unit { typed["unit"] = unit }
            try await cast.desk.add(.system, Appointment.name, Draft(typed))
        }
        engine = try cast.ground.engine()
        standing = try await engine.read { connection in
            try Dictionary(
                uniqueKeysWithValues: kinds.kinds.map { kind in
                    (kind.name, Set(try Rows(connection).list(kind, where: .always).map(\.id)))
                })
        }
    }

    /// What of a record must be more than a sample, so that what follows from a move finds what it looks for.
    private static let values: [String: [String: Value]] = [
        Posting.name: ["first_day": .text("2024-03-15"), "last_day": .text("2024-05-31")],
        StudyPlan.name: ["items": Checklist(items: [.init(text: "跟班学习")]).value],
        Signature.name: ["party": .text("host_unit")],
        PostingChange.name: ["matter": .text("homePost"), "from_day": .text("2024-07-01")],
        Appointment.name: ["seat": .text("host_unit")],
        OfficerRequest.name: ["answers": .text("administrator")],
        Meeting.name: ["at_time": .text("14:30")], StudySession.name: ["at_time": .text("14:30")],
        Deed.name: ["until": .text("2024-12-31")], Talk.name: ["due": .text("2024-12-31")],
    ]

    /// A record of the kind at a stage, written by one of the cast; who is to answer it is 组织部.
    func put(_ kind: Declaration, at stage: String, by owner: String) async throws -> Record {
        var told = JourneyOffice.values[kind.name] ?? [:]
        if kind.name == Signature.name {
            let plan = try await put(StudyPlan.declaration, at: StudyPlan.Stage.offered.rawValue, by: owner)
            told[Signature.plan.spec.name] = .int(plan.id.raw)
        }
        if [Adviser.name, Advice.name].contains(kind.name) {
            let draft = DraftText(items: [DraftText.Paragraph(number: 1, sent: "原来", now: "原来")])
            let consultation = try await put(
                Consultation.declaration, at: Consultation.Stage.out.rawValue, by: owner,
                [Consultation.draft.spec.name: draft.value])
            told[Adviser.consultation.spec.name] = .int(consultation.id.raw)
            told[Advice.paragraph.spec.name] = .int(1)
            told[Advice.quote.spec.name] = .text("原来")
            told[Advice.wording.spec.name] = .text("后来")
        }
        guard kind.name == Posting.name, stage == Posting.Stage.ended.rawValue else {
            return try await put(kind, at: stage, by: owner, told)
        }
        // Its end is looked for in its history.
        let posting = try await put(kind, at: Posting.Stage.serving.rawValue, by: owner, told)
        return try await cast.desk.move(.system, kind.name, posting.id, by: Posting.Move.end.rawValue)
    }

    private func put(
        _ kind: Declaration, at stage: String, by owner: String, _ told: [String: Value]
    ) async throws -> Record {
        let posting = posting
        let (owner, now) = (cast.person(owner), cast.clock.now)
        return try await engine.write { connection in
            let samples = Samples(connection: connection, postings: [posting], strangers: [])
            let seats = Samples.seats(kind)
            let values = kind.fields.map { field in
                told[field.name]
                    ?? (seats.contains(field.name)
                        // Who is asked, and whom it is about, are two.
                        ? .text(field.name == seats.min() ? "organizer" : "home_unit")
                        : samples.plain(field, posting))
            }
            let record = Record(
                kind: kind, id: .make(at: now), owner: owner, stage: stage, version: 1, madeAt: now,
                changedAt: now, values: values)
            try Rows(connection).insert(record)
            return record
        }
    }

    /// Takes away what was put there, and what came of it.
    func clear() async throws {
        let standing = standing
        try await engine.write { connection in
            let rows = Rows(connection)
            for kind in kinds.kinds {
                for record in try rows.list(kind, where: .always)
                where !(standing[kind.name] ?? []).contains(record.id) {
                    try rows.remove(kind, record.id)
                }
            }
        }
    }

    /// Those of the cast to whom the page shows the move, and those to whom it does not.
    func parted(_ record: Record, _ move: MoveSpec) async throws -> (may: [String], mayNot: [String]) {
        var parted: (may: [String], mayNot: [String]) = ([], [])
        for name in Cast.names {
            let seen = try? await cast.desk.look(cast.actor(name), record.kind.name, record.id)
            if seen?.moves.contains(where: { $0.name == move.name }) ?? false {
                parted.may.append(name)
            } else {
                parted.mayNot.append(name)
            }
        }
        return parted
    }

    /// Whether one of the cast stands so towards the record.
    func stands(_ name: String, _ record: Record, as who: Who) async throws -> Bool {
        let actor = try await cast.actor(name)
        return try await engine.read { connection in
            who.allows(actor, record, try Standings(connection, kinds).standing(of: record))
        }
    }

    /// The fields that a move asks for, as somebody would fill them in.
    func asked(_ move: MoveSpec) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: move.asks.map { field in
                switch field.control {
                case .choice(let options): (field.name, options.first?.name ?? "")
                case .day: (field.name, "2024-06-20")
                case .number: (field.name, "3")
                default: (field.name, field.name == Appraisal.grade.spec.name ? "称职" : "新写的")
                }
            })
    }

    /// The move is refused while what it needs is not written, with the place of each; returns the record, written
    /// again.
    func refusingWithoutNeeds(_ record: Record, _ move: MoveSpec, _ name: String) async throws -> Record {
        guard !move.needs.isEmpty else { return record }
        var bare = record
        for field in move.needs {
            if !bare[name: field].isNull {
                bare[name: field] = record.kind.field(field)?.veiled ?? .text("")
            }
        }
        let empty = bare
        let saved = try await engine.write {
            try Rows($0).save(empty, stage: empty.stage, at: empty.changedAt)
        }
        let refused = await Refusal.of {
            try await cast.desk.move(
                cast.actor(name), record.kind.name, record.id, by: move.name, note: "照此办")
        }
        let told = Set(move.asks.filter(\.isRequired).map(\.name) + move.needs)
        guard case .invalid(let places) = refused, !places.isEmpty, told.isSuperset(of: places) else {
            Issue.record("\(record.kind.name) \(move.name) without what it needs: \(refused)")
            return record
        }
        var again = saved
        again.values = record.values
        let full = again
        return try await engine.write { try Rows($0).save(full, stage: full.stage, at: full.changedAt) }
    }
}
