import Records

/// 对人 — Says of each row whether its person is new, known, or posted already as the row has it.
struct RosterMatching {
    private let known: RosterKnown
    private let batch: ID
    private var taken: [ID: Int] = [:]

    init(_ known: RosterKnown, batch: ID) {
        self.known = known
        self.batch = batch
    }

    /// What would be made of each row, in the rows' order; nil for those with a problem, some of
    /// which are found here.
    mutating func actions(_ entries: inout [RosterEntry]) -> [RosterPreview.Action?] {
        entries.indices.map { index in
            guard !entries[index].name.isEmpty else { return nil }
            let action = action(index, &entries)
            return entries[index].isRight ? action : nil
        }
    }

    private mutating func action(
        _ index: Int, _ entries: inout [RosterEntry]
    ) -> RosterPreview.Action? {
        guard let human = human(&entries[index]) else {
            guard entries[index].isRight else { return nil }
            if let same = namedPosting(entries[index]) { return .samePosting(same.id) }
            warnOfNamesake(&entries[index])
            return .newPerson
        }
        if let other = taken[human.id], entries[index].isRight {
            entries[index].refuse(
                .name, "与第\(entries[other].number)行是同一个人（都是已有的\(human.name)）",
                "the same person as in row \(entries[other].number), whom the office knows")
            return nil
        }
        taken[human.id] = index
        return posted(human, &entries[index])
    }

    /// By identity number; else by name and birth month, and the home unit where it is known.
    private func human(_ entry: inout RosterEntry) -> RosterKnown.Human? {
        if let identity = entry.identity, let human = known.byIdentity[identity] {
            if human.name != entry.name {
                entry.refuse(
                    .name, "身份证号与已有的“\(human.name)”相同，姓名却不同，请核对",
                    "the identity number belongs to “\(human.name)”, whom the office knows; "
                        + "the name differs")
            }
            return human
        }
        guard let born = entry.born?.iso else { return nil }
        let unit = known.unit(entry.homeUnit)
        guard
            let found = known.byName[entry.name]?.born(born, of: unit, isNumbered: entry.identity != nil)
        else { return nil }
        if found.count > 1 {
            entry.refuse(
                .name, "已有\(found.count)个同名、同出生年月的人，请填写身份证号",
                "\(found.count) known people share name and birth month; give the identity number"
            )
            return nil
        }
        return found.first
    }

    /// Somebody without identity number and birth month is known only by the posting itself.
    private func namedPosting(_ entry: RosterEntry) -> RosterKnown.Place? {
        guard entry.identity == nil, entry.born == nil else { return nil }
        guard let home = known.unit(entry.homeUnit), let host = known.unit(entry.hostUnit),
            let term = entry.term
        else { return nil }
        return known.inBatch[
            RosterKnown.Named(name: entry.name, homeUnit: home, hostUnit: host, term: term)]
    }

    private func posted(
        _ human: RosterKnown.Human, _ entry: inout RosterEntry
    ) -> RosterPreview.Action? {
        let places = known.byPerson[human.id] ?? []
        let host = known.unit(entry.hostUnit)
        if let same = places.first(where: {
            $0.batch == batch && $0.hostUnit == host && $0.term == entry.term
        }) {
            return .samePosting(same.id)
        }
        guard let term = entry.term else { return nil }
        let open = places.filter {
            $0.isRunning && $0.term.overlaps(term)
        }
        guard let other = open.first(where: { $0.batch != batch }) ?? open.first else {
            return .knownPerson(human.id)
        }
        let name = known.unitNames[other.hostUnit] ?? ""
        let days = RosterTerm.dotted(other.term)
        let heading = known.batches[other.batch] ?? ""
        if other.batch == batch {
            entry.refuse(
                .name, "\(human.name)在本批已有挂职（\(name)，\(days)），与本行不同；请直接修改那一条",
                "\(human.name) is posted in this batch (\(name), \(days)), not as this row says"
            )
        } else {
            entry.refuse(
                .name, "\(human.name)在“\(heading)”已有挂职（\(name)，\(days)），时间重叠",
                "\(human.name) is posted in “\(heading)” (\(name), \(days)) during this term")
        }
        return nil
    }

    /// Two people with one name are two people; where nothing proves it, somebody should look.
    private func warnOfNamesake(_ entry: inout RosterEntry) {
        let born = entry.born?.iso
        guard let like = known.byName[entry.name]?.like(born, isNumbered: entry.identity != nil) else {
            return
        }
        let unit = like.unit.flatMap { known.unitNames[$0] } ?? "单位不详"
        entry.warn(
            .name, "已有一个同名的人（\(unit)），本行作为另一个人新建",
            "the office knows somebody of this name (\(unit)); this row makes another person")
    }
}
