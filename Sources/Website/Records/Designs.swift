import Desk
import Office
import Records

/// 专页 — A page of one kind of record: what it reads beside the record, and how it is written. A move that was tried
/// and refused comes back on it.
protocol RecordPage: Sendable {
    var seen: Desk.Seen { get }
    static func read(_ kind: String, _ id: ID, _ member: Member) async throws(Failure) -> Self
    func page(_ member: Member, _ tried: MoveForms.Tried?) -> HTML
    /// The file that the suffix of an address asks for.
    static func file(
        _ kind: String, _ id: ID, _ face: Face, _ member: Member
    ) async throws(Failure) -> Outgoing?
}

extension RecordPage {
    /// Its form on paper, where its kind has one.
    static func file(
        _ kind: String, _ id: ID, _ face: Face, _ member: Member
    ) async throws(Failure) -> Outgoing? {
        guard face == .docx else { return nil }
        let (name, bytes) = try await member.desk.formDocument(member.actor, kind, id)
        return try await member.desk.export(
            member.actor, Outgoing.document, of: kind, id, as: name, Outgoing.docx, bytes)
    }
}

/// 编辑页 — A form of one kind of record, with what was typed in it and what is wrong.
protocol RecordForm: Sendable {
    init(_ filled: FilledForm, _ member: Member)
    func page() -> HTML
}

/// 填写中 — A form as it comes back: for which record, what was typed, what stands in the way.
struct FilledForm: Sendable {
    let form: Desk.Form
    /// Where it posts to.
    let path: String
    /// Of the record that is being changed; nil for a new one.
    var version: Int?
    var typed: [String: String] = [:]
    var problems: [Problem] = []
    /// Whether it was typed some time before, and kept.
    var isRestored = false
    /// Whether somebody else has changed the record meanwhile.
    var isOvertaken = false

    /// What stands in a field: as it was typed, or else as it is kept.
    func text(of field: FieldSpec) -> String {
        typed[field.name] ?? FieldView.typed(field, form.record[name: field.name])
    }

    func problem(at field: FieldSpec) -> Problem? { problems.first { $0.place == field.name } }
}

/// 设计 — What the pages of a kind are: whatever asks for one of them asks here, so that a refused form comes back on
/// the page from which it was sent.
struct Design: Sendable {
    let read: @Sendable (String, ID, Member) async throws(Failure) -> any RecordPage
    let file: @Sendable (String, ID, Face, Member) async throws(Failure) -> Outgoing?
    let form: @Sendable (FilledForm, Member) -> HTML

    init<Show: RecordPage, Form: RecordForm>(_: Show.Type, _: Form.Type) {
        read = { (kind, id, member) async throws(Failure) in try await Show.read(kind, id, member) }
        file = { (kind, id, face, member) async throws(Failure) in
            try await Show.file(kind, id, face, member)
        }
        form = { filled, member in Form(filled, member).page() }
    }

    /// From the declaration alone.
    static let derived = Design(RecordView.self, RecordFormView.self)

    static func of(_ kind: String) -> Design { RouteTable.all.designs[kind] ?? .derived }
}
