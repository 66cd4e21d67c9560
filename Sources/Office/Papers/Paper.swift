import Desk
import Documents
import Records
import Secondment
import Storage

/// 一份文书 — What a paper is made of: the record and its posting, each as whoever prints it may see it. A
/// field that they may not read comes back empty and leaves its place on the paper blank.
struct Paper {
    let errand: Errand
    let seen: Desk.Seen
    let posting: Desk.Seen?
    let title: String
    let copies: Int

    init(_ record: Record, _ errand: Errand, title: String, copies: Int = 1) throws {
        self.errand = errand
        self.title = title
        self.copies = copies
        seen = try errand.seen(record)
        posting =
            record.kind.about == .itself
            ? seen
            : try errand.seenIfAllowed(
                Posting.declaration, record.kind.about.tie?.posting(of: seen.record)?.raw)
    }

    var fileName: String {
        let parts = [title, bearer.name, seen.record.label(.chinese)].filter { !$0.isEmpty }
        return parts.joined(separator: "-").filter { !"/\\:*?\"<>|".contains($0) && !$0.isNewline } + ".docx"
    }

    /// What stands in a field, in words; empty where there is nothing, or nothing for this reader.
    func words(_ place: any Place) -> String {
        seen.names.shown(place.spec, of: seen.record, .chinese).trimmed
    }

    func day(_ place: any Place) -> Day? { seen.record[name: place.spec.name].text.flatMap { Day(iso: $0) } }

    /// The day on which one of these moves was made for the last time; else that of the last change.
    func day(of moves: String...) -> Day {
        seen.steps.last { moves.contains($0.action) }?.at.day ?? seen.record.changedAt.day
    }

    func made(_ move: String) -> Step? { seen.steps.last { $0.action == move } }

    var bearer: Bearer { Bearer(posting) }

    /// The names of what is attached, as a list of attachments gives them.
    var attached: [String] {
        seen.attachments.map { file in
            let name = file.name.split(separator: ".", omittingEmptySubsequences: false)
            return Punctuation.tidied(
                name.count > 1 && name[0] != "" ? name.dropLast().joined(separator: ".") : file.name)
        }
    }

    /// How many sources the record's texts cite by marks.
    var cited: Int { EvidencedText(seen.record)?.count ?? 0 }

    /// 附注 of a document that is wanted in several copies.
    var copiesNote: String? { copies > 1 ? "本件一式\(copies)份" : nil }

    /// 组织部 by its full name, where the office has said it.
    func department() throws -> String { try errand.shelf.setting("office_name") ?? "组织部" }
}

extension Errand {
    /// Another record that a paper speaks of; nil where there is none, or not for this actor.
    func seenIfAllowed(_ kind: Declaration, _ id: Int64?) throws -> Desk.Seen? {
        guard let id else { return nil }
        do {
            return try seen(find(kind, ID(raw: id)))
        } catch Failure.notFound {
            return nil
        }
    }
}
