package import Desk
package import Records
package import Secondment
import Storage

/// 学习一览 — Who chose which topics, and whether there is something of them yet. It tells that there is, and never how much: what is
/// learnt is not counted.
package struct LearningMap: Sendable {
    package let batch: Kept<Batch>
    package let batches: [Kept<Batch>]
    package let topics: [Kept<LearningTopic>]
    package let rows: [Row]
    /// The reader's own posting among them.
    package let own: ID?
    package let mayNameTopics: Bool

    package struct Row: Sendable {
        package let posting: Kept<Posting>
        /// One for each topic; nil where there is nothing, and nothing was chosen.
        package let cells: [Cell?]
    }

    package enum Cell: Sendable {
        /// Chosen, and something is there; chosen, and nothing is yet; not chosen, and something is there all the same.
        case studied, chosen, met
    }
}

/// 一个重点 — One topic of one person: what they want to find out, and the records that belong to it.
package struct TopicShelf: Sendable {
    /// Nil for what belongs to no topic.
    package let topic: Kept<LearningTopic>?
    package let choice: Kept<TopicChoice>?
    package let records: [Record]
}

/// 一个人的学习 — The topics of one posting with what is there of each, as far as the reader may see it.
package struct Study: Sendable {
    package let posting: Kept<Posting>
    package let shelves: [TopicShelf]
    /// What could be chosen still.
    package let others: [Kept<LearningTopic>]
    package let questions: [Kept<HomeQuestion>]
    package let isOwn: Bool
}

extension Desk {
    /// The map of a batch, or of the newest one that this actor may see; nil where there is none.
    package func learningMap(_ actor: Actor, _ batch: ID?) async throws(Failure) -> LearningMap? {
        try await look(actor) { errand in
            let batches = try errand.shown(Batch.self, order: Batch.first).reversed() as [Kept<Batch>]
            guard let batch = try batch.map({ try errand.find(Batch.self, $0) }) ?? batches.first else {
                return nil
            }
            let postings = try errand.shown(
                Posting.self, Posting.batch == batch.link, .enrolled, order: Posting.personName)
            let trace = try Trace(errand, Posting.batch == batch.link)
            let topics = try errand.topics(and: trace.topics)
            return LearningMap(
                batch: batch, batches: batches, topics: topics,
                rows: postings.map { posting in
                    LearningMap.Row(
                        posting: posting, cells: topics.map { trace.cell(posting.id, $0.id) })
                },
                own: postings.first { $0[Posting.person].id == actor.person }?.id,
                mayNameTopics: try errand.mayAddSome(LearningTopic.declaration))
        }
    }

    package func study(_ actor: Actor, _ posting: ID) async throws(Failure) -> Study {
        try await look(actor) { errand in
            let posting = try errand.find(Posting.self, posting)
            let trace = try Trace(errand, .id(posting.id))
            let topics = try errand.topics(and: trace.topics)
            let touched = topics.filter { trace.cell(posting.id, $0.id) != nil }
            var shelves = touched.map { topic in
                TopicShelf(
                    topic: topic, choice: trace.choices.first { $0[TopicChoice.topic].id == topic.id },
                    records: trace.found.filter { $0.topic == topic.id }.map(\.record))
            }
            let loose = trace.found.filter { $0.topic == nil && $0.record.kind.name == Material.name }
            if !loose.isEmpty {
                shelves.append(TopicShelf(topic: nil, choice: nil, records: loose.map(\.record)))
            }
            let chosen = Set(trace.choices.map { $0[TopicChoice.topic].id })
            return Study(
                posting: posting, shelves: shelves,
                others: topics.filter { $0.isAt(.used) && !chosen.contains($0.id) },
                questions: try errand.shown(
                    HomeQuestion.self, HomeQuestion.posting == posting.link, !.stage(.dropped)),
                isOwn: posting[Posting.person].id == actor.person)
        }
    }

    /// The topics that the speech names, for an office that has none yet; it changes them as it likes.
    package func nameUsualTopics(_ actor: Actor) async throws(Failure) {
        try await change(actor) { errand in
            guard try errand.mayAddSome(LearningTopic.declaration) else { throw Failure.notYours }
            guard try errand.count(LearningTopic.self) == 0 else { return }
            for (heading, strand) in usualTopics {
                var topic = try errand.blank(LearningTopic.self)
                topic[LearningTopic.heading] = heading
                topic[LearningTopic.strand] = strand
                try errand.add(topic)
            }
        }
    }
}

private let usualTopics: [(String, LearningTopic.Strand)] = [
    ("工作理念", .unit), ("工作流程", .unit), ("工作方法", .unit), ("开拓创新、抢抓机遇", .park), ("规划与发展", .park),
    ("产业发展", .region), ("政策制定", .region), ("项目运作", .region), ("基础设施建设", .region), ("招商引资", .region),
]

extension Errand {
    /// Those in use, and those that were chosen while they were; the strands together, in the order in which they were named.
    fileprivate func topics(and chosen: Set<ID>) throws -> [Kept<LearningTopic>] {
        let all = try shown(LearningTopic.self).reversed().filter { $0.isAt(.used) || chosen.contains($0.id) }
        return LearningTopic.Strand.allCases.flatMap { strand in
            all.filter { $0[LearningTopic.strand] == strand }
        }
    }
}

/// What this actor may see of the study of some postings.
private struct Trace {
    struct Found {
        let posting: ID
        let topic: ID?
        let record: Record
    }

    let choices: [Kept<TopicChoice>]
    let found: [Found]
    private let chosen: Set<Place>
    private let touched: Set<Place>

    private struct Place: Hashable {
        let posting, topic: ID
    }

    init(_ errand: Errand, _ postings: Where<Posting>) throws {
        choices = try errand.shown(TopicChoice.self, TopicChoice.posting.leads(to: postings), .standing)
        let materials = try errand.shown(Material.self, Material.posting.leads(to: postings)).map {
            (record: $0.record, posting: $0[Material.posting]?.id, topic: $0[Material.topic]?.id)
        }
        let notes = try errand.shown(Note.self, Note.posting.leads(to: postings), Note.topic != nil).map {
            (record: $0.record, posting: Optional($0[Note.posting].id), topic: $0[Note.topic]?.id)
        }
        let research = try errand.shown(
            ResearchReport.self, ResearchReport.posting.leads(to: postings), ResearchReport.topic != nil
        ).map {
            (
                record: $0.record, posting: Optional($0[ResearchReport.posting].id),
                topic: $0[ResearchReport.topic]?.id
            )
        }
        let grafts = try errand.shown(Graft.self, Graft.posting.leads(to: postings), Graft.topic != nil).map {
            (record: $0.record, posting: Optional($0[Graft.posting].id), topic: $0[Graft.topic]?.id)
        }
        found = (grafts + research + materials + notes).compactMap { found in
            found.posting.map { Found(posting: $0, topic: found.topic, record: found.record) }
        }
        chosen = Set(
            choices.map { Place(posting: $0[TopicChoice.posting].id, topic: $0[TopicChoice.topic].id) })
        touched = Set(
            found.compactMap { found in found.topic.map { Place(posting: found.posting, topic: $0) } })
    }

    var topics: Set<ID> { Set(chosen.map(\.topic)).union(touched.map(\.topic)) }

    func cell(_ posting: ID, _ topic: ID) -> LearningMap.Cell? {
        let place = Place(posting: posting, topic: topic)
        switch (chosen.contains(place), touched.contains(place)) {
        case (true, true): return .studied
        case (true, false): return .chosen
        case (false, true): return .met
        case (false, false): return nil
        }
    }
}
