package import Records

extension CareCase {
    /// 哪方面 — What guests mostly lack, each with the working days in which it should be seen to.
    package enum Sort: String, Choice {
        case housing, meals, office, medical, schooling, family, travel, allowance, other

        package var title: Title {
            switch self {
            case .housing: Title("住房", "Housing")
            case .meals: Title("吃饭", "Meals")
            case .office: Title("办公条件", "Office")
            case .medical: Title("看病就医", "Medical care")
            case .schooling: Title("子女上学", "Children’s schooling")
            case .family: Title("家里的事", "Family")
            case .travel: Title("往返探亲", "Travel home")
            case .allowance: Title("补助保险", "Allowance, insurance")
            case .other: Title("其他", "Other")
            }
        }

        package var workdays: Int {
            switch self {
            case .medical: 3
            case .housing, .meals, .office, .travel: 5
            case .family, .allowance, .other: 10
            case .schooling: 15
            }
        }
    }
}
