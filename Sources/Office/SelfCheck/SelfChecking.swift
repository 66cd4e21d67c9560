package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

/// 自查 — What the rules for government software ask of this program, each with its answer, its evidence and
/// where to look.
package struct SelfCheckSheet: Sendable {
    package let lines: [Line]
    package let mayDeclare: Bool

    package struct Line: Sendable {
        /// As it is written in an address and a setting: `checkIn`.
        package let name: String
        package let title: Title
        package let state: State
        package let sentence: Title
        package let evidence: [Title]
        /// The page to look at.
        package let place: String?
        /// Clauses in force that ask for it.
        package let askedBy: [Title]
        /// The national rules that ask for it anyway, in our own words.
        package let national: Title
        /// Only the administrator can say it.
        package let isDeclared: Bool
        package let declared: Declared?

        /// What was declared is somebody's word and no finding of ours.
        package var stateTitle: Title {
            isDeclared && state == .met ? Title("已填", "declared") : state.title
        }
    }

    package enum State: String, Sendable, CaseIterable {
        case met, notMet, undeclared

        package var title: Title {
            switch self {
            case .met: Title("符合", "met")
            case .notMet: Title("不符合", "not met")
            case .undeclared: Title("待填", "to be declared")
            }
        }

        package var mark: String {
            switch self {
            case .met: "✓"
            case .notMet: "✗"
            case .undeclared: "○"
            }
        }
    }

    package struct Declared: Sendable, Hashable {
        package let text: String
        package let day: Day
    }

    package func count(_ state: State) -> Int { lines.count { $0.state == state } }
}

extension Desk {
    /// Everybody may know how the program stands; the administrator may declare what no program can see.
    package func selfCheck(_ actor: Actor, site: SiteFacts) async throws(Failure) -> SelfCheckSheet {
        try await look(actor) { errand in
            let asked = try errand.selfCheckClauses()
            let evidence = SelfCheckEvidence(errand, site)
            return SelfCheckSheet(
                lines: try SelfCheck.Matter.allCases.map { matter in
                    let declared = matter.isDeclared ? try errand.declaration(of: matter) : nil
                    let answer =
                        matter.isDeclared ? .declared(declared) : try evidence.answer(matter)
                    return SelfCheckSheet.Line(
                        name: matter.rawValue, title: matter.title, state: answer.state,
                        sentence: answer.sentence, evidence: answer.evidence, place: answer.place,
                        askedBy: (asked[matter] ?? []).map(\.written), national: matter.national,
                        isDeclared: matter.isDeclared, declared: declared)
                }, mayDeclare: actor.holds(.administrator))
        }
    }

    /// Keeps what the administrator declares of a matter, with its day; an empty text takes it back.
    package func declareSelfCheck(
        _ actor: Actor, _ name: String, text: String, day: Day
    ) async throws(Failure) {
        guard actor.holds(.administrator) else { throw .notYours }
        guard let matter = SelfCheck.Matter(rawValue: name), matter.isDeclared else { throw .notFound }
        let text = text.trimmed
        guard text.count <= 500 else {
            throw .problem("最多500字，现有\(text.count)字", "at most 500 characters", at: name)
        }
        guard day <= today else {
            throw .problem("日期不能晚于今天", "the day is still to come", at: name)
        }
        try await change(actor) { errand in
            try errand.shelf.set(matter.setting, text.isEmpty ? "" : "\(day.iso) \(text)")
            try errand.remember(
                "self-check", "declare",
                text.isEmpty
                    ? Title(
                        "\(actor.name)　撤回自查“\(matter.title.chinese)”的填写",
                        "\(actor.name): took back “\(matter.title.english)”")
                    : Title(
                        "\(actor.name)　自查“\(matter.title.chinese)”填写：\(text)",
                        "\(actor.name): declared “\(matter.title.english)”: \(text)"))
        }
    }
}

extension SelfCheck.Matter {
    fileprivate var setting: String { "declared_\(rawValue)" }
}

extension Errand {
    fileprivate func declaration(of matter: SelfCheck.Matter) throws -> SelfCheckSheet.Declared? {
        guard let kept = try shelf.setting(matter.setting), let day = Day(iso: String(kept.prefix(10)))
        else { return nil }
        return SelfCheckSheet.Declared(text: String(kept.dropFirst(11)), day: day)
    }

    /// The clauses that look at each matter, in the regulations that are in force today for all or for some
    /// open batch; each once.
    fileprivate func selfCheckClauses() throws -> [SelfCheck.Matter: [Citation]] {
        var found: [SelfCheck.Matter: [Citation]] = [:]
        for batch in [ID(raw: 0)] + (try openBatches()) {
            let book = try regulations.rulebook(for: batch, connection)
            for regulation in book.regulations where regulation.isInForce(on: today) {
                for clause in regulation.clauses {
                    for case let rule as SelfCheck in clause.rules {
                        let citation = Citation(regulation, clause)
                        if !(found[rule.what] ?? []).contains(citation) {
                            found[rule.what, default: []].append(citation)
                        }
                    }
                }
            }
        }
        return found
    }
}
