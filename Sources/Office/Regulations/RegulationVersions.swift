import Desk
import Records
import Regulation
import Secondment
import Storage

/// 版本 — The texts of one regulation, by its title and the batch it is for, and what a new text makes of
/// them: a text that takes effect later follows the one before; one that takes effect no later replaces it.
struct RegulationVersions {
    private let errand: Errand
    private let new: Regulation
    private let batch: ID?

    init(of new: Regulation, for batch: ID?, _ errand: Errand) {
        self.new = new
        self.batch = batch
        self.errand = errand
    }

    /// What becomes of an earlier text.
    enum Fate: Equatable {
        case replaced
        case ends(Day)
        case stays
    }

    private func fate(_ old: Regulation, until: Day?) -> Fate {
        if old.from >= new.from { return .replaced }
        if let until, until <= new.from { return .stays }
        return .ends(new.from)
    }

    private func standing() throws -> [(id: ID, regulation: Regulation, until: Day?)] {
        try errand.connection.all(
            """
            SELECT id, yaml, until_day FROM regulation WHERE ended_at IS NULL \
            AND title = \(new.title.chinese) AND coalesce(batch, 0) = \(batch ?? ID(raw: 0)) ORDER BY id
            """
        ) { ($0.id(0), $0.text(1), $0.day(2)) }
        .map { ($0.0, try errand.regulations.text($0.0, $0.1), $0.2) }
    }

    /// The text that the new one follows or replaces, if there is one.
    func earlier() throws -> Regulation? {
        try standing().last { fate($0.regulation, until: $0.until) != .stays }?.regulation
    }

    /// Writes down what becomes of the earlier texts.
    func settle() throws {
        for text in try standing() {
            switch fate(text.regulation, until: text.until) {
            case .replaced:
                try errand.connection.run(
                    "UPDATE regulation SET ended_at = \(errand.now) WHERE id = \(text.id)")
            case .ends(let day):
                try errand.connection.run(
                    "UPDATE regulation SET until_day = \(day) WHERE id = \(text.id)")
            case .stays: continue
            }
        }
    }

    /// The rulebook of a batch as it would be with the new text.
    func rulebook(for running: ID) throws -> Rulebook {
        let own = try standing().map(\.id)
        let others = try errand.connection.all(
            """
            SELECT id, yaml, until_day FROM regulation WHERE ended_at IS NULL \
            AND (batch IS NULL OR batch = \(running)) ORDER BY id
            """
        ) { ($0.id(0), $0.text(1), $0.day(2)) }
        var regulations = [new]
        for (id, yaml, until) in others {
            let text = try errand.regulations.text(id, yaml)
            let held = until.map(text.ending) ?? text
            guard own.contains(id) else {
                regulations.append(held)
                continue
            }
            switch fate(text, until: until) {
            case .replaced: continue
            case .ends(let day): regulations.append(text.ending(on: day))
            case .stays: regulations.append(held)
            }
        }
        return Rulebook(regulations: regulations)
    }
}
