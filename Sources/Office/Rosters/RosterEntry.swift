import Documents
import Records
import Secondment

/// 花名册一行 — One person of a roster as it was understood, with what is wrong with it.
struct RosterEntry: Sendable {
    /// Which of the file's rosters, and which of its rows, counted from 0.
    let sheet: Int
    let row: Int
    /// As the sheet numbers its rows, from 1.
    let number: Int
    var faults: [RosterFault] = []

    var name = ""
    var sex: Person.Sex?
    var born: Month?
    var ethnicity: String?
    var party: String?
    var education: String?
    var identity: String?
    var homeUnit = ""
    var homePost: String?
    var hostUnit = ""
    var hostPost: String?
    var term: ClosedRange<Day>?
    var phone: String?
    var category: String?
    var note: String?
    var rank: String?
    var proficiency: String?
    var startedWork: Month?
    var type: String?
    /// Why somebody is posted whom a general condition would not allow.
    var waiver: String?
    /// What the rules said, as it is kept with the posting.
    var findings: String?

    /// Whether it can be made as it is.
    var isRight: Bool { !faults.contains { !$0.isWarning } }

    mutating func refuse(_ column: RosterColumn, _ chinese: String, _ english: String) {
        faults.append(RosterFault(column, Title(chinese, english), isWarning: false))
    }

    mutating func warn(_ column: RosterColumn, _ chinese: String, _ english: String) {
        faults.append(RosterFault(column, Title(chinese, english), isWarning: true))
    }
}

/// 疑误 — What is wrong with one cell, or only worth a look.
struct RosterFault: Sendable {
    let column: RosterColumn
    let sentence: Title
    let isWarning: Bool

    init(_ column: RosterColumn, _ sentence: Title, isWarning: Bool) {
        self.column = column
        self.sentence = sentence
        self.isWarning = isWarning
    }
}
