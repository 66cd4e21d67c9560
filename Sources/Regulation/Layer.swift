/// 层级 — Who made the rule, from the general to the particular. The more particular layer prevails.
package enum Layer: Int, Worded, Hashable, Comparable {
    case national = 1
    case province
    case city
    case county
    /// 单位: an institution's own rules, a university's or a bureau's.
    case unit
    case host
    case batch

    package var word: Word {
        switch self {
        case .national: Word("国家", "national", also: ["全国", "中央"])
        case .province: Word("省", "province", also: ["自治区", "省级"])
        case .city: Word("市", "city", also: ["市级", "州"])
        case .county: Word("县", "county", also: ["区", "县级", "县区", "区县"])
        case .unit: Word("单位", "unit", also: ["学校", "本单位"])
        case .host: Word("接收地", "host")
        case .batch: Word("批次", "batch")
        }
    }

    package static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}
