import Records

/// The parts of a Word file that are the same for every 公文.
enum WordParts {
    static let header = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let officeRelations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"

    /// What the body of the document speaks of.
    static let namespaces = [
        ("w", word), ("r", officeRelations), ("wps", shape), ("a", "\(drawing)/main"),
        ("wp", "\(drawing)/wordprocessingDrawing"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ].map { #"xmlns:\#($0)="\#($1)""# }.joined(separator: " ")

    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let packageType = "application/vnd.openxmlformats-package"
    private static let types =
        "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static var contentTypes: String {
        let parts = [
            ("word/document.xml", "\(types).document.main+xml"),
            ("word/styles.xml", "\(types).styles+xml"),
            ("word/settings.xml", "\(types).settings+xml"),
            ("word/fontTable.xml", "\(types).fontTable+xml"),
            ("word/footer1.xml", "\(types).footer+xml"),
            ("word/footer2.xml", "\(types).footer+xml"),
            ("docProps/core.xml", "\(packageType).core-properties+xml"),
        ]
        let overrides = parts.map { #"<Override PartName="/\#($0)" ContentType="\#($1)"/>"# }
        return header + #"<Types xmlns="\#(package)/content-types">"#
            + #"<Default Extension="rels" ContentType="\#(packageType).relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"#
            + overrides.joined() + "</Types>"
    }

    static var relations: String {
        relations([
            ("\(officeRelations)/officeDocument", "word/document.xml"),
            ("\(package)/relationships/metadata/core-properties", "docProps/core.xml"),
        ])
    }

    static var documentRelations: String {
        relations([
            ("\(officeRelations)/styles", "styles.xml"),
            ("\(officeRelations)/settings", "settings.xml"),
            ("\(officeRelations)/footer", "footer1.xml"),
            ("\(officeRelations)/footer", "footer2.xml"),
            ("\(officeRelations)/fontTable", "fontTable.xml"),
        ])
    }

    private static func relations(_ targets: [(type: String, target: String)]) -> String {
        let items = targets.enumerated().map { index, item in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(item.type)" Target="\#(item.target)"/>"#
        }
        return header + #"<Relationships xmlns="\#(package)/relationships">"# + items.joined()
            + "</Relationships>"
    }

    static func properties(title: String, date: Day) -> String {
        let plain = title.split(separator: "\n").joined()
        return header + #"<cp:coreProperties xmlns:cp="\#(package)/metadata/core-properties""#
            + #" xmlns:dc="http://purl.org/dc/elements/1.1/""#
            + #" xmlns:dcterms="http://purl.org/dc/terms/""#
            + #" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
            // Of a form that is still to be filled, the title is a mark.
            + (plain.contains("{{") ? "" : "<dc:title>\(XMLText.escape(plain))</dc:title>")
            + #"<dcterms:created xsi:type="dcterms:W3CDTF">\#(date.iso)T00:00:00Z"#
            + "</dcterms:created>"
            + "</cp:coreProperties>"
    }

    static var styles: String {
        header + #"<w:styles xmlns:w="\#(word)"><w:docDefaults><w:rPrDefault>"#
            + Letter.body.properties + "</w:rPrDefault><w:pPrDefault><w:pPr>"
            + #"<w:spacing w:before="0" w:after="0" w:line="\#(Measures.line)" w:lineRule="exact"/>"#
            + "</w:pPr></w:pPrDefault></w:docDefaults>"
            + #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal">"#
            + #"<w:name w:val="Normal"/>"#
            + Letter.body.properties + "</w:style></w:styles>"
    }

    /// Punctuation is not squeezed: every character takes its place on the grid.
    static var settings: String {
        header + #"<w:settings xmlns:w="\#(word)"><w:zoom w:percent="100"/>"#
            + "<w:evenAndOddHeaders/>"
            + #"<w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#
            + #"<w:compatSetting w:name="compatibilityMode""#
            + #" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#
            + #"</w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>"#
    }
}
