import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// 匹配的依据 — The needs and the nominees of a batch with all that is asked of a pair, read once and put in order, so that tens of thousands of
/// pairs can be looked at.
struct MatchGround {
    let needs: [Need]
    let people: [Person]
    private let matching: Kept<Matching>
    private let today: Day
    /// Of each word that a nominee uses, the needs in whose text it stands.
    private let named: [String: [Bool]]
    private let fields: [String: [Bool]]
    private let problems: [String: [Bool]]
    /// Of each nominee, the needs that do not take from their unit.
    private let unwanted: [ID: [Bool]]

    struct Need {
        let record: Kept<PostNeed>
        let unit: String
        /// How many are there already.
        let filled: Int
        let room: Int
        /// Why the room is less than what was asked for.
        let limit: Title?
        let rank: Rank?
    }

    struct Person {
        let record: Kept<Nominee>
        let person: Kept<Secondment.Person>
        let name: String
        let unit: String
        let unitShort: String?
        let wishes: [[String]]
        let fields: [String]
        let avoids: [String]
        let rank: Rank?
        /// What the regulation has against them anywhere.
        let refused: Title?
    }

    init(_ matching: Kept<Matching>, _ errand: Errand) throws {
        self.matching = matching
        today = try errand.fetch(matching[Matching.batch])[Batch.first]
        let admission = try MatchAdmission(matching[Matching.batch], errand)
        let needs = try errand.all(
            PostNeed.self, PostNeed.batch == matching[Matching.batch], .stage(.open)
        ).sorted { $0.id < $1.id }
        // Whoever is in the batch already has a place, and takes one.
        let there = try errand.all(Posting.self, Posting.batch == matching[Matching.batch], .enrolled)
        let posted = Set(there.map { $0[Posting.person].id })
        let people = try errand.all(
            Nominee.self, Nominee.batch == matching[Matching.batch], .stage(.open)
        ).filter { !posted.contains($0[Nominee.person].id) }.sorted { $0.id < $1.id }
        guard needs.count * people.count <= MatchGround.mostPairs else {
            throw Failure.conflict(
                Title(
                    "\(people.count)人、\(needs.count)个岗位一次配不了，分成几批来配。",
                    "\(people.count) people and \(needs.count) needs are too many at once."))
        }
        let persons =
            try Self.byID(people.map { $0[Nominee.person].id }, errand) as [ID: Kept<Secondment.Person>]
        let units: [ID: Kept<Unit>] = try Self.byID(
            needs.map { $0[PostNeed.unit].id } + persons.values.compactMap { $0[Secondment.Person.unit]?.id },
            errand)
        let refused = try admission.refusals(of: Array(persons.values))
        var granted: [ID: Int] = [:]
        self.needs = try needs.map { need in
            let unit = units[need[PostNeed.unit].id]
            let filled = there.count {
                $0[Posting.hostUnit] == need[PostNeed.unit] && $0[Posting.hostPost] == need[PostNeed.post]
            }
            // What one need of a unit is granted, another of the same unit is not.
            let room = try admission.room(
                at: need[PostNeed.unit], max(0, need[PostNeed.count] - filled),
                beside: granted[need[PostNeed.unit].id] ?? 0)
            granted[need[PostNeed.unit].id, default: 0] += room.count
            return Need(
                record: need, unit: unit?[Unit.fullName] ?? "", filled: filled, room: room.count,
                limit: room.limit,
                rank: need[PostNeed.rank].flatMap { Rank(reading: $0) })
        }
        self.people = people.compactMap { nominee in
            guard let person = persons[nominee[Nominee.person].id] else { return nil }
            let unit = person[Secondment.Person.unit].flatMap { units[$0.id] }
            return Person(
                record: nominee, person: person, name: person[Secondment.Person.fullName],
                unit: unit?[Unit.fullName] ?? "", unitShort: unit?[Unit.short],
                wishes: [Nominee.first, Nominee.second, Nominee.third].map { Words.of(nominee[$0]) },
                fields: Words.of(nominee[Nominee.fields]), avoids: Words.of(nominee[Nominee.avoids]),
                rank: person[Secondment.Person.rank].flatMap { Rank(reading: $0) },
                refused: refused[person.id])
        }
        let places = zip(self.needs, needs).map { need, record in
            let unit = units[record[PostNeed.unit].id]
            return [need.unit, unit?[Unit.short], record[PostNeed.place], unit?[Unit.place]]
                .compactMap(\.self)
        }
        let wanted = needs.map { Words.of($0[PostNeed.fields]) }
        let texts = needs.map { need in
            [need[PostNeed.problem]?.text, need[PostNeed.work]?.text, need[PostNeed.post]].compactMap(\.self)
        }
        let words = Set(self.people.flatMap { $0.avoids + $0.wishes.flatMap(\.self) })
        named = Words.standing(words, in: places, eitherWay: true)
        fields = Words.standing(Set(self.people.flatMap(\.fields)), in: wanted, eitherWay: true)
        problems = Words.standing(Set(self.people.flatMap(\.fields)), in: texts)
        let avoided = needs.map { Words.of($0[PostNeed.avoids]) }
        unwanted = Dictionary(
            self.people.map { person in
                (
                    person.record.id,
                    avoided.map {
                        $0.contains { word in
                            person.unit.contains(word) || (person.unitShort.map { $0 == word } ?? false)
                        }
                    }
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// More pairs than these are not looked at while somebody waits for a page.
    private static let mostPairs = 400_000

    private static func byID<K: Kind>(_ ids: [ID], _ errand: Errand) throws -> [ID: Kept<K>] {
        let found = try errand.all(K.self, .id(in: Array(Set(ids))))
        return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What speaks for somebody at a need, and what stands against it.
    func pair(_ place: Int, _ at: Int) -> MatchPair {
        let (person, need) = (people[place], needs[at])
        func stands(_ words: [String], in table: [String: [Bool]]) -> [String] {
            words.filter { table[$0]?[at] ?? false }
        }
        let wish = person.wishes.firstIndex { !stands($0, in: named).isEmpty }
        var pair = MatchPair()
        if let refused = person.refused { pair.bars.append(.refused(refused)) }
        if !stands(person.avoids, in: named).isEmpty { pair.bars.append(.keepsAway) }
        if unwanted[person.record.id]?[at] ?? false { pair.bars.append(.unwanted) }
        if need.record[PostNeed.unit] == person.person[Secondment.Person.unit] { pair.bars.append(.own) }
        if let wanted = need.rank, person.rank.map({ $0 < wanted }) ?? true { pair.bars.append(.rank) }
        if let oldest = need.record[PostNeed.oldest] {
            let age = person.person[Secondment.Person.born].map { (today.month - $0) / 12 }
            if age.map({ $0 > oldest }) ?? true { pair.bars.append(.age) }
        }
        if wish == nil, !person.record[Nominee.adjusts], person.wishes.contains(where: { !$0.isEmpty }) {
            pair.bars.append(.notWished)
        }
        if let wish { pair.reasons.append(.wish(wish + 1)) }
        let field = stands(person.fields, in: fields)
        if !field.isEmpty { pair.reasons.append(.field(field)) }
        if let wanted = need.rank, person.rank == wanted { pair.reasons.append(.rank) }
        let problem = stands(person.fields, in: problems)
        if !problem.isEmpty { pair.reasons.append(.problem(problem)) }
        return pair
    }

    /// What a pair costs: the more reasons there are, and the more they weigh, the less.
    func cost(_ pair: MatchPair) -> Int {
        let worth = pair.reasons.map { reason in
            switch reason {
            case .wish(let place): matching[Matching.wish].worth * [6, 4, 3][min(place, 3) - 1]
            case .field: matching[Matching.trade].worth * 6
            case .rank: matching[Matching.level].worth * 4
            case .problem: matching[Matching.problem].worth * 4
            }
        }
        return 1000 - worth.reduce(0, +)
    }
}

/// 一对 — What speaks for a pair, and what stands against it; with anything against it there is no such pair.
struct MatchPair {
    var reasons: [Reason] = []
    var bars: [Bar] = []

    enum Reason: Hashable {
        case wish(Int)
        case field([String])
        case rank
        case problem([String])

        var title: Title {
            switch self {
            case .wish(let place):
                Title("第\(["一", "二", "三"][min(place, 3) - 1])志愿", "wish \(place)")
            case .field(let words):
                Title("专业对口：\(words.joined(separator: "、"))", "field: \(words.joined(separator: ", "))")
            case .rank: Title("职级合适", "the rank fits")
            case .problem(let words):
                Title(
                    "对得上要解决的问题：\(words.joined(separator: "、"))",
                    "its problem: \(words.joined(separator: ", "))"
                )
            }
        }
    }

    enum Bar: Hashable {
        case refused(Title)
        case keepsAway
        case unwanted
        case own
        case rank
        case age
        case notWished

        /// In a few words, for many needs at once. Whom or what somebody keeps away from is not said.
        var title: Title {
            switch self {
            case .refused(let why): why
            case .keepsAway: Title("本人回避", "they keep away")
            case .unwanted: Title("单位不接收该派出单位的", "the unit takes nobody from there")
            case .own: Title("是本人的工作单位", "it is their own unit")
            case .rank: Title("职级不够或没有写", "the rank is too low, or not known")
            case .age: Title("超过年龄或没有出生年月", "too old, or the age is not known")
            case .notWished: Title("不在志愿里，又不服从调剂", "not wished for, and they do not go elsewhere")
            }
        }
    }
}

/// 词 — What is written with 、 between.
enum Words {
    static func of(_ text: String?) -> [String] {
        (text ?? "").split { "、，,；;/ \t".contains($0) }.map { String($0).trimmed }.filter { $0.count > 1 }
    }

    /// Of each word, in which of the texts it stands; `eitherWay` also those that stand in it.
    static func standing(
        _ words: Set<String>, in texts: [[String]], eitherWay: Bool = false
    ) -> [String: [Bool]] {
        Dictionary(
            uniqueKeysWithValues: words.map { word in
                (
                    word,
                    texts.map {
                        $0.contains { !$0.isEmpty && ($0.contains(word) || (eitherWay && word.contains($0))) }
                    }
                )
            })
    }
}
