/// 字体 — The faces that the standard names. Each is set for all four scripts: without `eastAsia`
/// Word falls back to the face of its theme.
enum Typeface: String, CaseIterable {
    case songTitle = "方正小标宋简体"
    case fangsong = "仿宋_GB2312"
    case kaiti = "楷体_GB2312"
    case heiti = "黑体"
    case song = "宋体"

    var xml: String {
        let scripts = ["ascii", "hAnsi", "eastAsia", "cs"].map { #"w:\#($0)="\#(rawValue)""# }
        return "<w:rFonts \(scripts.joined(separator: " "))/>"
    }

    /// What stands in where a machine has not the face itself.
    private var substitute: String {
        switch self {
        case .songTitle: "华文中宋"
        case .fangsong: "仿宋"
        case .kaiti: "楷体"
        case .heiti: "SimHei"
        case .song: "SimSun"
        }
    }

    static var table: String {
        let fonts = allCases.map { face in
            #"<w:font w:name="\#(face.rawValue)"><w:altName w:val="\#(face.substitute)"/>"#
                + #"<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>"#
        }
        return WordParts.header + #"<w:fonts xmlns:w="\#(WordParts.word)">\#(fonts.joined())</w:fonts>"#
    }
}

/// 字样 — Face and size of a run of text; sizes are in half points, as Word has them.
struct Letter {
    var face = Typeface.fangsong
    /// 三号 is 32, 二号 44, 四号 28.
    var size = 32
    var colour: String?

    static let body = Letter()

    var properties: String {
        let colour = colour.map { #"<w:color w:val="\#($0)"/>"# } ?? ""
        return "<w:rPr>\(face.xml)\(colour)"
            + #"<w:spacing w:val="\#(Measures.tightening)"/><w:kern w:val="0"/>"#
            + #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/></w:rPr>"#
    }

    /// Line breaks and tabs become Word's own.
    func run(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { #"<w:t xml:space="preserve">\#(XMLText.escape(String($0)))</w:t>"# }
                .joined(separator: "<w:tab/>")
        }
        return "<w:r>\(properties)\(lines.joined(separator: "<w:br/>"))</w:r>"
    }
}
