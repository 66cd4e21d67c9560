package import Records

/// 自查 — What a rule for government software asks of this program itself: each has its evidence.
package struct SelfCheck: Rule {
    package let heading: Heading
    package let what: Matter

    /// 自查事项 — What can be shown of the program, or has been declared by its administrator.
    package enum Matter: String, Worded, Hashable {
        case checkIn, ranking, onlineTime, forcedLogin, usageRate, traces, appraisalCarrier
        case repeatedFilling, reportCap, complaints, commerce, privacy, security, platforms
        case acceptance, filing, approval, county, cloud, unified, idle, rules

        package var word: Word {
            switch self {
            case .checkIn: Word("打卡签到", "check-in")
            case .ranking: Word("积分排名", "points and ranking")
            case .onlineTime: Word("在线时长", "time online")
            case .forcedLogin: Word("强制登录", "forced log-in", also: ["强制使用", "强制安装"])
            case .usageRate: Word("使用率", "usage rate", also: ["安装率"])
            case .traces: Word("过度留痕", "traces", also: ["照片轨迹"])
            case .appraisalCarrier: Word("考核载体", "carrier of appraisal", also: ["考评依据"])
            case .repeatedFilling: Word("多头填报", "repeated filling", also: ["重复填报"])
            case .reportCap: Word("文稿篇幅", "length of papers")
            case .complaints: Word("投诉建议", "complaints and suggestions")
            case .commerce: Word("经营活动", "commerce")
            case .privacy: Word("个人信息保护", "privacy")
            case .security: Word("安全管理", "security", also: ["安全保密"])
            case .platforms: Word("多系统与IPv6", "platforms and IPv6")
            case .acceptance: Word("上线验收", "acceptance")
            case .filing: Word("备案", "filing", also: ["备案编号"])
            case .approval: Word("立项审核", "approval")
            case .county: Word("建设层级", "level of builder")
            case .cloud: Word("政务云", "government cloud")
            case .unified: Word("统一入口", "one entrance", also: ["统一认证"])
            case .idle: Word("低频关停", "closing what is idle")
            case .rules: Word("使用规范", "rules of use", also: ["定期自查"])
            }
        }

        /// Whether the administrator has to declare it, with a number or a sentence: no program can
        /// see its own filing.
        package var isDeclared: Bool {
            switch self {
            case .acceptance, .filing, .approval, .county, .cloud, .unified, .idle, .rules: true
            default: false
            }
        }
    }

    package var effect: Title {
        Title(
            what.isDeclared ? "自查页列出，由系统管理员填写依据" : "自查页列出，随时核对并给出依据",
            what.isDeclared
                ? "on the self-check page, declared by the administrator"
                : "on the self-check page, checked at any time, with evidence")
    }
}

extension Word {
    static let looksAt = Word("查", "looks at")
}

extension SelfCheck {
    static let word = Word("自查", "self-check")

    static let kind = RuleKind(word: word, words: [.looksAt]) { entry in
        let what = entry.choice(.looksAt, of: Matter.self, isRequired: true)
        let heading = entry.heading(
            under: word,
            code: what.map {
                "self-" + $0.word.title.english.split { !$0.isLetter }.joined(separator: "-").lowercased()
            })
        guard let heading, let what else { return nil }
        return SelfCheck(heading: heading, what: what)
    }
}
