import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 标记的词 — What the marks of a form may say for one kind, each with what it means: whoever it is about, the kind's own
/// fields, what was said on its way, and the lists of what else belongs to the posting.
struct MarkWords: Sendable {
    struct Word: Sendable {
        let mark: String
        let meaning: Title
    }

    let kind: Declaration
    /// The kind's own fields, by whose titles they are meant.
    let fields: [FieldSpec]
    /// All marks that mean something on such a form, but for those of lists.
    let all: [Word]
    private let known: [String: Title]

    init(kind: Declaration) {
        self.kind = kind
        fields = kind.shownFields.filter { $0.name != "posting" && !$0.title.chinese.contains(".") }
        all = MarkWords.words(of: kind, fields)
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
    /// Left empty for the pen.
    static let pen = ["签名", "盖章", "手写日期"]
    static let office = ["组织部全称", "打印日期"]

    var isOfPosting: Bool { MarkWords.isOfPosting(kind) }

    private static func isOfPosting(_ kind: Declaration) -> Bool {
        kind.about == .itself || kind.about.tie?.home == .posting
    }

    /// The kinds whose records can fill the rows of a table.
    static let lists: [Declaration] = kinds.kinds.filter { kind in
        kind.about.tie?.home == .posting && !kind.isPrivate
    }

    private static func words(of kind: Declaration, _ fields: [FieldSpec]) -> [Word] {
        var words: [Word] = []
        if isOfPosting(kind) {
            words += MarkWords.bearer.map { Word(mark: $0.mark, meaning: $0.place.spec.title) }
            words += MarkWords.posting.map { Word(mark: $0.mark, meaning: $0.place.spec.title) }
        }
        words += fields.map { Word(mark: MarkWords.name($0), meaning: $0.title) }
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
        words += MarkWords.office.map { Word(mark: $0, meaning: Title($0, $0)) }
        words += MarkWords.pen.map { Word(mark: $0, meaning: Title("留空，手写", "left empty for the pen")) }
        return words
    }

    /// What a mark means; nil where it means nothing on such a form.
    func meaning(of mark: String) -> Title? {
        guard let list = WordTemplate.list(mark) else { return known[mark] }
        guard isOfPosting, let kind = MarkWords.lists.first(where: { $0.title.chinese == list.name }),
            let field = kind.shownFields.first(where: { MarkWords.name($0) == list.field })
        else { return nil }
        return Title(
            "每件\(kind.title.chinese)一行：\(field.title.chinese)",
            "a row for each \(kind.title.english): \(field.title.english)")
    }

    /// As a mark is typed: without spaces.
    static func name(_ field: FieldSpec) -> String { field.title.chinese.filter { !$0.isWhitespace } }
}
