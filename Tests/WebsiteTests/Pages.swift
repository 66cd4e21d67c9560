/// Reading pages, as far as the tests need it.
enum Pages {
    /// The addresses of ours that a page links to, without those of assets.
    static func links(in text: String) -> [String] {
        var links: [String] = []
        for piece in text.split(separator: "href=\"").dropFirst() {
            let link = String(piece.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
            if link.hasPrefix("/"), !link.hasPrefix("/assets"), !links.contains(link) { links.append(link) }
        }
        return links
    }
}

/// 工整 — Whether a page's tags are balanced, its attributes quoted and its texts escaped.
struct WellFormed {
    private static let voids: Set<String> = [
        "area", "br", "hr", "img", "input", "link", "meta", "col", "wbr",
    ]
    /// Elements before which a parser closes an open paragraph of its own accord.
    private static let blocks: Set<String> = [
        "div", "p", "form", "ul", "ol", "dl", "section", "table", "h1", "h2", "h3", "fieldset", "article",
        "aside", "nav", "blockquote", "details", "main", "header", "footer", "pre",
    ]
    private static let entities = ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"]

    private let bytes: [UInt8]
    private var at = 0
    private var open: [String] = []
    private var ids: Set<String> = []
    private(set) var faults: [String] = []

    static func faults(_ bytes: [UInt8]) -> [String] {
        var reading = WellFormed(bytes)
        reading.read()
        return reading.faults
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): tag()
            case UInt8(ascii: "&"): entity()
            case UInt8(ascii: ">"): fault("a bare >")
            default: at += 1
            }
        }
        if !open.isEmpty { fault("left open: \(open)") }
    }

    private mutating func tag() {
        at += 1
        let isEnd = take("/")
        if bytes[at...].starts(with: "!doctype".utf8) {
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
            at += 1
            return
        }
        let name = word()
        guard !name.isEmpty else { return fault("a < before no name") }
        if isEnd {
            if open.popLast() != name { fault("</\(name)> closes something else") }
            if !take(">") { fault("</\(name) is not ended") }
            return
        }
        attributes(of: name)
        guard !Self.voids.contains(name) else { return }
        if name == "form" || name == "a" || name == "button", open.contains(name) {
            fault("<\(name)> inside <\(name)>")
        }
        if Self.blocks.contains(name), open.contains("p") { fault("<\(name)> inside <p>") }
        open.append(name)
    }

    private mutating func attributes(of name: String) {
        var names: Set<String> = []
        while take(" ") {
            let attribute = word()
            guard !attribute.isEmpty else { return fault("<\(name): an attribute without a name") }
            if !names.insert(attribute).inserted { fault("<\(name): \(attribute) twice") }
            guard take("=") else { continue }
            guard take("\"") else { return fault("<\(name) \(attribute): not quoted") }
            let start = at
            while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                if bytes[at] == UInt8(ascii: "&") {
                    entity()
                } else {
                    if [UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[at]) {
                        fault("\(attribute): < or >")
                    }
                    at += 1
                }
            }
            let value = String(decoding: bytes[start..<min(at, bytes.count)], as: UTF8.self)
            if attribute == "id", !ids.insert(value).inserted { fault("the id \(value) twice") }
            _ = take("\"")
        }
        if !take(">") { fault("<\(name) is not ended") }
    }

    private mutating func entity() {
        for entity in Self.entities where bytes[at...].starts(with: entity.utf8) {
            at += entity.utf8.count
            return
        }
        fault("an & that begins no entity")
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count,
            bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "_")
                || (0x61...0x7A).contains(bytes[at]) || (0x41...0x5A).contains(bytes[at])
                || (0x30...0x39).contains(bytes[at])
        { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard at < bytes.count, UInt32(bytes[at]) == mark.value else { return false }
        at += 1
        return true
    }

    private mutating func fault(_ what: String) {
        let start = max(0, at - 40)
        let near = String(decoding: bytes[start..<min(bytes.count, at + 20)], as: UTF8.self)
        faults.append("\(what) at byte \(at): …\(near)…")
        at += 1
    }
}
