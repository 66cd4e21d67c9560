import Records
import Secondment
import Storage
import Testing

@Suite struct `Words for the index` {
    @Test func `Chinese becomes overlapping pairs, and the last character stands alone`() {
        let words = { (text: String) in Set(Tokens.kept(text).split(separator: " ").map(String.init)) }
        #expect(words("标准地") == ["标准", "准地", "地"])
        #expect(words("地") == ["地"])
        #expect(words("用GRDB存，3月") == ["用", "grdb", "存", "3", "月"])
        #expect(Tokens.kept("  ——　") == "")
    }

    /// What has a letter with an accent in it goes the long way round, through all that Unicode knows.
    @Test(arguments: [
        "标准地出让，流程共17个", "“亩均论英雄”改革：a1 b2", "第二〇二四号、々", "ab12 标准 地", "", "——", "地", "x地y",
    ])
    func `the usual characters are cut as all others are`(_ text: String) {
        let words = Tokens.kept(text)
        #expect(Tokens.kept(text + " é") == (words.isEmpty ? "e" : words + " e"))
    }

    @Test func `nothing is asked where nothing was typed`() {
        #expect(Tokens.asked("").isEmpty)
        #expect(Tokens.asked("“”！").isEmpty)
    }

    @Test(arguments: [
        ("标", true), ("地", true), ("标准", true), ("准地", true), ("地出", true), ("标准地", true),
        ("标准地出让", true), ("出让", true), ("流程GRDB", true), ("grdb", true), ("ＧＲＤＢ", true), ("ｇｒ", true),
        ("GR", true), ("17", true),
        ("标地", false), ("让出", false), ("rdb", false), ("出让方", false), ("标准 17", true),
    ])
    func `a question finds what stands there, and nothing else`(_ typed: String, _ isFound: Bool) async throws
    {
        try await File.open { file in
            let record = unit("标准地出让，流程GRDB共17个")
            let found = try await file.engine.write { connection in
                try Rows(connection).insert(record)
                try SearchIndex(connection).put(record)
                return try units(holding: typed, connection)
            }
            #expect(found.map(\.id) == (isFound ? [record.id] : []))
        }
    }

    @Test func `pairs that stand apart are not what was typed`() async throws {
        try await File.open { file in
            let record = unit("准地出让的标准")
            let found = try await file.engine.write { connection in
                try Rows(connection).insert(record)
                try SearchIndex(connection).put(record)
                return try ["标准地", "出让", "准地出让"].map {
                    try units(holding: $0, connection).count
                }
            }
            #expect(found == [0, 1, 1])
        }
    }

    @Test func `a word of any length is kept, and found by its beginning`() async throws {
        try await File.open { file in
            let word = String(repeating: "Word", count: 2000)
            let record = unit(word)
            let found = try await file.engine.write { connection in
                try Rows(connection).insert(record)
                try SearchIndex(connection).put(record)
                return try ["wordword", word, "标准"].map {
                    try units(holding: $0, connection).count
                }
            }
            #expect(found == [1, 1, 0])
        }
    }

    @Test func `a kind's name does not find its records`() async throws {
        try await File.open { file in
            let record = unit("一二三")
            let found = try await file.engine.write { connection in
                try Rows(connection).insert(record)
                try SearchIndex(connection).put(record)
                return try units(holding: "unit", connection)
            }
            #expect(found.isEmpty)
        }
    }

    @Test func `a record that was taken away is not found`() async throws {
        try await File.open { file in
            let record = unit("标准地")
            let found = try await file.engine.write { connection in
                try Rows(connection).insert(record)
                try SearchIndex(connection).put(record)
                try SearchIndex(connection).remove(record.id)
                return try units(holding: "标准", connection)
            }
            #expect(found.isEmpty)
        }
    }
}
