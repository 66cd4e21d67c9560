import Desk
import Documents
import Parties
import Records
import Secondment
import Storage

/// 所批 — What one side answered on the record's way: the answer, its words as far as the reader may see
/// them, the name and the day.
struct Said {
    let move: MoveSpec
    /// The side whose answer was awaited then; nil where the kind awaits nobody by name.
    let party: Party?
    let note: String?
    let person: ID
    let name: String
    let day: Day

    /// The answers among these moves, in their order. What was said before the record went back to its
    /// writer was said of another text.
    static func all(of seen: Desk.Seen, by moves: String...) -> [Said] { all(of: seen, by: moves) }

    static func all(of seen: Desk.Seen, by moves: [String]) -> [Said] {
        var said: [Said] = []
        var awaited: Party?
        for step in seen.steps {
            let turn = Sentences.changes(of: step).first { $0.field == "awaiting" }
            let before = turn.flatMap { party(titled: $0.before) } ?? awaited
            awaited = turn.map { party(titled: $0.after) } ?? awaited
            guard let move = seen.record.kind.lifecycle.move(step.action) else { continue }
            if move.to == seen.record.kind.lifecycle.start { said = [] }
            guard moves.contains(move.name) else { continue }
            said.append(
                Said(
                    move: move, party: before, note: step.note, person: step.actor, name: step.actorName,
                    day: step.at.day))
        }
        return said
    }

    private static func party(titled title: String) -> Party? {
        Party.allCases.first { $0.title.chinese == title }
    }

    /// `同意。手上的事已交接。`
    var words: String {
        let verdict = move.title.chinese
        guard let note = note?.trimmed, !note.isEmpty else { return "\(verdict)。" }
        return note.hasPrefix(verdict) ? note : "\(verdict)。\(note)"
    }
}

extension Paper {
    /// The side for which somebody answered: the one awaited, else the seat from which they may.
    func party(_ said: Said) throws -> Party? {
        if let party = said.party { return party }
        let actor = try Actors.actor(said.person, "zh-Hans", errand.connection, on: errand.today)
        let standing = try errand.standing(of: seen.record)
        return said.move.by.roles.first { standing.holds($0, actor) }.flatMap { Party(rawValue: $0.name) }
    }

    /// An answer that was given, in its box.
    func box(_ said: Said, label: String? = nil, text: String? = nil) throws -> FormTable.Row {
        .opinion(try opinion(said, label: label, text: text))
    }

    /// A box for an answer that is still to be given.
    func box(for party: Party?, label: String? = nil) throws -> FormTable.Row {
        .opinion(try opinion(of: party, label: label))
    }

    func opinion(_ said: Said, label: String? = nil, text: String? = nil) throws -> FormTable.Opinion {
        let party = try party(said)
        let sign =
            party == .secondee ? "本人签字：\(said.name)" : "\(try seal(of: party))　\(said.name)"
        return FormTable.Opinion(
            label ?? "\(party?.title.chinese ?? "审批")意见", text ?? said.words, signature: sign,
            date: said.day)
    }

    func opinion(of party: Party?, label: String? = nil) throws -> FormTable.Opinion {
        let sign = party == .secondee ? "本人签字：　　　　" : "\(try seal(of: party))　　　　"
        return FormTable.Opinion(
            label ?? "\(party?.title.chinese ?? "审批")意见", "", signature: sign, date: nil)
    }

    /// Where the seal goes: by the unit's own name, and the seat where it is not the unit's own.
    private func seal(of party: Party?) throws -> String {
        switch party {
        case .hostUnit?: "\(bearer.hostUnit)（盖章）"
        case .homeUnit?: "\(bearer.homeUnit)（盖章）"
        case .organizer?: "\(try department())（盖章）"
        case .mentor?: "\(bearer.hostUnit)（盖章）　\(Party.mentor.title.chinese)"
        case let other?: "\(other.title.chinese)（盖章）"
        case nil: "（盖章）"
        }
    }

}
