import Records

/// 中断 — What happens to a request on its way in, and is nobody's mistake here: it gets a status and a sentence, and no
/// line in the log of errors, which strangers could fill.
enum Interruption: Error {
    /// It ended in the middle, or its parts were not written as HTTP wants them.
    case brokenOff(String)
    /// The same visitor has as much under way as is their share.
    case ownShare
    /// So much of the heavy sort is under way that the rest would suffer.
    case house
}

extension Interruption {
    var status: Int {
        switch self {
        case .brokenOff: 400
        case .ownShare: 429
        case .house: 503
        }
    }

    var sentence: Title {
        switch self {
        case .brokenOff:
            Title("请求没有传完整，请再试一次。", "The request did not arrive whole; try again.")
        case .ownShare:
            Title(
                "你这里同时办的事太多，请等前面的办完，再试一次。",
                "Too many of your requests are under way at once; wait for the earlier ones and try again.")
        case .house:
            Title("现在传文件、查制度的人太多，请过一会儿再试。", "Too many uploads are under way; try again shortly.")
        }
    }

    /// After how many seconds it is worth trying again.
    var retry: Int? {
        switch self {
        case .brokenOff: nil
        case .ownShare: 2
        case .house: 5
        }
    }
}
