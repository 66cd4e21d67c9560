import Desk
import Records
import Secondment

/// What a month brought by way of leads, visits and publicity.
extension Composing {
    func brought() throws -> [Line] {
        try leads() + trips() + publicity() + results()
    }

    private func leads() throws -> [Line] {
        try errand.all(
            Lead.self, Lead.posting == posting.link, .made(in: month), !.stage(.merged)
        ).map { lead in
            let scale = lead[Lead.scale].map { "，\(Composing.clause($0))" } ?? ""
            return Line(
                "登记\(lead[Lead.sort].title.chinese)线索：\(Composing.clause(lead[Lead.party]))，\(Composing.clause(lead[Lead.heading]))\(scale)",
                lead, on: lead.madeAt.day, citing: lead[Lead.party])
        }
    }

    private func trips() throws -> [Line] {
        try errand.all(
            Trip.self, Trip.posting == posting.link, .stage(.held), Trip.first.isIn(month), order: Trip.first
        ).map { trip in
            Line(
                "\(trip[Trip.first].short(.chinese))组织\(Composing.clause(trip[Trip.heading]))，\(trip[Trip.people])人",
                trip, on: trip[Trip.first], citing: trip[Trip.heading])
        }
    }

    private func publicity() throws -> [Line] {
        try errand.all(
            Publicity.self, Publicity.posting == posting.link, .stage(.kept), Publicity.day.isIn(month),
            order: Publicity.day
        ).map { act in
            let audience = act[Publicity.audience].map { "向\(Composing.clause($0))" } ?? ""
            return Line(
                "\(act[Publicity.day].short(.chinese))\(audience)推介：\(Composing.clause(act[Publicity.heading]))",
                act,
                on: act[Publicity.day], citing: act[Publicity.heading])
        }
    }

    /// Only what the receiving department has confirmed; those who came with a delegation are told of with it.
    private func results() throws -> [Line] {
        try errand.all(
            LeadResult.self, LeadResult.posting == posting.link, .counted, LeadResult.trip == nil,
            LeadResult.day.isIn(month), order: LeadResult.day
        ).map { result in
            let flow = result[LeadResult.flow]
            return Line(
                "\(Composing.clause(result[LeadResult.text]))，\(flow.title.chinese)\(flow.written(result[LeadResult.confirmed] ?? 0, .chinese))，已由承接部门确认",
                result, on: result[LeadResult.day], citing: result[LeadResult.text])
        }
    }
}
