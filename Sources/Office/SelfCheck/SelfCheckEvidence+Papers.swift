import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// What is asked twice, how long papers are, and who answers complaints.
extension SelfCheckEvidence {
    func repeatedFilling() throws -> Answer {
        let person = Person.declaration
        let own = Set(person.askedFields.map(\.title.chinese))
        let again = kinds.kinds.filter { $0.name != person.name }.flatMap { kind in
            kind.askedFields.filter { own.contains($0.title.chinese) }
                .map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
        var tally = BurdenMeter.Tally.none
        for batch in try errand.openBatches() {
            let ground = try BurdenGround(errand, batch: batch)
            let posting = try ground.postings().first ?? ground.typical
            tally =
                tally
                + BurdenMeter(of: ground.owed(by: posting, ground.book), cost: Prefilling.cost)
                .tally(of: .secondee)
        }
        let shared = Dictionary(
            grouping: kinds.kinds.flatMap { kind in kind.askedFields.map { (kind, $0) } },
            by: \.1.title.chinese
        ).filter { $0.value.count > 1 }
        let known = shared.filter { _, asked in
            asked.allSatisfy { kind, field in
                Prefilling.fields(kind, qualifier: "").contains { $0.name == field.name }
            }
        }
        return Answer(
            state: again.isEmpty ? .met : .notMet,
            sentence: again.isEmpty
                ? Title(
                    "人的基本情况\(own.count)项只在“\(person.title.chinese)”里问一次",
                    "the \(own.count) facts about a person are asked once")
                : Title("人的基本情况又问了一遍：\(list(again))", "facts about a person are asked again: \(list(again))"),
            evidence: [
                Title(
                    "同名的栏有\(shared.count)个，其中\(known.count)个总由程序填好（\(list(known.keys.sorted()))），其余是各自的日期、标题和内容",
                    "\(shared.count) titles are asked by several kinds, \(known.count) of them filled in by the office"
                ),
                Title(
                    "进行中的批次，向每批一名挂职干部共要\(tally.fields)栏，其中\(tally.prefilled)栏打开时已填好",
                    "of \(tally.fields) fields asked of a secondee in each open batch, \(tally.prefilled) are filled in"
                ),
            ], place: "/burden")
    }

    func reportCap() throws -> Answer {
        let most = 5000
        var long: [String] = []
        var papers = 0
        for kind in kinds.kinds where kind.settling != nil {
            let texts = kind.fields.filter { if case .prose = $0.control { true } else { false } }
            guard let first = texts.first else { continue }
            let size = texts.dropFirst().reduce("coalesce(length(\(name: first.name)), 0)" as SQL) {
                $0 + " + coalesce(length(\(name: $1.name)), 0)"
            }
            papers += try errand.connection.count("SELECT count(*) FROM \(name: kind.name)")
            let count = try errand.connection.count(
                "SELECT count(*) FROM \(name: kind.name) WHERE " + size + " > \(most)")
            if count > 0 { long.append("\(kind.title.chinese)\(count)份") }
        }
        return Answer(
            state: long.isEmpty ? .met : .notMet,
            sentence: long.isEmpty
                ? Title(
                    "没有一份超过\(most)字，也没有一处规定最少写多少字",
                    "none is over \(most) characters, and nothing asks for a least length")
                : Title("超过\(most)字的：\(list(long))", "over \(most) characters: \(list(long))"),
            evidence: [
                Title(
                    "量了\(papers)份材料；程序本身的上限是每栏两万字，短不短要靠要求的人",
                    "\(papers) papers were measured; the program itself stops at 20000 a field")
            ])
    }

    func complaints() throws -> Answer {
        let kind = Suggestion.declaration
        let isOpenToAll = if case .signedIn = kind.access.add { true } else { false }
        let open = try errand.all(Suggestion.self, .stage(.open), limit: 1_000_000)
        let answered = try errand.count(Suggestion.self, !.stage(.open))
        let oldest = open.map(\.madeAt).min()?.day
        return Answer(
            state: isOpenToAll ? .met : .notMet,
            sentence: isOpenToAll
                ? Title(
                    "每张页面下方都能投诉、提建议，谁登录都可以",
                    "complaints and suggestions are open to everybody, from every page")
                : Title("不是每个人都能投诉、提建议", "not everybody may complain"),
            evidence: [
                Title(
                    "已答复\(answered)件，待答复\(open.count)件"
                        + (oldest.map { "，最早的是\($0.written(.chinese))提的" } ?? ""),
                    "\(answered) answered, \(open.count) open"
                        + (oldest.map { ", the oldest of \($0.written(.english))" } ?? "")),
                Title("答复后本人可以说没有解决，退回重办", "whoever asked can say that it is not solved"),
            ], place: "/\(Suggestion.name)")
    }
}
