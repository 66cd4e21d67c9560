/// 种类 — What is written down, what happens to it, who may touch it, and where it is seen.
///
/// A kind is a declaration of inert values: it calls nothing and nothing calls back into it,
/// except its checks, which are pure questions about one record.
package protocol Kind: Sendable, Hashable {
    /// Where a record can stand, and what can be done with it: the words of this kind.
    associatedtype Stage: Word
    associatedtype Move: Word = NoMove

    static var name: String { get }
    static var title: Title { get }

    // What is written down
    static var form: [Section] { get }
    static var checks: [CheckOf<Self>] { get }
    /// The fields that name a record in a list or a link.
    static var label: [any Place] { get }
    /// The history tells that something was written, never what: the writer's own affair.
    static var isPrivate: Bool { get }
    /// Whether its writer may take it away for good while it is theirs alone.
    static var isDiscardable: Bool { get }
    /// A record belongs to whom it describes, not to whom wrote it down.
    static var isSelfOwned: Bool { get }

    // What happens to it
    static var lifecycle: Lifecycle { get }
    /// How a record of this kind settles an obligation; nil where it settles none.
    static var settling: Settling? { get }
    /// Whether what is owed may be otherwise once a record was written: for what settles, and for what else bears on it.
    static var touchesDues: Bool { get }
    /// How a record of this kind comes to be.
    static var entrance: Entrance { get }
    /// Of what a posting has one at a time: the stages at which a record leaves room for another; nil where there may
    /// be several.
    static var roomAt: [Stage]? { get }
    /// Of what others belong to: the stages at which more may be added to it; nil for any.
    static var openAt: [Stage]? { get }
    /// Fields that are laid out already when the form is opened, from what was written down before.
    static var composed: [any Place] { get }
    /// That people come together for it; nil where one person alone does it.
    static var gathering: Gathering? { get }

    // Who may touch it
    static var about: About { get }
    static var access: Access { get }

    // Where it is seen
    static var lists: [Listing] { get }
    /// Fields whose words the search finds.
    static var words: [any Place] { get }
}

extension Kind {
    package typealias Field<T: Shape> = FieldOf<Self, T>
    package typealias Check = CheckOf<Self>
    package static var checks: [Check] { [] }
    package static var isPrivate: Bool { false }
    package static var isDiscardable: Bool { isPrivate }
    package static var isSelfOwned: Bool { false }
    package static var settling: Settling? { nil }
    package static var touchesDues: Bool { settling != nil }
    package static var entrance: Entrance { .form }
    package static var roomAt: [Stage]? { nil }
    package static var openAt: [Stage]? { nil }
    package static var composed: [any Place] { [] }
    package static var gathering: Gathering? { nil }
    package static var words: [any Place] { label }
    package static var declaration: Declaration { .of(Self.self) }
}

/// 校验 — A truth between fields of a kind, and the sentence that says so when it does not hold.
package struct CheckOf<K: Kind>: Sendable {
    package let spec: CheckSpec

    package init(
        _ sentence: Title, at place: (any Place)? = nil, holds: @escaping @Sendable (Kept<K>) -> Bool
    ) {
        spec = CheckSpec(place: place?.spec.name, sentence: sentence) {
            Kept($0, asRead: nil).map(holds) ?? false
        }
    }
}

/// A check without its kind's type.
package struct CheckSpec: Sendable {
    package let place: String?
    package let sentence: Title
    package let holds: @Sendable (Record) -> Bool
}

/// 权限 — Who may see, add and change. None of the three has a default.
package struct Access: Sendable {
    package let see: Who
    package let add: Who
    package let edit: Who
    /// Who of those who see a record may know who wrote it; nil for all of them.
    package let knowsWriter: Who?

    package init(see: Who, add: Who, edit: Who, knowsWriter: Who? = nil) {
        self.see = see
        self.add = add
        self.edit = edit
        self.knowsWriter = knowsWriter
    }
}

/// 来处 — How a record comes to be.
package enum Entrance: Sendable {
    /// By its form, from the page of what it is about.
    case form
    /// From what was written down before, for a month.
    case composed
    /// The office itself lays it out, from a regulation.
    case laidOut
    /// From what it answers or asks for: something that is owed, a posting's own pages.
    case aside
}

