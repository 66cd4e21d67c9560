import Desk
import Office
import Records
import Secondment

/// What is done on the pages of a matching.
enum MatchingPages {
    static func person(_ member: Member) async throws(Failure) -> Answer {
        guard let nominee = ID(member.place("nominee")) else { throw .notFound }
        let id = try member.id()
        let (row, changes) = try await member.desk.matchChoices(member.actor, id, of: nominee)
        return .page(MatchChoicesView.page(id, row, changes, member))
    }

    static func hand(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        guard let nominee = member.form["nominee"].flatMap({ ID($0) }) else { throw .notFound }
        let typed = member.form["need"] ?? ""
        let need = ID(typed)
        guard need != nil || ["", "reckoned"].contains(typed) else { throw .notFound }
        do throws(Failure) {
            try await member.desk.matchByHand(
                member.actor, id, nominee: nominee, need: need, isOwn: typed == "reckoned")
            return .seeOther("/matching/\(id.text)")
        } catch {
            return try await RecordPages.refused(error, Matching.name, id, by: "hand", member)
        }
    }

    static func accept(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            let note = member.form["note"].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
            _ = try await member.desk.acceptMatching(
                member.actor, id, digest: member.form["digest"] ?? "", note: note)
            return .seeOther("/matching/\(id.text)")
        } catch {
            return try await RecordPages.refused(error, Matching.name, id, by: "accept", member)
        }
    }

    static func needs(_ member: Member) async throws(Failure) -> Answer {
        let makes = member.form["new_units"] != nil
        return try await keep(member) { actor, batch, table, desk throws(Failure) in
            try await desk.keepNeeds(actor, batch, table: table, makesUnits: makes)
        }
    }

    static func nominees(_ member: Member) async throws(Failure) -> Answer {
        try await keep(member) { actor, batch, table, desk throws(Failure) in
            try await desk.keepNominees(actor, batch, table: table)
        }
    }

    private static func keep(
        _ member: Member, _ keep: (Actor, ID, String, Desk) async throws(Failure) -> Int
    ) async throws(Failure) -> Answer {
        let id = try member.id()
        do throws(Failure) {
            let matching = try await member.desk.look(member.actor, Matching.name, id).record(
                as: Matching.self)
            if let read = try TableForm.file(member.form) {
                var typed = member.form.typed
                typed["table"] = read
                let page = try await MatchingView.read(Matching.name, id, member)
                return .page(
                    page.page(
                        member, MoveForms.Tried(record: id, move: "table", typed: typed, problems: [])))
            }
            let count = try await keep(
                member.actor, matching[Matching.batch].id, member.form["table"] ?? "", member.desk)
            return .seeOther("/matching/\(id.text)?kept=\(count)")
        } catch {
            return try await RecordPages.refused(error, Matching.name, id, by: "table", member)
        }
    }
}
