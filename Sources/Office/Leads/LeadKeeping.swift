import Desk
import Documents
import Records
import Secondment
import Storage

/// 线索入册 — What must hold of a lead and of what comes of it before it is kept: codes that check, figures that are told
/// once.
enum LeadKeeping {
    static let follows: [Follows] = [
        .judging(Lead.self, Title("核对统一社会信用代码", "the credit code is checked")) { lead, _ in try code(&lead) },
        .filling(Lead.self, Title("记下对方名称的读音，用来认出同一家", "notes how the party’s name sounds")) { lead, errand in
            let batch = try errand.fetch(errand.fetch(lead[Lead.posting])[Posting.batch])
            lead[Lead.sound] = Alike.sound(lead[Lead.party], in: [batch[Batch.place]].compactMap(\.self))
        },
        .adding(Lead.self, Title("登记人牵头", "whoever brought it leads"), added),
        .on(Lead.self, .forget, Title("抹去电话、邮箱", "their phone and e-mail are taken away"), forget),
        .judging(
            LeadResult.self,
            Title("并入了别的线索的，记在那一条上；同一笔不报两次", "it is told of the lead that remains, and told once"), judge),
        .on(Trip.self, .hold, Title("来往的人次自动报为人流成果", "those who came are told as a result"), hold),
        .judging(TripStop.self, Title("只记在自己组织的考察里", "only within a delegation of one’s own")) {
            stop, errand in
            guard try errand.fetch(stop[TripStop.trip])[Trip.posting] == stop[TripStop.posting] else {
                throw Failure.problem("这次考察不是你组织的", "the delegation is another’s", at: "trip")
            }
        },
    ]

    private static func code(_ lead: inout Kept<Lead>) throws {
        guard let typed = lead[Lead.creditCode], !typed.trimmed.isEmpty else {
            lead[Lead.creditCode] = nil
            return
        }
        let read = CreditCode.read(typed)
        if let sentence = read.sentence {
            throw Failure.problem(sentence.chinese, sentence.english, at: Lead.creditCode.spec.name)
        }
        lead[Lead.creditCode] = read.value
    }

    /// So that what others tell of a lead that they share is seen by whoever brought it.
    private static func added(_ lead: Kept<Lead>, _ errand: Errand) throws -> Kept<Lead> {
        var part = try errand.blank(LeadPart.self)
        part[LeadPart.lead] = lead.link
        part[LeadPart.posting] = lead[Lead.posting]
        part[LeadPart.subject] = lead.label(.chinese)
        part[LeadPart.role] = .lead
        try errand.advance(try errand.keep(part), .join)
        return lead
    }

    private static func forget(_ making: Making<Lead>) throws -> Kept<Lead> {
        var lead = making.record
        lead[Lead.phone] = nil
        lead[Lead.consent] = nil
        return try making.errand.advance(lead, .forget, note: making.note)
    }

    private static func judge(_ result: inout Kept<LeadResult>, _ errand: Errand) throws {
        if let lead = try result[LeadResult.lead].map({ try errand.remaining($0) }) {
            result[LeadResult.lead] = lead.link
        }
        guard result[LeadResult.day] <= errand.today else {
            throw Failure.problem("还没到这一天：成果发生了再报", "the day has not come yet", at: "day")
        }
        let known = try errand.first(
            LeadResult.self, .standing, !.id(result.id), LeadResult.lead == result[LeadResult.lead],
            LeadResult.flow == result[LeadResult.flow], LeadResult.course == result[LeadResult.course],
            LeadResult.day == result[LeadResult.day], LeadResult.amount == result[LeadResult.amount],
            result[LeadResult.lead] == nil ? LeadResult.posting == result[LeadResult.posting] : .all)
        guard known == nil else {
            throw Failure.problem(
                "同一天、同一数目的这笔成果已经报过，不重复计。真是另一笔的，请在“是什么”里写明，并合在一起报",
                "a result of this day and amount has been told already; it is not counted twice", at: "amount"
            )
        }
    }

    /// A visit that was made says by itself how many came.
    private static func hold(_ making: Making<Trip>) throws -> Kept<Trip> {
        let errand = making.errand
        guard making.record[Trip.first] <= errand.today else {
            throw Failure.problem("还没到出发的日子", "the day has not come yet", at: "people")
        }
        let trip = try errand.advance(making.record, .hold, note: making.note)
        var result = try errand.blank(LeadResult.self)
        result[LeadResult.posting] = trip[Trip.posting]
        result[LeadResult.trip] = trip.link
        result[LeadResult.flow] = .people
        result[LeadResult.course] = trip[Trip.course]
        result[LeadResult.day] = trip[Trip.first]
        result[LeadResult.amount] = trip[Trip.people]
        result[LeadResult.text] = trip[Trip.heading]
        try errand.add(result)
        return trip
    }
}

extension Errand {
    /// The lead itself, or the one into which it was merged.
    func remaining(_ link: Link<Lead>) throws -> Kept<Lead> {
        var lead = try fetch(link)
        // A merged lead is never merged into again, so that this ends.
        while lead.isAt(.merged), let next = lead[Lead.merged] { lead = try fetch(next) }
        return lead
    }
}
