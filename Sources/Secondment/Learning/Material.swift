import Parties
package import Records

/// 第一手资料 — A document, a case, figures, what somebody explained: brought together at the host with the file attached. It is
/// its collector's own until it is shared with the batch, and then says why it may be taken along.
package enum Material: Kind {
    package static let name = "material"
    package static let title = Title("学习资料", "Material")

    // What is written down

    package static let batch = Field<Link<Batch>>("batch", Title("批次", "Batch"))
    /// The collector's own in that batch.
    package static let posting = Field<Link<Posting>?>("posting", Title("收集人", "Collected by"))
    package static let heading = Field<String>("heading", Title("资料名称", "Name"))
    package static let sort = Field<Sort>("sort", Title("是什么", "What it is"))
    package static let way = Field<Way>("way", Title("怎样得来", "How it was come by"))
    package static let day = Field<Day>("day", Title("日期", "Day"), guess: .today)
    package static let topic = Field<Link<LearningTopic>?>("topic", Title("学习重点", "Topic"))
    package static let question = Field<Link<HomeQuestion>?>(
        "question", Title("回答哪个问题", "The question it answers"))
    package static let text = Field<Prose?>(
        "text", Title("要点", "What matters in it"),
        hint: Title("值得带回去的几句话；保存以后添上原件", "the file itself is attached once this is saved"))
    package static let basis = Field<Basis?>(
        "basis", Title("为什么可以带走", "Why it may be taken along"),
        hint: Title(
            "共享以后，同批干部、两头单位和组织部都看得到、搜得到", "everybody around the batch will read and find it"))

    package enum Sort: String, Choice {
        case document, procedure, `case`, figures, lecture, picture
        package var title: Title {
            switch self {
            case .document: Title("文件制度", "Document")
            case .procedure: Title("流程表单", "Procedure")
            case .case: Title("案例", "Case")
            case .figures: Title("数据", "Figures")
            case .lecture: Title("讲义访谈", "Lecture or interview")
            case .picture: Title("图片", "Picture")
            }
        }
    }

    /// The four ways of learning that the speech names.
    package enum Way: String, Choice {
        case reading, survey, asking, watching
        package var title: Title {
            switch self {
            case .reading: Title("研读文件", "Reading")
            case .survey: Title("专题调研", "A survey")
            case .asking: Title("虚心求教", "Asking")
            case .watching: Title("细心观察", "Watching")
            }
        }
    }

    package enum Basis: String, Choice {
        case open, agreed
        package var title: Title {
            switch self {
            case .open: Title("公开发布的", "It is public")
            case .agreed: Title("挂职单位同意提供，不涉密", "The host unit agreed, and nothing in it is secret")
            }
        }
    }

    package static let form = [
        Section(Title("资料", "Material"), [batch, heading, sort, way, day, topic, text]),
        // A question is between the home unit and its secondee, and is called by its words.
        Section(
            Title("问题", "Question"), [question], see: .owner || .seat(.organizer), edit: .owner && at(.own)),
        Section.kept([posting, basis]),
    ]
    package static let label: [any Place] = [heading]
    package static let words: [any Place] = [heading, text]

    /// What was taken along by mistake is taken away, and not only hidden.
    package static let isDiscardable = true

    // What happens to it

    package enum Stage: String, Word { case own, shared }
    package enum Move: String, Word { case share, withdraw }

    package static let lifecycle = Lifecycle(
        [
            stage(.own, Title("自己可见", "Own")), stage(.shared, Title("已共享", "Shared"), .good),
        ],
        [
            move(
                .share, Title("共享", "Share"), from: [.own], to: .shared, by: .owner,
                needs: [basis], asks: [basis], weight: .primary),
            move(
                .withdraw, Title("收回", "Take back"), from: [.shared], to: .own, by: .owner, needsNote: true),
        ])
    package static let settling: Settling? = settles(at: [.shared], day: day, qualifier: way)

    // Who may touch it

    package static let about = About.shared("batch", with: "batch")
    package static let access = Access(
        see: .owner || (at(.shared) && .around), add: .seat(.secondee), edit: .owner && at(.own))

    // Where it is seen

    package static let lists = [
        Listing("all", Title("学习资料", "Materials"), columns: [day, heading, sort, topic], order: day)
    ]
}
