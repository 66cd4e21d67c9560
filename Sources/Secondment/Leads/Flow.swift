package import Records

extension LeadResult {
    /// 四股流 — What flows between two places, each in a measure of its own.
    package enum Flow: String, Choice {
        case people, goods, information, capital, pledged
        package var title: Title {
            switch self {
            case .people: Title("人流", "People")
            case .goods: Title("物流", "Goods")
            case .information: Title("信息流", "Information")
            case .capital: Title("资金流（到位）", "Capital in place")
            case .pledged: Title("协议资金（另列）", "Capital pledged")
            }
        }

        package var measure: Title {
            switch self {
            case .people: Title("人次", "people")
            case .goods: Title("吨", "t")
            case .information: Title("条", "items")
            case .capital, .pledged: Title("万元", "×10,000 yuan")
            }
        }

        /// An amount with its measure: 1.6亿元, 1200吨.
        package func written(_ amount: Int, _ language: Language) -> String {
            let isMoney = self == .capital || self == .pledged
            guard isMoney, amount >= 10_000, language == .chinese else {
                return "\(amount)\(language == .chinese ? "" : " ")\(measure[language])"
            }
            let (whole, rest) = (amount / 10_000, String(10_000 + amount % 10_000).dropFirst())
            let decimals = rest.reversed().drop { $0 == "0" }.reversed()
            return "\(whole)\(decimals.isEmpty ? "" : ".\(String(decimals))")亿元"
        }

        /// The four; what was only agreed stands apart.
        package static let four: [Flow] = [.people, .goods, .information, .capital]
    }
}
