import Records
import Regulation

extension SelfCheck.Matter {
    /// 出处 — Which national rules ask for it, and what they ask in our own words (`reference/domain.md`, 4.3).
    var national: Title {
        let (sources, demand) = asked
        return Title(
            sources.map(\.title.chinese).joined(separator: "、") + "：" + demand.chinese,
            sources.map(\.title.english).joined(separator: ", ") + ": " + demand.english)
    }

    private enum Source {
        case provisions, opinions, measures

        var title: Title {
            switch self {
            case .provisions:
                Title("2024年整治形式主义为基层减负的规定", "the provisions of 2024 on curbing formalism")
            case .opinions:
                Title("2023年防治指尖上的形式主义的意见", "the opinions of 2023 on formalism at the fingertips")
            case .measures:
                Title("国办函〔2026〕12号", "the measures of 2026 for government apps")
            }
        }
    }

    private var asked: ([Source], Title) {
        switch self {
        case .checkIn:
            ([.provisions, .opinions, .measures], Title("不设打卡、签到", "no checking in"))
        case .ranking:
            ([.provisions, .opinions, .measures], Title("不设积分、排名", "no points, no ranking"))
        case .onlineTime:
            ([.provisions, .opinions, .measures], Title("不统计在线时长", "no counting of time online"))
        case .forcedLogin:
            (
                [.provisions, .opinions, .measures],
                Title("不强迫安装、使用和定期登录", "nobody is made to install it or log in")
            )
        case .usageRate:
            ([.opinions, .measures], Title("不考核、不通报安装率和使用率", "no quota of installing or using"))
        case .traces:
            (
                [.provisions, .opinions, .measures],
                Title("没有必要的照片、视频、轨迹不要求上传", "no photographs or tracks without need")
            )
        case .appraisalCarrier:
            (
                [.provisions, .opinions, .measures],
                Title(
                    "日常考核、督查不以应用为主要载体，学习笔记不作评判依据",
                    "not the carrier of daily appraisal; study notes judge nobody")
            )
        case .repeatedFilling:
            (
                [.provisions, .opinions, .measures],
                Title("同一件事只报一次，同类数据一张表", "the same matter is reported once")
            )
        case .reportCap:
            ([.provisions], Title("文稿要短，综合性的一般5000字以内", "papers are short, 5000 characters as a rule"))
        case .complaints:
            (
                [.opinions, .measures],
                Title("应用里能投诉、提建议，并有反馈", "complaints and suggestions, and answers to them")
            )
        case .commerce: ([.measures], Title("不做经营活动", "no commerce"))
        case .privacy: ([.measures], Title("保护个人信息", "personal data are protected"))
        case .security:
            ([.opinions, .measures], Title("网络、数据、密码和保密的要求都要做到", "security, cryptography and secrecy"))
        case .platforms:
            ([.measures], Title("采用IPv6，在不同操作系统上都能用", "IPv6, and several operating systems"))
        case .acceptance: ([.opinions, .measures], Title("上线前验收", "accepted before it goes live"))
        case .filing: ([.measures], Title("上线前备案并取得编号，变更、关停也要报", "filed before it goes live, with a number"))
        case .approval:
            ([.opinions, .measures], Title("按信息化项目审核立项", "approved as an informatization project"))
        case .county:
            (
                [.provisions, .measures],
                Title("县级以下单位原则上不自建", "units below the county do not build their own")
            )
        case .cloud: ([.opinions], Title("尽量用现成的政务云", "the government cloud where there is one"))
        case .unified: ([.provisions, .opinions], Title("入口、认证、事项统一", "one entrance and one way to sign in"))
        case .idle:
            ([.opinions, .measures], Title("用得少、不实用的限期关停或合并", "what is little used is closed or merged"))
        case .rules:
            ([.opinions, .measures], Title("有使用规范，定期自查并整改", "rules of use, and a regular self-check"))
        }
    }
}
