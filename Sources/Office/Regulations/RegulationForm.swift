import Desk
package import Records
import Regulation

/// 制度表单 — A regulation as a page shows it for editing: every word with its control, what each rule makes
/// the office do, and every mistake beside what it is about.
package struct RegulationForm: Sendable {
    package let head: [Field]
    package let clauses: [Clause]
    /// What belongs to no field and no clause.
    package let problems: [Title]
    /// How many mistakes there are in all; 0 where nobody has asked yet.
    package let mistakes: Int
    /// Whether it can be read and carried out.
    package let isClean: Bool
    package let hadComments: Bool
    package let coverage: Title?
    package let yaml: String
    /// Stands for the text as it was shown: what is applied must be what was looked at.
    package func seal(batch: String) -> String { Secrets.digest("\(batch)\n\(yaml)") }
    /// The text as it was before something was taken out of it.
    package let before: String?

    package struct Clause: Sendable {
        /// `c3`: what the names of its fields begin with, and where the page scrolls to.
        package let id: String
        package let fields: [Field]
        package let rules: [Rule]
        package let problems: [Title]
    }

    package struct Rule: Sendable {
        package let id: String
        /// Empty where the text does not say what kind of rule it is.
        package let kind: String
        package let kindTitle: Title
        package let title: Field
        package let effect: Title?
        package let isChecked: Bool
        package let fields: [Field]
        package let problems: [Title]
        /// Whether it was just added.
        package let isNew: Bool
        package var hasProblems: Bool {
            !problems.isEmpty || !title.problems.isEmpty || fields.contains { !$0.problems.isEmpty }
        }
    }

    package struct Field: Sendable {
        package let name: String
        package let title: Title
        package let typed: String
        package let control: Control
        package let hint: Title?
        package let isRequired: Bool
        /// What most leave unsaid, and a page may fold away.
        package let isSeldom: Bool
        /// Ways of saying it, to choose from while typing.
        package let suggestions: [String]
        package let problems: [Title]
        /// Those of the typed values, of a field where more than one may be ticked.
        package var ticked: [String] { typed.split(separator: "、").map(String.init) }
    }

    package enum Control: Sendable, Hashable {
        case line, day
        case prose(rows: Int)
        case choice([RegulationForm.Option])
        case choices([RegulationForm.Option])
    }

    package struct Option: Sendable, Hashable {
        package let value: String
        package let title: Title
    }

    /// Kinds of rule, for the choice of a new one.
    package static let kinds: [Option] = RuleForm.all.map { form in
        let hint = form.word.hint
        return Option(
            value: form.word.title.chinese,
            title: Title(
                form.word.title.chinese + (hint.map { "：\($0.chinese)" } ?? ""),
                form.word.title.english + (hint.map { ": \($0.english)" } ?? "")))
    }
}

extension RegulationForm {
    /// `isTelling`: whether mistakes are told; while something is being added nobody wants to read them.
    init(_ sheet: RegulationSheet, isTelling: Bool, new: String? = nil, before: String? = nil) {
        let check = SheetCheck(sheet)
        let unfit = check.regulation.map { Fitness.problems($0) } ?? []
        let shown = isTelling ? check : check.silent
        head = shown.head().map { Field($0, prefix: "h", names: sheet.names) }
        clauses = sheet.clauses.indices.map { place in
            let number = sheet.clauses[place].number
            return Clause(
                id: "c\(place)",
                fields: shown.fields(place).map { Field($0, prefix: "c\(place)", names: sheet.names) },
                rules: sheet.clauses[place].rules.indices.map { Rule(shown, place, $0, new: new) },
                problems: shown.problems(.init(clause: place))
                    + (isTelling ? unfit.filter { $0.place == number }.map(\.sentence) : []))
        }
        let told = Set(head.flatMap { $0.problems })
        problems = shown.mistakes.filter { $0.spot.clause == nil && !told.contains($0.sentence) }
            .map(\.sentence)
        mistakes = isTelling ? check.mistakes.count + unfit.count : 0
        isClean = check.regulation != nil && unfit.isEmpty
        hadComments = sheet.hadComments
        coverage = check.regulation?.coverage.sentence
        yaml = check.yaml
        self.before = before
    }
}

extension RegulationForm.Rule {
    fileprivate init(_ check: SheetCheck, _ clause: Int, _ place: Int, new: String?) {
        let id = "c\(clause)r\(place)"
        let kind = check.sheet.clauses[clause].rules[place].kind
        let names = check.sheet.names
        let (title, fields) = check.fields(clause, place)
        let read = check.rule(clause, place)
        self.init(
            id: id, kind: kind, kindTitle: RuleForm.of(kind)?.word.title ?? Title("未定", "Undecided"),
            title: RegulationForm.Field(title, prefix: id, names: names, name: "\(id).title"),
            effect: read.map(Desk.detail),
            isChecked: read?.isChecked ?? true,
            fields: fields.map { RegulationForm.Field($0, prefix: id, names: names) },
            problems: check.problems(.init(clause: clause, rule: place)), isNew: new == id)
    }
}
