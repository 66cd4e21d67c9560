import Ground
import Parties
import Testing

@Suite struct `The sizes of files` {
    /// Tables of data, which are read by looking something up and not from the top.
    private static let tables: Set<String> = []

    @Test func `no file is longer than two hundred and fifty lines`() throws {
        let long = try Source.all(under: "Sources")
            .filter { $0.lines.count - 1 > 250 && !Self.tables.contains($0.path) }
        #expect(long.map(\.path) == [])
    }

    @Test func `half of the files are read at a glance, and nine in ten on two screens`() throws {
        let sizes = try Source.all(under: "Sources").map { $0.lines.count - 1 }.sorted()
        #expect(sizes[sizes.count / 2] <= 80)
        #expect(sizes[sizes.count * 9 / 10] <= 160)
    }

    @Test func `a kind is declared on two screens at most`() throws {
        for source in try Source.kinds {
            #expect((30...140).contains(source.lines.count - 1), "\(source.path)")
        }
    }
}
