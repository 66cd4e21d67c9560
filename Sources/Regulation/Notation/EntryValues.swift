import Parties
import Records
import Yams

/// 取值 — What may stand under a word, read as what it should be; or reported, and nil.
extension Entry {
    /// What is written, where it is text; nothing is reported.
    func text(_ word: Word, isSilent: Bool) -> String? {
        if case .scalar(let scalar) = node(word) { scalar.string.trimmed } else { nil }
    }

    func text(_ word: Word, isRequired: Bool = false) -> String? {
        guard let node = node(word, isRequired: isRequired) else { return nil }
        return text(of: node, expected: Title("文字", "text"))
    }

    /// Any value that can be made from text; `expected` completes the sentence about one that
    /// cannot.
    func read<Value>(
        _ word: Word, isRequired: Bool = false, expected: Title, as make: (String) -> Value?
    ) -> Value? {
        guard let node = node(word, isRequired: isRequired),
            let text = text(of: node, expected: expected)
        else { return nil }
        if let value = make(text) { return value }
        reject(text, at: node.place, expected: expected)
        return nil
    }

    func day(_ word: Word, isRequired: Bool = false) -> Day? {
        read(
            word, isRequired: isRequired,
            expected: Title("实有的日期，如 2024-03-01", "a day that exists, such as 2024-03-01")
        ) { Day(iso: $0) }
    }

