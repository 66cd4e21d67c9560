package import Desk
package import Records
import Secondment
import Storage

extension Desk {
    /// Mends the roll of a symposium that was held, with a step that says what is otherwise. Fails with `.conflict` where
    /// it was not held or its batch has ended, with `.invalid` where nothing was changed or a reason is wanting.
    package func mendRoll(_ actor: Actor, ofSymposium id: ID, _ roll: RollCall) async throws(Failure) {
        try roll.explained()
        try await change(actor) { errand in
            var meeting = try errand.symposium(id)
            let said = (meeting[Meeting.roll] ?? .empty).mended(as: roll)
            guard !said.isEmpty else { throw Failure.problem("没有改动", "nothing was changed") }
            guard
                try errand.seen(meeting.record).moves.contains(where: {
                    $0.name == Meeting.Move.mend.rawValue
                })
            else { throw Failure.notNow }
            meeting[Meeting.roll] = roll
            try errand.advance(meeting, .mend, note: said)
        }
    }
}
