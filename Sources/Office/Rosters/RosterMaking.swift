import Desk
import Parties
import Records
import Secondment
import Storage

/// 落册 — Makes the people, units and postings of a roster that nothing stands against.
struct RosterMaking {
    private let errand: Errand
    private let batch: Kept<Batch>
    private let id: ID
    private var units: [String: ID]
    private var sounds: [String: Sound] = [:]
    /// Records that were made and are not yet noted as this import's.
    private var fresh: [Record] = []
    private(set) var counts = (persons: 0, units: 0, postings: 0, alreadyThere: 0)

    init(_ known: RosterKnown, into batch: Kept<Batch>, as id: ID, _ errand: Errand) {
        self.errand = errand
        self.batch = batch
        self.id = id
        self.units = known.units
    }

    mutating func make(_ entry: RosterEntry, _ action: RosterPreview.Action) throws {
        switch action {
        case .samePosting: counts.alreadyThere += 1
        case .knownPerson(let person): try post(person, entry)
        case .newPerson: try post(try person(entry), entry)
        }
    }

    /// How a name is spoken. Asking ICU costs more than writing the person down, and names repeat.
    private struct Sound {
        let words: String
        let initials: String

        init(_ name: String) {
            words = Pinyin.words(name)
            // The syllables, and after several of them the whole in one.
            let parts = words.split(separator: " ")
            let syllables = parts.count > 1 ? parts.dropLast() : parts[...]
            initials = String(syllables.compactMap(\.first))
        }
    }

    private mutating func sound(_ name: String) -> Sound {
        if let known = sounds[name] { return known }
        let sound = Sound(name)
        sounds[name] = sound
        return sound
    }

    /// A person owns their own record.
    private mutating func person(_ entry: RosterEntry) throws -> ID {
        let id = ID.make(at: errand.now)
        let kind = Person.declaration
        var record: Kept<Person> = try errand.known(
            Record(
                kind: kind, id: id, owner: id, stage: kind.lifecycle.start, version: 1,
                madeAt: errand.now, changedAt: errand.now, values: kind.fields.map { _ in .null }),
            asRead: nil)
        record[Person.fullName] = entry.name
        record[Person.sex] = entry.sex
        record[Person.born] = entry.born
        record[Person.ethnicity] = entry.ethnicity
        record[Person.party] = entry.party
        record[Person.education] = entry.education
        record[Person.rank] = entry.rank
        record[Person.proficiency] = entry.proficiency
        record[Person.startedWork] = entry.startedWork
        record[Person.identity] = entry.identity.map { IdentityText($0) }
        record[Person.phone] = entry.phone.map { Phone(digits: $0) }
        record[Person.unit] = Link(try unit(entry.homeUnit))
        record[Person.post] = entry.homePost
        let sound = sound(entry.name)
        record[Person.pinyin] = sound.words
        record[Person.initials] = sound.initials
        try keep(record)
        counts.persons += 1
        return id
    }

    private mutating func unit(_ name: String) throws -> ID {
        let key = RosterText.key(name)
        if let known = units[key] { return known }
        var record = try errand.blank(Unit.self)
        record[Unit.fullName] = name
        try keep(record)
        units[key] = record.id
        counts.units += 1
        return record.id
    }

    private mutating func post(_ person: ID, _ entry: RosterEntry) throws {
        var record = try errand.blank(Posting.self)
        let term = entry.term ?? batch[Batch.first]...batch[Batch.last]
        record[Posting.person] = Link(person)
        record[Posting.batch] = Link(batch.id)
        record[Posting.homeUnit] = Link(try unit(entry.homeUnit))
        record[Posting.homePost] = entry.homePost
        record[Posting.hostUnit] = Link(try unit(entry.hostUnit))
        record[Posting.hostPost] = entry.hostPost
        record[Posting.category] = entry.category
        record[Posting.type] = entry.type
        record[Posting.waiver] = entry.waiver.map(Prose.init)
        record[Posting.findings] = entry.findings.map(Prose.init)
        record[Posting.first] = term.lowerBound
        record[Posting.last] = term.upperBound
        let kept = try keep(record)
        counts.postings += 1
        if let note = entry.note {
            // No field holds a roster's remark; the posting's history does.
            try errand.remember(
                kept.record, "note", Title("花名册备注", "remark of the roster"), note: note, before: nil)
        }
    }

    @discardableResult
    private mutating func keep<K: Kind>(_ record: Kept<K>) throws -> Kept<K> {
        let kept = try errand.keep(record, action: Title("导入", "imported"))
        fresh.append(kept.record)
        if fresh.count == 100 { try finish() }
        return kept
    }

    /// Notes what was made and is not noted yet: in blocks, and once more at the end.
    mutating func finish() throws {
        try RosterMade(id, errand).add(fresh)
        fresh.removeAll(keepingCapacity: true)
    }
}
