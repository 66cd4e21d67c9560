import Desk
import Office
import Parties
import Records
import Secondment
import Storage
import Website

/// A page, and the rows that it cannot do without.
struct PageUnderTest: Sendable {
    let title: String
    let path: String
    /// Who asks for it: the cookie of their session.
    let session: String
    let yardstick: Yardstick.Page
    /// The same question at the desk, without HTTP, session and HTML.
    let desk: @Sendable (Actor) async throws -> Void

    static func all(_ office: BenchOffice, _ site: Site) async throws -> [PageUnderTest] {
        var pages = try await [board(office, site), list(office, site), posting(office, site)]
        pages.append(try await symposium(office, site))
        pages.append(try await pipeline(office, site))
        pages.append(try await summary(office, site))
        pages.append(try await library(office, site))
        pages.append(try await closing(office, site))
        pages.append(try await goals(office, site))
        pages.append(try await experts(office, site))
        pages.append(try await consultation(office, site))
        for seat in office.seats { pages.append(try await home(seat, office, site)) }
        return pages
    }

    private static func home(
        _ seat: BenchSeat, _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        guard let actor = try await desk.visit(seat.session)?.actor else {
            throw Workshop.Failed(what: seat.party.rawValue)
        }
        let rows = seat.rows(try await desk.agenda(actor, seat.party))
        return try await made(
            "first page, \(seat.party.title.english.lowercased())", "/desk", "/desk-\(seat.party.rawValue)",
            rows,
            site,
            office, by: seat
        ) { _ = try await desk.home($0, seat.party, note: "/note/quick") }
    }

    private static func board(_ office: BenchOffice, _ site: Site) async throws -> PageUnderTest {
        let batch = office.batch.raw
        let side = try await office.desk.board(.system, office.batch).side
        let desk = office.desk
        return try await made(
            "board of 300 people", "/batch/\(office.batch.text)", "/board",
            [
                "SELECT * FROM batch WHERE id = \(batch)",
                """
                SELECT posting, duty, period, opens, due, state, record, key, settles FROM obligation \
                WHERE batch = \(batch) AND bearer = '\(side)'
                """,
                "SELECT * FROM posting WHERE batch = \(batch)",
                "SELECT id, full_name FROM unit WHERE id IN (SELECT host_unit FROM posting)",
                "SELECT p.id, p.pinyin FROM person p JOIN posting t ON t.person = p.id "
                    + "WHERE t.batch = \(batch)",
            ], site, office
        ) { _ = try await desk.board($0, office.batch) }
    }

    private static func list(_ office: BenchOffice, _ site: Site) async throws -> PageUnderTest {
        var filter = Desk.Filter()
        filter.after = office.middle
        let asked = filter
        let desk = office.desk
        let page = try await desk.list(.system, Note.name, filter)
        let ids = page.records.map { String($0.id.raw) }.joined(separator: ",")
        return try await made(
            "50 of 100,000 notes, from the middle", "/note?after=\(office.middle.text)", "/list",
            [
                "SELECT * FROM note WHERE id = \(office.middle.raw)",
                "SELECT * FROM note WHERE id IN (\(ids))",
                "SELECT id, person_name FROM posting "
                    + "WHERE id IN (SELECT posting FROM note WHERE id IN (\(ids)))",
            ], site, office
        ) { _ = try await desk.list($0, Note.name, asked) }
    }

    private static func posting(_ office: BenchOffice, _ site: Site) async throws -> PageUnderTest {
        let id = office.posting
        let desk = office.desk
        // Only kinds that hold something here: a page knows that no better before it asks, but rows
        // that are not there are no rows.
        let lists = try await desk.posting(.system, id).lists.map {
            "SELECT * FROM \($0.kind.name) WHERE posting = \(id.raw) ORDER BY id DESC LIMIT 50"
        }
        return try await made(
            "page of one posting", "/posting/\(id.text)", "/posting",
            [
                "SELECT * FROM posting WHERE id = \(id.raw)",
                "SELECT * FROM batch WHERE id = \(office.batch.raw)",
                "SELECT * FROM obligation WHERE posting = \(id.raw)",
                "SELECT * FROM step WHERE record = \(id.raw)",
                "SELECT u.id, u.full_name FROM unit u JOIN posting t "
                    + "ON u.id IN (t.home_unit, t.host_unit) WHERE t.id = \(id.raw)",
            ] + lists, site, office
        ) { _ = try await desk.posting($0, id) }
    }

