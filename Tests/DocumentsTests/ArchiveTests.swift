import Documents
import Foundation
import Records
import Testing

struct ArchiveTests {
    @Test func `what is packed comes out again, in order and byte for byte`() throws {
        let parts: [(name: String, bytes: [UInt8])] = [
            ("张三.lrmx", Array("<Person/>".utf8)), ("空", []),
            ("大", (0..<300_000).map { UInt8($0 % 251) }),
        ]
        let bytes = try Archive.write(parts)
        let back = try Archive.read(bytes, named: "a.zip")
        #expect(back.map(\.name) == parts.map(\.name))
        #expect(back.map(\.bytes) == parts.map(\.bytes))
        #expect(try Archive.write(parts) == bytes)
    }

    @Test func `what is no archive is refused`() {
        #expect(
            refusal { _ = try Archive.read([1, 2, 3], named: "a.zip") }?.contains("损坏") == true)
    }
}
