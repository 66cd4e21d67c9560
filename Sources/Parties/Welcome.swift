package import Records

/// 首页 — What somebody's first page is about, beside what they have to do.
package enum FirstPage: Sendable {
    /// The one posting that is theirs, and their notes.
    case ownPosting
    /// The batches with which they have to do.
    case batches
    /// The batches alone, and how each stands.
    case overview
    case accounts, ledger
}

/// 菜单一项 — Where somebody goes most: an address, and what it is called in the menu, in the menu's order.
package enum MenuEntry: String, Sendable, CaseIterable {
    case ownPosting = "me"
    case batches = "batch"
    case postings = "posting"
    case programmes = "programme"
    case people = "person"
    case learning
    case leads
    case flows
    case goals
    case leaves = "leave"
    case attendance
    case changes = "posting_change"
    case meetings = "meeting"
    case contacts = "contact"
    case breaches = "breach"
    case regulation
    case accounts
    case twoHands = "officer_request"
    case seats = "appointment"
    case ledger

    package var path: String { "/" + rawValue }

    package var title: Title {
        switch self {
        case .ownPosting: Title("我的挂职", "My posting")
        case .batches: Title("批次", "Batches")
        case .postings: Title("挂职名册", "Postings")
        case .programmes: Title("计划", "Programmes")
        case .people: Title("干部", "People")
        case .learning: Title("学习", "Learning")
        case .leads: Title("线索", "Leads")
        case .flows: Title("四股流", "Four flows")
        case .goals: Title("目标", "Goals")
        case .leaves: Title("请假", "Leave")
        case .attendance: Title("出勤确认", "Attendance")
        case .changes: Title("挂职变动", "Changes")
        case .meetings: Title("座谈活动", "Meetings")
        case .contacts: Title("走访督查", "Visits")
        case .breaches: Title("违规反映", "Breaches")
        case .regulation: Title("制度", "Regulation")
        case .accounts: Title("账户", "Accounts")
        case .twoHands: Title("双人复核", "Two hands")
        case .seats: Title("席位", "Seats")
        case .ledger: Title("审计", "Audit")
        }
    }
}
