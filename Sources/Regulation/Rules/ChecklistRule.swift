package import Parties
package import Records

/// 清单 — What must be done or must lie there at one point of a posting: before selection, before
/// departure, on arrival, at hand-over, in the file, when a branch is set up. Each item with who ticks it.
package struct ChecklistRule: Rule {
    package let heading: Heading
    package let phase: Phase
    package let items: [Item]
    /// 依次: an item may be ticked only when those before it are.
    package let isInOrder: Bool
    package let owed: Duty

    package var duty: Duty? { owed }

    package enum Phase: String, Worded, Hashable {
        case selection, departure, arrival, underWay, handover, file, branch

        package var word: Word {
            switch self {
            case .selection: Word("选派", "selection", also: ["选派程序"])
            case .departure: Word("出发前", "departure", also: ["行前"])
            case .arrival: Word("到岗", "arrival", also: ["报到"])
            case .underWay: Word("在岗期间", "under way", also: ["期间"])
            case .handover: Word("交接", "hand-over", also: ["轮换交接"])
            case .file: Word("归档", "file", also: ["档案"])
            case .branch: Word("组建支部", "branch", also: ["成立支部"])
            }
        }

        /// What is meant where no 期限 is written.
        fileprivate var due: Due {
            switch self {
            case .selection: .moment(.arrival, .before(10, .workingDay))
            case .departure: .moment(.arrival, .before(1, .workingDay))
            case .arrival: .moment(.arrival, .after(10, .workingDay))
            case .underWay, .handover: .moment(.end, .on)
            case .file: .moment(.end, .after(1, .month))
            case .branch: .moment(.arrival, .after(1, .month))
            }
        }
    }

    package struct Item: Sendable, Hashable {
        package let title: String
        /// Who may tick it; the bearer of the list where nobody is named.
        package let by: Party?
        /// A record of this kind ticks it by itself: nothing is asked twice.
        package let evidence: Evidence?
    }

    package var effect: Title {
        Title(
            "\(phase.title.chinese)时为\(owed.isForEach ? "每人" : "每批")出一张\(items.count)项的清单，由\(owed.bearer.called.chinese)负责，\(owed.timing.chinese)"
                + (isInOrder ? "，依次办理" : ""),
            "a list of \(items.count) items at \(phase.title.english), for \(owed.bearer.called.english), \(owed.timing.english)"
        )
    }
}

extension Word {
    static let phase = Word("何时用", "phase", also: ["阶段"])
    static let checkItems = Word("各项", "all of", also: ["清单项"])
    static let inOrder = Word("依次", "in order", also: ["按顺序"])
}

extension ChecklistRule {
    static let word = Word("清单", "checklist", also: ["程序"])

    static let kind = RuleKind(
        word: word,
        words: [
            .phase, .bearer, .checkItems, .inOrder, .due, .opens, .readers, .minutes, .documents, .each,
            .restDay,
        ]
    ) { entry in
        let phase = entry.choice(.phase, of: Phase.self, isRequired: true)
        let heading = entry.heading(under: word)
        entry.needsCode(such: "departure")
        let bearer = entry.choice(.bearer, of: Party.self, isRequired: true)
        let due = entry.due(.due, for: .term)
        let opens = entry.due(.opens, for: .term)
        let readers = entry.choices(.readers, of: Party.self)
        let minutes = entry.minutes(.minutes)
        let documents = entry.number(.documents)
        let restDay = entry.choice(.restDay, of: RestDay.self)
        if !entry.has(.checkItems) { entry.isMissing(.checkItems) }
        let before = entry.mistakes.found.count
        let items = entry.titled(.checkItems, accepts: [.bearer, .evidence]).map { title, more in
            Item(
                title: title, by: more?.choice(.bearer, of: Party.self),
                evidence: more?.read(.evidence, expected: Evidence.expected) {
                    Evidence(reading: $0)
                })
        }
        let isForEach = entry.flag(.each)
        let inOrder = entry.flag(.inOrder)
        guard let heading, let code = heading.code, let phase, let bearer, !items.isEmpty,
            entry.mistakes.found.count == before
        else { return nil }
        let isOfBatch = phase == .branch || !bearer.isOfOnePosting
        let each = bearer.isOfOnePosting ? true : isForEach ?? !isOfBatch
        let owed = Duty(
            heading: heading, bearer: bearer, cadence: .term, due: due ?? phase.due, opens: opens,
            readers: readers,
            evidence: Evidence(kind: each ? "checklist" : "batch_checklist", qualifier: code),
            isForEach: each,
            restDay: restDay ?? .stay,
            burden: Burden(minutes: minutes ?? 0, documents: documents ?? 0))
        return ChecklistRule(
            heading: heading, phase: phase, items: items, isInOrder: inOrder ?? (phase == .selection),
            owed: owed)
    }
}
