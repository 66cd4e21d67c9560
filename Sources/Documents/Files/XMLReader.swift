import Records

/// A name in an XML document, without its namespace; it lives only during the call it is given to.
struct XMLWord {
    let start: UnsafePointer<UInt8>

    static func ~= (word: StaticString, name: XMLWord) -> Bool { name == word }

    static func == (name: XMLWord, word: StaticString) -> Bool {
        var at = 0
        let expected = word.utf8Start
        while at < word.utf8CodeUnitCount {
            guard name.start[at] == expected[at] else { return false }
            at += 1
        }
        return name.start[at] == 0
    }
}

/// The attributes of one element, found by their local names.
struct XMLAttributes {
    let count: Int
    /// libxml2 gives five pointers for each: local name, prefix, address, and the value's two ends.
    let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let fields else { return nil }
        for at in 0..<count {
            if let found = fields[at * 5], XMLWord(start: found) == name {
                return value(at)
            }
        }
        return nil
    }

    func value(_ at: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let fields, let start = fields[at * 5 + 3], let end = fields[at * 5 + 4] else {
            return nil
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    func text(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Nil also for numbers that no sheet needs and that would overflow in sums.
    func number(_ name: StaticString) -> Int? {
        bytes(name).flatMap { $0.count <= 20 ? Int(String(decoding: $0, as: UTF8.self)) : nil }.flatMap {
            (-(1 << 32)...(1 << 32)).contains($0) ? $0 : nil
        }
    }

    /// `1`, `true`; everything else is false.
    func flag(_ name: StaticString) -> Bool {
        let value = text(name)
        return value == "1" || value == "true"
    }
}

/// Somebody who listens to an XML document being read. Overridden for each kind of part.
class XMLReader {
    /// Why it wants to hear no more; the reading ends with this.
    private(set) var refusal: Failure?

    /// What is refused in there ends the reading.
    func hold(_ body: () throws(Failure) -> Void) {
        guard refusal == nil else { return }
        do throws(Failure) { try body() } catch { refusal = error }
    }

    func start(_ name: XMLWord, _ attributes: XMLAttributes) {}
    func end(_ name: XMLWord) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
