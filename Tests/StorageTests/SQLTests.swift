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
}
