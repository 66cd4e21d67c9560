import Desk
import Records
import Secondment

/// 事迹发布 — Nobody puts themselves forward; what was agreed to is published as it was agreed to, until that day and no longer.
enum Publishing {
    static let follows: [Follows] = [
        .judging(Deed.self, Title("不报自己", "not oneself")) { deed, errand in
            let posting = try errand.fetch(deed[Deed.posting])
            guard posting[Posting.person].id != errand.actor.person else {
                throw Failure.problem("不报自己的事迹，请单位来报", "not oneself", at: "posting")
            }
            // Whose deed it is stays: somebody else would agree to it.
            let before = deed.asRead.flatMap { Kept<Deed>($0) }
            guard before == nil || before?[Deed.posting] == deed[Deed.posting] else {
                throw Failure.problem("换人请另报一件", "for somebody else make another", at: "posting")
            }
        },
        .on(Deed.self, .consent, Title("同意到今天以后的一天，或不限", "until a day to come, or for good")) { making in
            if let until = making.record[Deed.until], until < making.errand.today {
                throw Failure.problem("这一天已经过了", "that day has passed", at: "until")
            }
            return try making.errand.advance(making.record, .consent, note: making.note)
        },
        .on(Deed.self, .publish, Title("写明哪天发布、登在哪里", "when, and where")) { making in
            var deed = making.record
            if let until = deed[Deed.until], until < making.errand.today {
                throw Failure.conflict(Title("本人同意的期限已经过了，要重新征求同意。", "Their consent is over: ask anew."))
            }
            guard deed[Deed.channel] == .inside || !(deed[Deed.link] ?? "").isEmpty else {
                throw Failure.problem("请写登在哪里，撤回同意时好去撤", "say where it stands", at: "link")
            }
            deed[Deed.publishedOn] = making.errand.today
            return try making.errand.advance(deed, .publish, note: making.note)
        },
        .on(Deed.self, .revise, Title("重新同意", "agreed to anew")) { making in
            var deed = making.record
            (deed[Deed.until], deed[Deed.publishedOn], deed[Deed.link]) = (nil, nil, nil)
            // What they objected to was another text.
            deed[Deed.objection] = nil
            return try making.errand.advance(deed, .revise, note: making.note)
        },
    ]
}
