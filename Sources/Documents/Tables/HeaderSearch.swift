/// Looks for the header of one sheet.
struct HeaderSearch {
    private let grid: HeaderGrid
    private let lexicon: HeaderLexicon

    init(_ sheet: Sheet, lexicon: HeaderLexicon) {
        self.grid = HeaderGrid(sheet)
        self.lexicon = lexicon
    }

    /// The rows that hold the most known titles, with the rows that belong to them; nil where no
    /// row holds any.
    func best() -> HeaderBlock? {
        var best: HeaderBlock?
        for row in grid.rows.indices.prefix(20) {
            let block = HeaderBlock(grid, rows: row..<(row + 1), lexicon: lexicon)
            if block.score > (best?.score ?? 0) { best = block }
        }
        return best.map(grown)
    }

    /// Takes in the second and third row of a header, and a group row above.
    private func grown(_ block: HeaderBlock) -> HeaderBlock {
        var result = block
        let above = block.rows.lowerBound - 1
        if above >= 0, isGroupRow(above, over: block) {
            let taller = HeaderBlock(grid, rows: above..<block.rows.upperBound, lexicon: lexicon)
            if taller.score >= result.score { result = taller }
        }
        let merged = grid.reach(below: result.rows)
        if merged > result.rows.upperBound {
            let rows = result.rows.lowerBound..<merged
            result = HeaderBlock(grid, rows: rows, lexicon: lexicon)
        } else if grid.rows.indices.contains(merged), isSubtitleRow(merged, under: result) {
            let rows = result.rows.lowerBound..<(merged + 1)
            let taller = HeaderBlock(grid, rows: rows, lexicon: lexicon)
            if taller.score >= result.score { result = taller }
        }
        return result
    }

    /// A row over the header with a title merged over some but not all of its columns.
    private func isGroupRow(_ row: Int, over block: HeaderBlock) -> Bool {
        let titled = Set(block.columns.map(\.index))
        return grid.merges.contains { merge in
            merge.top == row && merge.bottom == row && merge.right > merge.left
                && (merge.left...merge.right).count < titled.count
                && titled.contains(merge.left)
        }
    }

    /// A row that names parts of the groups above it (起, 止), in a sheet without merged cells: what
    /// it holds stands under, or just right of, a title with nothing beside it.
    private func isSubtitleRow(_ row: Int, under block: HeaderBlock) -> Bool {
        let below = grid.rows[row]
        let above = grid.rows[block.rows.upperBound - 1]
        let filled = below.indices.filter { !below[$0].isEmpty }
        let known = filled.filter { lexicon.key(below[$0]) != nil }.count
        if known >= 2, known * 2 >= filled.count { return true }
        guard filled.count >= 2, filled.count < block.columns.count else { return false }
        let anyGap = filled.contains { above[$0].isEmpty }
        return anyGap
            && filled.allSatisfy { column in
                let beside = column + 1
                let opensGap =
                    beside < above.count && above[beside].isEmpty && filled.contains(beside)
                return (above[column].isEmpty || opensGap)
                    && !below[column].contains(where: \.isNumber)
            }
    }
}
