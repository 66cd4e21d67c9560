package import Records

/// 存储故障 — What the machine can refuse, each with a sentence for people.
package enum StorageTrouble: Error {
    case diskFull
    case busy
    case readOnly
    case damaged(String)
    case unreadableRow(String)
    /// No server answers, or none that takes writes.
    case unreachable(String)
    /// The server has no connection left for us, or too many wait here already.
    case crowded
    /// A statement ran out of time.
    case slow
    /// The connection was lost while the last word was on its way: it may have been kept, or not.
    case unknownOutcome

    package var sentence: Title {
        switch self {
        case .diskFull:
            Title(
                "服务器的磁盘满了，这一步没有保存；请联系系统管理员，腾出空间后再试。",
                "The server's disk is full and this was not saved; ask the administrator, then try again.")
        case .busy:
            Title("系统正忙，这一步没有保存；请稍后再试。", "The system is busy and this was not saved; try again shortly.")
        case .readOnly:
            Title("数据文件是只读的，不能保存。", "The data file is read-only; nothing can be saved.")
        case .damaged(let what):
            Title("数据有损坏：\(what)", "The data are damaged: \(what)")
        case .unreadableRow(let what):
            Title("有一条记录读不出来：\(what)", "A record cannot be read: \(what)")
        case .unreachable:
            Title(
                "现在连不上数据库，这一步没有办成；系统会自己恢复，请过一会儿再试。",
                "The database cannot be reached and nothing was done; it will come back, try again shortly.")
        case .crowded:
            Title(
                "现在人太多，数据库一时顾不过来，这一步没有办成；请稍后再试。",
                "Too many are waiting for the database and nothing was done; try again shortly.")
        case .slow:
            Title("数据库太慢，等不到结果，这一步没有办成；请稍后再试。", "The database took too long and nothing was done; try again.")
        case .unknownOutcome:
            Title(
                "保存时和数据库断开了，不知道是否已经保存：请先看一眼有没有，再决定要不要重办。",
                "The connection was lost while saving: look whether it is there before doing it again.")
        }
    }
}
