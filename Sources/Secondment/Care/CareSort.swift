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

        /// 清单 — What there is to see to, so that nothing of it is forgotten; each with its own.
        package var steps: [String] {
            switch self {
            case .housing: ["问清要什么、缺什么", "实地看过", "修好或换好", "请本人看过"]
            case .meals: ["饭卡", "饮食习惯", "加班和节假日吃饭"]
            case .office: ["桌椅电脑", "网络和账号", "门禁、用印"]
            case .medical: ["就近医院和联系人", "异地就医备案", "急病找谁"]
            case .schooling: ["问清年级、时间", "与教育部门对接", "学校接收", "入学手续"]
            case .family: ["问清要不要组织出面", "与派出单位通气", "落实人和时间"]
            case .travel: ["探亲假和次数", "往返怎么走", "怎么报销"]
            case .allowance: ["标准和依据", "谁发、何时发", "保险起止"]
            case .other: []
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
