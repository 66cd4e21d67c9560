import Office
import Records
import Secondment

enum ReportPages {
    static func compose(_ member: Member) async throws(Failure) -> Answer {
        guard let posting = member.form["posting"].flatMap({ ID($0) }),
            let month = member.form["month"].flatMap({ Month(iso: $0) })
        else { throw .notFound }
        let id = try await member.desk.composeReport(member.actor, posting: posting, month: month)
        if member.ask.wantsJSON {
            let seen = try await member.desk.look(member.actor, MonthlyReport.name, id)
            return .json(JSONFace.record(seen.record, moves: seen.moves), status: 201)
        }
        return .seeOther("/monthly_report/\(id.text)")
    }

    static func show(_ member: Member) async throws(Failure) -> Answer {
        let (text, face) = Face.of(member.place("id"))
        guard let id = ID(text) else { throw .notFound }
        if face == .docx {
            let (name, bytes) = try await member.desk.reportDocument(member.actor, id)
            return .file(
                try await member.desk.export(
                    member.actor, Outgoing.document, of: MonthlyReport.name, id, as: name, Outgoing.docx,
                    bytes))
        }
        return try await member.showing(MonthlyReport.name) { (seen) throws(Failure) in
            let receipts = try await member.desk.replies(member.actor, to: seen.record)
            let mine = try await member.ownReply(among: receipts)
            return .page(ReportView(seen: seen, receipts: receipts, mine: mine, member: member).page())
        }
    }

    /// A receipt is answered on the page of what was handed in.
    static func behindReceipt(_ member: Member) async throws(Failure) -> Answer {
        try await member.showing(Receipt.name) { (seen) throws(Failure) in
            guard let (kind, id) = Landing.document(of: seen.record),
                try await member.maySee(kind, id)
            else { return .page(RecordViews.show(seen, member)) }
            return .seeOther("/\(kind)/\(id.text)")
        }
    }

    static func edit(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = try await member.desk.editForm(member.actor, MonthlyReport.name, id)
        let path = "/monthly_report/\(id.text)"
        let draft = try await member.desk.draft(member.actor, form: path)
        return .page(
            ReportView.editor(
                form, member, typed: draft.map { Form(encoded: $0).typed } ?? [:],
                restored: draft != nil))
    }
}
