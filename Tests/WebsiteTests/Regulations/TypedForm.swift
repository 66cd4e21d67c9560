import Ground
import Parties
import Records
import Website

/// 填好的表 — The form of a page as a browser would send it: every field with what stands in it.
struct TypedForm {
    private(set) var fields: [(name: String, value: String)] = []

    /// Reads the form that posts to an address.
    init(_ page: String, to action: String) {
        let after = page.components(after: "action=\"\(action)\"")
        let text = after.split(separator: "</form>", maxSplits: 1).first.map(String.init) ?? ""
        for piece in text.split(separator: "<").map(String.init) {
            if piece.hasPrefix("input "), !piece.contains("type=\"checkbox\"") || piece.contains(" checked") {
                add(piece.attribute("name"), piece.attribute("value"))
            } else if piece.hasPrefix("textarea ") {
                add(piece.attribute("name"), String(piece.components(after: ">").dropFirst()))
            } else if piece.hasPrefix("select ") {
                add(piece.attribute("name"), "")
            } else if piece.hasPrefix("option "), piece.contains(" selected"), let last = fields.indices.last
            {
                fields[last].value = (piece.attribute("value") ?? "").unescaped
            }
        }
    }

    private mutating func add(_ name: String?, _ value: String?) {
        guard let name else { return }
        fields.append((name.unescaped, (value ?? "").unescaped))
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    mutating func type(_ value: String, into name: String) {
        guard let place = fields.firstIndex(where: { $0.name == name }) else {
            fields.append((name, value))
            return
        }
        fields[place].value = value
    }

    func body(act: String) -> String {
        (fields + [("act", act)]).map { "\(Form.encoded($0.name))=\(Form.encoded($0.value))" }
            .joined(separator: "&")
    }
}

extension Visit {
    /// Presses a button of the form.
    func press(_ act: String, _ form: TypedForm, to path: String) async -> Page {
        await ask(
            "POST", path, body: form.body(act: act),
            headers: ["content-type": "application/x-www-form-urlencoded"])
    }
}

extension String {
    fileprivate func components(after mark: String) -> String {
        guard let range = firstRange(of: mark) else { return "" }
        return String(self[range.upperBound...])
    }

    fileprivate func attribute(_ name: String) -> String? {
        guard let range = firstRange(of: " \(name)=\"") else { return nil }
        return String(self[range.upperBound...].prefix { $0 != "\"" })
    }

    fileprivate var unescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
