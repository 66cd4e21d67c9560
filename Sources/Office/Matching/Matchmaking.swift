import Desk
import Parties
import Records
import Secondment

/// 匹配 — A plan from its ground: what the solver is given, and what is said of what it gives back.
struct Matchmaking {
    let matching: Kept<Matching>
    let ground: MatchGround
    private let errand: Errand
    private let byHand: [ID: ID?]
    /// Nil where none was found.
    private let placed: [Int?]?
    private let next: NextBest?

    init(_ matching: Kept<Matching>, _ errand: Errand) throws {
        self.matching = matching
        self.errand = errand
        let ground = try MatchGround(matching, errand)
        self.ground = ground
        let byHand = Matchmaking.byHand(matching)
        self.byHand = byHand
        let allocation = Matchmaking.allocation(ground, byHand)
        let placed = allocation.solve()
        self.placed = placed
        // The ways between needs grow with their third power.
        next = placed.flatMap {
            ground.needs.count <= Matchmaking.mostNeedsForNext ? NextBest(allocation, $0) : nil
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
        let units = ground.needs.map(\.record).map { $0[PostNeed.unit].id }
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

    func plan(mayMove: Bool) -> MatchPlan {
        MatchPlan(
            matching: matching, rows: ground.people.indices.map { row($0, withNext: true) }, needs: needs(),
            isFound: placed != nil, mayMove: mayMove, digest: digest)
    }

    /// Of what was read: who goes where.
    var digest: String {
        let pairs = ground.people.indices.map { person in
            "\(ground.people[person].record.id.text) \(need(of: person)?.record.id.text ?? "")"
        }
        return String(Secrets.digest(pairs.joined(separator: "\n")).prefix(16))
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
            next: withNext ? changes(of: place, most: 1).first : nil,
            bars: at == nil ? bars(ground.needs.indices.map { ground.pair(place, $0) }) : [])
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
            let isOpen = count < need.record[PostNeed.count]
            return MatchPlan.Need(
                id: need.record.id, post: post(need), wanted: need.record[PostNeed.count], placed: count,
                limit: need.limit,
                bars: isOpen ? bars(ground.people.indices.map { ground.pair($0, at) }) : [])
        }
    }

    /// What stands in the way, by how often.
    private func bars(_ pairs: [MatchPair]) -> [(Title, Int)] {
        var counts: [MatchPair.Bar: Int] = [:]
        for pair in pairs {
            if let bar = pair.bars.first {
                let alike = if case .keepsAway = bar { MatchPair.Bar.keepsAway("") } else { bar }
                counts[alike, default: 0] += 1
            }
        }
        let free = pairs.count { $0.bars.isEmpty }
        let others = counts.sorted { $0.value > $1.value }.map { ($0.key.title, $0.value) }
        return free == 0
            ? others : others + [(Title("可以，但已安排给更合适的", "possible, and better used otherwise"), free)]
    }

    /// Each posting is judged as any other is; what refuses one refuses all, with the name.
    func accept(_ note: String?) throws -> Int {
        guard placed != nil else { throw Failure.notNow }
        var (lines, made): ([String], Int) = ([], 0)
        for (place, person) in ground.people.enumerated() {
            guard let need = need(of: place) else { continue }
            let reasons = ground.pair(place, placed?[place] ?? 0).reasons.map(\.title.chinese)
            lines.append("\(person.name)：\(post(need))（\(reasons.joined(separator: "；"))）")
            let there = try errand.count(
                Posting.self, Posting.batch == matching[Matching.batch],
                Posting.person == person.person.link)
            guard there == 0 else { continue }
            try post(person, to: need, note)
            made += 1
        }
        guard made > 0 else {
            throw Failure.problem("方案里没有人要建立挂职", "nobody is to be posted", at: "digest")
        }
        var accepted = matching
        accepted[Matching.result] = Prose(lines.joined(separator: "\n"))
        _ = try errand.advance(accepted, .accept, note: note)
        return made
    }

    private func post(_ person: MatchGround.Person, to need: MatchGround.Need, _ note: String?) throws {
        let batch = try errand.fetch(matching[Matching.batch])
        guard let home = person.person[Person.unit] else {
            throw Failure.problem(
                "\(person.name)没有写工作单位，先在干部页补上", "\(person.name) has no unit", at: "digest")
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
        posting[Posting.waiver] = note.map(Prose.init)
        do {
            _ = try errand.add(posting)
        } catch Failure.invalid(let problems) {
            throw Failure.invalid(
                problems.map {
                    Problem(
                        "note", "\(person.name)：\($0.sentence.chinese)",
                        "\(person.name): \($0.sentence.english)")
                })
        }
    }
}
