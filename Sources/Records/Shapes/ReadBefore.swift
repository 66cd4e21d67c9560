import Synchronization

/// 读过的 — Composites that were read a moment ago, by their text: a long draft is looked at several times while one page is made, and by
/// everybody who opens it. What is kept depends on nothing but the text, so that nothing ever makes it wrong.
enum ReadBefore {
    private struct Key: Hashable {
        let shape: ObjectIdentifier
        let text: String

        /// By its bytes: for Swift, two ways to write é are the same text.
        static func == (left: Key, right: Key) -> Bool {
            guard left.shape == right.shape, left.text.utf8.count == right.text.utf8.count else {
                return false
            }
            // As bytes in a row, where they stand so: a long draft is compared for every page.
            let same = left.text.utf8.withContiguousStorageIfAvailable { bytes in
                right.text.utf8.withContiguousStorageIfAvailable { bytes.elementsEqual($0) }
            }
            return (same ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
        }

        /// Of a long text some bytes are enough to find it; that it is the same, all of them tell.
        func hash(into hasher: inout Hasher) {
            hasher.combine(shape)
            hasher.combine(text.utf8.count)
            text.utf8.withContiguousStorageIfAvailable { bytes in
                for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 64)) {
                    hasher.combine(bytes[place])
                }
            }
        }
    }

    /// Two generations: when the younger is full, it becomes the older one, and what nobody asked for meanwhile is gone.
    private struct Kept {
        var younger: [Key: any Sendable] = [:]
        var older: [Key: any Sendable] = [:]
        var bytes = 0
    }

    private static let kept = Mutex(Kept())
    /// Shorter ones are read as fast as they are found.
    private static let shortest = 2_000
    private static let mostBytes = 4 << 20

    /// `read` reads the text, where that was not done just now.
    static func composite<C: Composite>(_ text: String, read: (String) -> C?) -> C? {
        guard text.utf8.count >= shortest else { return read(text) }
        let key = Key(shape: ObjectIdentifier(C.self), text: text)
        if let known = kept.withLock({ $0.younger[key] ?? $0.older[key] }) as? C { return known }
        guard let fresh = read(text) else { return nil }
        kept.withLock { kept in
            kept.bytes += text.utf8.count
            if kept.bytes > mostBytes {
                (kept.older, kept.younger, kept.bytes) = (kept.younger, [:], text.utf8.count)
            }
            kept.younger[key] = fresh
        }
        return fresh
    }
}
