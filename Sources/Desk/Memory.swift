import Synchronization

/// 记性 — What a server keeps in mind between errands, because it is dear to read and never wrong: one of each type.
package final class Memory: Sendable {
    private let kept = Mutex<[ObjectIdentifier: any Remembered]>([:])

    package func callAsFunction<M: Remembered>(_ type: M.Type) -> M {
        kept.withLock { kept in
            if let known = kept[ObjectIdentifier(type)] as? M { return known }
            let fresh = M()
            kept[ObjectIdentifier(type)] = fresh
            return fresh
        }
    }
}

/// 记得住的 — It begins empty, and guards itself against many who ask at once.
package protocol Remembered: Sendable {
    init()
}
