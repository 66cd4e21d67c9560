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

    /// A move that gives the record back to its writer answers nothing yet.
    static func answering(_ kind: Declaration) -> [MoveSpec] {
        kind.lifecycle.moves.filter { $0.matter != nil && $0.to != kind.lifecycle.start }
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
        let next = answering.first { $0.from.contains(stage) }
        let parties = ["awaiting", "route"].compactMap { paper.seen.record[name: $0].text }
            .flatMap { $0.split(separator: ",") }.compactMap { Party(rawValue: String($0)) }
        if parties.isEmpty, stage == kind.lifecycle.start, kind.field("awaiting") != nil {
            // Before it is handed in nobody has been named yet: both units and 组织部 have their boxes.
            return try [.hostUnit, .homeUnit, .organizer].map { try box($0, answering.first) }
        }
        guard let next else { return [] }
        guard parties.isEmpty else {
            return try parties.enumerated().map { try box($1, $0 == 0 ? next : nil) }
        }
        return [try box(next.by.roles.first.flatMap { Party(rawValue: $0.name) }, next)]
    }

    private func box(_ party: Party?, _ move: MoveSpec?) throws -> FormTable.Opinion {
        try paper.opinion(of: party, label: move.map { label(party, $0) })
    }

    /// `接收单位鉴定意见`: whose box it is, and what is asked of them.
    private func label(_ party: Party?, _ move: MoveSpec) -> String {
        (party?.title.chinese ?? "") + (move.asks.first?.title.chinese ?? (party == nil ? "审批意见" : "意见"))
    }
}
