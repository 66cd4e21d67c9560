import Records
import Testing

@Suite struct `Identities` {
    private static let now = Moment(Day(number: 19_878), hour: 9)

    @Test func `are made in the order of time`() {
        let made = (0..<1000).map { ID.make(at: Self.now + $0) }
        let sameMoment = (0..<1000).map { _ in ID.make(at: Self.now + 2000) }
        #expect(made == made.sorted())
        #expect(sameMoment == sameMoment.sorted())
    }

    @Test func `do not repeat, however many make them at once`() async {
        let made = await withTaskGroup(of: [ID].self) { group in
            for task in 0..<16 {
                group.addTask { (0..<2000).map { ID.make(at: Self.now + (($0 + task) % 3)) } }
            }
            return await group.reduce(into: [ID]()) { $0 += $1 }
        }
        // Other tests make ids at other times meanwhile, which is what breaks it.
        #expect(Set(made).count == 32_000)
    }

    @Test func `do not repeat where two clocks make them by turns`() {
        let made = (0..<20_000).map { ID.make(at: Self.now + ($0.isMultiple(of: 2) ? 0 : 86_400)) }
        #expect(Set(made).count == 20_000)
    }

    @Test func `are written in thirteen characters and read back`() throws {
        for id in [ID(raw: 0), ID(raw: 1), ID(raw: .max)] + (0..<200).map({ _ in ID.make(at: Self.now) }) {
            #expect(id.text.utf8.count == 13)
            #expect(ID(id.text) == id)
            #expect(ID(id.text.uppercased()) == id)
        }
        let sorted = (0..<200).map { _ in ID(raw: .random(in: 0 ... .max)) }.sorted()
        #expect(sorted.map(\.text) == sorted.map(\.text).sorted())
    }

    @Test(arguments: [
        "", "012345678901", "01234567890123", "il0uu00000000", "zzzzzzzzzzzzz", "0000000000 00", "零000000000",
        "-000000000001",
    ])
    func `of another form are none`(_ text: String) {
        #expect(ID(text) == nil)
    }

    @Test(arguments: ["g000000000000", "h000000000001"])
    func `have one writing each`(_ text: String) {
        #expect(ID(text) == nil)
    }

    @Test func `hold no control characters`() {
        #expect(ID("\u{10}\u{11}00000000000") == nil)
    }
}
