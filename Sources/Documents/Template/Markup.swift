/// 标记流 — A part of a Word file as what it is made of: tags, and the text between them. It is read from left to right
/// once; nothing is expanded, nothing outside the part is opened.
struct Markup {
    enum Token {
        /// Its bytes, with its brackets, and its name: `w:p`.
        case opening(ArraySlice<UInt8>, name: String, isEmpty: Bool)
        case closing(ArraySlice<UInt8>, name: String)
        case text(ArraySlice<UInt8>)

        var bytes: ArraySlice<UInt8> {
            switch self {
            case .opening(let bytes, _, _), .closing(let bytes, _), .text(let bytes): bytes
            }
        }
    }

    let tokens: [Token]

    /// Nil for what no program writes into such a part: declarations of types, passages and remarks, a tag without end.
    init?(_ bytes: [UInt8]) {
        var tokens: [Token] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == Sign.less else {
                let end = bytes[place...].firstIndex(of: Sign.less) ?? bytes.count
                tokens.append(.text(bytes[place..<end]))
                place = end
                continue
            }
            guard let end = Markup.end(of: place, in: bytes), end - place <= ReadingLimits.tag else {
                return nil
            }
            let tag = bytes[place..<end]
            let second = tag[place + 1]
            switch second {
            // `<?xml … ?>` is carried along as it is; `<!` begins what has no place here.
            case Sign.question: tokens.append(.text(tag))
            case Sign.exclamation: return nil
            case Sign.slash:
                tokens.append(.closing(tag, name: Markup.name(tag[(place + 2)...])))
            default:
                tokens.append(
                    .opening(
                        tag, name: Markup.name(tag[(place + 1)...]), isEmpty: tag[end - 2] == Sign.slash))
            }
            guard tokens.count <= Markup.most else { return nil }
            place = end
        }
        self.tokens = tokens
    }

    /// Pieces of one part: a paper of a hundred pages has a tenth of it.
    static let most = 2_000_000

    /// Behind the bracket that closes the tag which begins here; brackets in quotes do not.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        var quote: UInt8 = 0
        var place = start + 1
        guard place < bytes.count else { return nil }
        while place < bytes.count {
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == Sign.double || byte == Sign.single {
                quote = byte
            } else if byte == Sign.greater {
                return place + 1
            }
            place += 1
        }
        return nil
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        String(
            decoding: tag.prefix { ![Sign.space, Sign.greater, Sign.slash, 9, 10, 13].contains($0) },
            as: UTF8.self)
    }

    enum Sign {
        static let less: UInt8 = 0x3C
        static let greater: UInt8 = 0x3E
        static let slash: UInt8 = 0x2F
        static let question: UInt8 = 0x3F
        static let exclamation: UInt8 = 0x21
        static let double: UInt8 = 0x22
        static let single: UInt8 = 0x27
        static let space: UInt8 = 0x20
        static let open: UInt8 = 0x7B
        static let close: UInt8 = 0x7D
    }
}