/// 会 — People who come together.
package struct Gathering: Sendable {
    /// The variants at which the secondees themselves are not.
    package let apart: [String]

    package init() { apart = [] }
    package init(apart: [some RawRepresentable<String>]) { self.apart = apart.map(\.rawValue) }
}

/// 所涉 — How a record is tied to postings, from which every seat's right follows.
package enum About: Sendable, Hashable {
    /// It is the posting.
    case itself
    /// A field of the record links to the posting.
    case posting(String)
    /// A field of the record links to the posting that brought it, and others have joined it.
    case several(String, joined: Joining)
    /// A field of the record links to what a posting also links to: `(record field, posting field)`.
    case shared(String, with: String)
    /// Postings link to the record by one of these fields of theirs.
    case linked(by: [String])
    /// It has nothing to do with any posting.
    case office
}

/// 加入 — How more postings come to a record than the one that its own field names: a record of another kind says so of
/// each, at these stages.
package struct Joining: Sendable, Hashable {
    package let kind: String
    /// Fields of that kind: which record it is about, and which posting has joined.
    package let record: String
    package let posting: String
    package let stages: [String]
    /// The field of the record by which it is meant; nil where it is meant itself.
    package let key: String?

    package static func through<J: Kind, Target: Kind, Home: Kind>(
        _ kind: J.Type, _ record: FieldOf<J, Link<Target>>, _ posting: FieldOf<J, Link<Home>>,
        at stages: [J.Stage], key: (any Place)? = nil
    ) -> Joining {
        Joining(
            kind: J.name, record: record.spec.name, posting: posting.spec.name,
            stages: stages.map(\.rawValue), key: key?.spec.name)
    }
}

/// 抵销 — When and for what period a record settles an obligation.
package struct Settling: Sendable {
    package let stages: [String]
    /// The field that holds the month it is for.
    package let month: String?
    /// The field that holds the day on which it was done; else the day of the move.
    package let day: String?
    /// The field that tells variants of the kind apart, as `contact(symposium)` in a regulation.
    package let qualifier: String?
    /// Several sides write such records: what one of them wrote settles nothing of another's.
    package let isByWriter: Bool
    /// Variants as which a record counts beside its own.
    package let also: @Sendable (Record) -> [String]

    init(
        at stages: [String], month: (any Place)? = nil, day: (any Place)? = nil,
        qualifier: (any Place)? = nil, isByWriter: Bool, also: @escaping @Sendable (Record) -> [String]
    ) {
        self.stages = stages
        self.month = month?.spec.name
        self.day = day?.spec.name
        self.qualifier = qualifier?.spec.name
        self.isByWriter = isByWriter
        self.also = also
    }

    /// The day on which the record did it, as it says itself; nil where it does not.
    package func day(of record: Record) -> Day? {
        day.flatMap { record[name: $0].text }.flatMap { Day(iso: $0) }
    }

    package func period(of record: Record) -> Month? {
        month.flatMap { record[name: $0].text }.flatMap { Month(iso: $0) }
    }

    /// The variants as which it counts; one of nil where the kind has none.
    package func qualifiers(of record: Record) -> [String?] {
        [qualifier.flatMap { record[name: $0].text }] + also(record)
    }
}

/// 列表 — Which columns, which records, in what order.
package struct Listing: Sendable {
    package let name: String
    package let title: Title
    package let columns: [FieldSpec]
    package let stages: [String]?
    /// The field to sort by; nil sorts by the newest first.
    package let order: FieldSpec?

    package init(_ name: String, _ title: Title, columns: [any Place], order: (any Place)? = nil) {
        self.init(name, title, columns, nil, order)
    }

    /// Only those at one of these stages.
    package init(
        _ name: String, _ title: Title, columns: [any Place], stages: [some Word], order: (any Place)? = nil
    ) {
        self.init(name, title, columns, stages.map(\.rawValue), order)
    }

    private init(
        _ name: String, _ title: Title, _ columns: [any Place], _ stages: [String]?, _ order: (any Place)?
    ) {
        self.name = name
        self.title = title
        self.columns = columns.map(\.spec)
        self.stages = stages
        self.order = order?.spec
    }
}
