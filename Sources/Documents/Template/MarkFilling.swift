/// 填标记 — Finds marks in the text of paragraphs, though Word may have cut them into several runs, and puts words in their
/// place.
struct MarkFilling {
    private let tokens: [Markup.Token]
    /// The marks, in the order of their places.
    private let found: [Found]

    init(_ markup: Markup) { self.init(markup.tokens) }

    private init(_ tokens: [Markup.Token]) {
        self.tokens = tokens
        found = MarkFilling.found(in: tokens)
    }

    /// Rows into which one row of a table may grow, and bytes of all of them; characters of a mark; tables in tables.
    static let mostRows = 2_000
    private static let mostBytes = 32 << 20
    private static let deepest = 40
    private static let longest = 200

    var marks: [String] { found.map(\.name) }

    func filled(_ value: (String) -> String?, _ rows: (String) -> [[String: String]]?) -> [UInt8] {
        var out: [UInt8] = []
        var place = 0
        var left = MarkFilling.mostBytes
        for row in self.rows() {
            let before = MarkFilling(Array(tokens[place..<row.range.lowerBound]))
            out += before.filled(value)
            place = row.range.upperBound
            let one = MarkFilling(Array(tokens[row.range]))
            guard let list = row.list else {
                let isWanted = one.marks.contains { WordTemplate.isOptional($0) && value($0) != "" }
                if isWanted { out += one.filled(value) }
                continue
            }
            let size = tokens[row.range].reduce(1) { $0 + $1.bytes.count }
            let room = min(MarkFilling.mostRows, max(1, left / size))
            let items = rows(list)?.prefix(room)
            // A list with nothing in it leaves its row, to be seen as empty.
            for item in items.map(Array.init) ?? [] {
                out += one.filled { item[WordTemplate.base($0)] ?? value($0) }
            }
            // A row that may do without its list goes with it.
            if items?.isEmpty ?? false, one.marks.contains(where: WordTemplate.isOptional) { continue }
            if items?.isEmpty ?? true {
                let isKnown = items != nil
                out += one.filled { isKnown && $0.hasPrefix(list + ".") ? "" : value($0) }
            }
            left = max(0, left - size * (items?.count ?? 1))
        }
        return out + MarkFilling(Array(tokens[place...])).filled(value)
    }

    private func filled(_ value: (String) -> String?) -> [UInt8] {
        // What is put in the place of what, by token, in the order of the places.
        var edits: [Int: [(range: Range<Int>, new: [UInt8])]] = [:]
        for mark in found {
            guard let words = value(mark.name) else { continue }
            let new = MarkFilling.written(words)
            guard mark.start.token != mark.end.token else {
                edits[mark.start.token, default: []].append((mark.start.offset..<mark.end.offset, new))
                continue
            }
            let rest = tokens[mark.start.token].bytes.count
            edits[mark.start.token, default: []].append((mark.start.offset..<rest, new))
            for token in mark.between {
                edits[token, default: []].append((0..<tokens[token].bytes.count, []))
            }
            edits[mark.end.token, default: []].append((0..<mark.end.offset, []))
        }
        var out: [UInt8] = []
        for (place, token) in tokens.enumerated() {
            let bytes = token.bytes
            var done = bytes.startIndex
            for edit in edits[place] ?? [] {
                out += bytes[done..<bytes.startIndex + edit.range.lowerBound]
                out += edit.new
                done = bytes.startIndex + edit.range.upperBound
            }
            out += bytes[done...]
        }
        return out
    }

