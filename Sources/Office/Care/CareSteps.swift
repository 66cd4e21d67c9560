package import Desk
import Parties
package import Records
import Secondment

extension Desk {
    /// One of the things that there are to see to is done, or is not: by whoever sees to it.
    package func tickCare(_ actor: Actor, _ id: ID, item place: Int, done: Bool) async throws(Failure) {
        try await change(actor) { errand in
            var care = try errand.find(CareCase.self, id)
            guard care.isAt(.given) else { throw Failure.notNow }
            let isOwn = try errand.may(.seat(.secondee), care.record)
            guard try !isOwn && errand.may(CareCase.keeping, care.record) else { throw Failure.notYours }
            guard var list = care[CareCase.steps], list.items.indices.contains(place) else {
                throw Failure.notFound
            }
            list.items[place].state = done ? .done : .open
            list.items[place].on = done ? errand.today.iso : nil
            care[CareCase.steps] = list
            let what = list.items[place].text
            try errand.save(
                care,
                action: done
                    ? Title("办妥“\(what)”", "ticked “\(what)”") : Title("收回“\(what)”", "unticked “\(what)”"))
        }
    }
}
