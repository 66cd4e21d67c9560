package import Desk
import Foundation
package import Records
import Storage

extension Desk {
    /// Fails where the store cannot be read.
    package func reach() async throws(Failure) {
        _ = try await engine.read { try $0.count("SELECT 1") }
    }

    /// How the store is that the office stands on: the disk under a file, or the database server.
    func storeLines(_ clock: Moment) async throws(Failure) -> [HealthLine] {
        guard let facts = try await engine.facts() else {
            guard case .file(let path) = place else { return [] }
            return [Desk.space(path)]
        }
        let free = facts.mostConnections - facts.connections
        let away = abs(facts.clock.milliseconds - clock.milliseconds) / 1000
        return [
            HealthLine(
                isWell: facts.encoding == "UTF8",
                sentence: Title(
                    "PostgreSQL \(facts.version)，\(facts.encoding)，\(facts.size >> 20)MB",
                    "PostgreSQL \(facts.version), \(facts.encoding), \(facts.size >> 20) MB")),
            HealthLine(
                isWell: free >= 10,
                sentence: Title(
                    "数据库连接用了\(facts.connections)个，最多\(facts.mostConnections)个",
                    "\(facts.connections) of \(facts.mostConnections) connections are in use")),
            HealthLine(
                isWell: facts.standbys > 0,
                sentence: facts.standbys > 0
                    ? Title("备库\(facts.standbys)个跟着", "\(facts.standbys) standbys follow")
                    : Title(
                        "没有备库：这台数据库坏了，就只剩备份", "no standby follows: only backups are left if this server fails"
                    )),
            HealthLine(
                isWell: away < 5,
                sentence: Title(
                    "本机与数据库的时钟相差\(away)秒", "this machine’s clock and the database’s are \(away) s apart")),
        ]
    }

    private static func space(_ path: String) -> HealthLine {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        // Where the system does not tell, it is said so.
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize]
        guard let bytes = (free as? NSNumber)?.int64Value else {
            return HealthLine(isWell: false, sentence: Title("看不到磁盘余量", "free space is not known"))
        }
        let megabytes = bytes >> 20
        return HealthLine(
            isWell: megabytes > 1024,
            sentence: Title("磁盘还有\(megabytes)MB", "\(megabytes) MB of disk are free"))
    }
}
