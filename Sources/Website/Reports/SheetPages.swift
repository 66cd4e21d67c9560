import Desk
import Office
import Records
import Secondment

/// The sheet on which a report is written.
enum SheetPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let sheet = try await member.desk.reportSheet(member.actor, member.id())
        let typed = try await member.kept(form: form(sheet.report.id))
        return .page(
            SheetView(sheet: sheet, member: member, typed: typed ?? [:], isRestored: typed != nil).page())
    }

    static func keep(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let typed = member.form.typed
        do throws(Failure) {
            let record = try await member.desk.keepSheet(
                member.actor, id, version: typed["version"].flatMap { Int($0) }, typed,
                then: typed["then"].flatMap { $0.isEmpty ? nil : $0 })
            await member.desk.dropDraft(member.actor, form: form(id))
            return member.done(record)
        } catch {
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                do throws(Failure) {
                    return SheetView(
                        sheet: try await member.desk.reportSheet(member.actor, id), member: member,
                        typed: typed, problems: problems
                    ).page()
                } catch {
                    // Sent meanwhile: too late to be kept, but not to be read.
                    let seen = try await member.desk.look(member.actor, MonthlyReport.name, id)
                    return RecordFormView.tooLate(
                        seen.record, member, FailurePages.sentence(error), typed: SheetView.words(typed))
                }
            }
        }
    }

    private static func form(_ id: ID) -> String { "/\(MonthlyReport.name)/\(id.text)/sheet" }
}
