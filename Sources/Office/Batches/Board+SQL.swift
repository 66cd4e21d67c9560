import Desk
import Records
import Secondment
import Storage

extension BoardReading {
    /// Those of the batch whom this actor may see, by the sound of their names: a few columns and not whole records,
    /// since there may be hundreds.
    func people() throws -> [Board.Row] {
        try errand.connection.all(
            """
            SELECT r.id, r.\(Posting.personName), r.\(Posting.last), o.\(Unit.fullName), h.\(Unit.fullName), r.stage \
            FROM \(Posting.self) r LEFT JOIN \(Person.self) p ON p.id = r.\(Posting.person) \
            LEFT JOIN \(Unit.self) o ON o.id = r.\(Posting.homeUnit) \
            LEFT JOIN \(Unit.self) h ON h.id = r.\(Posting.hostUnit) \
            WHERE \(Posting.batch == batch.link) AND \(errand.visible(Posting.declaration)) \
            ORDER BY p.\(Person.pinyin) NULLS LAST, r.id
            """
        ) {
            Board.Row(
                posting: $0.id(0), name: $0.text(1), homeUnit: $0.text(3), hostUnit: $0.text(4),
                last: $0.day(2), ended: BoardReading.ended($0.text(5)), cells: [])
        }
    }

    private static func ended(_ stage: String) -> Title? {
        let over: [Posting.Stage] = [.ended, .recalled]
        guard over.contains(where: { $0.rawValue == stage }) else { return nil }
        return Posting.lifecycle.stage(stage)?.title
    }

    /// Records of these kinds, of the batch, that were handed in and still wait for somebody.
    func half(_ names: Set<String>) throws -> Set<ID> {
        var half: Set<ID> = []
        for kind in names.compactMap({ kinds[$0] }) {
            let waiting = kind.lifecycle.stages.filter(\.awaitsAnswer).map(\.name)
            guard !waiting.isEmpty, let rows = errand.rows(of: kind, in: batch.id) else { continue }
            try errand.connection.each("SELECT r.id FROM \(rows) AND \(Condition.stage(waiting).sql)") {
                half.insert($0.id(0))
            }
        }
        return half
    }

    /// How many postings of the batch stand at each stage.
    private func postings() throws -> [Posting.Stage: Int] {
        let found = try errand.connection.all(
            """
            SELECT r.stage, count(*) FROM \(Posting.self) r WHERE \(Posting.batch == batch.link) GROUP BY r.stage
            """
        ) { (Posting.Stage(rawValue: $0.text(0)), Int($0.int(1))) }
        return Dictionary(
            found.compactMap { stage, count in stage.map { ($0, count) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What would be left if the batch were ended now.
    func remaining(of board: Board) throws -> BatchPage.Remaining {
        let postings = try postings()
        // The sides are named so that the index tells it all.
        let owed = try errand.connection.one(
            """
            SELECT count(*), sum(CASE WHEN due < \(errand.today) THEN 1 ELSE 0 END) FROM obligation \
            WHERE batch = \(batch.id) AND bearer IN (\(list: board.sides.map { Value.text($0.name) })) \
            AND state = \(DueRow.State.open.rawValue) AND opens <= \(errand.today)
            """
        ) { (open: Int($0.int(0)), late: Int($0.int(1))) }
        return BatchPage.Remaining(
            planned: postings[.planned] ?? 0, serving: postings[.serving] ?? 0, open: owed?.open ?? 0,
            late: owed?.late ?? 0)
    }
}
