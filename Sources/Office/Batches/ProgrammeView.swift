package import Desk
package import Records
package import Secondment
import Storage

extension Desk {
    /// 计划与实际 — A year's programme by its strands: how many were planned, which batches, how many people.
    package struct ProgrammeView: Sendable {
        package let seen: Seen
        package let strands: [Strand]

        package struct Strand: Sendable {
            package let name: String
            /// Nil where the strand names no number.
            package let planned: Int?
            package let batches: [Kept<Batch>]
            package let people: Int
        }
    }

    package func programme(_ actor: Actor, _ id: ID) async throws(Failure) -> ProgrammeView {
        try await look(actor) { errand in
            let programme = try errand.find(Programme.self, id)
            let batches = try errand.shown(Batch.self, Batch.programme == programme.link)
            let strands = try programme[Programme.strands].items.map { item in
                let (name, planned) = ProgrammeReading.strand(item.text)
                let mine = batches.filter { $0[Batch.strand] == name }
                return ProgrammeView.Strand(
                    name: name, planned: planned, batches: mine,
                    people: try mine.map { batch in
                        try errand.count(Posting.self, Posting.batch == batch.link, .enrolled)
                    }.reduce(0, +))
            }
            return ProgrammeView(seen: try errand.seen(programme.record), strands: strands)
        }
    }
}

enum ProgrammeReading {
    /// `赴发达地区挂职一批（24人）` → its name and 24; without a number the whole is the name.
    static func strand(_ text: String) -> (name: String, planned: Int?) {
        guard let open = text.lastIndex(where: { "（(".contains($0) }) else { return (text, nil) }
        let inside = text[text.index(after: open)...].filter(\.isNumber)
        guard let planned = Int(inside) else { return (text, nil) }
        return (String(text[..<open]).trimmed, planned)
    }
}
