import Records

/// 像不像 — By what a company or a person is known again when somebody else writes them down: the sound of the name,
/// without what all names have. 海川精工有限公司 and 东州海川精工 are one candidate, and so is 海穿精工; whether they
/// are the same is for a human to say.
enum Alike {
    private static let common = [
        "股份有限公司", "有限责任公司", "有限公司", "集团公司", "控股集团", "集团", "公司", "分公司", "（中国）", "(中国)", "科技", "实业",
        "控股", "股份",
    ]

    /// Nil where nothing is left that tells one from another.
    static func sound(_ party: String, in places: [String] = []) -> String? {
        // What stands before a comma, or in brackets after the name, says more about them and not who they are.
        var core = String(party.prefix { !"，,；;（(".contains($0) }).trimmed
        if core.isEmpty { core = party.trimmed }
        for word in common where core.count > word.count { core = core.replacing(word, with: "") }
        core = place(core)
        for place in places.flatMap({ [$0, String($0.prefix(2))] }) where core.count >= place.count + 2 {
            if place.count >= 2, core.hasPrefix(place) { core = String(core.dropFirst(place.count)) }
        }
        let sound = Pinyin.of(String(core.prefix(60))).filter { $0 != " " }
        return sound.isEmpty ? nil : sound
    }

    /// Without the province or city that registered names begin with.
    private static func place(_ name: String) -> String {
        guard let end = name.prefix(8).lastIndex(where: { "省市县区".contains($0) }) else { return name }
        let rest = name[name.index(after: end)...]
        return rest.count >= 2 ? String(rest) : name
    }
}
