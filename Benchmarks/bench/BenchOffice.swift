import Desk
import Documents
import Foundation
import Ground
import Office
import Records
import Secondment
import Storage

/// An office large enough to be felt: 300 people in one batch with their obligations and reports, and
/// 100,000 notes that reports have cited, so that the organizer may read them.
struct BenchOffice {
    static let people = 300
    static let notes = 100_000
    static let leads = 5_000
    /// The office's clock stands still, but for `tashan serve`.
    static let now = Moment(Day(number: 19_878), hour: 9)

    let desk: Desk
    let path: String
    let batch: ID
    let posting: ID
    let organizer: ID
    /// The cookie of the organizer's session.
    let session: String
    let seats: [BenchSeat]
    /// A symposium at which notes are taken, after one that was held.
    let symposium: BenchSymposium
    /// The note after which a page in the middle of the list begins.
    let middle: ID
    /// With five hundred paragraphs and two thousand opinions.
    let consultation: ID

    static func make(in folder: String) async throws -> BenchOffice {
        let path = folder + "/office.tashan"
        let now = BenchOffice.now
        let desk = try await Desk.open(at: path, now: { now }, logger: Workshop.quiet())
        let session = try await organizer(desk)
        let batch = try await desk.add(
            .system, Batch.name,
            Draft([
                "heading": "2024年赴东州挂职", "direction": "outbound", "first_day": "2024-03-15",
                "last_day": "2024-08-15",
            ])
        ).id
        _ = try await desk.importRoster(
            .system, batch: batch, bytes: Roster.xlsx(people), named: "花名册.xlsx")
        try await desk.applyRegulation(
            .system, yaml: Workshop.text("regulations/yunling-outbound.yaml"), batch: batch)
        let engine = try SQLite(path: path)
        let (posting, middle, consultation) = try await fill(engine, now)
        try await desk.sweep(.system)
        let seats = try await BenchSeat.all(desk, batch: batch, posting: posting, path: path)
        guard let visit = try await desk.visit(session) else {
            throw Workshop.Failed(what: "the organizer's session")
        }
        return BenchOffice(
            desk: desk, path: path, batch: batch, posting: posting,
            organizer: visit.actor.person, session: session, seats: seats,
            symposium: try await BenchSymposium.make(desk, batch), middle: middle,
            consultation: consultation)
    }

    private static func organizer(_ desk: Desk) async throws -> String {
        let token = try await desk.found(name: "王敏", login: "wangmin")
        let session = try await desk.activate(token, password: "Tashan-2024-攻玉", agent: "bench")
        if let person = try await desk.visit(session)?.actor.person {
            try await desk.add(
                .system, Appointment.name,
                Draft(["person": person.text, "seat": "organizer", "since": "2024-03-01"]))
        }
        return session
    }

    /// Reports and notes as rows, in one transaction: how they came to be is not what is measured.
    private static func fill(_ engine: SQLite, _ now: Moment) async throws -> (ID, ID, ID) {
        try await engine.write { connection in
            let rows = Rows(connection)
            let postings = try rows.list(Posting.declaration, where: .always)
            for (place, posting) in postings.enumerated() {
                for month in 3...5 where (place + month) % 4 != 0 {
                    try rows.insert(report(posting, Month(2024, month), now))
                }
            }
            let kind = Note.declaration
            var middle = ID(raw: 0)
            for number in 0..<notes {
                let note = note(kind, postings[number % postings.count], number, now)
                try rows.insert(note)
                // Days repeat: the middle of the list is the middle note of the middle day.
                if number == notes / 2 { middle = note.id }
            }
            for number in 0..<leads { try rows.insert(lead(postings[number % postings.count], number, now)) }
            try BenchGoals.fill(rows, postings) { blank($0, $1, now, stage: $2) }
            let consultation = try BenchHosting.fill(rows, SearchIndex(connection), postings) {
                blank($0, $1, now, stage: $2)
            }
            try BenchLibrary.fill(connection, postings) { kind, posting, number in
                var record = blank(kind, posting, now, stage: "shared")
                record[Material.day] = Month(2024, 5).first + number % 28
                return record
            }
            return (postings[postings.count / 2].id, middle, consultation)
        }
    }

    private static func report(_ posting: Record, _ month: Month, _ now: Moment) -> Record {
        var record = blank(MonthlyReport.declaration, posting, now, stage: "received")
        record[MonthlyReport.posting] = Link(posting.id)
        record[MonthlyReport.month] = month
        record[MonthlyReport.work] = Prose("走访企业，梳理“标准地”出让流程。")
        record[MonthlyReport.study] = Prose("参加集中学习一次。")
        record[MonthlyReport.next] = Prose("参与一个项目的全程服务。")
        return record
    }

    private static func lead(_ posting: Record, _ number: Int, _ now: Moment) -> Record {
        var record = blank(
            Lead.declaration, posting, now,
            stage: Lead.Stage.allCases[number % Lead.Stage.allCases.count].rawValue)
        record[Lead.posting] = Link(posting.id)
        record[Lead.sort] = .investment
        record[Lead.party] = "第\(number)家精密机械有限公司"
        record[Lead.heading] = "模具配套厂"
        record[Lead.scale] = "意向投资2.3亿元"
        record[Lead.content] = Prose("为汽车压铸件配套的模具车间和修模中心。")
        // One in fifty looks like another.
        record[Lead.sound] = "di\(number % 50 == 0 ? number / 100 : number)jia"
        return record
    }

    private static func note(
        _ kind: Declaration, _ posting: Record, _ number: Int, _ now: Moment
    ) -> Record {
        var record = blank(kind, posting, now, stage: "lent")
        record[Note.posting] = Link(posting.id)
        record[Note.sort] = Note.Sort.allCases[number % Note.Sort.allCases.count]
        record[Note.day] = Day(number: 19_797 + number % 80)
        record[Note.text] = Prose("随科室走访第\(number)家企业，了解扩建用地和用工的难处，已记下联系人。")
        return record
    }

    private static func blank(
        _ kind: Declaration, _ posting: Record, _ now: Moment, stage: String
    ) -> Record {
        Record(
            kind: kind, id: .make(at: now), owner: posting[Posting.person].id, stage: stage, version: 1,
            madeAt: now, changedAt: now,
            values: kind.fields.map {
                $0.control == .sources ? .text("{\"items\":[],\"entries\":[]}") : .null
            })
    }
}
