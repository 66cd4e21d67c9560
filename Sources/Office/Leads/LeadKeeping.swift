import Desk
import Documents
import Records
import Secondment
import Storage

/// 线索入册 — What must hold of a lead and of what comes of it before it is kept: codes that check, figures that are told
/// once.
enum LeadKeeping {
    static let follows: [Follows] = [
        .judging(Lead.self, Title("核对统一社会信用代码", "the credit code is checked")) { lead, _ in
            try stays(lead, Lead.posting)
            try code(&lead)
        },
        .filling(Lead.self, Title("记下对方名称的读音，用来认出同一家", "notes how the party’s name sounds")) { lead, errand in
            let batch = try errand.fetch(errand.fetch(lead[Lead.posting])[Posting.batch])
            lead[Lead.sound] = Alike.sound(lead[Lead.party], in: [batch[Batch.place]].compactMap(\.self))
        },
        .adding(Lead.self, Title("登记人牵头", "whoever brought it leads"), added),
        .on(Lead.self, .forget, Title("抹去电话、邮箱", "their phone and e-mail are taken away"), forget),
        .judging(
            LeadResult.self,
            Title("并入了别的线索的，记在那一条上；同一笔不报两次", "it is told of the lead that remains, and told once"), judge),
        .on(LeadResult.self, .again, Title("再报时重新核对", "judged anew"), again),
        .on(LeadResult.self, .undo, Title("确认数随之撤销", "the confirmed figure is taken back"), undo),
        .on(LeadPart.self, .leave, Title("登记人不退出自己的线索", "whoever brought a lead does not leave it"), leave),
        .on(Trip.self, .hold, Title("来往的人次自动报为人流成果", "those who came are told as a result"), hold),
        .judging(TripStop.self, Title("只记在自己组织的考察里", "only within a delegation of one’s own")) {
            stop, errand in
            guard try errand.fetch(stop[TripStop.trip])[Trip.posting] == stop[TripStop.posting] else {
                throw Failure.problem("这次考察不是你组织的", "the delegation is another’s", at: "trip")
            }
        },
    ]

    /// Whoever else may change it does not make it theirs.
    private static func stays<K: Kind>(
        _ record: Kept<K>, _ posting: FieldOf<K, Link<Posting>>
    ) throws {
        guard let before = record.asRead.flatMap({ Kept<K>($0) }), before[posting] != record[posting] else {
            return
        }
        throw Failure.problem("登记人不能改", "whose it is does not change", at: posting.spec.name)
    }

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
        try stays(result, LeadResult.posting)
        if let lead = try result[LeadResult.lead].map({ try errand.remaining($0) }) {
            result[LeadResult.lead] = lead.link
        }
        let day = result[LeadResult.day]
        guard day <= errand.today else {
            throw Failure.problem("还没到这一天：成果发生了再报", "the day has not come yet", at: "day")
        }
        guard try day >= errand.fetch(result[LeadResult.posting])[Posting.first] else {
            throw Failure.problem("这一天在挂职开始以前", "the day is before the posting began", at: "day")
        }
        guard try errand.first(LeadResult.self, .standing, !.id(result.id), twin(of: result)) == nil else {
            throw Failure.problem(
                "这一笔已经报过，不重复计。真是另一笔的，请在“是什么”里写明，并合在一起报",
                "it has been told already and is not counted twice", at: "amount")
        }
    }

    /// The results that would be the same told twice: of one delegation those who came, of anything else the same day and
    /// amount.
    private static func twin(of result: Kept<LeadResult>) -> Where<LeadResult> {
        if let trip = result[LeadResult.trip], result[LeadResult.flow] == .people {
            return LeadResult.trip == trip && LeadResult.flow == .people
        }
        let alike =
            LeadResult.lead == result[LeadResult.lead] && LeadResult.trip == result[LeadResult.trip]
            && LeadResult.flow == result[LeadResult.flow] && LeadResult.course == result[LeadResult.course]
            && LeadResult.day == result[LeadResult.day] && LeadResult.amount == result[LeadResult.amount]
        return result[LeadResult.lead] == nil
            ? alike && LeadResult.posting == result[LeadResult.posting] : alike
    }

    /// What comes back is judged anew: meanwhile somebody may have told it.
    private static func again(_ making: Making<LeadResult>) throws -> Kept<LeadResult> {
        var result = making.record
        try judge(&result, making.errand)
        return try making.errand.advance(result, .again, note: making.note)
    }

    private static func undo(_ making: Making<LeadResult>) throws -> Kept<LeadResult> {
        var result = making.record
        result[LeadResult.confirmed] = nil
        return try making.errand.advance(result, .undo, note: making.note)
    }

    private static func leave(_ making: Making<LeadPart>) throws -> Kept<LeadPart> {
        guard
            try making.errand.fetch(making.record[LeadPart.lead])[Lead.posting]
                != making.record[LeadPart.posting]
        else {
            throw Failure.problem("线索是你登记的，不能退出；不再跟进请用“未成”", "whoever brought it does not leave it")
        }
        return try making.errand.advance(making.record, .leave, note: making.note)
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
