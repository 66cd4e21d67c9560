package import Records

/// 页面 — A page being written: bytes appended in order, escaped where a text comes in.
///
/// `raw` takes only what stands in our own source (`StaticString`), so that nothing typed by a person
/// can reach a page unescaped. The five special characters are ASCII, so that escaping bytes is
/// enough; escaping by `Character` is not, since a combining mark after a quote hides it.
package struct HTML: Sendable {
    package private(set) var bytes: [UInt8] = []
    package let language: Language

    package init(_ language: Language) {
        self.language = language
        bytes.reserveCapacity(16_384)
    }

    /// Makes room for what is about to be written: a page that grows step by step is copied at each.
    package mutating func expect(bytes count: Int) { bytes.reserveCapacity(bytes.count + count) }

    package mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            // What needs no escaping goes over in one piece, which is mostly all of it.
            var rest = buffer[...]
            while let place = rest.firstIndex(where: HTML.isSpecial) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[..<place]))
                append(escaped: rest[place])
                rest = rest[(place + 1)...]
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
        }
    }

    /// A text as it stands in the query of an address, written where it is needed: percent signs and letters are no
    /// special characters.
    package mutating func encoded(_ text: String) { Percent.encode(text, into: &bytes) }

    /// What was written before, as often as it is needed.
    package mutating func piece(_ piece: Piece) { bytes.append(contentsOf: piece.bytes) }

    /// What stands in both languages next to each other.
    package mutating func say(_ chinese: String, _ english: String) {
        text(language == .chinese ? chinese : english)
    }

    package mutating func title(_ title: Title) { text(title[language]) }

    /// `<name …>…</name>`: what is opened is closed.
    package mutating func tag(
        _ name: StaticString, _ attributes: Attribute..., body: (inout HTML) -> Void = { _ in }
    ) {
        open(name, attributes)
        body(&self)
        raw("</")
        raw(name)
        raw(">")
    }

    /// An element that has no content: `input`, `br`, `meta`, `link`, `hr`.
    package mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        open(name, attributes)
    }

    /// An element with nothing but a text in it.
    package mutating func tag(_ name: StaticString, _ attributes: Attribute..., text: String) {
        open(name, attributes)
        self.text(text)
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        raw("<")
        raw(name)
        for attribute in attributes {
            guard attribute.isThere else { continue }
            raw(" ")
            raw(attribute.name)
            guard let value = attribute.value else { continue }
            raw("=\"")
            text(value)
            raw("\"")
        }
        raw(">")
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        case 0..<9, 11, 12, 14..<32: true
        default: false
        }
    }

    private mutating func append(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "\""): raw("&quot;")
        case UInt8(ascii: "'"): raw("&#39;")
        // Control characters other than tab and line ends are no HTML.
        case 0..<9, 11, 12, 14..<32: break
        default: bytes.append(byte)
        }
    }
}

/// 片段 — A part of a page that is written once and stands in it many times.
package struct Piece: Sendable {
    fileprivate let bytes: [UInt8]

    package init(_ language: Language, write: (inout HTML) -> Void) {
        var html = HTML(language)
        write(&html)
        bytes = html.bytes
    }
}

/// 属性 — An attribute of an element; one that is not there is left out.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?
    let isThere: Bool

    package init(_ name: StaticString, _ value: String) {
        self.name = name
        self.value = value
        self.isThere = true
    }

    private init(flag name: StaticString, _ isThere: Bool) {
        self.name = name
        self.value = nil
        self.isThere = isThere
    }

    package static func flag(_ name: StaticString, if isThere: Bool = true) -> Attribute {
        Attribute(flag: name, isThere)
    }

    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    package static func href(_ value: String) -> Attribute { Attribute("href", value) }
    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    package static func type(_ value: String) -> Attribute { Attribute("type", value) }
    package static func name(_ value: String) -> Attribute { Attribute("name", value) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
}
