import Parties
package import Records

/// 专长与渠道 — One thing that somebody knows, can reach or can bring, and who may know of it: each by itself, as they agree, and no
/// longer than they agree.
package enum Expertise: Kind {
    package static let name = "expertise"
    package static let title = Title("专长与渠道", "Expertise")

    // What is written down

    package static let posting = Field<Link<Posting>>("posting", Title("挂职", "Posting"))
    package static let sort = Field<Sort>("sort", Title("哪一种", "Sort"))
    package static let text = Field<String>(
        "text", Title("一句话", "In one line"), hint: Title("如 懂地方政府债券发行", "one thing a line"))
    package static let area = Field<Area?>("area", Title("哪个领域", "Area"))
    package static let afterwards = Field<Bool>(
        "afterwards", Title("期满后也可以找我", "Also after the term"))
    package static let sound = Field<Prose?>("sound", Title("拼音", "Pinyin"))

    package enum Sort: String, Choice {
        case knows, channel, resource
        package var title: Title {
            switch self {
            case .knows: Title("懂什么", "Knows")
            case .channel: Title("能联系到哪里", "Can reach")
            case .resource: Title("能协调什么", "Can bring")
            }
        }
    }

    /// 领域 — What city departments have to do with.
    package enum Area: String, Choice {
        case planning, finance, industry, investment, science, agriculture, construction, transport
        case environment, education, health, culture, law, party, other
        package var title: Title {
            switch self {
            case .planning: Title("规划政策", "Planning")
            case .finance: Title("金融财政", "Finance")
            case .industry: Title("产业企业", "Industry")
            case .investment: Title("招商外贸", "Investment and trade")
            case .science: Title("科技人才", "Science and talent")
            case .agriculture: Title("农业农村", "Agriculture")
            case .construction: Title("城建国土", "Construction and land")
            case .transport: Title("交通能源", "Transport and energy")
            case .environment: Title("生态环境", "Environment")
            case .education: Title("教育", "Education")
            case .health: Title("卫生健康", "Health")
            case .culture: Title("文化旅游", "Culture and tourism")
            case .law: Title("法治", "Law")
            case .party: Title("党建人事", "Party and personnel")
            case .other: Title("其他", "Other")
            }
        }
    }

    package static let form = [
        Section(Title("专长与渠道", "Expertise"), [posting, sort, text, area, afterwards]),
        Section.working([sound]),
    ]
    package static let label: [any Place] = [text]
    package static let words: [any Place] = [text, sound]

    // What happens to it

    package enum Stage: String, Word { case own, office, open }
    package enum Move: String, Word { case tell, open, withdraw, lapse }

    package static let lifecycle = Lifecycle(
        [
            stage(.own, Title("只有自己看得到", "One’s own")),
            stage(.office, Title("组织部门和领导可见", "For the department"), .good),
            stage(.open, Title("同事可见", "For colleagues"), .good),
        ],
        [
            move(
                .open, Title("给同事看", "Let colleagues know"), from: [.own, .office], to: .open, by: .owner,
                weight: .primary),
            move(
                .tell, Title("只给组织部门和领导看", "Only the department and leaders"), from: [.own, .open],
                to: .office,
                by: .owner),
            move(.withdraw, Title("收回", "Take it back"), from: [.office, .open], to: .own, by: .owner),
            // What was agreed to for the term only.
            move(.lapse, Title("期满收回", "The term is over"), from: [.office, .open], to: .own, by: .nobody),
        ])

    // Who may touch it

    package static let about = About.posting("posting")
    package static let access = Access(
        see: .owner || (at(.office, .open) && (IntroCard.hosts || .seat(.leader)))
            || (at(.open) && IntroCard.colleagues),
        add: .seat(.secondee), edit: .owner)

    // Where it is seen

    package static let lists = [
        Listing("all", Title("专长与渠道", "Expertise"), columns: [posting, sort, text, area, afterwards])
    ]
}

extension Where<Expertise> {
    /// 可找 — Told to somebody.
    package static var told: Self { .stage(.office, .open) }
}
