package import Desk
import Documents
import Parties
package import Records
import Secondment
import Storage

/// 整套档案 — All of a posting that its file wants, in one zip: every paper as a document, every attachment, a list of all of
/// it, and checksums by which it can be told later that nothing was changed.
extension Desk {
    /// How many bytes of attachments are packed at once: what does not fit is told, and each can be taken by itself.
    package static let largestDossier = 200 << 20

    /// For the secondee, the home unit and those who keep the file. Fails with `.forbidden` for anybody else, with `.conflict` where
    /// there is more than fits.
    package func dossier(
        _ actor: Actor, _ posting: ID
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        try await packed(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            guard try errand.may(Dossier.takers, posting.record) else { throw Failure.notYours }
            var dossier = Dossier(errand)
            try dossier.add([posting.record])
            for (kind, field, isThere) in try errand.kindsAbout(posting.id) where isThere && !kind.isPrivate {
                try dossier.add(
                    errand.shown(kind, .link(field, to: posting.id), limit: 1_000).reversed())
            }
            return ("\(posting[Posting.personName])-挂职档案.zip", dossier.parts)
        }
    }

    /// Packs what an errand has brought together; documents are written when nothing is held up by it any more.
    func packed(
        _ actor: Actor, _ gather: @Sendable @escaping (Errand) throws -> (name: String, parts: [Dossier.Part])
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        let (name, parts) = try await look(actor, gather)
        var entries: [(name: String, bytes: [UInt8])] = []
        for part in parts {
            switch part.content {
            case .paper(let paper): entries.append((part.path, try paper.docx()))
            case .file(let bytes): entries.append((part.path, bytes))
            case .none: break
            }
        }
        entries.insert(("目录.csv", try CSV.write(Dossier.list(parts))), at: 0)
        let sums = entries.map { "\(Secrets.digest($0.bytes))  \($0.name)\n" }.joined()
        entries.append(("SHA256SUMS", Array(sums.utf8)))
        return (Dossier.safe(name), try Archive.write(entries))
    }
}

/// 一套档案 — Records with their papers and files, the oldest first; of each kind what the reader sees.
struct Dossier {
    static let takers: Who = .any([
        .seat(.secondee), .seat(.organizer), .seat(.homeUnit), .seat(.hostOrganizer),
    ])

    struct Part: Sendable {
        let path: String
        let kind: String
        let title: String
        let stage: String
        let day: Day
        let content: Content?

        enum Content: Sendable {
            case paper(Print)
            case file([UInt8])
        }
    }

    private let errand: Errand
    private var room = Desk.largestDossier
    private(set) var parts: [Part] = []

    init(_ errand: Errand) { self.errand = errand }

    /// A sheet that was made for the file alone.
    mutating func add(sheet name: String, _ rows: [[String]]) throws {
        parts.append(
            Part(
                path: "\(name).csv", kind: name, title: name, stage: "", day: errand.today,
                content: .file(try CSV.write(rows))))
    }

    /// Records of one kind.
    mutating func add(_ records: [Record]) throws {
        for (turn, record) in records.enumerated() {
            let kind = record.kind
            let head = "\(kind.title.chinese)/\(String(1_001 + turn).dropFirst())-"
            parts.append(try document(record, head))
            for (number, file) in try errand.attachments.of(kind.name, record.id).enumerated() {
                room -= file.size
                guard room >= 0, let (_, bytes) = try errand.attachments.find(file.id) else {
                    throw Failure.conflict(
                        Title(
                            "附件合计超过\(Desk.largestDossier >> 20)MB，装不进一个压缩包。请从各件记录里分别下载。",
                            "The files have more than \(Desk.largestDossier >> 20) MB: take them one by one.")
                    )
                }
                parts.append(
                    Part(
                        path: "\(head)附件\(number + 1)-\(Dossier.safe(file.name))", kind: kind.title.chinese,
                        title: file.name, stage: "附件", day: file.at.day, content: .file(bytes)))
            }
        }
    }

    /// A record with its paper, where it has one and is no draft any more; else only its line in the list.
    private func document(_ record: Record, _ head: String) throws -> Part {
        let isDraft = record.stage == record.kind.lifecycle.start && record.kind.lifecycle.stages.count > 1
        let paper = isDraft ? nil : try errand.print(record)
        return Part(
            path: paper.map { head + Dossier.safe($0.fileName) } ?? "", kind: record.kind.title.chinese,
            title: record.label(.chinese), stage: record.stageTitle.chinese, day: record.changedAt.day,
            content: paper.map { .paper($0) })
    }

    /// A name that every system can unpack, and that leads nowhere else.
    fileprivate static func safe(_ name: String) -> String {
        let kept = name.filter { !"/\\:*?\"<>|".contains($0) && !$0.isNewline && $0 != "\0" }
        // A name has 255 bytes at most on most systems; its end says what it is.
        var name = String(kept.drop { $0 == "." })
        while name.utf8.count > 180 { name.removeFirst() }
        return name
    }

    static func list(_ parts: [Part]) -> [[String]] {
        [["序号", "类别", "材料名称", "阶段", "形成时间", "文件"]]
            + parts.enumerated().map { turn, part in
                ["\(turn + 1)", part.kind, part.title, part.stage, part.day.iso, part.path]
            }
    }
}
