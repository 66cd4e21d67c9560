import Records

/// The table of contents of an xlsx workbook.
final class WorkbookPart: XMLReader {
    struct Listed {
        let name: String
        let relation: String
        let hidden: Bool
    }

    private(set) var sheets: [Listed] = []
    private(set) var from1904 = false
    private let fileName: String
    private let most: Int

    init(_ fileName: String, most: Int) {
        self.fileName = fileName
        self.most = most
    }

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr": from1904 = attributes.flag("date1904")
        case "sheet":
            hold { () throws(Failure) in
                guard sheets.count < most else {
                    throw Unreadable.tooMany(fileName, "工作表", "sheets", most)
                }
            }
            guard refusal == nil else { return }
            let state = attributes.text("state") ?? "visible"
            sheets.append(
                Listed(
                    name: attributes.text("name")?.inBrief ?? "Sheet\(sheets.count + 1)",
                    relation: attributes.text("id") ?? "",
                    hidden: state == "hidden" || state == "veryHidden"))
        default: break
        }
    }
}

/// Where the parts of a package are, by the name another part calls them.
final class Relations: XMLReader {
    struct Relation {
        /// The last word of its type: `worksheet`, `styles`, `sharedStrings`.
        let kind: String
        let target: String
    }

    private(set) var byName: [String: Relation] = [:]

    override func start(_ name: XMLWord, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes.text("Id"),
            let type = attributes.text("Type"), let target = attributes.text("Target")
        else { return }
        guard byName.count < ReadingLimits.parts else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        byName[id] = Relation(kind: kind, target: target.replacing("\\", with: "/"))
    }

    func target(of kind: String) -> String? {
        byName.values.first { $0.kind == kind }?.target
    }

    /// `../sharedStrings.xml` seen from `xl/worksheets` is `xl/sharedStrings.xml`.
    static func path(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(step)
            }
        }
        return path.joined(separator: "/")
    }
}
