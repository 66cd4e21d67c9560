import Parties
package import Records

/// 干部 — A human being; not an account and not a post.
package enum Person: Kind {
    package static let name = "person"
    package static let title = Title("干部", "Person")

    // What is written down

    package static let fullName = Field<String>("full_name", Title("姓名", "Name"), sortedBy: "pinyin")
    package static let sex = Field<Sex?>("sex", Title("性别", "Sex"))
    package static let born = Field<Month?>("born", Title("出生年月", "Born"))
    package static let ethnicity = Field<String?>("ethnicity", Title("民族", "Ethnic group"))
    package static let party = Field<String?>("party", Title("政治面貌", "Party"))
    package static let education = Field<String?>("education", Title("学历", "Education"))
    package static let identity = Field<IdentityText?>("identity", Title("身份证号", "Identity number"))
    package static let phone = Field<Phone?>("phone", Title("联系电话", "Phone"))
    package static let unit = Field<Link<Unit>?>("unit", Title("工作单位", "Unit"))
    package static let post = Field<String?>("post", Title("现任职务", "Post"))
    package static let rank = Field<String?>(
        "rank", Title("职级", "Rank"), hint: Title("如 县处级副职、乡科级正职", "such as 县处级副职"))
    package static let proficiency = Field<String?>(
        "proficiency", Title("职称", "Professional title"))
    package static let startedWork = Field<Month?>("started_work", Title("参加工作", "Started work"))
    package static let pinyin = Field<String?>("pinyin", Title("拼音", "Pinyin"))
    package static let initials = Field<String?>("initials", Title("拼音首字母", "Initials"))

    package enum Sex: String, Choice {
        case male, female
        package var title: Title {
            self == .male ? Title("男", "Male") : Title("女", "Female")
        }
    }

    package static let form = [
        Section(Title("基本情况", "Person"), [fullName, sex, born, ethnicity, party, education]),
        Section(
            Title("工作与联系", "Work and contact"), [unit, post, rank, proficiency, startedWork, phone, identity]),
        Section.working([pinyin, initials]),
    ]
    package static let label: [any Place] = [fullName]
    package static let words: [any Place] = [fullName, pinyin, initials, post]
    package static let isSelfOwned = true

    // What happens to it

    package enum Stage: String, Word { case kept }

    package static let lifecycle = Lifecycle([stage(.kept, Title("在册", "Kept"))], [])

    // Who may touch it

    package static let about = About.linked(by: ["person"])
    package static let access = Access(
        see: .owner || .around || .seat(.administrator),
        add: .seat(.organizer) || .seat(.administrator),
        // Whoever registers people mends what was mistyped.
        edit: .seat(.organizer) || .seat(.administrator))

    // Where it is seen

    package static let lists = [
        Listing(
            "all", Title("干部", "People"), columns: [fullName, sex, unit, post, phone],
            order: pinyin)
    ]
}

/// 身份证号 — Kept whole, shown masked: the first six and the last four.
package struct IdentityText: Shape {
    package let digits: String
    package init(_ digits: String) { self.digits = digits }

    package static var control: Control { .secret }

    package static func read(_ typed: String) -> Reading<IdentityText> {
        let digits = typed.uppercased()
        guard digits.utf8.count == 18, checkDigit(of: digits) == digits.last else {
            return .refused(
                Title(
                    "身份证号应为18位且校验位正确", "an identity number has 18 places and a correct check digit"))
        }
        return .kept(IdentityText(digits))
    }

    package init?(value: Value) {
        guard let text = value.text else { return nil }
        self.digits = text
    }

    package var value: Value { .text(digits) }

    package func shown(_ language: Language) -> String {
        digits.count > 10 ? digits.prefix(6) + "********" + digits.suffix(4) : "********"
    }

    /// GB 11643-1999: weights 7,9,10,5,8,4,2,1,6,3,…; the remainder by 11 picks from `10X98765432`.
    private static func checkDigit(of digits: String) -> Character? {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for (weight, digit) in zip(weights, digits) {
            guard let number = digit.wholeNumberValue else { return nil }
            sum += weight * number
        }
        return Array("10X98765432")[sum % 11]
    }
}
