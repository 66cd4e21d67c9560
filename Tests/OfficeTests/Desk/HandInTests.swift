import Cast
import Desk
import Foundation
import Ground
import Logging
import Office
import Parties
import Records
import Secondment
import Storage
import Testing

@Suite struct `A form that comes twice` {
    private func notes(_ cast: Cast) async throws -> Int {
        try await cast.desk.list(cast.actor("张立群"), Note.name, Desk.Filter()).records.count
    }

    private func form(_ draft: Draft, _ key: String) -> HandIn {
        HandIn(key: key, words: draft.typed.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined())
    }

    private func handIn(_ desk: Desk, _ actor: Actor, _ key: String, _ draft: Draft) async throws {
        _ = try await form(draft, key).carry { () async throws(Failure) in
            try await desk.add(actor, Note.name, draft)
        }
    }

    private func draft(_ cast: Cast, _ text: String) -> Draft {
        Draft([
            "posting": cast.posting("张立群").text, "sort": "visit", "day": "2024-06-04", "text": text,
        ])
    }

    @Test func `is carried out once, and the second time says so`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            try await handIn(cast.desk, zhang, "一", draft(cast, "走访海川精工"))
            let again = await Refusal.of {
                try await handIn(cast.desk, zhang, "一", draft(cast, "走访海川精工"))
            }
            #expect(again == .conflict)
            #expect(try await notes(cast) == 1)
        }
    }

    @Test func `with other words, or of another person, is another form`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            try await handIn(cast.desk, zhang, "一", draft(cast, "走访海川精工"))
            try await handIn(cast.desk, zhang, "一", draft(cast, "走访东港物流"))
            try await handIn(cast.desk, .system, "一", draft(cast, "走访海川精工"))
            #expect(try await notes(cast) == 2)
        }
    }

    @Test func `is the one that left a step, though something without one came before it`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let draft = draft(cast, "走访海川精工")
            for expected in [Refusal.done, .conflict] {
                let outcome = await Refusal.of {
                    try await form(draft, "一").carry { () async throws(Failure) in
                        try await cast.desk.setLanguage(zhang, .english)
                        try await cast.desk.add(zhang, Note.name, draft)
                    }
                }
                #expect(outcome == expected)
            }
            #expect(try await notes(cast) == 1)
        }
    }

    @Test func `that was refused can be handed in again`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let broken = draft(cast, "")
            #expect(
                await Refusal.of { try await handIn(cast.desk, zhang, "一", broken) } == .invalid(["text"]))
            try await cast.desk.add(zhang, Note.name, draft(cast, "原有"))
            #expect(
                await Refusal.of { try await handIn(cast.desk, zhang, "一", broken) } == .invalid(["text"]))
        }
    }

    @Test func `to two servers at the same moment is carried out by one of them`() async throws {
        try await Cast.office { cast in
            let zhang = try await cast.actor("张立群")
            let desks = [
                cast.desk,
                try await Desk.open(
                    at: cast.ground.address, now: { cast.clock.now }, logger: cast.desk.logger),
            ]
            let draft = draft(cast, "走访海川精工")
            let outcomes = await withTaskGroup(of: Refusal.self) { group in
                for place in 0..<8 {
                    group.addTask {
                        await Refusal.of { try await handIn(desks[place % 2], zhang, "一", draft) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .done } == 1 && outcomes.count { $0 == .conflict } == 7)
            #expect(try await notes(cast) == 1)
        }
    }

    /// The server waits for a standby that never comes, and the wait is ended from outside: what was written is
    /// there, but no standby has said so, and it would be lost with this server.
    @Test(
        .enabled(if: Ground.isServer),
        arguments: ["pg_terminate_backend(pid)", "pg_cancel_backend(pid)"])
    func `that no standby has confirmed is not said to be kept, and is carried out once all the same`(
        _ ending: String
    ) async throws {
        try await Cast.office { cast in
            let name = "tashan-lost-\(ending.count)"
            let desk = try await Desk.open(
                at: cast.ground.address + "%20-csynchronous_commit%3Don&application_name=\(name)",
                now: { cast.clock.now }, logger: cast.desk.logger)
            let engine = try cast.ground.engine()
            let ends = Task {
                while !Task.isCancelled {
                    let query: SQL = """
                        SELECT CASE WHEN \(word: ending) THEN 1 ELSE 0 END FROM pg_stat_activity \
                        WHERE application_name = \(name) AND wait_event = 'SyncRep'
                        """
                    _ = try await engine.jot { try $0.all(query) { $0.int(0) } }
                    try await Task.sleep(for: .milliseconds(50))
                }
            }
            let zhang = try await cast.actor("张立群")
            let draft = draft(cast, "走访海川精工")
            let told = await failure { try await handIn(desk, zhang, "一", draft) }
            guard case .broken(let cause)? = told as? Failure else {
                Issue.record("\(String(describing: told))")
                return
            }
            #expect(Desk.sentence(of: cause)?.chinese.contains("不知道是否已经保存") ?? false)
            // Sent again, it is not answered from what may yet be lost.
            #expect(await Refusal.of { try await form(draft, "一").done(zhang, desk) } == .broken)
            ends.cancel()
            // The standby is back, or no longer waited for: the same form is answered, and was carried out once.
            #expect(try await form(draft, "一").done(zhang, cast.desk)?.kind == Note.name)
            #expect(try await notes(cast) == 1)
        }
    }

    private func failure(_ body: () async throws -> Void) async -> (any Error)? {
        do {
            try await body()
            return nil
        } catch {
            return error
        }
    }
}

extension SQL.Interpolation {
    /// A function of the server's, in this test's own words.
    fileprivate mutating func appendInterpolation(word: String) { appendLiteral(word) }
}
