import Desk
import Records
import Regulation
import Secondment
import Storage

/// 依据 — What can be shown of the running program: its forms, its lists and its tables.
struct SelfCheckEvidence {
    let errand: Errand
    let site: SiteFacts

    init(_ errand: Errand, _ site: SiteFacts) {
        self.errand = errand
        self.site = site
    }

    struct Answer {
        let state: SelfCheckSheet.State
        let sentence: Title
        var evidence: [Title] = []
        var place: String?

        static func declared(_ declared: SelfCheckSheet.Declared?) -> Answer {
            guard let declared else {
                return Answer(
                    state: .undeclared,
                    sentence: Title("待填：由系统管理员填写依据和日期", "to be declared by the administrator, with its day"))
            }
            return Answer(
                state: .met,
                sentence: Title(
                    "\(declared.text)（\(declared.day.written(.chinese))填写）",
                    "\(declared.text) (declared \(declared.day.written(.english)))"))
        }
    }

    func answer(_ matter: SelfCheck.Matter) throws -> Answer {
        switch matter {
        case .checkIn: checkIn()
        case .ranking: ranking()
        case .onlineTime: try onlineTime()
        case .forcedLogin: try forcedLogin()
        case .usageRate: try usageRate()
        case .traces: try traces()
        case .appraisalCarrier: try appraisalCarrier()
        case .repeatedFilling: try repeatedFilling()
        case .reportCap: try reportCap()
        case .complaints: try complaints()
        case .commerce: commerce()
        case .privacy: try privacy()
        case .security: try security()
        case .platforms: platforms()
        // Declared, not seen.
        case .acceptance, .filing, .approval, .county, .cloud, .unified, .idle, .rules: .declared(nil)
        }
    }

    // What forms ask

    private func checkIn() -> Answer {
        let found = fields(
            saying: ["打卡", "签到", "定位", "经度", "纬度"], named: ["check_in", "location", "latitude", "longitude"])
        let traces = Self.tracing
        return Answer(
            state: found.isEmpty && traces.isEmpty ? .met : .notMet,
            sentence: found.isEmpty && traces.isEmpty
                ? Title("没有打卡、签到、定位的栏目", "no field checks anybody in or asks where they are")
                : Title(
                    "有打卡、签到或定位的栏目：\(list(found + traces))", "fields check people in: \(list(found + traces))"),
            evidence: [
                looked,
                Title(
                    "在岗天数由请假、公务的起止日推算，接收单位按月确认；集中学习由支部登记谁到会，本人不签到",
                    "days on duty are reckoned from declared leave; the branch notes who came to a session"),
            ])
    }

    private func ranking() -> Answer {
        let scored = fields(
            saying: ["积分", "排名", "名次", "得分"], named: ["score", "points", "ranking"])
        let sorted = kinds.kinds.filter(\.isOfPeople).flatMap { kind in
            kind.lists.flatMap { $0.columns + [$0.order].compactMap(\.self) }
                .filter(\.isNumber).map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
        let found = scored + sorted
        let lists = kinds.kinds.filter(\.isOfPeople).map(\.lists.count).reduce(0, +)
        return Answer(
            state: found.isEmpty ? .met : .notMet,
            sentence: found.isEmpty
                ? Title("没有积分，没有一张列表按数字排人", "no points, and no list puts people in order of a number")
                : Title("可以按数字排人：\(list(found))", "people can be put in order of: \(list(found))"),
            evidence: [
                looked,
                Title(
                    "看了\(lists)张与人有关的列表的排序和可排序的栏；批次一览按姓名排",
                    "\(lists) lists about people were looked at; the board is in the order of names"),
            ])
    }

    private func traces() throws -> Answer {
        let demanded = Self.tracing
        let kept = try errand.connection.count("SELECT count(*) FROM attachment")
        return Answer(
            state: demanded.isEmpty ? .met : .notMet,
            sentence: demanded.isEmpty
                ? Title("没有一栏要求上传照片、视频、截图或轨迹", "no field demands a photograph, film or track")
                : Title("要求上传的栏：\(list(demanded))", "uploads are demanded by: \(list(demanded))"),
            evidence: [
                looked,
                Title(
                    "附件只能在记录写好之后自愿添加，办结不看附件；现有\(kept)个",
                    "files are added of one’s own accord and settle nothing; there are \(kept)"),
            ])
    }

    private func appraisalCarrier() throws -> Answer {
        let own = kinds.kinds.filter(\.isPrivate)
        let counted = own.filter { $0.settling != nil }.map(\.title.chinese)
        let settled = try errand.connection.count(
            "SELECT count(*) FROM obligation WHERE settles IN (\(list: own.map { .text($0.name) }))")
        let figures = kinds[Appraisal.name]?.fields.filter(\.isNumber).map(\.title.chinese) ?? []
        let isMet = counted.isEmpty && settled == 0 && figures.isEmpty
        let names = own.map(\.title.chinese).joined(separator: "、")
        return Answer(
            state: isMet ? .met : .notMet,
            sentence: isMet
                ? Title(
                    "考核由人写意见、定等次，程序不算分；\(names)不作依据",
                    "people appraise, the program scores nobody; \(names) count for nothing")
                : Title(
                    "考核里有程序算的或个人的东西：\(list(counted + figures))",
                    "appraisal rests on \(list(counted + figures))"),
            evidence: [
                Title("\(names)只有本人能看，办结不了任何应办事项", "\(names) are the writer’s own and settle nothing"),
                Title("考核鉴定里没有数字栏", "an appraisal has no field for a figure"),
            ], place: "/\(Appraisal.name)")
    }

    func list(_ words: [String]) -> String { words.joined(separator: "、") }
}