    /// Text of several lines stays so.
    private static func written(_ words: String) -> [UInt8] {
        let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Array(
            lines.map { XMLText.escape(String($0)) }
                .joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">").utf8)
    }

    private struct Found {
        let name: String
        let start: (token: Int, offset: Int)
        let end: (token: Int, offset: Int)
        let between: [Int]
    }

    /// The marks of each paragraph, in their order.
    private static func found(in tokens: [Markup.Token]) -> [Found] {
        var all: [Found] = []
        var paragraphs: [[Int]] = []
        var isText = false
        for (place, token) in tokens.enumerated() {
            switch token {
            case .opening(_, "w:p", false): paragraphs.append([])
            case .opening(_, "w:t", false): isText = true
            case .closing(_, "w:t"): isText = false
            case .closing(_, "w:p"):
                if let texts = paragraphs.popLast() { all += found(in: texts, of: tokens) }
            case .text:
                if isText, !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].append(place) }
            default: break
            }
        }
        return all.sorted { ($0.start.token, $0.start.offset) < ($1.start.token, $1.start.offset) }
    }

    /// Reads the texts of one paragraph as one: a mark begins with `{{` and ends with `}}`.
    private static func found(in texts: [Int], of tokens: [Markup.Token]) -> [Found] {
        var found: [Found] = []
        var start: (token: Int, offset: Int)?
        var name: [UInt8] = []
        var before: (byte: UInt8, token: Int, offset: Int)?
        var between: [Int] = []
        for token in texts {
            if let start, start.token != token { between.append(token) }
            for (offset, byte) in tokens[token].bytes.enumerated() {
                defer { before = (byte, token, offset) }
                if byte == Markup.Sign.open, let last = before, last.byte == byte {
                    (start, name, between) = (
                        (last.token, last.offset), [], last.token == token ? [] : [token]
                    )
                    continue
                }
                guard let begun = start else { continue }
                if byte == Markup.Sign.close, before?.byte == byte {
                    if name.last == Markup.Sign.close { name.removeLast() }
                    let read = String(decoding: name, as: UTF8.self).filter { !$0.isWhitespace }
                    if !read.isEmpty {
                        found.append(
                            Found(
                                name: read, start: begun, end: (token, offset + 1),
                                between: between.filter { $0 != token }))
                    }
                    (start, before) = (nil, nil)
                    continue
                }
                name.append(byte)
                if name.count > MarkFilling.longest { start = nil }
            }
        }
        return found
    }

    /// The marks that name a list and are not filled by it: outside a row, or in the row of another list.
    var lost: [String] {
        let rows = rows().filter { $0.list != nil }
        var lost: [String] = []
        var next = 0
        // Both are in the order of their places.
        for mark in found {
            while next < rows.count, rows[next].range.upperBound <= mark.start.token { next += 1 }
            guard let list = WordTemplate.list(mark.name)?.name else { continue }
            let isIn =
                next < rows.count && rows[next].list == list && rows[next].range.contains(mark.start.token)
            if !isIn, !lost.contains(mark.name) { lost.append(mark.name) }
        }
        return lost
    }

    /// A row of a table, or several that stand together, to be repeated for a list; or, without one, a row that is there
    /// only where there is something to say.
    private struct Row {
        var range: Range<Int>
        let list: String?
    }

    /// The innermost rows whose marks ask for it, in their order.
    private func rows() -> [Row] {
        // Where each open row begins, and the first mark that may stand in it.
        var open: [(start: Int, mark: Int)] = []
        var rows: [Row] = []
        var next = 0
        for (place, token) in tokens.enumerated() {
            switch token {
            case .opening(_, "w:tr", false):
                guard open.count < MarkFilling.deepest else { return rows }
                while next < found.count, found[next].start.token < place { next += 1 }
                open.append((place, next))
            case .closing(_, "w:tr"):
                guard let (start, mark) = open.popLast() else { continue }
                guard rows.last.map({ $0.range.upperBound <= start }) ?? true else { continue }
                let inside = found[mark...].prefix { $0.start.token < place }
                let list = inside.lazy.compactMap { WordTemplate.list($0.name)?.name }.first
                if list != nil, let last = rows.last, last.list == list,
                    isBlank(last.range.upperBound..<start)
                {
                    rows[rows.count - 1].range = last.range.lowerBound..<place + 1
                } else if list != nil || inside.contains(where: { WordTemplate.isOptional($0.name) }) {
                    rows.append(Row(range: start..<place + 1, list: list))
                }
            default: break
            }
        }
        return rows
    }

    /// Nothing but blanks, as some programs leave between two rows.
    private func isBlank(_ range: Range<Int>) -> Bool {
        tokens[range].allSatisfy { token in
            guard case .text(let bytes) = token else { return false }
            return bytes.allSatisfy { [9, 10, 13, Markup.Sign.space].contains($0) }
        }
    }
}
