import Desk
import Records
import Secondment

/// 收资料、选重点 — Material is of its collector's own posting; a topic is chosen once, and only one that is in use.
enum Collecting {
    static let follows: [Follows] = [
        .judging(Material.self, Title("记在自己的挂职名下", "it is put down to one’s own posting")) {
            material, errand in
            material[Material.posting] = try errand.first(
                Posting.self, Posting.batch == material[Material.batch],
                Posting.person == Link<Person>(material.owner))?.link
        },
        .judging(TopicChoice.self, Title("一个重点选一次", "a topic is chosen once")) { choice, errand in
            guard choice.asRead?[name: TopicChoice.topic.spec.name] != choice[TopicChoice.topic].value else {
                return
            }
            guard try errand.fetch(choice[TopicChoice.topic]).isAt(.used) else {
                throw Failure.problem("这个重点不再选了", "that topic is not chosen any more", at: "topic")
            }
            try once(choice, errand)
        },
        .on(TopicChoice.self, .resume, Title("一个重点选一次", "a topic is chosen once")) { making in
            try once(making.record, making.errand)
            return try making.errand.advance(making.record, .resume, note: making.note)
        },
    ]

    private static func once(_ choice: Kept<TopicChoice>, _ errand: Errand) throws {
        let earlier = try errand.count(
            TopicChoice.self, TopicChoice.posting == choice[TopicChoice.posting],
            TopicChoice.topic == choice[TopicChoice.topic], .standing, !.id(choice.id))
        guard earlier == 0 else {
            throw Failure.problem("这个重点已经选了", "that topic was chosen already", at: "topic")
        }
    }
}
