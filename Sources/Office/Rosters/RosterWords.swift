import Secondment

/// 用语 — The words of cadre tables for sex, ethnic group and party, each with its usual form.
enum RosterWords {
    static func sex(_ text: String) -> Person.Sex? {
        switch RosterText.key(text) {
        case "男", "男性", "m", "male": .male
        case "女", "女性", "f", "female": .female
        default: nil
        }
    }

    /// 汉 and 汉族 are 汉族; nil for what is not among the fifty-six (GB/T 3304).
    static func ethnicity(_ text: String) -> String? {
        let base = text.count > 1 && text.hasSuffix("族") ? String(text.dropLast()) : text
        return groups.contains(base) ? base + "族" : nil
    }

    /// 党员 is 中共党员; nil for what GB/T 4762 does not know.
    static func party(_ text: String) -> String? { parties[text] }

    private static let groups: Set<String> = [
        "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家",
        "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇",
        "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米",
        "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙",
        "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
    ]

    private static let parties: [String: String] = {
        let spoken: [String: [String]] = [
            "中共党员": ["党员", "中国共产党党员", "共产党员", "中共", "中共正式党员"],
            "中共预备党员": ["预备党员", "中国共产党预备党员"],
            "共青团员": ["团员", "中国共产主义青年团团员"],
            "民革党员": ["民革", "民革会员", "中国国民党革命委员会会员"],
            "民盟盟员": ["民盟", "民盟会员", "中国民主同盟盟员"],
            "民建会员": ["民建", "中国民主建国会会员"],
            "民进会员": ["民进", "中国民主促进会会员"],
            "农工党党员": ["农工党", "农工党员", "中国农工民主党党员"],
            "致公党党员": ["致公党", "致公党员", "中国致公党党员"],
            "九三学社社员": ["九三学社", "九三", "九三社员"],
            "台盟盟员": ["台盟", "台湾民主自治同盟盟员"],
            "无党派人士": ["无党派", "无党派民主人士", "民主人士"],
            "群众": [],
        ]
        var known: [String: String] = [:]
        for (usual, others) in spoken {
            for word in others + [usual] { known[word] = usual }
        }
        return known
    }()
}
