import Office
import Records
import Secondment

/// What is learnt: the map of a batch, one person's topics, and the library.
enum LearningPages {
    static func map(_ member: Member) async throws(Failure) -> Answer {
        let batch = member.ask.query["batch"].flatMap { ID($0) }
        guard let map = try await member.desk.learningMap(member.actor, batch) else {
            return .page(.noBatch(LearningMapView.title, member))
        }
        // Whoever sees nobody but themselves has no use for a map.
        if let own = map.own, map.rows.count == 1, batch == nil || map.batches.count == 1 {
            return .seeOther("/posting/\(own.text)/learning")
        }
        return .page(LearningMapView.page(map, member))
    }

    static func study(_ member: Member) async throws(Failure) -> Answer {
        .page(StudyView.page(try await member.desk.study(member.actor, member.id()), member))
    }

    static func nameTopics(_ member: Member) async throws(Failure) -> Answer {
        try await member.desk.nameUsualTopics(member.actor)
        return .seeOther("/learning")
    }

    static func library(_ member: Member) async throws(Failure) -> Answer {
        let query = member.ask.query
        let filter = Library.Filter(
            words: query["words"] ?? "", topic: query["topic"].flatMap { ID($0) },
            way: query["way"].flatMap(Material.Way.init(rawValue:)))
        let library = try await member.desk.library(member.actor, filter)
        return .page(LibraryView(library: library, filter: filter, member: member).html())
    }
}
