package import Records

/// 一步 — A move that is being made, by whom it may be, with what was said.
package struct Making<K: Kind> {
    /// As it was read, with the fields that the move asks for as they were typed.
    package let record: Kept<K>
    package let move: K.Move
    package let note: String?
    package let errand: Errand
}

/// 牵动 — What one move of a kind sets off, or the coming to be of its records; in the same transaction.
package struct Follows: Sendable {
    package let kind: String
    package let point: Point
    /// For people: what follows.
    let sentence: Title
    fileprivate let answer: Answer

    package enum Point: Hashable, Sendable {
        /// The move is made by the answer itself.
        case move(String)
        /// What must hold between a record and others before it is kept, beyond the kind's own checks.
        case judging
        /// What nobody should be asked for, because the office knows it.
        case filling
        /// When a record came to be.
        case adding
        /// When fields of it were changed.
        case editing
        /// What may be written in fields of a form, where a regulation lists it.
        case offering
    }

    fileprivate enum Answer: Sendable {
        case made(@Sendable (Record, _ asRead: Record?, _ note: String?, Errand) throws -> Record)
        case told(@Sendable (Record, _ asRead: Record?, Errand) throws -> Record)
        case offered(@Sendable (Record, Errand) throws -> [String: [Desk.Form.Choice]])
    }

    package static func on<K: Kind>(
        _ kind: K.Type, _ move: K.Move, _ sentence: Title,
        _ answer: @escaping @Sendable (Making<K>) throws -> Kept<K>
    ) -> Follows {
        Follows(
            kind: K.name, point: .move(move.rawValue), sentence: sentence,
            answer: .made { record, asRead, note, errand in
                let kept: Kept<K> = try errand.known(record, asRead: asRead)
                return try answer(Making(record: kept, move: move, note: note, errand: errand)).record
            })
    }

    package static func judging<K: Kind>(
        _ kind: K.Type, _ sentence: Title,
        _ answer: @escaping @Sendable (inout Kept<K>, Errand) throws -> Void
    ) -> Follows { changing(.judging, sentence, answer) }

    package static func filling<K: Kind>(
        _ kind: K.Type, _ sentence: Title,
        _ answer: @escaping @Sendable (inout Kept<K>, Errand) throws -> Void
    ) -> Follows { changing(.filling, sentence, answer) }

    package static func adding<K: Kind>(
        _ kind: K.Type, _ sentence: Title,
        _ answer: @escaping @Sendable (Kept<K>, Errand) throws -> Kept<K>
    ) -> Follows {
        Follows(
            kind: K.name, point: .adding, sentence: sentence,
            answer: .told { record, _, errand in try answer(errand.known(record), errand).record })
    }

    /// `answer` gets the record as it is saved, and as it was before.
    package static func editing<K: Kind>(
        _ kind: K.Type, _ sentence: Title,
        _ answer: @escaping @Sendable (Kept<K>, _ before: Kept<K>, Errand) throws -> Kept<K>
    ) -> Follows {
        Follows(
            kind: K.name, point: .editing, sentence: sentence,
            answer: .told { record, asRead, errand in
                try answer(errand.known(record), errand.known(asRead ?? record), errand).record
            })
    }

    /// `answer` gets a record that may lack what nobody has filled in yet.
    package static func offering<K: Kind>(
        _ kind: K.Type, _ sentence: Title,
        _ answer: @escaping @Sendable (Record, Errand) throws -> [String: [Desk.Form.Choice]]
    ) -> Follows {
        Follows(kind: K.name, point: .offering, sentence: sentence, answer: .offered(answer))
    }

    private static func changing<K: Kind>(
        _ point: Point, _ sentence: Title,
        _ answer: @escaping @Sendable (inout Kept<K>, Errand) throws -> Void
    ) -> Follows {
        Follows(
            kind: K.name, point: point, sentence: sentence,
            answer: .told { record, asRead, errand in
                var kept: Kept<K> = try errand.known(record, asRead: asRead)
                try answer(&kept, errand)
                return kept.record
            })
    }
}

/// All that follows from anything, by kind and point: one answer to each, or the program does not start.
package struct FollowTable: Sendable {
    private struct Key: Hashable {
        let kind: String
        let point: Follows.Point
    }

    private let answers: [Key: Follows]
    package let all: [Follows]

    package init(_ all: [Follows]) {
        self.all = all
        answers = Dictionary(all.map { (Key(kind: $0.kind, point: $0.point), $0) }) { first, _ in
            preconditionFailure("two answers to \(first.point) of \(first.kind)")
        }
    }

    /// Makes the move with all that follows from it; one that is not listed only moves.
    func make(
        _ move: MoveSpec, _ record: Record, asRead: Record, note: String?, _ errand: Errand
    ) throws -> Record {
        guard case .made(let answer)? = self[record.kind.name, .move(move.name)] else {
            return try errand.advance(record, by: move.name, note: note, before: asRead)
        }
        return try answer(record, asRead, note, errand)
    }

    /// The record with what follows at this point; as it is where nothing does.
    func answered(
        _ point: Follows.Point, _ record: Record, asRead: Record?, _ errand: Errand
    ) throws -> Record {
        guard case .told(let answer)? = self[record.kind.name, point] else { return record }
        return try answer(record, asRead, errand)
    }

    /// What a form for this record offers, by field.
    func choices(for record: Record, _ errand: Errand) throws -> [String: [Desk.Form.Choice]] {
        guard case .offered(let answer)? = self[record.kind.name, .offering] else { return [:] }
        return try answer(record, errand)
    }

    private subscript(kind: String, point: Follows.Point) -> Follows.Answer? {
        answers[Key(kind: kind, point: point)]?.answer
    }
}

extension Follows {
    package func told(_ kind: Declaration) -> Title {
        let when: Title =
            switch point {
            case .move(let name): kind.lifecycle.move(name)?.title ?? Title(name, name)
            case .judging: Title("保存之前", "Before it is kept")
            case .filling: Title("保存时", "As it is kept")
            case .adding: Title("新建之后", "Once it is there")
            case .editing: Title("修改之后", "Once it is changed")
            case .offering: Title("填写时", "On its form")
            }
        return Title("\(when.chinese)：\(sentence.chinese)", "\(when.english): \(sentence.english)")
    }
}
