import Records
import Regulation
import Secondment
import Storage

/// 免办 — One asks to be let off what is owed on account of this posting, and of no other. How firmly the
/// rule holds says who decides: of a general one the written reason is enough, of one 须经同意 whoever it
/// names, of any other 组织部.
enum Excepting {
    static func keepToOwn(_ exception: Record, _ errand: Errand) throws {
        guard let row = try row(exception, errand), row.posting == exception[Exception.posting].id else {
            throw Failure.problem(
                "这个挂职没有这一项应办", "nothing of the kind is owed for this posting", at: "obligation")
        }
    }

    static func asked(_ exception: Record, _ errand: Errand) throws -> Record {
        guard let row = try row(exception, errand) else { return exception }
        var asked = exception
        let strength = Strength(rawValue: row.strength) ?? .must
        // Only whoever owes it can pass it over with a reason.
        if strength == .should, try errand.owes(row, exception) {
            return try errand.advance(
                exception, by: "pass", note: exception[Exception.reason].text)
        }
        let named = row.consents.split(separator: ",").first.flatMap { Side(rawValue: String($0)) }
        let posting = try errand.fetch(Posting.declaration, exception[Exception.posting].id)
        let turn = try Route.turn(
            [strength == .consent ? named?.party ?? .organizer : .organizer], posting, errand)
        asked[Exception.awaiting] = turn?.party
        return try errand.save(
            asked, before: exception, action: Title("提出免办", "asked to be let off"), note: turn?.reason)
    }

    private static func row(_ exception: Record, _ errand: Errand) throws -> DueRow? {
        try DueRow.list(errand.connection, where: "key = \(exception[Exception.obligation])").first
    }
}

extension Errand {
    /// Whether the actor sits for the side that owes.
    fileprivate func owes(_ row: DueRow, _ exception: Record) throws -> Bool {
        guard let side = Side(rawValue: row.bearer) else { return false }
        return try may(.seat(side.role), exception)
    }
}
