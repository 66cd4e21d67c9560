/// 用语表 — The key words of the notation, each declared once. A kind of rule that needs a word of its
/// own declares it in its own file, in the same way.
extension Word {
    // Of a regulation

    static let regulation = Word("制度", "regulation", also: ["办法", "规定"])
    static let code = Word("代号", "code")
    static let issuer = Word("制发机关", "issuer", also: ["发文机关", "制发单位"])
    static let number = Word("文号", "document number")
    static let from = Word("施行", "in force", also: ["施行日期", "from"])
    static let until = Word("废止", "repealed", also: ["废止日期", "until"])
    static let layer = Word("层级", "layer")
    static let applies = Word("适用", "applies", also: ["适用于", "applies to"])
    static let direction = Word("方向", "direction")
    static let categories = Word("类别", "categories", also: ["category", "干部类别"])
    static let types = Word("类型", "types", also: ["type", "挂职类型"])
    static let ranks = Word("级别", "ranks", also: ["rank", "职务级别"])
    static let partyMembers = Word("党员", "party members", also: ["中共党员"])
    static let longerThan = Word("任期超过", "terms over")
    static let notLongerThan = Word("任期不超过", "terms up to")
    static let names = Word("称谓", "names", also: ["各方"])
    static let clauses = Word("条款", "clauses")
    static let english = Word("英文", "english", also: ["英文名"])

    // Of a clause

    static let clause = Word("条", "clause", also: ["条号"])
    static let sentence = Word("原文", "says", also: ["sentence"])
    static let rules = Word("规则", "rules")

    // Of every rule

    static let strength = Word("强度", "strength")
    /// Whose yes a rule of the strength 须经同意 waits for.
    static let consents = Word("须经", "consent of", also: ["征得"])

    // Of a duty

    static let bearer = Word("由谁", "bearer", also: ["谁", "责任人", "责任主体", "by"])
    static let cadence = Word("多久", "every", also: ["每", "how often"])
    static let due = Word("期限", "due", also: ["时限"])
    static let opens = Word("何时起", "opens")
    static let readers = Word("送", "readers", also: ["报送", "报", "sent to"])
    static let evidence = Word("凭", "settled by", also: ["凭据", "evidence"])
    static let minutes = Word("用时", "takes", also: ["minutes"])
    static let documents = Word("份数", "documents")
    static let each = Word("逐人", "for each")
    static let partial = Word("不满一期", "partial period", also: ["partial"])
    static let restDay = Word("逢休", "on a rest day")
}
