import Desk
import Office
import Records

/// The derived pages of every kind, each of which asks the desk once.
enum RecordPages {
    static func list(_ member: Member) async throws(Failure) -> Answer {
        let (name, face) = Face.of(member.place("kind"))
        let filter = filter(member)
        switch face {
        case .xlsx:
            let bytes = try await member.desk.listWorkbook(member.actor, name, filter)
            return .file(try await list(member, name, "\(name).xlsx", Outgoing.xlsx, bytes))
        case .csv:
            let bytes = try await member.desk.listText(member.actor, name, filter)
            return .file(try await list(member, name, "\(name).csv", Outgoing.csv, bytes))
        default:
            let page = try await member.desk.list(member.actor, name, filter)
            if face == .json || member.ask.wantsJSON { return .json(JSONFace.list(page)) }
            let narrowed = try await member.desk.narrowed(member.actor, filter)
            return .page(RecordListView.page(page, filter, member, narrowed: narrowed))
        }
    }

    private static func list(
        _ member: Member, _ kind: String, _ name: String, _ type: String, _ bytes: [UInt8]
    ) async throws(Failure) -> Outgoing {
        try await member.desk.export(
            member.actor, Title("列表", "a list"), of: kind, as: name, type, bytes)
    }

    private static func filter(_ member: Member) -> Desk.Filter {
        let query = member.ask.query
        var filter = Desk.Filter()
        filter.listing = query["list"]
        filter.stage = query["stage"].flatMap { $0.isEmpty ? nil : $0 }
        filter.words = query["words"]
        filter.posting = query["posting"].flatMap { ID($0) }
        filter.batch = query["batch"].flatMap { ID($0) }
        filter.isWaiting = query["waiting"] == "1"
        filter.sort = query["sort"]
        filter.after = query["after"].flatMap { ID($0) }
        return filter
    }

    static func new(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        let path = "/\(kind)"
        let typed = try await member.kept(form: path)
        let known = member.ask.query.typed.merging(typed ?? [:]) { _, typed in typed }
        let form = try await member.desk.form(member.actor, kind, known: known)
        return .page(
            Design.of(kind).form(
                FilledForm(form: form, path: path, typed: typed ?? [:], isRestored: typed != nil), member))
    }

