import Synchronization

/// 编号 — The identity of a row: 63 bits made in the program, ordered by the time of making.
///
/// 42 bits of milliseconds since 2020-01-01 (UTC), then 21 bits that begin at random in each
/// millisecond and count up, so that ids made here never repeat and two servers do not meet.
/// Written in 13 letters and digits (Crockford's base 32), which survive JSON, paper and telephones.
package struct ID: Hashable, Comparable, Sendable {
    package let raw: Int64

    package init(raw: Int64) { self.raw = raw }

    /// Reads the thirteen characters; nil for anything else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 13 else { return nil }
        var raw: UInt64 = 0
        for byte in text.utf8 {
            let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard let digit = ID.digits.firstIndex(of: small), raw < 1 << 59 else { return nil }
            raw = raw << 5 | UInt64(digit)
        }
        guard raw <= UInt64(Int64.max) else { return nil }
        self.raw = Int64(raw)
    }

    package static func make(at now: Moment) -> ID {
        let stamp = max(0, now.milliseconds - 1_577_836_800_000)
        return last.withLock { last in
            let fresh = stamp << 21 | Int64.random(in: 0..<(1 << 20))
            last = max(fresh, last + 1)
            return ID(raw: last)
        }
    }

    package var text: String {
        // Thirteen bytes fit into a string itself: a board writes thousands, and none of them takes memory.
        String(unsafeUninitializedCapacity: 13) { bytes in
            var rest = UInt64(bitPattern: raw)
            for place in (0..<13).reversed() {
                bytes[place] = ID.digits[Int(rest & 31)]
                rest >>= 5
            }
            return 13
        }
    }

    package static func < (left: ID, right: ID) -> Bool { left.raw < right.raw }

    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private static let last = Mutex<Int64>(0)
}
