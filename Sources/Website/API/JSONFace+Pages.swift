import Foundation
import Office
import Records

extension JSONFace {
    /// First pages for programs: what can be done now, in order, each with the address that does it.
    static func agenda(_ agenda: Agenda) -> String {
        encode([
            "today": agenda.today.iso,
            "items": agenda.items.map { item in
                var object = [
                    "urgency": item.urgency.name, "chinese": item.title.chinese,
                    "english": item.title.english, "path": Links.path(item.target),
                ]
                object["due"] = item.by?.iso
                object["obligation"] = item.due?.key
                return object
            },
        ])
    }

    /// The board of a batch: its columns, and of each person the state of each cell; null where nothing is owed.
    static func board(_ board: Board) -> String {
        encode([
            "batch": board.batch.id.text, "side": board.side, "today": board.today.iso,
            "columns": board.columns.map { column in
                [
                    "duty": column.duty, "period": column.period, "chinese": column.title.chinese,
                    "english": column.title.english, "clause": column.clause,
                ]
            },
            "rows": board.rows.map { row -> [String: Any] in
                [
                    "posting": row.posting.map(\.text) as Any? ?? NSNull(), "name": row.name,
                    "home_unit": row.homeUnit, "host_unit": row.hostUnit,
                    "ended": row.ended.map { $0.chinese } as Any? ?? NSNull(),
                    "cells": row.cells.map { $0.map { $0.look.rawValue } as Any? ?? NSNull() },
                ]
            },
        ])
    }
}
