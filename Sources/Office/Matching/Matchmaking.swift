import Desk
import Parties
import Records
import Secondment

/// 匹配 — A plan from its ground: what the solver is given, and what is said of what it gives back.
struct Matchmaking {
    let matching: Kept<Matching>
    let ground: MatchGround
    private let errand: Errand
    private let batch: Kept<Batch>
    private let byHand: [ID: ID?]
    private let tellsBars: Bool
    /// Nil where none was found.
    private let placed: [Int?]?
    private let next: NextBest?

    init(_ matching: Kept<Matching>, _ errand: Errand) throws {
        self.matching = matching
        self.errand = errand
        batch = try errand.fetch(matching[Matching.batch])
        let ground = try MatchGround(matching, errand)
        self.ground = ground
        let byHand = Matchmaking.byHand(matching)
        self.byHand = byHand
        tellsBars = try errand.may(Matching.access.add, matching.record)
        let allocation = Matchmaking.allocation(ground, byHand)
        let found = allocation.solve()
        placed = found?.placed
        // The ways between needs grow with their third power.
        next = found.flatMap {
            ground.needs.count <= Matchmaking.mostNeedsForNext ? NextBest($0) : nil
        }
    }

    private static let mostNeedsForNext = 600

    private static func byHand(_ matching: Kept<Matching>) -> [ID: ID?] {
        let choices = (matching[Matching.byHand] ?? .empty).items
        return Dictionary(
            choices.compactMap { choice in ID(choice.nominee).map { ($0, ID(choice.need)) } },
            uniquingKeysWith: { _, last in last })
    }

    private static func allocation(_ ground: MatchGround, _ byHand: [ID: ID?]) -> Allocation {
        let options = ground.people.indices.map { person -> [Allocation.Option] in
            let chosen = byHand[ground.people[person].record.id]
            return ground.needs.indices.compactMap { need in
                if let chosen, chosen != ground.needs[need].record.id { return nil }
                let pair = ground.pair(person, need)
                let bars = chosen == nil ? pair.bars : pair.bars.filter { $0 != .notWished }
                return bars.isEmpty ? Allocation.Option(need: need, cost: ground.cost(pair)) : nil
            }
        }
        let places = Dictionary(
            uniqueKeysWithValues: ground.people.enumerated().map { ($1.record.id, $0) })
        let units = ground.needs.map { $0.record[PostNeed.unit].id }
        var groups: [ID: Int] = [:]
        return Allocation(
            room: ground.needs.map(\.room), options: options,
            groups: units.map { unit in
                let group = groups[unit] ?? groups.count
                groups[unit] = group
                return group
            },
            apart: ground.people.enumerated().compactMap { place, person in
                person.record[Nominee.apart].flatMap { places[$0.id] }.map { (place, $0) }
            })
    }

    /// What stands against somebody is told to those who may read it where it is written.
    func plan(mayMove: Bool) -> MatchPlan {
        MatchPlan(
            matching: matching, rows: ground.people.indices.map { row($0, withNext: true) }, needs: needs(),
            isFound: placed != nil, mayMove: mayMove, digest: digest)
    }

    /// Of what was read: who goes where.
    var digest: String {
        func mark<K: Kind>(_ record: Kept<K>) -> String { "\(record.id.text).\(record.record.version)" }
        let pairs = ground.people.indices.map { place in
            let person = ground.people[place]
            let need = need(of: place).map { mark($0.record) } ?? ""
            return "\(mark(person.record)) \(mark(person.person)) \(need)"
        }
        return String(
            Secrets.digest(([mark(matching), mark(batch)] + pairs).joined(separator: "\n")).prefix(16))
    }

    private func need(of person: Int) -> MatchGround.Need? { placed?[person].map { ground.needs[$0] } }

    private func post(_ need: MatchGround.Need) -> String {
        "\(need.unit) \(need.record[PostNeed.post])"
    }

    func row(_ place: Int, withNext: Bool) -> MatchPlan.Row {
        let person = ground.people[place]
        let at = placed?[place]
        let pair = at.map { ground.pair(place, $0) }
        return MatchPlan.Row(
            nominee: person.record.id, name: person.name, unit: person.unit,
            need: need(of: place)?.record.id, post: need(of: place).map(post) ?? "",
            reasons: pair?.reasons.map(\.title) ?? [], isByHand: byHand[person.record.id] != nil,
            isLeftOut: byHand[person.record.id] == .some(nil),
            next: withNext ? changes(of: place, most: 1).first : nil,
            bars: at == nil && tellsBars ? bars(ground.needs.indices.map { ground.pair(place, $0) }) : [])
    }