    private static func symposium(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let (id, former) = (office.symposium.id, office.symposium.former)
        let desk = office.desk
        let both = "\(id.raw), \(former.raw)"
        return try await made(
            "notes of a symposium of 300, 120 points", "/meeting/\(id.text)/live", "/symposium",
            [
                "SELECT * FROM meeting WHERE batch = \(office.batch.raw)",
                "SELECT * FROM speaking_point WHERE meeting IN (\(both))",
                "SELECT c.* FROM care_case c JOIN speaking_point p ON p.id = c.origin WHERE p.meeting IN (\(both))",
                "SELECT s.* FROM suggestion s JOIN speaking_point p ON p.id = s.origin WHERE p.meeting IN (\(both))",
                "SELECT * FROM posting WHERE batch = \(office.batch.raw)",
                "SELECT id, full_name FROM unit WHERE id IN (SELECT host_unit FROM posting)",
            ], site, office
        ) { _ = try await desk.symposium($0, id) }
    }

    private static func pipeline(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let lanes = [["clue", "touch"], ["visit"], ["talk"], ["signed"], ["landed"]].map { stages in
            "stage IN (\(stages.map { "'\($0)'" }.joined(separator: ", ")))"
        }
        let lane = lanes.flatMap { stages in
            [
                "SELECT count(*) FROM lead WHERE \(stages)",
                "SELECT * FROM lead WHERE \(stages) ORDER BY id DESC LIMIT 40",
                """
                SELECT id, person_name FROM posting WHERE id IN \
                (SELECT posting FROM lead WHERE \(stages) ORDER BY id DESC LIMIT 40)
                """,
            ]
        }
        let alike = """
            SELECT * FROM lead WHERE sound IN (SELECT sound FROM lead WHERE stage NOT IN ('landed', 'dropped', 'merged') \
            GROUP BY sound HAVING count(*) > 1) LIMIT 200
            """
        return try await made(
            "board of 5,000 leads", "/leads", "/leads",
            lane + [alike, "SELECT * FROM batch", "SELECT * FROM lead_part"], site, office
        ) { _ = try await desk.pipeline($0, Pipeline.Filter()) }
    }

    private static func library(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let found = """
            SELECT a.id FROM attachment a WHERE a.id IN (SELECT rowid FROM search_word WHERE kind = 'attachment' \
            AND search_word MATCH 'words : \(BenchLibrary.match)') ORDER BY a.id DESC LIMIT 40
            """
        return try await made(
            "search in 10,000 attached files", "/library?words=\(Form.encoded(BenchLibrary.words))",
            "/library",
            [
                "SELECT id, kind, record, name, type, size FROM attachment WHERE id IN (\(found))",
                "SELECT attachment, text FROM attachment_text WHERE attachment IN (\(found))",
                "SELECT * FROM material WHERE id IN (SELECT record FROM attachment WHERE id IN (\(found)))",
                "SELECT rowid FROM search_word WHERE kind = 'material' "
                    + "AND search_word MATCH 'words : \(BenchLibrary.match)'",
                "SELECT * FROM learning_topic",
                "SELECT id, person_name FROM posting WHERE id IN (SELECT posting FROM material WHERE id IN "
                    + "(SELECT record FROM attachment WHERE id IN (\(found))))",
            ], site, office
        ) { _ = try await desk.library($0, Library.Filter(words: BenchLibrary.words)) }
    }

    private static func closing(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let batch = office.batch.raw
        return try await made(
            "before going home, 300 people", "/batch/\(office.batch.text)/closing", "/closing",
            [
                "SELECT id, person_name, host_post, last_day FROM posting WHERE batch = \(batch)",
                "SELECT posting, opens, state FROM obligation WHERE batch = \(batch) AND state = 'open'",
                "SELECT l.id, l.posting, l.stage FROM lead l JOIN posting t ON t.id = l.posting WHERE t.batch = \(batch)",
                "SELECT l.id, l.posting, l.stage FROM care_case l JOIN posting t ON t.id = l.posting WHERE t.batch = \(batch)",
            ], site, office
        ) { _ = try await desk.closingMap($0, office.batch) }
    }

    private static func goals(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        return try await made(
            "goals with 5,000 contributions", "/goals", "/goals",
            [
                "SELECT * FROM goal",
                "SELECT r.goal, r.id, r.heading, p.person_name, r.stage FROM contribution r "
                    + "JOIN posting p ON p.id = r.posting",
                "SELECT * FROM batch",
            ], site, office
        ) { _ = try await desk.goalMap($0, nil) }
    }

