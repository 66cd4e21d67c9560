package import Records

/// 导入预览 — What a roster file would make, before anything is made.
package struct RosterPreview: Sendable {
    package let sheets: [Sheet]
    /// Sheets that are no rosters, and why.
    package let skipped: [LeftOut]
    package let rows: [Row]
    /// What is wrong with a header, so that no row of it can be made.
    package let problems: [Trouble]
    package let counts: Counts
    /// Units that the office does not know yet, by name, in the file's order.
    package let newUnits: [String]

    /// Whether a written reason is wanted for rows that a general condition stands against.
    package let wantsReasons: Bool

    /// Whether importing it now would be refused.
    package var isRight: Bool { counts.problems == 0 }

    package struct Sheet: Sendable {
        package let name: String
        package let columns: [Column]
        /// Rows that are no data, and why.
        package let leftOut: [LeftOut]
    }

    package struct Column: Sendable {
        /// The number by which a mapping names it: the sheet's number in the file × 16,384 + the
        /// column's, both from 0.
        package let index: Int
        /// `C`
        package let letters: String
        package let title: String
        /// What it is read as; nil where it is left out.
        package let key: RosterColumn?
        package let samples: [String]
    }

    package struct LeftOut: Sendable {
        /// The name of the sheet.
        package let sheet: String
        /// The row as the sheet numbers it; nil for the sheet as a whole.
        package let number: Int?
        package let reason: Title
    }

    package struct Row: Sendable {
        package let sheet: String
        package let number: Int
        let values: [String]
        package let problems: [Trouble]
        /// Nil where a problem stands against it.
        package let action: Action?

        /// As it would be kept; as it stands in the cell where that cannot be read. Identity
        /// numbers are masked.
        package subscript(column: RosterColumn) -> String { values[column.place] }
        /// The term as it would be kept, whichever columns tell it.
        package var term: String { self[.term] }
    }

    /// A problem, or a doubt that somebody should look at.
    package struct Trouble: Sendable {
        /// `C7`; where the file has several rosters, `青石县!C7`.
        package let cell: String
        package let column: RosterColumn
        package let sentence: Title
        package let isWarning: Bool
    }

    package enum Action: Sendable, Hashable {
        case newPerson
        case knownPerson(ID)
        /// The posting that is there already.
        case samePosting(ID)
    }

    package struct Counts: Sendable, Hashable {
        package var newPersons = 0
        package var knownPersons = 0
        package var samePostings = 0
        package var newUnits = 0
        package var problems = 0
        package var warnings = 0
        package var postings: Int { newPersons + knownPersons }
    }
}

/// 导入结果 — What an import made.
package struct RosterOutcome: Sendable {
    /// Nil where everything was there already, so that nothing was made and nothing can be undone.
    package let id: ID?
    package let persons: Int
    package let units: Int
    package let postings: Int
    /// Postings that were there already, as the roster has them.
    package let alreadyThere: Int
}

/// 一次导入 — An import into a batch that has not been undone.
package struct RosterImportLine: Sendable {
    package let id: ID
    package let at: Moment
    package let by: String
    /// The file's name.
    package let name: String
    package let persons: Int
    package let units: Int
    package let postings: Int
    package let isUndoable: Bool
}
