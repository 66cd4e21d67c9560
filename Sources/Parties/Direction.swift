package import Records

/// 方向 — From which end we see the posting.
package enum Direction: String, Choice, Named {
    /// 外派: we send.
    case outbound
    /// 接收: we host.
    case inbound

    package var title: Title {
        switch self {
        case .outbound: Title("外派", "Outbound")
        case .inbound: Title("接收", "Inbound")
        }
    }

    package var naming: Naming {
        switch self {
        case .outbound: Naming("外派", "outbound", also: ["派出"])
        case .inbound: Naming("接收", "inbound", also: ["接受", "来挂"])
        }
    }
}
