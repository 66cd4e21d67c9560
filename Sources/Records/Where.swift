/// 条件 — Which records of kind `K`: a value with a name beside its kind, read two ways like `Who`, as a test of a
/// record in memory (`holds`) and as a condition in SQL (in Storage). A house test proves that both agree.
package struct Where<K: Kind>: Sendable {
    package let condition: Condition
    package init(_ condition: Condition) { self.condition = condition }

    package static var all: Where { Where(.all([])) }
    package static func stage(_ stages: K.Stage...) -> Where { Where(.stage(stages.map(\.rawValue))) }
    package static func id(_ ids: ID...) -> Where { Where(.id(ids)) }
    package static func id(in ids: [ID]) -> Where { Where(.id(ids)) }
    package static func owner(_ person: ID) -> Where { Where(.owner(person)) }

    /// 交出 — At a stage at which its kind settles what is owed.
    package static var settling: Where { Where(.stage(K.settling?.stages ?? [])) }

    package static func made(before end: Moment) -> Where { Where(.made(before: end)) }
    /// Changed last at or after the one, and before the other where it is given.
    package static func changed(from: Moment, before end: Moment? = nil) -> Where {
        Where(.changed(from: from, before: end))
    }

    package static func made(in month: Month) -> Where {
        .made(before: Moment((month + 1).first)) && !.made(before: Moment(month.first))
    }

    package static func changed(in month: Month) -> Where {
        .changed(from: Moment(month.first), before: Moment((month + 1).first))
    }

    package static func && (left: Where, right: Where) -> Where {
        Where(.all([left.condition, right.condition]))
    }
    package static func || (left: Where, right: Where) -> Where {
        Where(.any([left.condition, right.condition]))
    }
    package static prefix func ! (part: Where) -> Where { Where(.not(part.condition)) }

    /// Whether the record is one of them; `find` gives the records to which fields of it link.
    package func holds(_ record: Kept<K>, find: (String, ID) -> Record? = { _, _ in nil }) -> Bool {
        condition.holds(record.record, find: find)
    }
}

/// A condition without its kind's type. A cell that is empty is equal to nothing but nothing, and neither less nor
/// greater than anything.
package indirect enum Condition: Sendable {
    case stage([String])
    case id([ID])
    case owner(ID)
    case made(before: Moment)
    case changed(from: Moment, before: Moment?)
    case cell(String, Comparison, Value)
    case oneOf(String, [Value])
    /// That the record to which the field links is such.
    case linked(String, kind: String, Condition)
    case any([Condition])
    case all([Condition])
    case not(Condition)

    package enum Comparison: Sendable { case equal, less, lessOrEqual, greater, greaterOrEqual }

    package func holds(_ record: Record, find: (String, ID) -> Record?) -> Bool {
        switch self {
        case .stage(let stages): stages.contains(record.stage)
        case .id(let ids): ids.contains(record.id)
        case .owner(let person): record.owner == person
        case .made(let end): record.madeAt < end
        case .changed(let from, let end):
            record.changedAt >= from && end.map { record.changedAt < $0 } ?? true
        case .cell(let field, let comparison, let value): comparison.holds(record[name: field], value)
        case .oneOf(let field, let values):
            !record[name: field].isNull && values.contains(record[name: field])
        case .linked(let field, let kind, let part):
            record[name: field].int.flatMap { find(kind, ID(raw: $0)) }.map { part.holds($0, find: find) }
                ?? false
        case .any(let parts): parts.contains { $0.holds(record, find: find) }
        case .all(let parts): parts.allSatisfy { $0.holds(record, find: find) }
        case .not(let part): !part.holds(record, find: find)
        }
    }
}

extension Condition.Comparison {
    fileprivate func holds(_ left: Value, _ right: Value) -> Bool {
        if self == .equal { return left == right }
        let isLess: Bool
        switch (left, right) {
        case (.int(let left), .int(let right)): isLess = left < right
        // By its bytes, as both engines compare text that is in no language's order.
        case (.text(let left), .text(let right)): isLess = left.utf8.lexicographicallyPrecedes(right.utf8)
        default: return false
        }
        return switch self {
        case .equal: false
        case .less: isLess
        case .lessOrEqual: isLess || left == right
        case .greater: !isLess && left != right
        case .greaterOrEqual: !isLess
        }
    }
}

// Fields compared with what they may hold.
package func == <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> {
    field.compared(.equal, held)
}
package func != <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> {
    !field.compared(.equal, held)
}
package func < <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> { field.compared(.less, held) }
package func <= <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> {
    field.compared(.lessOrEqual, held)
}
package func > <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> {
    field.compared(.greater, held)
}
package func >= <K: Kind, T: Shape>(field: FieldOf<K, T>, held: T) -> Where<K> {
    field.compared(.greaterOrEqual, held)
}

extension FieldOf {
    fileprivate func compared(_ comparison: Condition.Comparison, _ held: T) -> Where<K> {
        Where(.cell(spec.name, comparison, held.value))
    }

    package func isIn(_ month: Month) -> Where<K> where T == Day { self >= month.first && self <= month.last }

    package func isOne(of held: [T]) -> Where<K> { Where(.oneOf(spec.name, held.map(\.value))) }

    /// That the record to which this field links is such.
    package func leads<Target: Kind>(to target: Where<Target>) -> Where<K> where T == Link<Target> {
        Where(.linked(spec.name, kind: Target.name, target.condition))
    }

    package func leads<Target: Kind>(to target: Where<Target>) -> Where<K> where T == Link<Target>? {
        Where(.linked(spec.name, kind: Target.name, target.condition))
    }
}

extension Kept {
    /// Whether it is one of those that are so; for conditions that ask of nothing beyond the record itself.
    package func `is`(_ condition: Where<K>) -> Bool { condition.holds(self) }
}
