import Ground
import Records
import Secondment
import Storage
import Testing

@Suite struct `Statements` {
    @Test func `bind what is put into them`() {
        let name = "'; DROP TABLE unit; --"
        let sql: SQL =
            "SELECT id FROM unit WHERE full_name = \(name) AND id = \(ID(raw: 7)) AND until = \(Day?.none)"
        #expect(sql.text == "SELECT id FROM unit WHERE full_name = ? AND id = ? AND until = ?")
        #expect(sql.values == [.text(name), .int(7), .null])
    }

    @Test func `keep the order of values when they are put together`() {
        let part: SQL = "a = \(1)"
        let whole =
            ("x = \(0) AND " as SQL) + .joined([part, "b = \(2)", "c = \(3)"], by: "OR", otherwise: .never)
        #expect(whole.text == "x = ? AND (a = ? OR b = ? OR c = ?)")
        #expect(whole.values == [.int(0), .int(1), .int(2), .int(3)])
        let outer: SQL = "SELECT 1 WHERE \(whole) AND d IN (\(list: [.int(4), .text("五")]))"
        #expect(outer.text == "SELECT 1 WHERE x = ? AND (a = ? OR b = ? OR c = ?) AND d IN (?,?)")
        #expect(outer.values.count == 6)
        #expect(SQL.joined([], by: "AND", otherwise: .always).text == "1=1")
    }

    @Test func `find nothing in an empty list`() async throws {
        try await File.open { file in
            try await file.engine.write { try Rows($0).insert(unit("一")) }
            let found = try await file.engine.read {
                try Rows($0).count(Unit.declaration, where: "r.id IN (\(list: [Value]()))")
            }
            #expect(found == 0)
        }
    }

    @Test(arguments: [
        "'; DROP TABLE unit; --", "\"", "？", "\u{301}", "👩‍👩‍👧‍👦", String(repeating: "长", count: 200),
    ])
    func `give back the text that was kept`(_ name: String) async throws {
        try await File.open { file in
            let record = unit(name)
            try await file.engine.write { try Rows($0).insert(record) }
            let found = try await file.engine.read { try Rows($0).find(Unit.declaration, record.id) }
            #expect(found?[Unit.fullName] == name)
        }
    }

    @Test func `give back bytes, numbers and nothing`() async throws {
        try await File.open { file in
            let bytes: [UInt8] = [0, 1, 255, 0]
            let found = try await file.engine.read {
                try $0.all("SELECT \(bytes), \(Int.max), NULL, \("text")") { cells in
                    [cells.value(0), cells.value(1), cells.value(2), cells.value(3)]
                }
            }
            #expect(found == [[.bytes(bytes), .int(Int64.max), .null, .text("text")]])
        }
    }

    @Test func `say nothing of what is known beforehand`() {
        let (own, other): (SQL, SQL) = ("r.owner = \(1)", "r.stage = \("sent")")
        #expect(SQL.any([.never, own, .never]).text == own.text)
        #expect(SQL.any([own, .always, other]).isAlways && SQL.any([]).isNever && SQL.any([.never]).isNever)
        #expect(SQL.all([.always, own, other]).text == "(r.owner = ? AND r.stage = ?)")
        #expect(SQL.all([own, .never]).isNever && SQL.all([]).isAlways && SQL.all([.always]).isAlways)
        #expect(SQL.not(.always).isNever && SQL.not(.never).isAlways)
        #expect(SQL.not(own).text == "((r.owner = ?) IS NOT TRUE)" && SQL.not(own).values == [.int(1)])
    }

    @Test func `know a text again only where it is the same to the last byte`() async throws {
        try await File.open { file in
            let said = try await file.engine.read { connection in
                try connection.all("SELECT \("学习计划"), \(""), NULL, \("e\u{301}")") { row in
                    [
                        row.says(0, "学习计划"), row.says(0, "学习计"), row.says(0, "学习计划表"), row.says(1, ""),
                        row.says(1, "学"), row.says(2, ""), row.says(2, "学"), row.says(3, "e\u{301}"),
                    ]
                }
            }
            #expect(said == [[true, false, false, true, false, true, false, true]])
        }
    }

    @Test func `give back no bytes as bytes, also what was written`() async throws {
        try await File.open { file in
            let found = try await file.engine.write { connection in
                let bytes = connection.dialect == .sqlite ? "BLOB" : "BYTEA"
                try connection.script("CREATE TABLE kept (id BIGINT PRIMARY KEY, bytes \(bytes), text TEXT)")
                try connection.run("INSERT INTO kept VALUES (\(1), \([UInt8]()), \(String?.none))")
                try connection.run("INSERT INTO kept VALUES (\(2), \([7 as UInt8, 0]), \("二"))")
                return try connection.all("SELECT bytes, text FROM kept ORDER BY id") {
                    [$0.value(0), $0.value(1)]
                }
            }
            #expect(found == [[.bytes([]), .null], [.bytes([7, 0]), .text("二")]])
        }
    }
}
