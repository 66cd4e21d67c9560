package import Records

// What others ask of leads.

extension Lead {
    package enum Sort: String, Choice {
        case investment, talent
        package var title: Title {
            switch self {
            case .investment: Title("招商引资", "Investment")
            case .talent: Title("招才引智", "Talent")
            }
        }
    }
}

extension Where<Lead> {
    /// 在办 — Neither landed nor given up nor part of another.
    package static var open: Self { Where(.stage(Lead.open.map(\.rawValue))) }

    /// 算数 — A lead of its own, whatever became of it.
    package static var standing: Self { !.stage(.merged) }

    /// 要素不全 — One of the four elements is missing.
    package static var incomplete: Self {
        Lead.content == nil || Lead.scale == nil || Lead.contact == nil || Lead.demands == nil
    }

    /// 像 — Of the same credit code, or of a name that sounds alike.
    package static func resembling(code: String?, sound: String?) -> Self {
        let one = code.map { Lead.creditCode == $0 } ?? .id(in: [])
        let other = sound.map { Lead.sound == $0 } ?? .id(in: [])
        return one || other
    }
}

extension Kept<Lead> {
    /// 四项要素 — Content, scale, the party with whom to speak, demands; each there or not.
    package var elements: [(sign: Title, title: Title, isThere: Bool)] {
        func has(_ text: String?) -> Bool { !(text ?? "").isEmpty }
        return [
            (Title("内", "C"), Title("内容", "Content"), has(self[Lead.content]?.text)),
            (Title("规", "S"), Title("规模", "Scale"), has(self[Lead.scale])),
            (Title("方", "P"), Title("对方与联系人", "Party and contact"), has(self[Lead.contact])),
            (Title("求", "D"), Title("诉求", "Demands"), has(self[Lead.demands]?.text)),
        ]
    }
}
