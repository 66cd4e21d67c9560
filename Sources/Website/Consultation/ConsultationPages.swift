import Desk
import Office
import Records
import Secondment

/// What is done on the pages of a consultation.
enum ConsultationPages {
    /// A draft as a file, or as it was pasted.
    static func draft(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            let count: Int
            let version = member.form["version"].flatMap { Int($0) }
            if let file = member.form.files.first, !file.bytes.isEmpty {
                count = try await member.desk.putDraft(
                    member.actor, id, file: file.name, file.bytes, version: version)
            } else {
                count = try await member.desk.putDraft(
                    member.actor, id, member.form["draft"] ?? "", version: version)
            }
            return .seeOther("/consultation/\(id.text)?put=\(count)")
        } catch {
            return try await RecordPages.refused(error, Consultation.name, id, by: "draft", member)
        }
    }

    static func ask(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let chosen = member.form.typed.keys.filter { $0.hasPrefix("ask-") }.compactMap {
            ID(String($0.dropFirst(4)))
        }
        do throws(Failure) {
            guard !chosen.isEmpty else {
                throw .problem("请勾选要请的人", "choose whom to ask", at: "advisers")
            }
            _ = try await member.desk.askAdvisers(member.actor, id, chosen)
            return .seeOther("/consultation/\(id.text)")
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                AdviserChoiceView(
                    choice: try await member.desk.adviserChoice(member.actor, id, words: ""), words: "",
                    member: member, problems: problems
                ).page()
            }
        }
    }

    static func choose(_ member: Member) async throws(Failure) -> Answer {
        let words = member.ask.query["words"] ?? ""
        let choice = try await member.desk.adviserChoice(member.actor, member.id(), words: words)
        return .page(AdviserChoiceView(choice: choice, words: words, member: member).page())
    }

    static func advise(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = member.form
        guard let paragraph = form["paragraph"].flatMap({ Int($0) }) else { throw .notFound }
        do throws(Failure) {
            try await member.desk.advise(
                member.actor, id, on: paragraph, form["text"] ?? "", wanted: form["wanted"] ?? "",
                reason: form["reason"] ?? "")
            let from = form["from"].flatMap { Int($0) } ?? 0
            return .seeOther("/adviser/\(id.text)\(from > 0 ? "?from=\(from)" : "")#p\(paragraph)")
        } catch {
            return try await RecordPages.refused(error, Adviser.name, id, by: "advise", member)
        }
    }
}
