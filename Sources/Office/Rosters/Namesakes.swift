import Records

/// 同名 — The people of one name whom the office knows, so sorted that nobody has to go through all of them.
struct Namesakes {
    private(set) var all: [RosterKnown.Human] = []
    private var groups: [Key: Group] = [:]
    private var byBirth: [String?: Group] = [:]
    private var whole = Group()

    private struct Key: Hashable {
        let born: String
        let unit: ID?
    }

    /// The places of some of them, and of those among them whose identity number is not known.
    private struct Group {
        var count = 0
        var first: Int?
        var namelessCount = 0
        var nameless: Int?

        mutating func add(_ place: Int, isNameless: Bool) {
            count += 1
            first = first ?? place
            guard isNameless else { return }
            namelessCount += 1
            nameless = nameless ?? place
        }
    }

    /// In the order of their ids.
    mutating func add(_ human: RosterKnown.Human) {
        let place = all.count
        all.append(human)
        let isNameless = human.identity == nil
        whole.add(place, isNameless: isNameless)
        byBirth[human.born, default: Group()].add(place, isNameless: isNameless)
        guard let born = human.born else { return }
        groups[Key(born: born, unit: human.unit), default: Group()].add(place, isNameless: isNameless)
    }

    /// How many were born then and are of this unit or of none that is known, and the first of them. Where
    /// `isNumbered`, only those without an identity number may be meant.
    func born(_ born: String, of unit: ID?, isNumbered: Bool) -> (count: Int, first: RosterKnown.Human?) {
        let found = (unit == nil ? [nil] : [nil, unit]).compactMap { groups[Key(born: born, unit: $0)] }
        let first = found.compactMap { isNumbered ? $0.nameless : $0.first }.min()
        return (
            found.reduce(0) { $0 + (isNumbered ? $1.namelessCount : $1.count) }, first.map { all[$0] }
        )
    }

    /// Somebody who may be the one born then, as far as it is known.
    func like(_ born: String?, isNumbered: Bool) -> RosterKnown.Human? {
        let groups = born == nil ? [whole] : [byBirth[nil], byBirth[born]].compactMap(\.self)
        return groups.compactMap { isNumbered ? $0.nameless : $0.first }.min().map { all[$0] }
    }
}
