/// 考核种类 — At the end, by the year, or in between.
package enum AppraisalSort: String, Worded, Hashable {
    case final, annual, interim

    package var word: Word {
        switch self {
        case .final: Word("期满考核", "final", also: ["期满", "结束考核", "期满鉴定"])
        case .annual: Word("年度考核", "annual", also: ["年度"])
        case .interim: Word("中期鉴定", "interim", also: ["阶段考核", "中期", "平时考核"])
        }
    }
}
