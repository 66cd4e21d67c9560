package import Records

/// 请假类别 — Sorts of absence.
package enum LeaveSort: String, Choice, Named {
    case personal, sick, annual, family, duty

    package var title: Title {
        switch self {
        case .personal: Title("事假", "Personal")
        case .sick: Title("病假", "Sick")
        case .annual: Title("年休假", "Annual leave")
        case .family: Title("探亲假", "Family leave")
        case .duty: Title("公务、培训", "On duty elsewhere")
        }
    }

    package var naming: Naming {
        switch self {
        case .personal: Naming("事假", "personal", also: ["私事"])
        case .sick: Naming("病假", "sick")
        case .annual: Naming("年休假", "annual", also: ["年假", "公休"])
        case .family: Naming("探亲假", "family", also: ["探亲", "婚丧产假"])
        case .duty: Naming("公务", "duty", also: ["公出", "培训", "公务、培训", "公差"])
        }
    }
}
