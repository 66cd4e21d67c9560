import Office
import Records

/// 点名页 — Who came, and why somebody did not; with what is written down of it, where anything is. Sessions, symposia and
/// activities of a branch are called alike.
struct RollPage {
    /// Words of some length that are asked for beneath the roll.
    struct Words {
        let name: String
        let label: Title
        let typed: String
        let rows: Int
        var isRequired = false
    }

    let title: Title
    let back: (String, Title)
    let says: (inout HTML) -> Void
    /// Where the form posts to.
    let path: String
    let roll: RollCall
    var words: Words?
    let submit: Title
    let problems: [Problem]

    static let mending = Title("更正", "Mend the roll")
    static let holding = Title("登记并结束", "Record as held")

    func html(_ member: Member) -> HTML {
        Layout(member, title[member.language]).page(back: back) { html in
            html.head(title, says: says)
            html.problems(problems)
            html.form(member, path, .stackCard) { html in
                html.roll(roll)
                if let words {
                    html.area(
                        words.name, words.label, words.typed, rows: words.rows, isRequired: words.isRequired)
                }
                html.submit(submit)
            }
        }
    }
}
