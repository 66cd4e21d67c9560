import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// Whether anything of each matter is open, posting by posting; one question for each kind.
    func closingStages(_ postings: Where<Posting>) throws -> ClosingStages {
        var stages = ClosingStages()
        for matter in ClosingMatter.allCases {
            for look in matter.looks {
                // That an appraisal is under way is no secret; what stands in it is.
                let sight: SQL = matter == .appraisal ? .always : visible(look.kind)
                let found = try connection.all(
                    """
                    SELECT DISTINCT r.\(name: look.posting), r.stage FROM \(name: look.kind.name) r \
                    WHERE \(look.condition(postings).sql) AND \(sight)
                    """
                ) { ($0.id(0), $0.text(1)) }
                for (posting, stage) in found {
                    let isOpen = look.open.contains(stage)
                    stages.found[matter, default: [:]][posting, default: false] =
                        isOpen || stages.found[matter]?[posting] == true
                }
            }
        }
        return stages
    }

    /// On which days what is owed was to be begun, and whether it is open still, posting by posting.
    func openings(_ batch: ID) throws -> [ID: [(opens: Day, isOpen: Bool)]] {
        let found = try connection.all(
            """
            SELECT DISTINCT posting, opens, state FROM obligation \
            WHERE batch = \(batch) AND posting IS NOT NULL
            """
        ) { ($0.id(0), Day(iso: $0.text(1)), $0.text(2) == DueRow.State.open.rawValue) }
        return Dictionary(grouping: found, by: \.0).mapValues { own in
            own.compactMap { due in due.1.map { (opens: $0, isOpen: due.2) } }
        }
    }
}
