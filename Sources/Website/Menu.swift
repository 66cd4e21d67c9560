import Office
import Parties
import Records
import Secondment

/// 菜单 — Where this actor goes most; nothing that they may not open. Whatever else there is stands under 全部事项.
enum Menu {
    static func items(_ actor: Actor) -> [(String, Title)] {
        let wanted = Set(actor.parties.flatMap(\.menu))
        let entries = MenuEntry.allCases.filter(wanted.contains).map { ($0.path, $0.title) }
        return [("/desk", Title("我的事", "My desk"))] + entries + [("/lists", Title("全部", "All lists"))]
    }

    /// What is no list of records and has an address all the same.
    static func others(_ actor: Actor) -> [(String, Title)] {
        var others: [(String, Title)] = [
            ("/regulation", Title("制度", "Regulation")), ("/workdays", Title("工作日历", "Working days")),
            ("/directory", Title("挂职干部名录", "Directory")), ("/experts", Title("找专家", "Find an expert")),
            ("/deeds", Title("挂职风采", "Deeds")), ("/library", Title("资料库", "Library")),
            ("/burden", Title("负担", "Burden")),
            ("/self-check", Title("自查", "Self-check")),
        ]
        if actor.isOfficer { others.append(("/accounts", Title("账户", "Accounts"))) }
        if actor.holds(.auditor) { others.append(("/ledger", Title("审计", "Audit"))) }
        return others
    }
}
