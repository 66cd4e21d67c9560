import Records

/// 重复 — Rows of one file that tell of the same person.
struct RosterDuplicates {
    private var byIdentity: [String: Int] = [:]
    private var byWords: [Words: Told] = [:]

    /// The first row that told of somebody, and the first that did so without an identity number.
    private struct Told {
        let first: Int
        var nameless: Int?
    }

    /// What makes two rows without identity numbers one person.
    private struct Words: Hashable {
        let name: String
        let homeUnit: String
        let born: Month?
        /// Asked only where the month of birth is not told.
        let hostUnit: String?
        let hostPost: String?
    }

    /// Marks every row whose person an earlier row has told of already.
    static func mark(_ entries: inout [RosterEntry], in file: RosterFile) {
        var seen = RosterDuplicates()
        for index in entries.indices where !entries[index].name.isEmpty {
            seen.take(index, &entries, file)
        }
    }

    private mutating func take(_ index: Int, _ entries: inout [RosterEntry], _ file: RosterFile) {
        let entry = entries[index]
        if let identity = entry.identity, let other = byIdentity[identity] {
            let same = entries[other].name == entry.name
            let row = RosterDuplicates.row(entries[other], beside: entry, file)
            entries[index].refuse(
                .identity,
                same
                    ? "与\(row.chinese)是同一个人（姓名、身份证号都相同）"
                    : "身份证号与\(row.chinese)的\(entries[other].name)相同",
                same
                    ? "the same person as in \(row.english) (same name and identity number)"
                    : "the same identity number as in \(row.english)")
            return
        }
        let words = RosterDuplicates.words(entry)
        // Two identity numbers that differ are two people, whatever else they share.
        let told = byWords[words]
        let twin = entry.identity == nil ? told?.first : told?.nameless
        if let twin {
            let row = RosterDuplicates.row(entries[twin], beside: entry, file)
            entries[index].refuse(
                .name, "与\(row.chinese)是同一个人（姓名、派出单位等都相同），如是两人请填写身份证号",
                "the same person as in \(row.english); for two people give their identity numbers")
            return
        }
        if let identity = entry.identity { byIdentity[identity] = index }
        var now = told ?? Told(first: index)
        if entry.identity == nil, now.nameless == nil { now.nameless = index }
        byWords[words] = now
    }

    private static func words(_ entry: RosterEntry) -> Words {
        let isBornTold = entry.born != nil
        return Words(
            name: entry.name, homeUnit: RosterText.key(entry.homeUnit), born: entry.born,
            hostUnit: isBornTold ? nil : RosterText.key(entry.hostUnit),
            hostPost: isBornTold ? nil : entry.hostPost ?? "")
    }

    private static func row(
        _ other: RosterEntry, beside entry: RosterEntry, _ file: RosterFile
    )
        -> Title
    {
        let sheet = other.sheet == entry.sheet ? "" : file.sheets[other.sheet].name
        return Title(
            sheet.isEmpty ? "第\(other.number)行" : "“\(sheet)”第\(other.number)行",
            sheet.isEmpty ? "row \(other.number)" : "row \(other.number) of “\(sheet)”")
    }
}
