import Records
import Secondment
import Storage

/// 免办 — One asks to be let off what is owed on account of this posting, and of no other.
enum Excepting {
    static func keepToOwn(_ exception: Record, _ errand: Errand) throws {
        let rows = try DueRow.list(
            errand.connection, where: "key = \(exception[Exception.obligation])")
        guard let row = rows.first, row.posting == exception[Exception.posting].id else {
            throw Failure.problem(
                "这个挂职没有这一项应办", "nothing of the kind is owed for this posting", at: "obligation")
        }
    }
}
