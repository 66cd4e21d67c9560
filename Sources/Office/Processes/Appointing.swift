import Records
import Secondment

/// 任命 — 组织部 appoints whoever acts for a unit or a branch; the office's own seats are the administrator's to give.
enum Appointing {
    /// A seat that is taken away was held until today.
    static func end(_ appointment: Record, note: String?, _ errand: Errand) throws -> Record {
        try keepWithinSeat(appointment, errand)
        var ended = appointment
        ended[Appointment.until] = min(appointment[Appointment.until] ?? errand.today, errand.today)
        return try errand.advance(ended, by: "end", note: note, before: appointment)
    }

    static func keepWithinSeat(_ appointment: Record, _ errand: Errand) throws {
        let actor = errand.actor
        guard actor.person != Actor.system.person, !actor.holds(.administrator) else { return }
        let given: [PartyName] = [
            .home_unit, .host_unit, .supervisor, .branch_secretary, .host_organizer, .care_office,
        ]
        guard given.contains(appointment[Appointment.seat]) else {
            throw Failure.problem(
                "组织部可以任命各单位和接收地的联络人、支部书记；其他席位由系统管理员任命",
                "organizers appoint for units, places and branches; other seats are the administrator’s to give",
                at: "seat")
        }
    }
}
