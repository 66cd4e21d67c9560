package import Desk
import Parties
package import Records
import Regulation
import Secondment
import Storage

extension Desk {
    /// The open due days of this person, as an iCalendar feed (RFC 5545): short titles and nothing else,
    /// since calendars are copied to the clouds of their makers.
    package func calendarFeed(_ actor: Actor) async throws(Failure) -> String {
        let rows = try await look(actor) { errand -> [DueRow] in
            let mine: [SQL] = actor.parties.compactMap { party in
                Owed(errand.seated(party), party).condition()
            }
            return try DueRow.list(
                errand.connection,
                where: "state = 'open' AND " + .any(mine))
        }
        return CalendarFeed.text(rows, at: now())
    }
}

enum CalendarFeed {
    static func text(_ rows: [DueRow], at now: Moment) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tashan//due days//ZH",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:他山 应办", "NAME:他山 应办",
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ]
        for row in rows {
            lines += [
                "BEGIN:VEVENT", "UID:\(row.key)@tashan", "DTSTAMP:\(stamp(now))",
                "DTSTART;VALUE=DATE:\(digits(row.due))",
                // The end of an all-day event is the day after.
                "DTEND;VALUE=DATE:\(digits(row.due + 1))",
                "SUMMARY:\(escaped("\(row.title.chinese)应办"))", "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    /// Lines of at most 75 octets; a continuation begins with a blank, and no character is cut.
    static func folded(_ line: String) -> String {
        var folded = ""
        var width = 0
        for character in line.unicodeScalars {
            let size = UTF8.width(character)
            if width + size > 75 {
                folded += "\r\n "
                width = 1
            }
            folded.unicodeScalars.append(character)
            width += size
        }
        return folded
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static func digits(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    private static func stamp(_ now: Moment) -> String {
        let utc = Moment(milliseconds: now.milliseconds - 8 * 3_600_000)
        return "\(digits(utc.day))T\(utc.clock.filter { $0 != ":" })00Z"
    }
}
