package import Desk
import Parties
package import Records
package import Secondment
import Storage

extension Desk {
    /// How the officers of this office check one another, as it stands today.
    package struct OfficersState: Sendable {
        /// Those who can sign in.
        package let count: Int
        package let takesTwo: Bool
        /// Requests that wait for an answer.
        package let open: [Kept<OfficerRequest>]
        /// What could be chosen that is stricter: a name, and what it says.
        package let stricter: [(name: String, title: Title)]
    }

    package func officersState(_ actor: Actor) async throws(Failure) -> OfficersState {
        guard actor.isOfficer || actor.isMachine else { throw .notYours }
        return try await look(actor) { errand in
            let officers = Officers(errand: errand)
            let mode = try officers.mode
            return OfficersState(
                count: Set(try officers.able().map(\.person)).count, takesTwo: try officers.takesTwo,
                open: try errand.all(OfficerRequest.self, .stage(.asked)),
                stricter: Officers.Mode.allCases.drop { $0 != mode }.dropFirst().map {
                    ($0.rawValue, $0.title)
                })
        }
    }

    /// Sets how strictly officers check one another: `off`, `auto` or `on`. An officer makes it stricter; whoever
    /// runs the command line may do both.
    package func setOfficers(_ actor: Actor, _ name: String) async throws(Failure) {
        guard actor.holds(.administrator) || actor.holds(.securityOfficer) || actor.isMachine else {
            throw .notYours
        }
        guard let mode = Officers.Mode(rawValue: name) else {
            throw .problem("请写 off、auto 或 on", "say off, auto or on", at: "mode")
        }
        try await change(actor) { errand in
            let order = Officers.Mode.allCases
            let before = try Officers(errand: errand).mode
            if !actor.isMachine, (order.firstIndex(of: mode) ?? 0) < (order.firstIndex(of: before) ?? 0) {
                throw Failure.notYours
            }
            try errand.shelf.set(Officers.setting, mode.rawValue)
            try errand.remember(
                "office", "officers",
                Title(
                    "\(actor.name)　三员相互复核：\(mode.title.chinese)",
                    "\(actor.name): officers check one another: \(mode.title.english)"))
        }
    }

    /// Gives a seat, or takes it, on the command line: the way out where no second officer is there.
    package func seat(_ person: ID, _ name: String, ending: Bool) async throws(Failure) {
        guard let seat = Party(rawValue: name), seat.isOfOffice else {
            throw .problem(
                "席位写：" + Party.allCases.filter(\.isOfOffice).map(\.rawValue).joined(separator: "、"),
                "seats: " + Party.allCases.filter(\.isOfOffice).map(\.rawValue).joined(separator: ", "),
                at: "seat")
        }
        try await change(.system) { errand in
            if ending {
                let held = try errand.all(
                    Appointment.self, Appointment.person == Link(person), Appointment.seat == seat,
                    .stage(.held))
                guard !held.isEmpty else { throw Failure.notFound }
                for appointment in held { try Appointing.end(appointment, note: nil, errand) }
            } else {
                try Appointing.keepApart(person, seat, errand)
                try errand.appoint(person, seat)
            }
            try errand.rememberAccount(
                person, ending ? "end" : "appoint",
                Title(
                    "管服务器的人用命令行\(ending ? "免去" : "任命")：\(seat.title.chinese)",
                    "on the server: \(ending ? "ended" : "appointed") \(seat.title.english)"))
        }
    }
}

extension Officers.Mode {
    var title: Title {
        switch self {
        case .off: Title("关闭", "off")
        case .auto: Title("有两名三员时自动打开", "on as soon as there are two")
        case .on: Title("一直打开", "always on")
        }
    }
}
