import Documents
import Parties
package import Records

/// 花名册的列 — What a roster can tell of a person and their posting, and the titles that say so.
package enum RosterColumn: String, CaseIterable, Sendable {
    case name, sex, born, ethnicity, party, education, identity
    case homeUnit = "home_unit"
    case homePost = "home_post"
    case hostUnit = "host_unit"
    case hostPost = "host_post"
    case term
    case first = "first_day"
    case last = "last_day"
    case phone, category, note
    case rank, proficiency
    case startedWork = "started_work"
    case type, waiver

    /// Without these nobody can be posted anywhere.
    package static let required: [RosterColumn] = [.name, .homeUnit, .hostUnit]

    var isRequired: Bool {
        switch self {
        case .name, .homeUnit, .hostUnit: true
        default: false
        }
    }

    package var title: Title { told.title }

    static let words = allCases.map { column in
        HeaderWord(column: column.rawValue, words: [column.title.chinese] + column.told.synonyms)
    }

    /// The column's place among all, for tables that hold one value a column.
    ///
    /// Written out, since it is asked for every cell of a file; a test holds it against `allCases`.
    var place: Int {
        switch self {
        case .name: 0
        case .sex: 1
        case .born: 2
        case .ethnicity: 3
        case .party: 4
        case .education: 5
        case .identity: 6
        case .homeUnit: 7
        case .homePost: 8
        case .hostUnit: 9
        case .hostPost: 10
        case .term: 11
        case .first: 12
        case .last: 13
        case .phone: 14
        case .category: 15
        case .note: 16
        case .rank: 17
        case .proficiency: 18
        case .startedWork: 19
        case .type: 20
        case .waiver: 21
        }
    }

    private var told: (title: Title, synonyms: [String]) {
        switch self {
        case .name: (Title("姓名", "Name"), ["名字", "干部姓名", "挂职干部姓名", "挂职干部", "人员姓名"])
        case .sex: (Title("性别", "Sex"), [])
        case .born:
            (
                Title("出生年月", "Born"),
                ["出生日期", "出生年月日", "出生时间", "生日", "出生"]
            )
        case .ethnicity: (Title("民族", "Ethnic group"), ["族别"])
        case .party: (Title("政治面貌", "Party"), ["党派", "政治身份"])
        case .education:
            (
                Title("学历", "Education"),
                ["最高学历", "全日制学历", "文化程度", "学历学位", "学历及学位", "学历/学位"]
            )
        case .identity:
            (
                Title("身份证号", "Identity number"),
                ["身份证", "身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号码", "证件号", "证件号码"]
            )
        case .homeUnit:
            (
                Title("派出单位", "Sending unit"),
                [
                    "选派单位", "原单位", "选送单位", "推荐单位", "派出单位名称", "工作单位", "所在单位", "原工作单位",
                    "现工作单位", "单位", "派出/单位", "派出/单位名称", "派出情况/单位", "原单位/单位",
                ]
            )
        case .homePost:
            (
                Title("现任职务", "Post"),
                [
                    "职务", "现职务", "现职", "原任职务", "原职务", "职务职级", "现任职务职级", "工作单位及职务", "现工作单位及职务",
                    "派出单位及职务", "派出/职务", "派出情况/职务", "原单位/职务",
                ]
            )
        case .hostUnit:
            (
                Title("挂职单位", "Host unit"),
                [
                    "接收单位", "挂任单位", "拟挂职单位", "拟挂任单位", "挂职单位名称", "接收单位名称", "挂职/单位",
                    "挂职/单位名称", "接收/单位", "挂职情况/单位", "挂任/单位",
                ]
            )
        case .hostPost:
            (
                Title("挂职职务", "Post held"),
                [
                    "挂任职务", "拟挂职务", "拟挂任职务", "拟挂职职务", "挂职岗位", "挂任岗位", "挂职/职务", "接收/职务",
                    "挂职情况/职务", "挂任/职务",
                ]
            )
        case .term:
            (
                Title("挂职时间", "Term"),
                ["挂职起止时间", "挂职期限", "挂职期间", "挂任时间", "挂职起止日期", "起止时间", "挂职/时间", "挂职情况/时间"]
            )
        case .first:
            (
                Title("开始日期", "First day"),
                ["开始", "开始时间", "起始时间", "起始日期", "起", "自"]
                    + RosterColumn.under(["起", "自", "开始", "起始", "开始时间", "起始时间", "开始日期"])
                    + ["挂职开始时间", "挂职开始日期", "挂职起始时间", "挂职起始日期"]
            )
        case .last:
            (
                Title("结束日期", "Last day"),
                ["结束", "结束时间", "终止时间", "终止日期", "截止时间", "期满时间", "止", "至"]
                    + RosterColumn.under(["止", "至", "结束", "终止", "结束时间", "截止时间", "结束日期"])
                    + ["挂职结束时间", "挂职结束日期", "挂职终止时间", "挂职截止时间"]
            )
        case .phone:
            (
                Title("联系电话", "Phone"),
                ["电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "联系手机", "移动电话"]
            )
        case .category: (Title("类别", "Category"), ["干部类别", "人员类别", "身份类别", "编制类别"])
        case .note: (Title("备注", "Note"), ["说明", "备考"])
        case .rank: (Title("职级", "Rank"), ["职务级别", "职务层级", "行政级别", "级别"])
        case .proficiency: (Title("职称", "Professional title"), ["专业技术职务", "专业技术职称"])
        case .startedWork: (Title("参加工作时间", "Started work"), ["参加工作", "工作时间", "参加工作年月"])
        case .type: (Title("挂职类型", "Type"), ["类型", "挂职形式"])
        case .waiver: (Title("破例理由", "Reason for an exception"), ["特殊情况说明"])
        }
    }

    private static func under(_ parts: [String]) -> [String] {
        ["挂职时间", "挂职期限", "挂职起止时间", "起止时间", "挂职期间"].flatMap { group in
            parts.map { "\(group)/\($0)" }
        }
    }
}
