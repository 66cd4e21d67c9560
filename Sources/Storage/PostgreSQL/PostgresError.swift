import Records

/// 服务器的答复 — What the server refused, by its five-letter state (PostgreSQL, appendix A).
struct PostgresError: Error, CustomStringConvertible {
    let state: String
    let message: String
    /// The connection is gone.
    let isLost: Bool

    static let severity = Int32(UInt8(ascii: "V"))
    static let sqlstate = Int32(UInt8(ascii: "C"))
    static let sentence = Int32(UInt8(ascii: "M"))

    var description: String { "PostgreSQL \(state): \(message)" }

    init(state: String, message: String, isLost: Bool) {
        self.state = state
        self.message = message
        self.isLost = isLost
    }

    /// libpq gives no state for a connection that was not made; the sentence is all there is.
    init(connecting message: String) {
        let isFull = message.contains("too many") || message.contains("remaining connection slots")
        let isRefused = ["password authentication", "no pg_hba.conf entry", "does not exist", "invalid "]
            .contains { message.contains($0) }
        self.init(state: isFull ? "53300" : isRefused ? "28000" : "08001", message: message, isLost: true)
    }

    /// Whether it may go by itself: a server that is gone or starting, one that no longer takes writes, a race
    /// that another won, no connection free, a plan that no longer holds.
    var mayPass: Bool {
        if isLost { return state != "28000" }
        return isAboutPlan
            || ["40001", "40P01", "25006", "53300", "57P01", "57P02", "57P03", "25P03"].contains(state)
    }

    var isAboutPlan: Bool { state == "26000" || state == "0A000" }

    /// Whether the link must not be used again. One to a server that takes no more writes leads nowhere.
    var endsLink: Bool { isLost || state == "25006" || state.hasPrefix("57P") }

    static func failure(_ error: any Error) -> Failure {
        if let failure = error as? Failure { return failure }
        guard let error = error as? PostgresError else { return .broken(error) }
        switch error.state {
        case "23505": return .conflict(Title("已经有同样的一条了。", "There is one like it already."))
        case "22021":
            return .problem("文字里有不能保存的字符", "the text has characters that cannot be kept")
        case "53100", "53200", "58030": return .broken(StorageTrouble.diskFull)
        case "53300": return .broken(StorageTrouble.crowded)
        case "55P03", "40001", "40P01": return .broken(StorageTrouble.busy)
        case "57014", "25P03": return .broken(StorageTrouble.slow)
        case "25006": return .broken(StorageTrouble.unreachable(error.message))
        case "XX001", "XX002": return .broken(StorageTrouble.damaged(error.message))
        default: return .broken(error.isLost ? StorageTrouble.unreachable(error.message) : error)
        }
    }
}
