package import Records

/// 公文 — An official document in the form of GB/T 9704-2012.
package struct OfficialDocument: Sendable {
    package enum Block: Sendable, Hashable {
        /// `一、…`
        case heading1(String)
        /// `（一）…`
        case heading2(String)
        case paragraph(String)
        /// The first row is the header; it is repeated on every page.
        case table([[String]])
    }

    /// May hold line breaks, where the title is to be parted by sense (7.3.1).
    package var title: String
    /// 主送机关
    package var addressees: [String]
    package var body: [Block]
    /// 附件说明: the names of what is attached, without numbers.
    package var attachments: [String]
    /// 发文机关署名
    package var signer: String
    /// 成文日期
    package var date: Day
    /// 附注, without its brackets.
    package var note: String?
    /// 抄送机关; with them comes the 版记 at the foot of the last page.
    package var copies: [String]?
    /// 发文机关标志, the red head; nil for none.
    package var issuerMark: String?
    /// 发文字号
    package var number: String?

    package init(
        title: String, addressees: [String] = [], body: [Block], attachments: [String] = [],
        signer: String, date: Day, note: String? = nil, copies: [String]? = nil,
        issuerMark: String? = nil, number: String? = nil
    ) {
        self.title = title
        self.addressees = addressees
        self.body = body
        self.attachments = attachments
        self.signer = signer
        self.date = date
        self.note = note
        self.copies = copies
        self.issuerMark = issuerMark
        self.number = number
    }

    /// The document as a Word file. The same document always gives the same bytes.
    package func docx() throws(Failure) -> [UInt8] {
        let parts = [
            ("[Content_Types].xml", WordParts.contentTypes),
            ("_rels/.rels", WordParts.relations),
            ("docProps/core.xml", WordParts.properties(title: title, date: date)),
            ("word/_rels/document.xml.rels", WordParts.documentRelations),
            ("word/styles.xml", WordParts.styles),
            ("word/settings.xml", WordParts.settings),
            ("word/footer1.xml", PageNumber.footer(odd: true)),
            ("word/footer2.xml", PageNumber.footer(odd: false)),
            ("word/document.xml", DocumentBody(self).xml),
        ]
        return try Archive.write(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }
}
