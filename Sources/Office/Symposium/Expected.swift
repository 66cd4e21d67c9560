import Desk
import Records
import Secondment
import Storage

extension Errand {
    /// Those of the batch whose term holds the day on which people come together, all there but for who is on leave.
    func expected(_ batch: Link<Batch>, on day: Day) throws -> RollCall {
        let ofBatch = Posting.batch == batch
        let postings = try all(
            Posting.self, ofBatch, .overlapping(day...day), .enrolled || Posting.agreed != nil,
            order: Posting.personName, limit: 2000)
        let away = Set(
            try all(
                Leave.self, Leave.posting.leads(to: ofBatch), .granted, .overlapping(day...day)
            ).map { $0[Leave.posting].id })
        let shared = Dictionary(grouping: postings) { $0[Posting.personName] }.filter { $0.value.count > 1 }
        // Only namesakes are told apart by where they serve.
        let names = try Names.of(shared.values.flatMap { $0.map(\.record) }, self)
        return RollCall(
            entries: postings.map { posting in
                let name = posting[Posting.personName]
                let unit = names[posting[Posting.hostUnit].id, .chinese] ?? ""
                let isAway = away.contains(posting.id)
                return RollCall.Entry(
                    posting: posting.id.text, name: shared[name] == nil ? name : "\(name)（\(unit)）",
                    came: !isAway, why: isAway ? "请假" : nil)
            })
    }
}

extension RollCall {
    /// Fails with `.invalid`, beside each name, where somebody was away and nobody says why.
    func explained() throws(Failure) {
        let unexplained = entries.filter { !$0.came && ($0.why ?? "").trimmed.isEmpty }
        guard unexplained.isEmpty else {
            throw .invalid(
                unexplained.map {
                    Problem("why-\($0.posting)", "请写明\($0.name)未到的原因", "say why \($0.name) was away")
                })
        }
    }

    /// What another roll says otherwise, in words: 张立群：到会→请假; empty where it says the same.
    func mended(as other: RollCall) -> String {
        func words(_ entry: Entry) -> String { entry.came ? "到会" : entry.why ?? "未到" }
        let former = Dictionary(
            entries.map { ($0.posting, words($0)) }, uniquingKeysWith: { first, _ in first })
        return other.entries.compactMap { entry in
            let was = former[entry.posting] ?? "未列"
            return was == words(entry) ? nil : "\(entry.name)：\(was)→\(words(entry))"
        }.joined(separator: "；")
    }
}
