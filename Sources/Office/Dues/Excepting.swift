import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 免办 — One asks to be let off what is owed on account of this posting, and of no other. How firmly the
/// rule holds says who decides: of a general one the written reason is enough, of one 须经同意 whoever it
/// names, of any other 组织部.
enum Excepting {
    static let follows: [Follows] = [
        .judging(Exception.self, Title("只能免自己名下的应办", "only what this posting owes")) {
            try keepToOwn($0, $1)
        },
        .adding(
            Exception.self,
            Title("一般规定写明理由即可，其余请有权的一方同意", "of a general rule a reason is enough; else whoever may is asked"),
            asked),
    ]

    private static func keepToOwn(_ exception: Kept<Exception>, _ errand: Errand) throws {
        guard let row = try row(exception, errand), row.posting == exception[Exception.posting].id else {
            throw Failure.problem(
                "这个挂职没有这一项应办", "nothing of the kind is owed for this posting", at: "obligation")
        }
    }

    private static func asked(_ exception: Kept<Exception>, _ errand: Errand) throws -> Kept<Exception> {
        guard let row = try row(exception, errand) else { return exception }
        var asked = exception
        let strength = Strength(rawValue: row.strength) ?? .must
        // Only whoever owes it can pass it over with a reason.
        if strength == .should, try errand.owes(row, exception) {
            return try errand.advance(
                exception, .pass, note: exception[Exception.reason].text)
        }
        let named = row.consents.split(separator: ",").first.flatMap { Party(rawValue: String($0)) }
        let posting = try errand.fetch(exception[Exception.posting])
        let turn = try Route.turn(
            [strength == .consent ? named ?? .organizer : .organizer], posting, errand)
        asked[Exception.awaiting] = turn?.party
        return try errand.save(
            asked, action: Title("提出免办", "asked to be let off"), note: turn?.reason)
    }

    private static func row(_ exception: Kept<Exception>, _ errand: Errand) throws -> DueRow? {
        try DueRow.list(errand.connection, where: "key = \(exception[Exception.obligation])").first
    }
}

extension Errand {
    /// Whether the actor sits for the side that owes.
    fileprivate func owes(_ row: DueRow, _ exception: Kept<Exception>) throws -> Bool {
        try may(.seat(row.bearer), exception.record)
    }
}
