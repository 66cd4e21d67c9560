import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 标记的词 — What the marks of a form may say for one kind, each with what it means: whoever it is about, the kind's own
/// fields, what was said on its way, and lists of what there are several of.
struct MarkWords: Sendable {
    struct Word: Sendable {
        let mark: String
        let meaning: Title
    }

    let kind: Declaration
    /// The kind's own fields, by whose titles they are meant.
    let fields: [FieldSpec]
    let lists: [MarkList]
    /// All marks that mean something on such a form, but for those of what else belongs to a posting.
    let all: [Word]
    private let known: [String: Title]

    init(kind: Declaration) {
        self.kind = kind
        fields = kind.shownFields.filter {
            $0.name != "posting" && $0.control != .sources && !$0.title.chinese.contains(".")
                && MarkWords.name($0) != MarkWords.attached
        }
        let own = MarkList.own(kind)
        lists = own + (MarkWords.isOfPosting(kind) ? MarkList.ofPosting : [])
        all =
            MarkWords.words(of: kind, fields)
            + own.flatMap { list in
                list.columns.map { Word(mark: "\(list.name).\($0.name)", meaning: $0.meaning) }
            }
        known = Dictionary(all.map { ($0.mark, $0.meaning) }) { first, _ in first }
    }

    /// Who it is about, where it is about a posting.
    static let bearer: [(mark: String, place: any Place)] = [
        ("姓名", Person.fullName), ("性别", Person.sex), ("出生年月", Person.born), ("民族", Person.ethnicity),
        ("政治面貌", Person.party), ("学历", Person.education), ("职级", Person.rank), ("职称", Person.proficiency),
        ("参加工作时间", Person.startedWork),
    ]
    static let posting: [(mark: String, place: any Place)] = [
        ("批次", Posting.batch), ("派出单位", Posting.homeUnit), ("原任职务", Posting.homePost),
        ("接收单位", Posting.hostUnit),
        ("挂任职务", Posting.hostPost), ("开始日期", Posting.first), ("结束日期", Posting.last), ("分工", Posting.duties),
    ]
    /// The unit and the post there, as an appointment says it.
    static let homeStation = "派出单位及职务"
    static let hostStation = "挂职单位及职务"
    static let term = "挂职起止时间"
    /// Left empty for the pen.
    static let pen = ["签名", "盖章", "手写日期"]
    static let heading = "标题"
    static let copies = "一式几份"
    static let attached = "附件"
    static let department = "组织部全称"
    static let printed = "打印日期"
    /// Of a kind with a first and a last day.
    static let days = "天数"
    /// Of a kind that says whom to inform.
    static let filed = "报备"

    var isOfPosting: Bool { MarkWords.isOfPosting(kind) }

    private static func isOfPosting(_ kind: Declaration) -> Bool {
        kind.about == .itself || kind.about.tie?.home == .posting
    }

    private static func words(of kind: Declaration, _ fields: [FieldSpec]) -> [Word] {
        var words = [Word(mark: heading, meaning: Title("表的名称", "the form’s name"))]
        if isOfPosting(kind) {
            words += (bearer + posting).map { Word(mark: $0.mark, meaning: $0.place.spec.title) }
            words += [
                Word(mark: homeStation, meaning: Title("派出单位和原任职务", "home unit and post")),
                Word(mark: hostStation, meaning: Title("接收单位和挂任职务", "host unit and post")),
                Word(mark: term, meaning: Title("从哪天到哪天", "from when to when")),
            ]
        }
        words += fields.map { Word(mark: name($0), meaning: $0.title) }
        if kind.isOfDays { words.append(Word(mark: days, meaning: Title("共几天", "how many days"))) }
        if kind.field("copies") != nil {
            words.append(Word(mark: filed, meaning: Title("报谁备案", "with whom it is filed")))
        }
        words += kind.lifecycle.moves.flatMap { move in
            let title = move.title
            return [
                Word(
                    mark: "意见：\(title.chinese)",
                    meaning: Title("“\(title.chinese)”时写的话", "what was said with “\(title.english)”")),
                Word(
                    mark: "经办：\(title.chinese)",
                    meaning: Title("谁“\(title.chinese)”", "who made “\(title.english)”")),
                Word(
                    mark: "日期：\(title.chinese)",
                    meaning: Title("哪天“\(title.chinese)”", "the day of “\(title.english)”")),
            ]
        }
        words += [
            Word(mark: attached, meaning: Title("附件的名称", "the names of what is attached")),
            Word(mark: copies, meaning: Title("如“本表一式3份。”", "how many copies are wanted")),
            Word(mark: department, meaning: Title("组织部全称", "the department’s full name")),
            Word(mark: printed, meaning: Title("打印日期", "the day of printing")),
        ]
        return words + pen.map { Word(mark: $0, meaning: Title("留空，手写", "left empty for the pen")) }
    }

    /// What a mark means; nil where it means nothing on such a form.
    func meaning(of mark: String) -> Title? {
        let mark = WordTemplate.base(mark)
        guard let list = WordTemplate.list(mark) else { return known[mark] }
        return lists.first { $0.name == list.name }?.columns.first { $0.name == list.field }?.meaning
    }

    /// As a mark is typed: without spaces.
    static func name(_ field: FieldSpec) -> String { field.title.chinese.filter { !$0.isWhitespace } }
}

extension Declaration {
    /// Whether it tells of several days, from a first to a last.
    var isOfDays: Bool { field("first_day") != nil && field("last_day") != nil }
}