    private static func experts(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let found = """
            SELECT e.id FROM expertise e WHERE e.id IN (SELECT rowid FROM search_word WHERE kind = 'expertise' \
            AND search_word MATCH 'words : \(BenchHosting.match)') ORDER BY e.id DESC LIMIT 200
            """
        return try await made(
            "an expert among 100,000 lines", "/experts?need=\(Form.encoded(BenchHosting.need))", "/experts",
            [
                "SELECT * FROM expertise WHERE id IN (\(found))",
                "SELECT * FROM posting WHERE id IN (SELECT posting FROM expertise WHERE id IN (\(found)))",
                "SELECT id, full_name FROM unit WHERE id IN (SELECT home_unit FROM posting WHERE id IN "
                    + "(SELECT posting FROM expertise WHERE id IN (\(found))))",
            ], site, office
        ) { _ = try await desk.experts($0, for: BenchHosting.need, in: nil) }
    }

    private static func consultation(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let id = office.consultation
        return try await made(
            "consultation of 500 paragraphs, 2,000 opinions", "/consultation/\(id.text)", "/consultation",
            [
                "SELECT * FROM consultation WHERE id = \(id.raw)",
                "SELECT * FROM advice WHERE consultation = \(id.raw)",
                "SELECT * FROM posting WHERE batch = \(office.batch.raw)",
                "SELECT * FROM step WHERE record = \(id.raw)",
            ], site, office
        ) { _ = try await desk.consultation($0, id) }
    }

    private static func summary(
        _ office: BenchOffice, _ site: Site
    ) async throws -> PageUnderTest {
        let desk = office.desk
        let clock = ContinuousClock()
        let began = clock.now
        let id = try await desk.composeSummary(.system, batch: office.batch)
        Report.line("a summary of \(BenchOffice.people) people composed in \(clock.now - began)")
        func ofBatch(_ kind: String, _ condition: String) -> String {
            """
            SELECT r.id, r.version FROM \(kind) r JOIN posting t ON t.id = r.posting \
            WHERE t.batch = \(office.batch.raw) AND \(condition)
            """
        }
        return try await made(
            "summary of 300 people with its evidence", "/batch_summary/\(id.text)", "/summary",
            [
                "SELECT * FROM batch_summary WHERE id = \(id.raw)",
                "SELECT id, version FROM posting WHERE batch = \(office.batch.raw)",
                "SELECT id, version FROM meeting WHERE batch = \(office.batch.raw)",
                ofBatch("monthly_report", "r.stage IN ('sent', 'received')"),
                ofBatch("lead", "r.stage <> 'merged'"), ofBatch("lead", "r.stage = 'landed'"),
                ofBatch("care_case", "r.stage <> 'withdrawn'"),
                "SELECT * FROM step WHERE record = \(id.raw)",
            ], site, office
        ) { _ = try await desk.checked($0, BatchSummary.name, id) }
    }

    private static func made(
        _ title: String, _ path: String, _ plain: String, _ rows: [String], _ site: Site,
        _ office: BenchOffice, by seat: BenchSeat? = nil,
        desk: @escaping @Sendable (Actor) async throws -> Void
    ) async throws -> PageUnderTest {
        let session = seat?.session ?? office.session
        let answer = await site.answer(office.asking(path, by: session))
        guard answer.status == 200 else { throw Workshop.Failed(what: "\(path): \(answer.status)") }
        return PageUnderTest(
            title: title, path: path, session: session,
            yardstick: Yardstick.Page(
                path: plain, session: office.sessionRows(of: seat?.person ?? office.organizer), rows: rows,
                bytes: answer.bytes.count), desk: desk)
    }
}

extension BenchOffice {
    /// The request as the server would hand it to the site.
    func asking(_ path: String, by session: String) -> Ask {
        let parts = path.split(separator: "?", maxSplits: 1)
        return Ask(
            method: "GET", path: String(parts[0]),
            query: Form(encoded: parts.count > 1 ? String(parts[1]) : ""),
            headers: ["cookie": "tashan=\(session)", "host": "127.0.0.1"], address: "127.0.0.1",
            body: { _ in [] })
    }

    /// What the site asks of the database to know who is there.
    func sessionRows(of person: ID) -> [String] {
        let person = person.raw
        return [
            // The yardstick has no hashing of its own; the hash is as good a key as any.
            """
            SELECT person, made_at, seen_at, form_token, agent, hash FROM session \
            WHERE hash = (SELECT hash FROM session LIMIT 1)
            """,
            "SELECT person, login, password, failures, locked_until, language, active FROM account "
                + "WHERE person = \(person)",
            "SELECT count(*) FROM posting WHERE person = \(person)",
            "SELECT seat, unit, batch FROM appointment WHERE person = \(person) AND stage = 'held'",
            "SELECT count(*) FROM pairing WHERE mentor = \(person) AND stage = 'current'",
            "SELECT full_name FROM person WHERE id = \(person)",
        ]
    }
}
