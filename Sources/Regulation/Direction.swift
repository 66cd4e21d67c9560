/// 方向 — From which end we see the posting.
package enum Direction: String, Worded, Hashable {
    /// 外派: we send.
    case outbound
    /// 接收: we host.
    case inbound

    package var word: Word {
        switch self {
        case .outbound: Word("外派", "outbound", also: ["派出"])
        case .inbound: Word("接收", "inbound", also: ["接受", "来挂"])
        }
    }
}