    static func add(_ member: Member) async throws(Failure) -> Answer {
        let (kind, _) = Face.of(member.place("kind"))
        let path = "/\(kind)"
        if let looking = try await ChoosePages.unanswered(member, kind, form: path) { return looking }
        do throws(Failure) {
            let record = try await member.desk.add(member.actor, kind, Draft(member.form.typed))
            await member.desk.dropDraft(member.actor, form: path)
            return member.done(record, status: 201)
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                let form = try await member.desk.form(member.actor, kind, known: member.form.typed)
                return Design.of(kind).form(
                    FilledForm(form: form, path: path, typed: member.form.typed, problems: problems), member)
            }
        }
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        if face.isFile, let file = try await Design.of(kind).file(kind, id, face, member) {
            return .file(file)
        }
        if face == .json || member.ask.wantsJSON {
            let seen = try await member.desk.look(member.actor, kind, id)
            return .json(JSONFace.record(seen.record, moves: seen.moves))
        }
        let page = try await Design.of(kind).read(kind, id, member)
        // A reply is read and given on the page of what it answers.
        if let (kind, id) = Landing.document(of: page.seen.record), try await member.maySee(kind, id) {
            return .seeOther("/\(kind)/\(id.text)")
        }
        // A program reads for nobody.
        if !page.seen.news.isEmpty, !member.formToken.isEmpty {
            await member.desk.heard(member.actor, page.seen.news)
        }
        return .page(page.page(member, nil))
    }

    static func edit(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        let path = "/\(kind)/\(member.place("id"))"
        let typed = try await member.kept(form: path)
        let form = try await member.desk.editForm(member.actor, kind, member.id(), typed: typed ?? [:])
        return .page(
            Design.of(kind).form(
                FilledForm(
                    form: form, path: path, version: form.record.version, typed: typed ?? [:],
                    isRestored: typed != nil), member))
    }

    static func save(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        let (text, _) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        let path = "/\(kind)/\(id.text)"
        if let looking = try await ChoosePages.unanswered(member, kind, form: path) { return looking }
        do throws(Failure) {
            let then = member.form["then"].flatMap { $0.isEmpty || member.ask.wantsJSON ? nil : $0 }
            let record = try await member.desk.edit(
                member.actor, kind, id, version: member.form["version"].flatMap { Int($0) },
                Draft(member.form.typed), then: then)
            await member.desk.dropDraft(member.actor, form: path)
            return member.done(record)
        } catch {
            guard !error.isForbidden || member.ask.wantsJSON else {
                // Too late to be kept, but not to be read: what was typed comes back to its writer.
                let seen = try await member.desk.look(member.actor, kind, id)
                return .page(
                    RecordFormView.tooLate(seen.record, member, FailurePages.sentence(error)), status: 403)
            }
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                let form = try await member.desk.editForm(member.actor, kind, id, typed: member.form.typed)
                return Design.of(kind).form(
                    FilledForm(
                        form: form, path: path, version: form.record.version, typed: member.form.typed,
                        problems: problems, isOvertaken: error.isConflict), member)
            }
        }
    }

    static func move(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        let id = try member.id()
        let name = member.form["move"] ?? ""
        // What a form of a move has besides the fields that it asks for.
        let asked = Draft(member.form.typed.filter { !["move", "note", "version", "way"].contains($0.key) })
        do throws(Failure) {
            let record = try await member.desk.move(
                member.actor, kind, id, by: name, note: member.form["note"], asked,
                version: member.form["version"].flatMap { Int($0) })
            // A page of many goes on where it was.
            if let way = Links.own(member.form["way"]), !member.ask.wantsJSON {
                return .seeOther(way)
            }
            return try await Landing.after(record, record.kind.lifecycle.move(name), member)
        } catch {
            return try await refused(error, kind, id, by: name, member)
        }
    }

    /// The record as it is now, on its own page, with what stood in the way of a move.
    static func refused(
        _ failure: Failure, _ kind: String, _ id: ID, by move: String, _ member: Member
    ) async throws(Failure) -> Answer {
        try await member.again(failure, orOvertaken: true) { (problems) throws(Failure) in
            var page = try await Design.of(kind).read(kind, id, member)
            if let (kind, id) = Landing.document(of: page.seen.record), try await member.maySee(kind, id) {
                page = try await Design.of(kind).read(kind, id, member)
            }
            return page.page(
                member, MoveForms.Tried(record: id, move: move, typed: member.form.typed, problems: problems))
        }
    }

    static func discard(_ member: Member) async throws(Failure) -> Answer {
        let kind = member.place("kind")
        try await member.desk.discard(member.actor, kind, member.id())
        return member.ask.wantsJSON
            ? Answer(status: 204) : .seeOther(Links.own(member.form["way"]) ?? "/\(kind)")
    }

    static func attach(_ member: Member) async throws(Failure) -> Answer {
        guard let file = member.form.files.first else {
            throw .problem("没有选文件", "no file was chosen", at: "file")
        }
        try await member.desk.attach(
            member.actor, member.place("kind"), member.id(), name: file.name, bytes: file.bytes)
        return .seeOther("/\(member.place("kind"))/\(member.place("id"))")
    }

    static func file(_ member: Member) async throws(Failure) -> Answer {
        .file(try await member.desk.download(member.actor, member.id()))
    }
}

/// 面 — The suffix of an address chooses the form of the same answer.
enum Face: String {
    case html, json, csv, xlsx, docx, zip

    /// Whether it is a file to keep, and not a page to read.
    var isFile: Bool { self == .csv || self == .xlsx || self == .docx || self == .zip }

    static func of(_ name: String) -> (String, Face) {
        guard let dot = name.lastIndex(of: "."),
            let face = Face(rawValue: String(name[name.index(after: dot)...]))
        else { return (name, .html) }
        return (String(name[..<dot]), face)
    }
}
