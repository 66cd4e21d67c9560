package import Records

/// 考核种类 — At the end, by the year, or in between.
package enum AppraisalSort: String, Choice, Named {
    case final, annual, interim

    package var title: Title {
        switch self {
        case .final: Title("期满考核", "Final")
        case .annual: Title("年度考核", "Annual")
        case .interim: Title("中期鉴定", "Interim")
        }
    }

    package var naming: Naming {
        switch self {
        case .final: Naming("期满考核", "final", also: ["期满", "结束考核", "期满鉴定"])
        case .annual: Naming("年度考核", "annual", also: ["年度"])
        case .interim: Naming("中期鉴定", "interim", also: ["阶段考核", "中期", "平时考核"])
        }
    }
}
