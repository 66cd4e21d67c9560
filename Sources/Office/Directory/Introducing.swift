import Desk
import Records
import Regulation
import Secondment

/// 介绍与往届 — What is told of oneself is told of one's own posting; when the term is over, what was agreed to for the term only is taken back,
/// and whoever wishes to stay in touch gets a keeper, who passes on to the next.
enum Introducing {
    static let follows: [Follows] = [
        .judging(IntroCard.self, Title("自己的挂职", "of one’s own posting")) { card, errand in
            try own(card[IntroCard.posting], card.owner, errand)
            if !card.isAt(.closed) { try alone(card, errand) }
        },
        .on(IntroCard.self, .show, Title("一次挂职一张", "one for a posting")) { making in
            try alone(making.record, making.errand)
            return try making.errand.advance(making.record, .show, note: making.note)
        },
        .judging(Expertise.self, Title("自己的挂职", "of one’s own posting")) { line, errand in
            try own(line[Expertise.posting], line.owner, errand)
        },
        .filling(Expertise.self, Title("填上读音", "fills in how it sounds")) { line, _ in
            line[Expertise.sound] = Prose(Pinyin.searchable(line[Expertise.text]))
        },
        .on(IntroCard.self, .take, Title("期满、本人愿意，才接着联系", "after the term, as they wish"), take),
        .on(IntroCard.self, .touch, Title("记下谈话，排出下次联系", "what was said is kept; the next day follows")) {
            making in
            var card = making.record
            card[IntroCard.latest] = card[IntroCard.said]
            card[IntroCard.said] = nil
            card[IntroCard.latestOn] = making.errand.today
            card[IntroCard.due] = next(card, from: making.errand.today)
            return try making.errand.advance(card, .touch, note: making.note)
        },
        .on(IntroCard.self, .reassign, Title("下次联系随间隔改变", "the next day follows from the interval")) {
            making in
            var card = making.record
            card[IntroCard.due] = next(card, from: card[IntroCard.latestOn] ?? making.errand.today)
            return try making.errand.advance(card, .reassign, note: making.note)
        },
        forgotten(.hide), forgotten(.close), told(.open), told(.tell),
    ]

    private static func alone(_ card: Kept<IntroCard>, _ errand: Errand) throws {
        let others = try errand.count(
            IntroCard.self, IntroCard.posting == card[IntroCard.posting], !.stage(.closed), !.id(card.id))
        guard others == 0 else {
            throw Failure.problem("已经有一张介绍卡，改那一张", "there is a card already: change that", at: "posting")
        }
    }

    private static func own(_ posting: Link<Posting>, _ owner: ID, _ errand: Errand) throws {
        guard try errand.fetch(posting)[Posting.person].id == owner else {
            throw Failure.problem("只写自己的挂职", "of one’s own posting only", at: "posting")
        }
    }

    private static func take(_ making: Making<IntroCard>) throws -> Kept<IntroCard> {
        var card = making.record
        guard card[IntroCard.after] != .none else {
            throw Failure.problem("本人选了期满不留", "they wished for nothing to remain", at: "after")
        }
        guard try making.errand.fetch(card[IntroCard.posting]).is(.over) else {
            throw Failure.conflict(Title("挂职还没有结束，期满以后再接着联系。", "The posting is not over yet."))
        }
        card[IntroCard.due] = next(card, from: making.errand.today)
        return try making.errand.advance(card, .take, note: making.note)
    }

    /// Nobody is charged with somebody who does not wish it.
    private static func forgotten(_ move: IntroCard.Move) -> Follows {
        .on(IntroCard.self, move, Title("不再排联系", "nothing is due any more")) { making in
            try making.errand.advance(forgotten(making.record), move, note: making.note)
        }
    }

    static func forgotten(_ card: Kept<IntroCard>) -> Kept<IntroCard> {
        var card = card
        (card[IntroCard.keeper], card[IntroCard.interval], card[IntroCard.due]) = (nil, nil, nil)
        return card
    }

    private static func told(_ move: Expertise.Move) -> Follows {
        .on(Expertise.self, move, Title("期满了，只有说好期满后也可以找的", "after the term only what goes on")) { making in
            guard
                try making.record[Expertise.afterwards]
                    || !making.errand.fetch(making.record[Expertise.posting]).is(.over)
            else {
                throw Failure.conflict(
                    Title("挂职已经结束：先勾“期满后也可以找我”。", "The posting is over: say first that it goes on."))
            }
            return try making.errand.advance(making.record, move, note: making.note)
        }
    }

    private static func next(_ card: Kept<IntroCard>, from day: Day) -> Day? {
        card[IntroCard.interval].map { day.adding(months: $0.months) }
    }
}

/// 到期收回 — What was agreed to for a time is taken back when that is over, of whatever batch. The sweep does it, and twice changes nothing.
struct ConsentLapsing {
    private let errand: Errand
    init(_ errand: Errand) { self.errand = errand }

    /// At a time; the rest the next time.
    private static let most = 1000

    /// Returns how many records were taken back.
    func end() throws -> Int {
        let over: Where<Posting> = .over || Posting.last < errand.today
        let lines = try errand.all(
            Expertise.self, .told, Expertise.afterwards == false, Expertise.posting.leads(to: over),
            limit: ConsentLapsing.most)
        for line in lines { try errand.advance(line, .lapse) }
        let cards = try errand.all(
            IntroCard.self, .open, IntroCard.after == .none, IntroCard.posting.leads(to: over),
            limit: ConsentLapsing.most)
        for card in cards {
            try errand.advance(Introducing.forgotten(card), .close, note: "期满，本人不留")
        }
        let deeds = try errand.all(
            Deed.self, .stage(.consented, .approved, .published), Deed.until < errand.today,
            limit: ConsentLapsing.most)
        for deed in deeds {
            try errand.advance(
                deed, deed.isAt(.published) ? .withdraw : .retract, note: "本人同意的期限已到")
        }
        return lines.count + cards.count + deeds.count
    }
}