    func number(
        _ word: Word, isRequired: Bool = false, within range: ClosedRange<Int> = 0...999
    ) -> Int? {
        read(
            word, isRequired: isRequired,
            expected: Title(
                "\(range.lowerBound)至\(range.upperBound)的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        ) { Numeral.read(Entry.unclassified($0)).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// `3次`, `2人`, `50分`: the number without the classifier that Chinese puts after it.
    private static func unclassified(_ text: String) -> Substring {
        guard let last = text.last, "次人名个件篇份项条家场分".contains(last) else { return text[...] }
        return text.dropLast()
    }

    /// `6个月`, `2年`, `6 months`, `2 years`: a length of time in months.
    func months(_ word: Word, isRequired: Bool = false) -> Int? {
        measured(
            word, isRequired: isRequired, fixed: ["半年": 6, "一年半": 18, "两年半": 30],
            expected: Title("月数或年数，如 6个月、2年", "months or years, such as 6 months"),
            units: [("个月", 1), ("月", 1), ("年", 12), ("months", 1), ("month", 1), ("years", 12), ("year", 12)])
    }

    /// `3日`, `3个工作日`, `3 days`, or a bare number.
    func days(_ word: Word, isRequired: Bool = false) -> Int? {
        measured(
            word, isRequired: isRequired,
            expected: Title("天数，如 3日", "a number of days, such as 3 days"),
            units: ["", "日", "天", "个工作日", "工作日", "day", "days"].map { ($0, 1) })
    }

    /// A whole number with its unit, in the smallest of the units.
    private func measured(
        _ word: Word, isRequired: Bool, fixed: [String: Int] = [:], expected: Title,
        units: [(String, Int)]
    ) -> Int? {
        read(word, isRequired: isRequired, expected: expected) { text in
            if let known = fixed[Spelling.plain(text)] { return known }
            let digits = text.prefix(while: Numeral.isPart)
            let unit = Spelling.plain(String(text.dropFirst(digits.count)))
            guard let number = Numeral.read(digits), let factor = units.first(where: { $0.0 == unit })?.1
            else { return nil }
            return number * factor
        }
    }

    /// `20分钟`, `1小时`, `20 minutes`, `1 hour`, or bare minutes.
    func minutes(_ word: Word) -> Int? {
        read(word, expected: Title("时长，如 20分钟", "a length of time, such as 20 minutes")) {
            let digits = $0.prefix(while: Numeral.isPart)
            guard let number = Numeral.read(digits) else { return nil }
            switch Spelling.plain(String($0.dropFirst(digits.count))) {
            case "", "分钟", "分", "minutes", "minute", "min": return number
            case "小时", "个小时", "hours", "hour", "h": return number * 60
            default: return nil
            }
        }
    }

    func flag(_ word: Word) -> Bool? {
        read(word, expected: Title("是或否", "yes or no")) {
            switch Spelling.plain($0) {
            case "是", "yes", "true": true
            case "否", "no", "false": false
            default: nil
            }
        }
    }

    func choice<Value: Worded>(
        _ word: Word, of type: Value.Type, isRequired: Bool = false
    ) -> Value? {
        guard let node = node(word) else {
            if isRequired { isMissing(word, of: Value.values.map(\.word)) }
            return nil
        }
        return choice(from: node, of: type)
    }

    /// One value or a list of them. A value named twice is reported.
    func choices<Value: Worded & Hashable>(
        _ word: Word, of type: Value.Type, isRequired: Bool = false
    ) -> [Value] {
        var found: [Value] = []
        if isRequired { mustHold(word) }
        for node in items(word, isRequired: isRequired) {
            guard let value = choice(from: node, of: type) else { continue }
            if found.contains(value) {
                mistakes.add(
                    node.place, "“\(value.title.chinese)”写了两次",
                    "“\(value.title.english)” is named twice")
            } else {
                found.append(value)
            }
        }
        return found
    }

    func texts(_ word: Word, isRequired: Bool = false) -> [String] {
        if isRequired { mustHold(word) }
        return items(word, isRequired: isRequired).compactMap {
            text(of: $0, expected: Title("文字", "text"))
        }
    }

    /// Reports a list without an item.
    private func mustHold(_ word: Word) {
        guard case .sequence(let sequence) = node(word), sequence.isEmpty else { return }
        mistakes.add(place(of: word), "这里还没有写内容", "nothing has been written here")
    }

    /// Items of which each is a title alone, or a mapping that has its title under 项 and more.
    func titled(_ word: Word, accepts words: [Word]) -> [(title: String, more: Entry?)] {
        items(word).compactMap { node in
            if case .scalar = node {
                return text(of: node, expected: Title("文字", "text")).map { ($0, nil) }
            }
            guard
                let row = Entry(
                    node, as: word.title, accepts: [.itemTitle] + words, mistakes: mistakes),
                let title = row.text(.itemTitle, isRequired: true)
            else { return nil }
            return (title, row)
        }
    }

    private func advice<Value: Worded>(_ type: Value.Type) -> Title {
        type == Party.self
            ? Title("；文件里另有叫法的，先在“称谓”里写明", "; what the document itself calls them goes under “names”")
            : Title("", "")
    }

    private func choice<Value: Worded>(from node: Node, of type: Value.Type) -> Value? {
        let words = Value.values.map(\.word)
        let expected = Title(
            "其中之一：\(words.listed(.chinese))" + advice(type).chinese,
            "one of: \(words.listed(.english))" + advice(type).english)
        guard let text = text(of: node, expected: expected) else { return nil }
        if let named = mistakes.names[Spelling.plain(text)] as? Value { return named }
        if let value = Value.spelt(text) { return value }
        guard let near = Spelling.nearest(to: text, among: words) else {
            reject(text, at: node.place, expected: expected)
            return nil
        }
        mistakes.add(
            node.place,
            "“\(text.inBrief)”不认识，是不是“\(near.title.chinese)”？应是\(expected.chinese)",
            "“\(text.inBrief)” is not known; did you mean “\(near.title.english)”? "
                + "Expected \(expected.english)")
        return nil
    }

    private func text(of node: Node, expected: Title) -> String? {
        guard case .scalar(let scalar) = node else {
            mistakes.add(
                node.place, "这里应是\(expected.chinese)，不是一组内容",
                "expected \(expected.english) here, not a group")
            return nil
        }
        let text = scalar.string.trimmed
        guard !text.isEmpty else {
            mistakes.add(node.place, "这里还没有写内容", "nothing has been written here")
            return nil
        }
        return text
    }

    private func reject(_ text: String, at place: Place, expected: Title) {
        mistakes.add(
            place, "“\(text.inBrief)”看不懂，应是\(expected.chinese)",
            "“\(text.inBrief)” is not understood; expected \(expected.english)")
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
