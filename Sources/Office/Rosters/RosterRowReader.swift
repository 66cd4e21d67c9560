import Documents
import Parties
import Records
import Secondment

/// 读行 — Understands one row of a roster, cell by cell, and the cells against one another.
struct RosterRowReader {
    let sheet: RosterSheet
    let row: HeadedRow
    let today: Day
    let memory: RosterMemory
    var entry: RosterEntry

    static func read(
        _ file: RosterFile, sheet: Int, row: Int, in batch: ClosedRange<Day>, today: Day,
        _ memory: RosterMemory
    ) -> RosterEntry {
        let roster = file.sheets[sheet]
        let headed = roster.table.rows[row]
        var reader = RosterRowReader(
            sheet: roster, row: headed, today: today, memory: memory,
            entry: RosterEntry(sheet: sheet, row: row, number: headed.number))
        reader.readPerson()
        reader.readPosting(in: batch)
        return reader.entry
    }

    private mutating func readPerson() {
        entry.name = needed(.name, take(.name, text: NameText.read, NameText.read)) ?? ""
        let identity = take(
            .identity, text: { [today] in IdentityNumber.read($0, today: today) },
            { [today] in IdentityNumber.read($0, today: today) })
        entry.identity = identity?.text
        readBirth(identity)
        readSex(identity)
        entry.ethnicity = usual(.ethnicity, RosterWords.ethnicity)
        entry.party = usual(.party, RosterWords.party)
        entry.education = text(.education)
        entry.rank = text(.rank)
        entry.proficiency = text(.proficiency)
        entry.startedWork = takeDate(.startedWork)?.month
        readPhone()
    }

    private mutating func readPosting(in batch: ClosedRange<Day>) {
        entry.homeUnit = needed(.homeUnit, text(.homeUnit)) ?? ""
        entry.homePost = text(.homePost)
        entry.hostUnit = needed(.hostUnit, text(.hostUnit)) ?? ""
        entry.hostPost = text(.hostPost)
        entry.category = text(.category)
        entry.type = text(.type)
        entry.waiver = text(.waiver)
        entry.term = RosterTerm.read(&self, in: batch)
        let note = sheet.cell(row, .note)
        guard note != .empty, !isTooLong(note, .note) else { return }
        if !isFault(note, CleanText.plain(note), .note), !note.isBlank {
            entry.note = [note.plain, entry.note].compactMap(\.self).joined(separator: "；")
        }
    }

    /// 档案 and identity number can differ in life; in a roster one of the two is a slip until
    /// somebody has looked.
    private mutating func readBirth(_ identity: IdentityNumber?) {
        let cell = sheet.cell(row, .born)
        guard !isTooLong(cell, .born) else { return }
        let reading =
            if case .text = cell { memory.date(CleanText.plain(cell)) } else { DateText.read(cell) }
        guard let identity, let month = reading.value?.month else {
            entry.born = takeDate(.born)?.month ?? identity?.birth.month
            if identity == nil, let born = entry.born, born > today.month {
                entry.refuse(
                    .born, "出生年月 \(born.dotted) 在今天之后", "born \(born.iso), which is in the future")
            }
            return
        }
        entry.born = identity.birth.month
        if month == identity.birth.month { return }
        // 1985.1 typed as a number is October or January; the identity number knows which.
        if case .doubtful = reading, case .number = cell,
            month.year == identity.birth.year, month.monthOfYear == 10,
            identity.birth.monthOfYear == 1
        {
            return
        }
        entry.refuse(
            .born,
            "出生年月 \(month.dotted) 与身份证号中的 \(identity.birth.month.written(.chinese)) 不一致",
            "the birth month \(month.iso) contradicts the identity number, which says "
                + identity.birth.month.iso)
    }

    private mutating func readSex(_ identity: IdentityNumber?) {
        let told: Person.Sex? = identity.map { $0.isMale ? .male : .female }
        guard let written = text(.sex) else {
            entry.sex = told
            return
        }
        guard let sex = RosterWords.sex(written) else {
            entry.refuse(
                .sex, "性别“\(written)”不认识，应为男或女",
                "the sex “\(written)” is not known; it should be 男 or 女")
            return
        }
        entry.sex = sex
        if let told, told != sex {
            entry.refuse(
                .sex, "性别“\(sex.title.chinese)”与身份证号不一致",
                "the sex \(sex.title.english) contradicts the identity number")
        }
    }

    private mutating func readPhone() {
        guard let phone = take(.phone, text: PhoneText.read, PhoneText.read) else { return }
        if phone.utf8.count == 11, phone.hasPrefix("1") {
            entry.phone = phone
        } else {
            entry.note = "电话 \(phone)"
            entry.warn(
                .phone, "“\(phone)”不是手机号，记在备注里",
                "“\(phone)” is not a mobile number; it is kept as a remark")
        }
    }
}
