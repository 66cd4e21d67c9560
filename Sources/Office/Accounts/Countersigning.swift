import Desk
import Parties
import Records
import Secondment

/// 复核 — The second hand: what was asked is done when another officer gives it, and not before.
enum Countersigning {
    static let follows: [Follows] = [
        .on(
            OfficerRequest.self, .give, Title("照所申请的办，并告知本人", "what was asked is done, and the person told"),
            give),
        .on(
            OfficerRequest.self, .refuse, Title("申请人和当事人不能答复", "neither asker nor the one concerned answers"),
            refuse),
    ]

    /// A request that nobody answered for a week has lost its reason.
    static let seconds = 7 * 24 * 3600

    /// Carries out what was asked. The link itself is made by `Desk.answer`, which alone can show it.
    private static func give(_ making: Making<OfficerRequest>) throws -> Kept<OfficerRequest> {
        let (request, errand) = (making.record, making.errand)
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
            guard let held = request[OfficerRequest.appointment] else { throw Failure.notNow }
            try Appointing.end(
                errand.fetch(held), note: request[OfficerRequest.reason].text, errand)
        }
        let given = try errand.advance(request, .give)
        try remember(request, errand)
        return given
    }

    private static func refuse(_ making: Making<OfficerRequest>) throws -> Kept<OfficerRequest> {
        let (request, note, errand) = (making.record, making.note, making.errand)
        try judge(request, errand)
        return try errand.advance(request, .refuse, note: note)
    }

    /// The asker never answers, nor does the one whom it is about.
    private static func judge(_ request: Kept<OfficerRequest>, _ errand: Errand) throws {
        let own = [request.owner, request[OfficerRequest.person].id]
        guard errand.actor.isMachine || !own.contains(errand.actor.person) else {
            throw Failure.forbidden(
                Title("申请人和当事人不能复核，请由另一名办理。", "Neither the asker nor the one it is about may answer."))
        }
    }

    /// Both hands are named to the person.
    private static func remember(_ request: Kept<OfficerRequest>, _ errand: Errand) throws {
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
