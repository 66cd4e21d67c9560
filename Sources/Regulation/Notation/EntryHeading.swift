import Parties
import Records

/// 规则名目的读法 — The words that every rule has: its title, its code, whom it is for, how firmly it
/// holds.
extension Entry {
    /// `fallback` names a rule that was given no code of its own.
    func heading(
        under word: Word, code fallback: String? = nil, isCodeRequired: Bool = false
    ) -> Heading? {
        let title = bilingual(word)
        let code = code()
        if isCodeRequired, !has(.code), fallback == nil, !has(.evidence) {
            mistakes.add(
                place, "没有凭据的事项须写“代号”，如 monthly-talk",
                "a duty that no record settles needs a “code”, such as monthly-talk")
        }
        let scope = scope()
        let consents = choices(.consents, of: Party.self)
        let strength = choice(.strength, of: Strength.self) ?? (consents.isEmpty ? .must : .consent)
        if strength == .consent, consents.isEmpty {
            mistakes.add(
                place, "“须经同意”要写明“须经”谁，如 须经: [组织部]",
                "“consent” must say whose: “consent of”, such as [organizer]")
        }
        guard let title else { return nil }
        return Heading(
            title: title, code: code ?? fallback, scope: scope, strength: strength,
            consents: consents)
    }

    /// A title or a sentence: Chinese under its word, English under 英文, or the one for both.
    func bilingual(_ word: Word) -> Title? {
        let english = text(.english)
        return text(word, isRequired: true).map { Title($0, english ?? $0) }
    }

    func code() -> String? {
        read(
            .code,
            expected: Title(
                "小写英文字母、数字和连字符，如 monthly-report",
                "lower-case letters, digits and hyphens, such as monthly-report")
        ) { Evidence.isName($0) ? $0 : nil }
    }

    func scope() -> Scope {
        guard let entry = entry(.applies, accepts: Scope.words) else { return .everybody }
        return Scope(
            direction: entry.choice(.direction, of: Direction.self),
            categories: entry.texts(.categories), types: entry.texts(.types),
            ranks: entry.choices(.ranks, of: Rank.self), isForParty: entry.flag(.partyMembers),
            longerThan: entry.months(.longerThan), atMost: entry.months(.notLongerThan))
    }
}
