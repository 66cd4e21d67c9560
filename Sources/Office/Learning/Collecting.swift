import Desk
import Records
import Secondment

/// 收资料、选重点 — Material is of its collector's own posting; a topic is chosen once, and only one that is in use.
enum Collecting {
    static let follows: [Follows] = [
        .judging(Material.self, Title("记在自己的挂职名下", "it is put down to one’s own posting")) {
            material, errand in
            try isUsed(material, Material.topic, errand)
            material[Material.posting] = try errand.first(
                Posting.self, Posting.batch == material[Material.batch],
                Posting.person == Link<Person>(material.owner))?.link
        },
        .judging(TopicChoice.self, Title("一个重点选一次", "a topic is chosen once")) { choice, errand in
            let before = choice.asRead.flatMap { Kept<TopicChoice>($0) }
            guard
                before?[TopicChoice.topic] != choice[TopicChoice.topic]
                    || before?[TopicChoice.posting] != choice[TopicChoice.posting]
            else { return }
            try isUsed(choice[TopicChoice.topic], errand)
            try once(choice, errand)
        },
        .judging(Note.self, Title("只归到在用的重点", "only under a topic in use")) {
            try isUsed($0, Note.topic, $1)
        },
        .judging(ResearchReport.self, Title("只归到在用的重点", "only under a topic in use")) {
            try isUsed($0, ResearchReport.topic, $1)
        },
        .judging(Graft.self, Title("只归到在用的重点", "only under a topic in use")) {
            try isUsed($0, Graft.topic, $1)
        },
        .on(TopicChoice.self, .resume, Title("一个重点选一次", "a topic is chosen once")) { making in
            try once(making.record, making.errand)
            return try making.errand.advance(making.record, .resume, note: making.note)
        },
    ]

    /// What stands under a topic that was retired stays there.
    private static func isUsed<K: Kind>(
        _ record: Kept<K>, _ topic: FieldOf<K, Link<LearningTopic>?>, _ errand: Errand
    ) throws {
        guard let chosen = record[topic], record.asRead?[name: topic.spec.name] != chosen.value else {
            return
        }
        try isUsed(chosen, errand)
    }

    private static func isUsed(_ topic: Link<LearningTopic>, _ errand: Errand) throws {
        guard try errand.fetch(topic).isAt(.used) else {
            throw Failure.problem("这个重点不再选了", "that topic is not chosen any more", at: "topic")
        }
    }

    private static func once(_ choice: Kept<TopicChoice>, _ errand: Errand) throws {
        let earlier = try errand.count(
            TopicChoice.self, TopicChoice.posting == choice[TopicChoice.posting],
            TopicChoice.topic == choice[TopicChoice.topic], .standing, !.id(choice.id))
        guard earlier == 0 else {
            throw Failure.problem("这个重点已经选了", "that topic was chosen already", at: "topic")
        }
    }
}
