import Desk
import Documents
import Foundation
import Office
import Records
import Regulation
import Website

/// 受试的读者 — One way in from outside: what is right for it, and how it is read. A failure in a sentence is as good as
/// an answer; what must not happen is that it ends, hangs or grows.
struct FuzzReader: Sendable {
    let name: String
    let seeds: @Sendable () throws -> [[UInt8]]
    let read: @Sendable ([UInt8]) async throws -> Void
    /// How an input is made of the seeds, where bytes alone would never get past the wrapping.
    var make: @Sendable ([[UInt8]], inout Chance) -> [UInt8] = { seeds, chance in
        Mutator.spoilt(chance.one(of: seeds), among: seeds, &chance)
    }

    /// All of them; a new reader is a line here.
    static let all = [
        FuzzReader(name: "csv", seeds: Seeds.csv) { try table($0, "a.csv") },
        FuzzReader(name: "xlsx", seeds: Seeds.xlsx) { try table($0, "a.xlsx") },
        FuzzReader(name: "parts", seeds: Seeds.xlsx, read: { try table($0, "a.xlsx") }, make: repacked),
        FuzzReader(name: "xls", seeds: { XlsSeed.bytes }) { try table($0, "a.xls") },
        FuzzReader(name: "html", seeds: { Seeds.pages }) { try table($0, "a.xls") },
        FuzzReader(name: "xml", seeds: { Seeds.sheetXML }) { try table($0, "a.xls") },
        FuzzReader(name: "template", seeds: Seeds.forms, read: template, make: respoilt),
        FuzzReader(name: "words", seeds: { try Seeds.forms() + Seeds.xlsx() }) {
            _ = try FileWords.read($0, named: "a.docx")
        },
        FuzzReader(name: "encoding", seeds: Seeds.csv) { _ = TextEncoding.decode($0) },
        FuzzReader(name: "values", seeds: { Seeds.values }, read: values),
        FuzzReader(name: "typed", seeds: { Seeds.typed }, read: typed),
        FuzzReader(name: "regulation", seeds: { Seeds.regulations() }, read: regulation),
        FuzzReader(name: "roster", seeds: Seeds.csv, read: roster),
        FuzzReader(name: "multipart", seeds: { Seeds.requests }) {
            try await form($0, "multipart/form-data; boundary=B")
        },
        FuzzReader(name: "form", seeds: { Seeds.requests }) {
            try await form($0, "application/x-www-form-urlencoded")
        },
        FuzzReader(name: "json", seeds: { Seeds.requests }) { try await form($0, "application/json") },
        FuzzReader(name: "head", seeds: { Seeds.requests + Seeds.values }, read: head),
    ]

    private static let words = ["姓名", "派出单位", "接收单位", "出生年月", "单位"].map {
        HeaderWord(column: $0, words: [$0])
    }

    /// A file, its table, and what we write of it.
    private static func table(_ bytes: [UInt8], _ name: String) throws {
        let workbook = try Spreadsheet.read(bytes, named: name)
        _ = try? Table.find(in: workbook, words: words, least: 1)
        guard let sheet = workbook.sheets.first, sheet.rows.count < 5000 else { return }
        let problem = CellProblem(row: 1, column: 1, sentence: "请改")
        _ = try Spreadsheet.marked(sheet, problems: [problem], headerRow: 0)
        _ = try CSV.write(sheet.rows.map { $0.map(\.written) })
    }

    /// A Word form: its marks, and what comes of filling them.
    private static func template(_ bytes: [UInt8]) throws {
        let form = try WordTemplate(bytes, named: "a.docx")
        _ = try form.filled({ "\($0)\n二" }, rows: { _ in [[:], [:], [:]] })
    }

    /// The body of a form spoilt, and packed again.
    private static func respoilt(_ seeds: [[UInt8]], _ chance: inout Chance) -> [UInt8] {
        guard var parts = try? Archive.read(chance.one(of: seeds), named: "a.docx"),
            let place = parts.firstIndex(where: { $0.name == "word/document.xml" })
        else { return [] }
        parts[place].bytes = Mutator.spoilt(parts[place].bytes, among: [parts[place].bytes], &chance)
        return (try? Archive.write(parts)) ?? []
    }

    /// One part of a workbook spoilt, and packed again.
    private static func repacked(_ seeds: [[UInt8]], _ chance: inout Chance) -> [UInt8] {
        // Our own seeds are whole.
        guard var parts = try? Archive.read(chance.one(of: seeds), named: "a.xlsx") else { return [] }
        let place = chance.below(parts.count)
        parts[place].bytes = Mutator.spoilt(parts[place].bytes, among: parts.map(\.bytes), &chance)
        return (try? Archive.write(parts)) ?? []
    }

    private static func values(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        for cell in [
            Cell.text(text), .number(Double(bitPattern: number)), .number(Double(text) ?? 0), .error(text),
        ] {
            _ = (DateText.read(cell), PeriodText.read(cell), PhoneText.read(cell), NameText.read(cell))
            _ = (IdentityNumber.read(cell), CreditCode.read(cell), cell.plain)
        }
    }

    private static func typed(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        _ = (Day.read(text), Month.read(text), Int.read(text), Bool.read(text), Phone.read(text), ID(text))
        _ = (String.read(text), Prose.read(text), Optional<Day>.read(text), Month(iso: text), Day(iso: text))
        _ = (Checklist.read(text), RollCall.read(text), Figures.read(text), text.trimmed)
    }

    private static func regulation(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        _ = Regulation.read(yaml: text)
        guard let sheet = RegulationSheet(yaml: text) else { return }
        let check = SheetCheck(sheet)
        _ = check.head()
        for clause in sheet.clauses.indices {
            _ = check.fields(clause)
            for rule in sheet.clauses[clause].rules.indices {
                _ = (check.fields(clause, rule), check.rule(clause, rule))
            }
        }
    }

    private static func roster(_ bytes: [UInt8]) async throws {
        let office = try await FuzzOffice.shared
        _ = try await office.desk.previewRoster(
            office.organizer, batch: office.batch, bytes: bytes, named: "a.csv")
        _ = try await office.desk.rejectedRoster(
            office.organizer, batch: office.batch, bytes: bytes, named: "a.csv")
    }

    private static func ask(_ bytes: [UInt8], _ headers: [String: String], _ query: String) -> Ask {
        Ask(
            method: "POST", path: "/note", query: Form(encoded: query), headers: headers,
            address: "127.0.0.1",
            body: { _ in bytes })
    }

    private static func form(_ bytes: [UInt8], _ type: String) async throws {
        let form = try await ask(bytes, ["content-type": type], "").form(limit: Mutator.longest)
        _ = (form.typed, form["a"], form.encoded)
    }

    /// The input as a cookie, as an address, and as the name of a boundary.
    private static func head(_ bytes: [UInt8]) async throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let request = ask(
            bytes, ["cookie": text, "content-type": "multipart/form-data; boundary=\(text)"], text)
        _ = (request.cookie("tashan"), request.query.typed, RegulationAct(text))
        _ = try await request.form(limit: Mutator.longest)
    }
}
