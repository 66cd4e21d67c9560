package import Records

/// 公文 — An official document in the form of GB/T 9704-2012.
package struct OfficialDocument: Sendable {
    package enum Block: Sendable, Hashable {
        /// `一、…`; what follows its first full stop on the line is text.
        case heading1(String)
        /// `（一）…`, likewise.
        case heading2(String)
        case paragraph(String)
        /// The first row is the header; it is repeated on every page.
        case table([[String]])
        /// 登记表、审批表、意见栏
        case form(FormTable)
    }

    /// May hold line breaks, where the title is to be parted by sense (7.3.1).
    package var title: String
    /// Who wrote it, under the title; nil where the addressees learn it otherwise.
    package var byline: String?
    /// 主送机关
    package var addressees: [String]
    package var body: [Block]
    /// 附件说明: the names of what is attached, without numbers.
    package var attachments: [String]
    /// The unit and the post of whoever signs, line by line above the name.
    package var posts: [String]
    /// 署名; nil for a form, which has its signatures in its boxes.
    package var signer: String?
    /// 成文日期
    package var date: Day
    /// What others say of the document, after its signature.
    package var closing: [Block]
    /// 附注, without its brackets.
    package var note: String?
    /// 抄送机关; with them comes the 版记 at the foot of the last page.
    package var copies: [String]?
    /// 发文机关标志, the red head; nil for none.
    package var issuerMark: String?
    /// 发文字号
    package var number: String?

    package init(
        title: String, byline: String? = nil, addressees: [String] = [], body: [Block],
        attachments: [String] = [], posts: [String] = [], signer: String?, date: Day,
        closing: [Block] = [], note: String? = nil, copies: [String]? = nil, issuerMark: String? = nil,
        number: String? = nil
    ) {
        self.title = title
        self.byline = byline
        self.addressees = addressees
        self.body = body
        self.attachments = attachments
        self.posts = posts
        self.signer = signer
        self.date = date
        self.closing = closing
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
            ("word/fontTable.xml", Typeface.table),
            ("word/footer1.xml", PageNumber.footer(odd: true)),
            ("word/footer2.xml", PageNumber.footer(odd: false)),
            ("word/document.xml", DocumentBody(self).xml),
        ]
        return try Archive.write(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }
}
