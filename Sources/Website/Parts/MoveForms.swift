import Desk
import Office
import Records

/// 办理 — What this actor may do with a record now: a button for each move, with the fields and the reason that it
/// asks for opened in place, or the page that makes it.
struct MoveForms {
    /// A move that was tried and refused, with what had been typed for it.
    struct Tried {
        let record: ID
        let move: String
        let typed: [String: String]
        let problems: [Problem]
    }

    /// Where one goes on after the likeliest move, and how many wait there.
    struct Next {
        let path: String
        let waiting: Int
    }

    private let seen: Desk.Seen
    private let member: Member
    private let tried: Tried?
    private let next: Next?
    private var path: String { "/\(seen.record.kind.name)/\(seen.record.id.text)" }

    init(_ seen: Desk.Seen, _ member: Member, _ tried: Tried? = nil, next: Next? = nil) {
        self.seen = seen
        self.member = member
        self.next = next
        self.tried = tried?.record == seen.record.id ? tried : nil
    }

    func write(_ html: inout HTML) {
        guard !seen.moves.isEmpty || seen.mayEdit else { return }
        let asking = seen.moves.filter { $0.page == nil && ($0.needsNote || !$0.asks.isEmpty) }
        html.acts { html in
            for move in seen.moves {
                if let page = move.page {
                    html.button("\(path)/\(page.name)", move.title, move.press)
                } else if !move.needsNote, move.asks.isEmpty {
                    if let next, move.press == .primary { onwards(&html, move, next) }
                    html.form(member, path + "/moves") { html in
                        start(&html, move)
                        html.submit(move.title, next == nil ? move.press : .plain)
                    }
                }
            }
            if seen.mayEdit { html.button(path + "/edit", "修改", "Edit") }
            for move in asking { self.asking(&html, move) }
        }
    }

    /// The likeliest move, and on to the next one.
    private func onwards(_ html: inout HTML, _ move: MoveSpec, _ next: Next) {
        html.form(member, path + "/moves") { html in
            start(&html, move)
            html.hidden("way", next.path)
            html.submit(
                Title(
                    "\(move.title.chinese)，看下一份（还有\(next.waiting)份）",
                    "\(move.title.english), and on to the next (\(next.waiting) left)"))
        }
    }

    private func asking(_ html: inout HTML, _ move: MoveSpec) {
        let tried = tried?.move == move.name ? tried : nil
        html.asking(move.title, move.press, isOpen: tried != nil) { html in
            html.form(member, path + "/moves", .stack) { html in
                start(&html, move)
                for field in move.asks {
                    var view = FieldView(
                        field: field,
                        typed: tried?.typed[field.name]
                            ?? FieldView.typed(field, seen.record[name: field.name]),
                        problem: tried?.problems.first { $0.place == field.name },
                        isNeeded: move.needs.contains(field.name))
                    let isShared = seen.moves.count { $0.asks.contains { $0.name == field.name } } > 1
                    if isShared { view.within = move.name + "-" }
                    view.write(&html)
                }
                if move.needsNote { note(&html, move, tried?.typed["note"] ?? "") }
                html.submit(move.title)
            }
        }
    }

    private func note(_ html: inout HTML, _ move: MoveSpec, _ typed: String) {
        html.label("n-\(move.name)", "写明理由或意见", "Say why, or what you think")
        html.tag(
            "textarea", .id("n-\(move.name)"), .name("note"), Attribute("rows", "3"), .flag("required"),
            text: "\n" + typed)
    }

    private func start(_ html: inout HTML, _ move: MoveSpec) {
        html.hidden("move", move.name)
        html.hidden("version", String(seen.record.version))
    }
}

extension MoveSpec {
    var press: Press {
        switch weight {
        case .primary: .primary
        case .grave: .grave
        case .plain: .plain
        }
    }
}
