import Desk
import Documents
import Parties
import Records
import Secondment

/// 意见栏 — Everybody who was asked about a record, in the order in which they were: what they answered, and a blank box for each
/// who still will be.
struct Turns {
    private let paper: Paper
    private let kind: Declaration
    /// The moves by which a record is answered.
    private let answering: [MoveSpec]

    init(_ paper: Paper) {
        self.paper = paper
        kind = paper.seen.record.kind
        answering = Turns.answering(kind)
    }

    /// The moves by which somebody else says something of the record; what takes it a step back says nothing of it yet, and what is
    /// no one person's matter is no opinion.
    static func answering(_ kind: Declaration) -> [MoveSpec] {
        let order = Dictionary(kind.lifecycle.stages.enumerated().map { ($1.name, $0) }) { first, _ in first }
        return kind.lifecycle.moves.filter { move in
            guard let matter = move.matter else { return false }
            if case .nobody = matter { return false }
            guard let to = move.to.flatMap({ order[$0] }) else { return true }
            return !move.from.contains { order[$0].map { $0 > to } ?? false }
        }
    }

    func opinions() throws -> [FormTable.Opinion] { try given() + pending() }

    private func given() throws -> [FormTable.Opinion] {
        try Said.all(of: paper.seen, by: answering.map(\.name)).map { said in
            let asked = words(asked: said.move)
            guard !asked.isEmpty else { return try paper.opinion(said) }
            let text = (asked + [said.note?.trimmed ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
            return try paper.opinion(said, label: label(try paper.party(said), said.move), text: text)
        }
    }

    /// What was filled in with a move: texts as they are, anything short with what it is.
    private func words(asked move: MoveSpec) -> [String] {
        move.asks.compactMap { field in
            let text = paper.seen.names.shown(field, of: paper.seen.record, .chinese).trimmed
            guard !text.isEmpty else { return nil }
            if case .prose = field.control { return text }
            return "\(field.title.chinese)：\(text)。"
        }
    }

    private func pending() throws -> [FormTable.Opinion] {
        let stage = paper.seen.record.stage
        let given = Set(paper.seen.steps.map(\.action))
        // What may be said once more is not waited for.
        let next = answering.first {
            $0.isExpected && $0.from.contains(stage)
                && ($0.to != nil || kind.field("awaiting") != nil || !given.contains($0.name))
        }
        let parties = ["awaiting", "route"].compactMap { paper.seen.record[name: $0].text }
            .flatMap { $0.split(separator: ",") }.compactMap { Party(rawValue: String($0)) }
        if parties.isEmpty, stage == kind.lifecycle.start, kind.field("awaiting") != nil {
            // Before it is handed in nobody has been named yet: both units and 组织部 have their boxes.
            return try [.hostUnit, .homeUnit, .organizer].map {
                try box($0, answering.first { $0.asks.isEmpty })
            }
        }
        guard let next else { return [] }
        guard parties.isEmpty else {
            // What was typed and is not handed in yet stands in the box of whoever will sign it.
            return try parties.enumerated().map { turn, party in
                guard turn == 0 else { return try box(party, nil) }
                let typed = words(asked: next).joined(separator: "\n")
                let blank = try box(party, next)
                return typed.isEmpty
                    ? blank
                    : FormTable.Opinion(blank.label, typed, signature: blank.signature, dated: blank.date)
            }
        }
        let named = next.by.namingFields.compactMap { paper.seen.record[name: $0].text }
        let seats = named.isEmpty ? next.by.roles.map(\.name) : named
        return [try box(seats.lazy.compactMap(Party.init(rawValue:)).first, next)]
    }

    private func box(_ party: Party?, _ move: MoveSpec?) throws -> FormTable.Opinion {
        try paper.opinion(of: party, label: move.map { label(party, $0) })
    }

    /// `接收单位鉴定意见`: whose box it is, and what is asked of them.
    private func label(_ party: Party?, _ move: MoveSpec) -> String {
        let asked = move.asks.first?.title.chinese ?? (party == nil ? "审批意见" : "意见")
        let title = party?.title.chinese ?? ""
        return asked.hasPrefix(title) ? asked : title + asked
    }
}
