package import Desk
package import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// 申请 — What one officer may ask another to give about a person, and who would answer.
    package struct Request: Sendable {
        package let person: ID
        package let name: String
        package let choices: [(value: String, title: Title)]
        package let answers: Party?
    }

    package func request(_ actor: Actor, about person: ID) async throws(Failure) -> Request {
        guard actor.isOfficer else { throw .notYours }
        return try await look(actor) { errand in
            let record = try errand.fetch(Person.self, person)
            return Request(
                person: person, name: record[Person.fullName],
                choices: try errand.requests(about: person).map { ($0.value, $0.title) },
                answers: try Officers(errand: errand).answering(about: person))
        }
    }

    /// Asks for it. Fails with `.conflict` where nobody is left to answer, or it was asked already.
    package func ask(
        _ actor: Actor, about person: ID, for choice: String, reason: String
    ) async throws(Failure) -> Record {
        guard actor.isOfficer else { throw .notYours }
        return try await change(actor) { try $0.ask(about: person, for: choice, reason: reason.trimmed) }
    }

    /// Answers a request. Where a link is given, it is returned, and kept only as a hash: whoever gave it hands it
    /// to the person.
    package func answer(
        _ actor: Actor, _ id: ID, by move: String, note: String?, version: Int?
    ) async throws(Failure) -> (record: Record, link: String?) {
        try await change(actor) { errand in
            let record = try errand.move(OfficerRequest.name, id, by: move, note: note, version: version)
            let request: Kept<OfficerRequest> = try errand.known(record)
            guard request.isAt(.given), request[OfficerRequest.act] == .link else { return (record, nil) }
            return (record, try errand.invite(request[OfficerRequest.person].id))
        }
    }
}

/// One thing that may be asked about a person.
private struct Askable {
    let value: String
    let title: Title
    let act: OfficerRequest.Act
    var seat: Party?
    var appointment: ID?
}

extension Errand {
    fileprivate func requests(about person: ID) throws -> [Askable] {
        var choices: [Askable] = []
        if let account = try accounts.account(of: person), account.password != nil {
            // Nobody asks for a way into, or out of, their own account.
            if actor.person != person {
                choices.append(simple(.link))
                choices.append(simple(account.isActive ? .disable : .enable))
            }
        }
        let held = try all(
            Appointment.self, Appointment.person == Link(person), .stage(.held)
        ).filter { $0[Appointment.seat].isOfOffice }
        for appointment in held {
            let seat = appointment[Appointment.seat]
            choices.append(
                Askable(
                    value: "end:\(appointment.id.text)",
                    title: Title("免去“\(seat.title.chinese)”", "End the seat “\(seat.title.english)”"),
                    act: .end,
                    seat: seat, appointment: appointment.id))
        }
        guard actor.person != person else { return choices }
        let isOfficer = held.contains { $0[Appointment.seat].isOfficer }
        for seat in Party.allCases where seat.isOfOffice && !(isOfficer && seat.isOfficer) {
            guard !held.contains(where: { $0[Appointment.seat] == seat }) else { continue }
            choices.append(
                Askable(
                    value: "appoint:\(seat.rawValue)",
                    title: Title("任命为“\(seat.title.chinese)”", "Appoint as “\(seat.title.english)”"),
                    act: .appoint, seat: seat))
        }
        return choices
    }

    private func simple(_ act: OfficerRequest.Act) -> Askable {
        Askable(value: act.rawValue, title: act.title, act: act)
    }

    fileprivate func ask(about person: ID, for value: String, reason: String) throws -> Record {
        let about = try fetch(Person.self, person)
        guard let choice = try requests(about: person).first(where: { $0.value == value }) else {
            throw Failure.problem("请选择要办什么", "choose what is to be done", at: "choice")
        }
        guard !reason.isEmpty else { throw Failure.problem("请写明理由", "say why", at: "reason") }
        guard let answers = try Officers(errand: self).answering(about: person) else {
            throw Failure.nobodyAnswers
        }
        let open = try all(
            OfficerRequest.self, OfficerRequest.person == Link(person), OfficerRequest.act == choice.act,
            .stage(.asked)
        ).filter { $0[OfficerRequest.seat] == choice.seat && $0.madeAt + Countersigning.seconds > now }
        guard open.isEmpty else {
            throw Failure.conflict(
                Title("这件事已经申请过，正在等复核。", "This was asked already and waits for an answer."))
        }
        var request = try blank(OfficerRequest.self)
        request[OfficerRequest.act] = choice.act
        request[OfficerRequest.person] = Link(person)
        request[OfficerRequest.personName] = about[Person.fullName]
        request[OfficerRequest.seat] = choice.seat
        request[OfficerRequest.appointment] = choice.appointment.map { Link($0) }
        request[OfficerRequest.reason] = Prose(reason)
        request[OfficerRequest.asker] = actor.name
        request[OfficerRequest.answers] = answers
        return try keep(request, action: Title("申请", "asked")).record
    }
}

extension Failure {
    static let nobodyAnswers = Failure.conflict(
        Title(
            "没有另一名可以复核的系统管理员、安全保密管理员或安全审计员。请先任命一名，或由管服务器的人用 tashan user 办理。",
            "No other officer is there to answer. Appoint one first, or have it done on the server with tashan user."
        ))
}
