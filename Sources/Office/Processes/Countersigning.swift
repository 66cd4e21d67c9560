import Records
import Secondment

/// 复核 — The second hand: what was asked is done when another officer gives it, and not before.
enum Countersigning {
    /// A request that nobody answered for a week has lost its reason.
    static let seconds = 7 * 24 * 3600

    /// Carries out what was asked. The link itself is made by `Desk.answer`, which alone can show it.
    static func give(_ request: Record, _ errand: Errand) throws -> Record {
        try judge(request, errand)
        guard request.madeAt + seconds > errand.now else {
            throw Failure.conflict(
                Title("这项申请已过七天，请重新申请。", "This was asked more than seven days ago; ask again."))
        }
        let person = request[OfficerRequest.person].id
        switch request[OfficerRequest.act] {
        case .link: break
        case .disable: try errand.setActive(person, false)
        case .enable: try errand.setActive(person, true)
        case .appoint:
            guard let seat = request[OfficerRequest.seat] else { throw Failure.notNow }
            try Appointing.keepApart(person, seat, errand)
            try errand.appoint(person, seat)
        case .end:
            guard let id = request[OfficerRequest.appointment]?.id else { throw Failure.notNow }
            try Appointing.end(
                errand.fetch(Appointment.declaration, id), note: request[OfficerRequest.reason].text, errand)
        }
        let given = try errand.advance(request, by: "give")
        try remember(request, errand)
        return given
    }

    static func refuse(_ request: Record, _ note: String?, _ errand: Errand) throws -> Record {
        try judge(request, errand)
        return try errand.advance(request, by: "refuse", note: note)
    }

    /// The asker never answers, nor does the one whom it is about.
    private static func judge(_ request: Record, _ errand: Errand) throws {
        let own = [request.owner, request[OfficerRequest.person].id]
        guard errand.actor.isMachine || !own.contains(errand.actor.person) else {
            throw Failure.forbidden(
                Title("申请人和当事人不能复核，请由另一名办理。", "Neither the asker nor the one it is about may answer."))
        }
    }

    /// Both hands are named to the person.
    private static func remember(_ request: Record, _ errand: Errand) throws {
        let what = request[OfficerRequest.act].title
        let seat = request[OfficerRequest.seat]?.title
        let asker = request[OfficerRequest.asker] ?? ""
        try errand.rememberAccount(
            request[OfficerRequest.person].id, request[OfficerRequest.act].rawValue,
            Title(
                "\(asker)申请、\(errand.actor.name)复核：\(what.chinese)\(seat.map { "（\($0.chinese)）" } ?? "")",
                "\(asker) asked and \(errand.actor.name) agreed: \(what.english)\(seat.map { " (\($0.english))" } ?? "")"
            ),
            note: request[OfficerRequest.reason].text)
    }
}
