import Desk
import Parties
import Records
import Secondment

/// 任命 — 组织部 appoints whoever acts for a unit or a branch; the office's own seats are the administrator's to
/// give, with a second officer; and nobody appoints themselves.
enum Appointing {
    static let follows: [Follows] = [
        .judging(Appointment.self, Title("核对谁能任命这个席位", "who may give the seat is judged")) {
            appointment, errand in
            try RecordLimits.founding(appointment, errand)
            try mayAdd(appointment, errand)
        },
        .on(Appointment.self, .end, Title("席位到今天为止", "the seat was held until today")) { making in
            try keepWithinSeat(making.record, making.errand)
            return try end(making.record, note: making.note, making.errand)
        },
    ]

    /// A seat that is taken away was held until today.
    @discardableResult
    static func end(
        _ appointment: Kept<Appointment>, note: String?, _ errand: Errand
    ) throws -> Kept<Appointment> {
        var ended = appointment
        ended[Appointment.until] = min(appointment[Appointment.until] ?? errand.today, errand.today)
        // What was lent of it ends with it.
        if appointment[Appointment.standsFor] == nil {
            for lent in try errand.all(
                Appointment.self, Appointment.standsFor == Optional(appointment[Appointment.person]),
                Appointment.seat == appointment[Appointment.seat],
                Appointment.unit == appointment[Appointment.unit],
                Appointment.batch == appointment[Appointment.batch], .stage(.held))
            {
                try end(lent, note: nil, errand)
            }
        }
        return try errand.advance(ended, .end, note: note)
    }

    private static func mayAdd(_ appointment: Kept<Appointment>, _ errand: Errand) throws {
        guard !errand.actor.isMachine else { return }
        guard appointment[Appointment.person].id != errand.actor.person else {
            throw Failure.problem(
                "不能给自己任命席位，请由别人办理", "nobody appoints themselves; ask somebody else to do it", at: "person")
        }
        try keepWithinSeat(appointment, errand)
        try keepApart(appointment[Appointment.person].id, appointment[Appointment.seat], errand)
    }

    /// No person holds two officers' seats where officers check one another: the check would be their own.
    static func keepApart(_ person: ID, _ seat: Party, _ errand: Errand) throws {
        let officers = Officers(errand: errand)
        guard seat.isOfficer, try officers.takesTwo, !(try officers.seats(of: person).isEmpty) else { return }
        throw Failure.problem(
            "系统管理员、安全保密管理员、安全审计员要由不同的人担任",
            "administrator, security officer and auditor are different people", at: "seat")
    }

    private static func keepWithinSeat(_ appointment: Kept<Appointment>, _ errand: Errand) throws {
        let actor = errand.actor
        guard !actor.isMachine else { return }
        let seat = appointment[Appointment.seat]
        guard actor.holds(.administrator) else {
            guard seat.giver == .organizer else {
                throw Failure.problem(
                    "组织部可以任命各单位和接收地的联络人、支部书记；其他席位由系统管理员任命",
                    "organizers appoint for units, places and branches; other seats are the administrator’s to give",
                    at: "seat")
            }
            return
        }
        guard seat.isOfOffice, try Officers(errand: errand).takesTwo else { return }
        throw Failure.problem(
            "这个席位管到整个办公室，任免要两个人：请在“账户”里找到这个人，点“申请”，由另一名三员复核",
            "this seat reaches the whole office and takes two: ask for it on the page of accounts, and another officer "
                + "answers", at: "seat")
    }
}
