import Desk
import Office
import Records

/// 工作日历 — Statutory days off and make-up workdays, which due days are reckoned by; the organizer may change them.
enum WorkdayPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        let calendar = try await member.desk.calendar(member.actor)
        return .page(page(calendar, member, []))
    }

    static func set(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            if let year = member.form["year"].flatMap({ Int($0) }) {
                try await member.desk.coverYear(member.actor, year)
            } else {
                guard case .kept(let day) = Day.read((member.form["day"] ?? "").trimmed) else {
                    throw .problem("请选择日期", "choose a day", at: "day")
                }
                try await member.desk.setWorking(
                    member.actor, day, isWorked: member.form["kind"] == "work")
            }
            return .seeOther("/workdays")
        } catch {
            return try await member.again(error) { (problems) throws(Failure) in
                page(try await member.desk.calendar(member.actor), member, problems)
            }
        }
    }

    private static func page(_ calendar: Desk.CalendarView, _ member: Member, _ problems: [Problem]) -> HTML {
        let title = Title("工作日历", "Working days")
        return Layout(member, title[member.language]).page(back: ("/regulation", Title("制度", "Regulation"))) {
            html in
            html.head(title)
            html.problems(problems)
            if !calendar.isCoveringToday {
                html.problem {
                    $0.say(
                        "日历只到\(calendar.years.upperBound)年：今年的放假安排还没有录入，期限只按周末推算。",
                        "The calendar ends in \(calendar.years.upperBound); this year’s days off are not entered yet."
                    )
                }
            }
            html.lead {
                $0.say(
                    "已录\(calendar.years.lowerBound)至\(calendar.years.upperBound)年国务院放假安排；期限里的“工作日”都按这里算。",
                    "The State Council’s arrangements for \(calendar.years.lowerBound) to \(calendar.years.upperBound)."
                )
            }
            if calendar.mayEdit { forms(&html, calendar, member) }
            let lastYear = min(calendar.today.year, calendar.years.upperBound) - 1
            for year in calendar.years where year >= lastYear { card(&html, year, calendar) }
            let older = calendar.years.filter { $0 < lastYear }
            if let first = older.first, let last = older.last {
                html.fold("以前的安排（\(first)至\(last)年）", "Earlier years (\(first) to \(last))") { html in
                    for year in older.reversed() { card(&html, year, calendar) }
                }
            }
        }
    }

    private static func card(_ html: inout HTML, _ year: Int, _ calendar: Desk.CalendarView) {
        html.card("\(year)年", "\(year)") { html in
            days(
                &html, Title("工作日放假", "Weekdays off"),
                calendar.weekdaysOff.filter { $0.year == year }, calendar)
            days(
                &html, Title("周末上班", "Weekend days worked"),
                calendar.weekendsWorked.filter { $0.year == year }, calendar)
        }
    }

    private static func days(_ html: inout HTML, _ title: Title, _ days: [Day], _ calendar: Desk.CalendarView)
    {
        html.tag("h3", text: title[html.language])
        html.tag("p") { html in
            for day in days {
                html.text(day.short(html.language))
                if calendar.edited.contains(day) { html.say("（本单位改）", " (changed here)") }
                html.text("　")
            }
        }
    }

    private static func forms(_ html: inout HTML, _ calendar: Desk.CalendarView, _ member: Member) {
        html.form(member, "/workdays", .inlineCard) { html in
            html.void(
                "input", .type("date"), .name("day"), .flag("required"),
                .label(Title("日期", "Day"), html.language))
            html.oneOf(
                "kind", Title("上班或放假", "Worked or off"),
                [("off", Title("放假", "Off")), ("work", Title("上班", "Worked"))], chosen: "off")
            html.submit("改这一天", "Change this day")
        }
        html.form(member, "/workdays", .inline) { html in
            html.hidden("year", String(calendar.years.upperBound + 1))
            html.submit(
                "\(calendar.years.upperBound + 1)年的安排已录完",
                "\(calendar.years.upperBound + 1) is entered whole", primary: false)
        }
    }
}
