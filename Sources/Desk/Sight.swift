import Records
import Storage
import Synchronization

/// 眼界 — Under which condition those who sit alike see rows of a kind: put into words once for all of them.
final class Sight: Remembered {
    private let kept = Mutex<[Seating: [String: SQL]]>([:])

    func condition(_ seating: Seating, _ kind: Declaration, in kinds: Catalogue) -> SQL {
        if let known = kept.withLock({ $0[seating]?[kind.name] }) { return known }
        let fresh = kind.access.see.condition(seating.anybody, kind, in: kinds)
        kept.withLock { $0[seating, default: [:]][kind.name] = fresh }
        return fresh
    }
}