    func changes(of place: Int, most: Int) -> [MatchPlan.Change] {
        guard let next else { return [] }
        let now = placed?[place].map { ground.pair(place, $0).reasons } ?? []
        return next.changes(for: place, most: most).map { change in
            let then = ground.pair(place, change.need).reasons
            return MatchPlan.Change(
                need: ground.needs[change.need].record.id, post: post(ground.needs[change.need]),
                lost: now.filter { !then.contains($0) }.map(\.title),
                gained: then.filter { !now.contains($0) }.map(\.title),
                others: change.others.map { moved in
                    let name = ground.people[moved.person].name
                    guard let to = moved.to else {
                        return Title("\(name)就没有岗位了", "\(name) would have no post")
                    }
                    return Title(
                        "\(name)改到\(post(ground.needs[to]))", "\(name) would go to \(post(ground.needs[to]))")
                })
        }
    }

    private func needs() -> [MatchPlan.Need] {
        ground.needs.indices.map { at in
            let need = ground.needs[at]
            let count = placed?.count { $0 == at } ?? 0
            let isOpen = need.filled + count < need.record[PostNeed.count]
            return MatchPlan.Need(
                id: need.record.id, post: post(need), wanted: need.record[PostNeed.count],
                placed: need.filled + count,
                limit: need.limit,
                bars: isOpen && tellsBars ? bars(ground.people.indices.map { ground.pair($0, at) }) : [])
        }
    }

    /// What stands in the way, by how often.
    private func bars(_ pairs: [MatchPair]) -> [(Title, Int)] {
        var counts: [MatchPair.Bar: Int] = [:]
        for pair in pairs {
            if let bar = pair.bars.first { counts[bar, default: 0] += 1 }
        }
        let free = pairs.count { $0.bars.isEmpty }
        let others = counts.sorted { $0.value > $1.value }.map { ($0.key.title, $0.value) }
        return free == 0
            ? others : others + [(Title("可以，但已安排给更合适的", "possible, and better used otherwise"), free)]
    }

    /// Each posting is judged as any other is; what refuses somebody refuses the whole, and all of it is said, with their names.
    func accept(_ note: String?) throws -> Int {
        guard placed != nil else { throw Failure.notNow }
        var (lines, problems, made): ([String], [Problem], Int) = ([], [], 0)
        for (place, person) in ground.people.enumerated() {
            guard let need = need(of: place) else { continue }
            guard person.person.id != errand.actor.person else { throw Failure.ownMatter }
            let reasons = ground.pair(place, placed?[place] ?? 0).reasons.map(\.title.chinese)
            let why = reasons.isEmpty ? "" : "（\(reasons.joined(separator: "；"))）"
            lines.append("\(person.name)：\(post(need))\(why)")
            problems += try post(person, to: need, note)
            made += 1
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        guard made > 0 else {
            throw Failure.problem("方案里没有人要建立挂职", "nobody is to be posted", at: "digest")
        }
        var accepted = matching
        accepted[Matching.result] = Prose(lines.joined(separator: "\n"))
        _ = try errand.advance(accepted, .accept, note: note)
        return made
    }

    /// What stands against it. Why somebody is posted in spite of a general condition is written down with them, and with nobody else.
    private func post(
        _ person: MatchGround.Person, to need: MatchGround.Need, _ note: String?
    ) throws -> [Problem] {
        guard let home = person.person[Person.unit] else {
            return [Problem("note", "\(person.name)没有写工作单位，先在干部页补上", "\(person.name) has no unit")]
        }
        var posting = try errand.blank(Posting.self)
        posting[Posting.person] = person.person.link
        posting[Posting.batch] = batch.link
        posting[Posting.homeUnit] = home
        posting[Posting.homePost] = person.person[Person.post]
        posting[Posting.hostUnit] = need.record[PostNeed.unit]
        posting[Posting.hostPost] = need.record[PostNeed.post]
        posting[Posting.duties] = need.record[PostNeed.work]
        posting[Posting.first] = batch[Batch.first]
        posting[Posting.last] = batch[Batch.last]
        let found = try problems(posting)
        guard found.contains(where: { $0.place == Posting.waiver.spec.name }), let note else {
            return named(found, person)
        }
        posting[Posting.waiver] = Prose(note)
        return named(try problems(posting), person)
    }

    private func problems(_ posting: Kept<Posting>) throws -> [Problem] {
        do {
            _ = try errand.add(posting)
            return []
        } catch Failure.invalid(let problems) {
            return problems
        }
    }

    private func named(_ problems: [Problem], _ person: MatchGround.Person) -> [Problem] {
        problems.map {
            Problem(
                "note", "\(person.name)：\($0.sentence.chinese)", "\(person.name): \($0.sentence.english)")
        }
    }
}
