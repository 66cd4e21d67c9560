/// 读取上限 — How much of a file we are willing to take in, so that no file can exhaust the machine.
package struct ReadingLimits: Sendable {
    /// Bytes of the file itself.
    package var file: Int
    /// Bytes of everything packed inside it, after unpacking.
    package var expanded: Int
    /// How many times larger a part may become when unpacked. Ordinary sheets grow 5 to 40 times.
    package var ratio: Int
    /// Cells held in memory at once, empty ones included.
    package var cells: Int

    package init(
        file: Int = 50 << 20, expanded: Int = 300 << 20, ratio: Int = 300, cells: Int = 6_000_000
    ) {
        self.file = file
        self.expanded = expanded
        self.ratio = ratio
        self.cells = cells
    }

    /// A part smaller than this may have any ratio: a megabyte of spaces harms nobody.
    static let unsuspicious = 16 << 20
    static let parts = 10_000
}
