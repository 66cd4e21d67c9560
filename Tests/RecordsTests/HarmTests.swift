import Records
import Testing

@Suite struct `What is typed to harm` {
    private func refused<Value>(_ reading: Reading<Value>) -> String? {
        if case .refused(let sentence) = reading { sentence.chinese } else { nil }
    }

    @Test func `one letter with a million marks is no short line`() {
        let heap = "a" + String(repeating: "\u{0301}\u{0323}", count: 500_000)
        #expect(refused(String.read(heap)) != nil)
        #expect(refused(Prose.read(heap)) != nil)
        #expect(refused(Prose.read("a" + String(repeating: "\u{0301}", count: 100))) != nil)
        #expect(refused(Bool.read(heap)) != nil)
        #expect(refused(Prose.read("ཚེ་རིང བཀྲ་ཤིས 👨‍👩‍👧‍👦 é\u{0323}")) == nil)
    }

    @Test func `a list cannot be longer in JSON than line by line`() {
        let lines = String(repeating: "写调研报告\n", count: 61)
        #expect(refused(Checklist.read(lines)) == "最多60条")
        let items = Array(repeating: #"{"text":"甲","state":"open"}"#, count: 61).joined(separator: ",")
        #expect(refused(Checklist.read(#"{"items":[\#(items)]}"#)) == "最多60条")
        let entry = #"{"posting":"0833ep380s1ph","name":"李娜","came":true}"#
        let entries = Array(repeating: entry, count: 3001).joined(separator: ",")
        #expect(refused(RollCall.read(#"{"entries":[\#(entries)]}"#)) == "最多3000条")
    }

    @Test func `what is nested without end is no list`() {
        #expect(refused(Figures.read(String(repeating: "[", count: 100_000))) != nil)
        #expect(refused(Figures.read(#"{"items":"# + String(repeating: "[", count: 200_000))) != nil)
    }

    @Test func `numbers beyond what a machine counts are no dates and no ids`() {
        let digits = String(repeating: "9", count: 40)
        #expect(refused(Day.read("\(digits)-\(digits)-\(digits)")) != nil)
        #expect(refused(Month.read("\(digits)年\(digits)月")) != nil)
        #expect(refused(Int.read(digits)) != nil)
        #expect(ID("zzzzzzzzzzzzz") == nil)
        #expect(ID(raw: .min).text.count == 13)
    }

    @Test func `a sentence repeats the beginning of what was typed`() throws {
        let sentence = try #require(refused(Day.read(String(repeating: "甲", count: 100_000))))
        #expect(sentence.count < 200)
        #expect("甲".inBrief == "甲")
    }
}
