package import Desk
import Foundation
package import Ground
package import Logging
import Office
package import Records
import Secondment
import Synchronization

/// 班底 — The few people whom every test knows, in an office that is real but for its clock.
///
/// 王敏 organizes at 组织部. 张立群 is seconded from 市发展改革委 to 东州开发区投资促进局; 李向东 acts for the
/// former, 何芳 for the latter; 周启明 is his mentor. 李娜 is seconded elsewhere and must never see what is
/// 张立群's; 吴江 acts for her host. 欧阳海生, seconded too, is the branch's secretary. 赵卫国 leads, 钱进
/// administers, 孙慎 audits. From outside, 陆远航 cares for the batch at the host's 组织部 and 温雅琴 for its housing; 宋知行 receives
/// what leads bring;
/// 方志平 acts for the zone above 张立群's host, 郑国栋 for the department above, and 严明 inspects. The batch runs from 15 March to 15 August 2024; the day is 4 June 2024.
package struct Cast: Sendable {
    package let desk: Desk
    package let clock: Clock
    package let ground: Ground
    package var folder: String { ground.folder }
    package let batch: ID
    package let postings: [String: ID]
    private let persons: [String: ID]

    /// Everybody: one at least for each seat but that of 安全保密管理员, who comes where two officers are wanted.
    package static let names = Casting.names

    /// A clock that stands still until a test moves it.
    package final class Clock: Sendable {
        private let held: Mutex<Moment>
        package init(_ moment: Moment) { held = Mutex(moment) }
        package var now: Moment { held.withLock { $0 } }
        /// On the day of the cast.
        static var began: Clock {
            Clock(Day(iso: "2024-06-04").map { Moment($0, hour: 9) } ?? Moment(milliseconds: 0))
        }
        package func set(_ day: String, hour: Int = 9) {
            guard let day = Day(iso: day) else { return }
            held.withLock { $0 = Moment(day, hour: hour) }
        }
        package func pass(minutes: Int) { held.withLock { $0 = $0 + minutes * 60 } }
    }

    /// The actor as they are today, with the seats that follow from what has been done.
    package func actor(_ name: String) async throws -> Actor {
        guard let person = persons[name] else { throw Failure.notFound }
        return try await desk.actor(person)
    }

    package func person(_ name: String) -> ID { persons[name] ?? ID(raw: 0) }
    package func posting(_ name: String) -> ID { postings[name] ?? ID(raw: 0) }

    /// Opens an office with the cast in it, for the time of one test.
    package static func office(
        logger: Logger = Logger(label: "test"), _ body: (Cast) async throws -> Void
    ) async throws {
        await Gate.offices.enter()
        do {
            try await open(logger, body)
        } catch {
            await Gate.offices.leave()
            throw error
        }
        await Gate.offices.leave()
    }

    private static func open(_ logger: Logger, _ body: (Cast) async throws -> Void) async throws {
        let pattern = try await Pattern.shared.made()
        try await Ground.open(like: pattern.ground) { ground in
            let clock = Clock.began
            let desk = try await Desk.open(
                at: ground.address, connections: 4, now: { clock.now }, logger: logger)
            try await body(pattern.copied(desk, clock, ground))
        }
    }

    /// The same people in another office.
    func copied(_ desk: Desk, _ clock: Clock, _ ground: Ground) -> Cast {
        Cast(desk: desk, clock: clock, ground: ground, batch: batch, postings: postings, persons: persons)
    }

    init(
        desk: Desk, clock: Clock, ground: Ground, batch: ID, postings: [String: ID],
        persons: [String: ID]
    ) {
        self.desk = desk
        self.clock = clock
        self.ground = ground
        self.batch = batch
        self.postings = postings
        self.persons = persons
    }

    /// The shipped regulation of the sending city.
    package static var regulation: String {
        get throws {
            try String(contentsOfFile: root + "/regulations/yunling-outbound.yaml", encoding: .utf8)
        }
    }

    /// The folder that holds the package.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
