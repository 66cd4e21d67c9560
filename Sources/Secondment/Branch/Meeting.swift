import Parties
package import Records

/// 座谈与活动 — A symposium with the batch, or an activity of its temporary branch, with its minutes.
package enum Meeting: Kind {
    package static let name = "meeting"
    package static let title = Title("座谈与支部活动", "Meeting")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    package static let sort = Field<Sort>("sort", Title("类别", "Sort"))
    package static let heading = Field<String>("heading", Title("主题", "Subject"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let time = Field<String?>(
        "at_time", Title("时间", "Time"), hint: Title("如 14:30", "such as 14:30"))
    package static let place = Field<String?>("place", Title("地点", "Place"))
    package static let chair = Field<String?>("chair", Title("主持", "In the chair"))
    package static let minutes = Field<Prose?>("minutes", Title("纪要", "Minutes"))
    package static let roll = Field<RollCall?>("roll", Title("到会情况", "Who came"))

    package enum Sort: String, Choice {
        case symposium, branch, training, regular, liaison
        case assembly, committee, group, theme, life, review, lecture

        package var title: Title {
            switch self {
            case .symposium: Title("座谈会", "Symposium")
            case .branch: Title("支部活动", "Branch activity")
            case .training: Title("培训", "Training")
            case .regular: Title("工作例会", "Regular meeting")
            case .liaison: Title("联席会", "Liaison meeting")
            case .assembly: Title("党员大会", "Members' assembly")
            case .committee: Title("支委会", "Branch committee")
            case .group: Title("党小组会", "Party group")
            case .theme: Title("主题党日", "Theme day")
            case .life: Title("组织生活会", "Organization life")
            case .review: Title("民主评议党员", "Review of members")
            case .lecture: Title("党课", "Party lecture")
            }
        }

        /// Whether it is the temporary branch that meets.
        package var isOfBranch: Bool {
            ![.symposium, .training, .regular, .liaison].contains(self)
        }
    }

    package static let form = [
        Section(Title("座谈与活动", "Meeting"), [batch, sort, heading, day, time, place, chair, minutes]),
        // Who was away and why is for those who called the roll.
        Section.kept([roll], see: convenor),
    ]
    package static let label: [any Place] = [day, heading]
    package static let words: [any Place] = [heading, minutes]

    package static let checks = [
        Check(Title("写成 14:30 这样", "such as 14:30"), at: time) { ClockTime.isOne($0[time]) }
    ]

    // What happens to it

    package enum Stage: String, Word { case planned, held }
    package enum Move: String, Word { case hold, mend }

    private static let convenor: Who = .any([
        .seat(.organizer), .seat(.branchSecretary), .seat(.hostOrganizer), .seat(.leader),
        .seat(.supervisor), .seat(.hostUnit), .seat(.careOffice),
    ])

    package static let lifecycle = Lifecycle(
        [
            stage(.planned, Title("已安排", "Planned"), .waiting),
            stage(.held, Title("已举行", "Held"), .good),
        ],
        [
            move(
                .hold, Title("已举行", "Held"), from: [.planned], to: .held, by: convenor, answers: .nobody,
                expected: true, needs: [minutes], asks: [minutes], weight: .primary),
            move(
                .mend, Title("更正纪要", "Mend the minutes"), from: [.held], to: nil, by: convenor,
                answers: .nobody,
                needsNote: true, noteReaders: convenor, needs: [minutes], asks: [minutes], inOpenBatch: true),
        ])
    package static let settling: Settling? = settles(at: [.held], day: day, qualifier: sort) {
        // A Party meeting is one of its own sort, and a branch activity.
        $0[sort].isOfBranch && $0[sort] != .branch ? [Sort.branch.rawValue] : []
    }
    // 联席会 is between offices.
    package static let gathering: Gathering? = Gathering(apart: [Sort.liaison])

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: .around, add: convenor, edit: convenor && at(.planned))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("座谈与支部活动", "Meetings"), columns: [day, sort, heading], order: day)
    ]
}

extension Where<Meeting> {
    /// 支部的 — That it is the temporary branch that meets.
    package static var ofBranch: Self {
        Meeting.sort.isOne(of: Meeting.Sort.allCases.filter(\.isOfBranch))
    }
}
