import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

/// From this run's engine to a file and back: on the server's run that is PostgreSQL → SQLite → PostgreSQL.
@Suite struct `An office that moves` {
    private func lived(_ cast: Cast) async throws {
        try await cast.applyRegulation()
        _ = try await cast.sentReport()
        let zhang = try await cast.actor("张立群")
        let note = try await cast.note("同海川精工梳理“标准地出让”的流程")
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47] + (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        try await cast.desk.attach(zhang, Note.name, note.id, name: "现场.png", bytes: picture)
        _ = try await cast.session("张立群")
    }

    @Test func `has everything there, and everything again when it comes back`() async throws {
        try await Cast.office { cast in
            try await lived(cast)
            let file = cast.folder + "/moved.tashan"
            let there = try await Moving.move(from: cast.ground.address, to: file)
            #expect(there.differences == [] && there.rows > 100 && there.tables > 40)
            try await Ground.open { ground in
                let back = try await Moving.move(from: file, to: ground.address)
                #expect(back.isEqual && back.rows == there.rows)
                let desk = try await Desk.open(
                    at: ground.address, now: { cast.clock.now }, logger: cast.desk.logger)
                let isWhole = try await desk.verify().isWhole
                #expect(isWhole)
                let zhang = try await cast.actor("张立群")
                let found = try await desk.find(zhang, "标准地").flatMap(\.records)
                #expect(found.contains { $0.kind.name == Note.name })
                let seen = try await desk.look(zhang, Note.name, #require(found.first).id)
                let attached = try #require(seen.attachments.first)
                #expect(try await desk.file(zhang, attached.id).1.count == 200_004)
                // Life goes on there: the chain of steps takes its next link.
                try await desk.edit(
                    zhang, Note.name, seen.record.id, version: nil, Draft(["text": "搬家以后"]))
                let goesOn = try await desk.verify().isWhole
                #expect(goesOn)
                let now = try await Moving.compare(cast.ground.address, ground.address)
                #expect(!now.isEqual && now.differences.contains { $0.hasPrefix("note ") })
            }
        }
    }

    @Test func `does not move onto another`() async throws {
        try await Cast.office { cast in
            try await Cast.office { other in
                let refused = await Refusal.of {
                    try await Moving.move(from: cast.ground.address, to: other.ground.address)
                }
                #expect(refused == .conflict)
                let isUntouched = try await other.desk.verify().isWhole
                #expect(isUntouched)
            }
            let nowhere = await Refusal.of {
                try await Moving.move(from: cast.folder + "/nowhere.tashan", to: cast.folder + "/new.tashan")
            }
            #expect(nowhere == .invalid([""]))
            #expect(!FileManager.default.fileExists(atPath: cast.folder + "/new.tashan"))
        }
    }

    @Test func `comes back from its backup, which is one file whatever it stood on`() async throws {
        try await Cast.office { cast in
            try await lived(cast)
            let path = cast.folder + "/backup.tashan"
            try await cast.desk.backup(to: path)
            let now = cast.clock.now
            let isGood = try await Moving.verify(backup: path, now: { now }).isWhole
            #expect(isGood)
            try await Ground.open { ground in
                let restored = try await Moving.restore(backup: path, to: ground.address)
                #expect(restored.isEqual)
                let isSame = try await Moving.compare(cast.ground.address, ground.address).isEqual
                #expect(isSame)
            }
        }
    }
}
