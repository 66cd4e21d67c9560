import Office
import Records
import Secondment

/// 菜单 — Where this actor goes most; nothing that they may not open. Whatever else there is stands under 全部事项.
enum Menu {
    static func items(_ actor: Actor) -> [(String, Title)] {
        var items: [(String, Title)] = [("/desk", Title("我的事", "My desk"))]
        if actor.holds(.secondee) { items.append(("/me", Title("我的挂职", "My posting"))) }
        // A secondee has one posting and its page; everybody else who may see postings sees those of others.
        if Posting.access.see.roles.contains(where: { $0 != .secondee && actor.holds($0) }) {
            items.append(("/batch", Title("批次", "Batches")))
            items.append(("/posting", Title("挂职名册", "Postings")))
        }
        if actor.holds(.leader) { items.append(("/programme", Title("计划", "Programmes"))) }
        if actor.holds(.administrator) || actor.holds(.organizer) {
            items.append(("/person", Title("干部", "People")))
        }
        if actor.holds(.organizer) || actor.holds(.secondee) || actor.holds(.branchSecretary) {
            items.append(("/regulation", Title("制度", "Regulation")))
        }
        if actor.isOfficer {
            items.append(("/accounts", Title("账户", "Accounts")))
            items.append(("/officer_request", Title("双人复核", "Two hands")))
            items.append(("/appointment", Title("席位", "Seats")))
        }
        if actor.holds(.auditor) { items.append(("/ledger", Title("审计", "Audit"))) }
        items.append(("/lists", Title("全部", "All lists")))
        return items
    }

    /// What is no list of records and has an address all the same.
    static func others(_ actor: Actor) -> [(String, Title)] {
        var others: [(String, Title)] = [
            ("/regulation", Title("制度", "Regulation")), ("/workdays", Title("工作日历", "Working days")),
            ("/burden", Title("负担", "Burden")), ("/self-check", Title("自查", "Self-check")),
        ]
        if actor.isOfficer { others.append(("/accounts", Title("账户", "Accounts"))) }
        if actor.holds(.auditor) { others.append(("/ledger", Title("审计", "Audit"))) }
        return others
    }
}
