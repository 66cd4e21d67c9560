/// 含混词 — Words of bounds that official language uses and that do not say whether the bound itself
/// is meant: is a leave of exactly three days 三日以内 or 三日以上? The notation refuses them, and says
/// what to write.
enum Ambiguous {
    static func advice(on text: String) -> (chinese: String, english: String)? {
        let word = text.trimmingPrefix { $0.isNumber || "日天个周岁年月次人".contains($0) }
        guard ["以内", "以上", "以下", "之内", "内", "within", "above", "below"].contains(word)
        else { return nil }
        return (
            "“\(word)”没有说清含不含本数，请写“不超过”“超过”“满”或“不满”",
            "“\(word)” does not say whether the bound itself is meant; "
                + "write “at most”, “more than”, “at least” or “less than”"
        )
    }
}
