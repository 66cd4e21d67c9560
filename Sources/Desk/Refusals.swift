import Logging
package import Records
import Storage

extension Desk {
    /// Remembers that somebody was refused, and from where. Of many refusals of one kind within a minute the 1st,
    /// the 10th, the 100th … are kept: a flood leaves a few steps, and they say how large it is.
    package func noteRefused(_ actor: Actor?, _ what: Title) async {
        let actor = actor ?? .stranger
        let key = "refused \(actor.person.text) \(Whence.current ?? "")"
        let make = errands(of: actor)
        let now = now()
        do throws(Failure) {
            let (count, all) = try await engine.jot { connection in
                let shelf = Shelf(connection)
                return (
                    try shelf.tried(key, window: 60, at: now), try shelf.tried("refused", window: 60, at: now)
                )
            }
            // Many sources together must not fill the ledger either.
            guard Desk.isRound(count), all <= 100 || Desk.isRound(all) else { return }
            let times = count == 1 ? Title("", "") : Title("（一分钟内第\(count)次）", " (\(count) within a minute)")
            try await engine.write { connection in
                try make(connection).remember(
                    "refusal", "refused",
                    Title(
                        "\(actor.name)　没有办成：\(what.chinese)\(times.chinese)",
                        "\(actor.name): refused \(what.english)\(times.english)"))
            }
        } catch {
            // Whoever was refused is told so in any case; what could not be kept is the machine's trouble.
            logger.error("a refusal was not kept: \(error)")
        }
    }

    private static func isRound(_ count: Int) -> Bool {
        var round = 1
        while round < count, round < 1_000_000_000 { round *= 10 }
        return round == count
    }
}

extension Actor {
    /// Somebody who is not signed in, as the ledger names them; no person has this number, and the machine has another.
    package static let stranger = Actor(person: ID(raw: 1), name: "未登录的人", seats: [])
}
