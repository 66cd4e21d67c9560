import Desk
import Office
import Records
import Secondment

/// The pages of leads beside a lead's own: the board, the four flows, sharing, and two that may be one.
enum LeadPages {
    static func board(_ member: Member) async throws(Failure) -> Answer {
        let query = member.ask.query
        let filter = Pipeline.Filter(
            batch: query["batch"].flatMap { ID($0) }, sort: query["sort"].flatMap(Lead.Sort.init(rawValue:)),
            isIncomplete: query["missing"] == "1")
        let pipeline = try await member.desk.pipeline(member.actor, filter)
        return .page(PipelineView(pipeline: pipeline, filter: filter, member: member).html())
    }

    static func flows(_ member: Member) async throws(Failure) -> Answer {
        let batch = member.ask.query["batch"].flatMap { ID($0) }
        guard let flows = try await member.desk.flows(member.actor, batch) else {
            return .page(.noBatch(FlowsView.title, member))
        }
        return .page(FlowsView.page(flows, member))
    }

    static func share(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        let form = member.form
        do throws(Failure) {
            let part = try await member.desk.share(
                member.actor, id, with: form["name"] ?? "", unit: form["unit"] ?? "",
                as: form["role"].flatMap(LeadPart.Part.init(rawValue:)) ?? .help)
            return member.ask.wantsJSON
                ? member.done(part.record, status: 201) : .seeOther("/lead/\(id.text)")
        } catch {
            return try await RecordPages.refused(error, Lead.name, id, by: "share", member)
        }
    }

    static func mergeForm(_ member: Member) async throws(Failure) -> Answer {
        let id = try member.id()
        guard let other = member.ask.query["with"].flatMap({ ID($0) }) else {
            return .page(try await choose(member, id))
        }
        return .page(MergeView.page(try await member.desk.pair(member.actor, id, with: other), member, []))
    }

    /// Which other lead it may be: those that look alike come by themselves, any other by its words.
    private static func choose(_ member: Member, _ id: ID) async throws(Failure) -> HTML {
        let seen = try await member.desk.look(member.actor, Lead.name, id)
        var filter = Desk.Filter()
        filter.listing = "open"
        filter.words =
            member.ask.query["words"] ?? Kept<Lead>(seen.record).map { String($0[Lead.party].prefix(2)) }
        let found = try await member.desk.list(member.actor, Lead.name, filter).records.filter { $0.id != id }
        let path = "/lead/\(id.text)"
        let title = Title("和哪一条是同一家", "Which other lead is it?")
        return Layout(member, title[member.language]).page(back: (path, Lead.title)) { html in
            html.head(title, says: { $0.text(seen.record.label(member.language)) })
            html.filters(path + "/merge") { html in
                html.void(
                    "input", .type("search"), .name("words"), .value(filter.words ?? ""),
                    .label(Title("对方、项目里的字", "Words of the other"), html.language))
                html.submit("找", "Find", primary: false)
            }
            if found.isEmpty { html.empty("没有找到别的在办线索，换几个字再找。", "No other open lead has these words.") }
            html.records(
                found.prefix(30).map {
                    RecordLine(
                        opens: .page("\(path)/merge?with=\($0.id.text)"), title: $0.label(member.language),
                        record: $0)
                })
        }
    }

    static func merge(_ member: Member) async throws(Failure) -> Answer {
        let (id, other) = try both(member)
        let form = member.form
        let taken = Lead.mergeable.map(\.name).filter { form["take-\($0)"] == $0 }
        let same = form.typed.keys.filter { $0.hasPrefix("same-") }.compactMap { ID(String($0.dropFirst(5))) }
        do throws(Failure) {
            let kept = try await member.desk.merge(
                member.actor, other, into: id, taking: Set(taken), same: Set(same),
                versions: (
                    form["lead_version"].flatMap { Int($0) }, form["other_version"].flatMap { Int($0) }
                ))
            return member.done(kept.record)
        } catch {
            return try await member.again(error, orOvertaken: true) { (problems) throws(Failure) in
                MergeView.page(try await member.desk.pair(member.actor, id, with: other), member, problems)
            }
        }
    }

    static func apart(_ member: Member) async throws(Failure) -> Answer {
        let (id, other) = try both(member)
        try await member.desk.keepApart(member.actor, id, other)
        return .seeOther("/leads")
    }

    private static func both(_ member: Member) throws(Failure) -> (ID, ID) {
        guard let other = member.form["with"].flatMap({ ID($0) }) else {
            throw .problem("请选另一条线索", "choose another lead", at: "with")
        }
        return (try member.id(), other)
    }
}
