import Parties
package import Records

/// 单位 — An organization that sends, hosts or looks after secondees; part of another one or not.
package enum Unit: Kind {
    package static let name = "unit"
    package static let title = Title("单位", "Unit")

    // What is written down

    package static let fullName = Field<String>("full_name", Title("名称", "Name"), sortedBy: "pinyin")
    package static let short = Field<String?>("short_name", Title("简称", "Short name"))
    package static let parent = Field<Link<Unit>?>("parent", Title("上级单位", "Part of"))
    package static let place = Field<String?>("place", Title("所在地", "Place"))
    package static let source = Field<Source?>("source", Title("来源类别", "Sort of sender"))
    package static let since = Field<Day?>("since", Title("设立日期", "Since"))
    package static let until = Field<Day?>("until", Title("撤销日期", "Until"))
    package static let pinyin = Field<String?>("pinyin", Title("拼音", "Pinyin"))

    /// 来源 — As the hosting side tells its guests apart.
    package enum Source: String, Choice {
        case central, province, capital, enterprise, finance, university, city
        package var title: Title {
            switch self {
            case .central: Title("中央单位", "Central bodies")
            case .province: Title("省直单位", "Provincial bodies")
            case .capital: Title("北京、天津", "Beijing and Tianjin")
            case .enterprise: Title("中央和国有企业", "State enterprises")
            case .finance: Title("金融机构", "Finance")
            case .university: Title("高校和科研院所", "Universities")
            case .city: Title("市县单位", "Cities and counties")
            }
        }
    }

    package static let form = [
        Section(Title("单位", "Unit"), [fullName, short, parent, place, source, since, until]),
        Section.working([pinyin]),
    ]
    package static let label: [any Place] = [fullName]
    package static let words: [any Place] = [fullName, short, pinyin]

    // What happens to it

    package enum Stage: String, Word { case kept }

    package static let lifecycle = Lifecycle(
        [stage(.kept, Title("在册", "Kept"))], [])

    // Who may touch it

    package static let about = About.linked(by: ["home_unit", "host_unit"])
    package static let access = Access(
        see: .signedIn,
        add: .seat(.organizer) || .seat(.administrator),
        edit: .seat(.organizer))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("单位", "Units"), columns: [fullName, parent, place], order: pinyin)
    ]
}
