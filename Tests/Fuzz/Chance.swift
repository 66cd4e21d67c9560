/// 骰子 — The same numbers for the same seed, so that whatever was found can be found again (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    /// Of one input of one reader.
    init(_ seed: UInt64, _ reader: String, _ number: Int) {
        var mixed = seed &* 0x9E37_79B9_7F4A_7C15
        for byte in reader.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        state = mixed &+ UInt64(truncatingIfNeeded: number) &* 0xBF58_476D_1CE4_E5B9
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, `count`; 0 where there is nothing.
    mutating func below(_ count: Int) -> Int { count < 1 ? 0 : Int.random(in: 0..<count, using: &self) }
    mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }
}
