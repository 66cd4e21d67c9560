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
                let found = try connection.all(
                    """
                    SELECT DISTINCT r.\(name: look.posting), r.stage FROM \(name: look.kind.name) r \
                    WHERE \(look.condition(postings).sql) AND \(visible(look.kind))
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

    /// On which days what is owed and still open was to be begun, posting by posting.
    func openings(_ batch: ID) throws -> [ID: [Day]] {
        let found = try connection.all(
            """
            SELECT DISTINCT posting, opens FROM obligation \
            WHERE batch = \(batch) AND posting IS NOT NULL AND state = \(DueRow.State.open.rawValue)
            """
        ) { ($0.id(0), Day(iso: $0.text(1))) }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.compactMap(\.1) }
    }
}
