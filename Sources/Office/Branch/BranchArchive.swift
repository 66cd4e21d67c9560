package import Desk
import Parties
package import Records
import Secondment

extension Desk {
    /// 支部档案 — All of a branch in one zip, to be handed over when it is dissolved: how it was set up, its members, its activities with
    /// their minutes, what it reported, with every file. Fails with `.forbidden` for whoever neither keeps nor approved it.
    package func branchArchive(
        _ actor: Actor, _ id: ID
    ) async throws(Failure) -> (name: String, bytes: [UInt8]) {
        try await packed(actor) { errand in
            let branch = try errand.find(PartyBranch.self, id)
            guard try errand.may(BranchArchive.takers, branch.record) else { throw Failure.notYours }
            let batch = branch[PartyBranch.batch]
            var dossier = Dossier(errand)
            try dossier.add(sheet: "支部基本情况", try BranchArchive.facts(branch, errand))
            try dossier.add(sheet: "党员名册", try BranchArchive.members(branch, errand))
            try dossier.add([branch.record])
            try dossier.add(
                errand.shown(
                    Meeting.self, Meeting.batch == batch, .ofBranch, .stage(.held), order: Meeting.day
                )
                .map(\.record))
            try dossier.add(
                errand.shown(
                    BranchReport.self, BranchReport.batch == batch, !.stage(.draft), order: BranchReport.month
                ).map(\.record))
            return ("\(branch[PartyBranch.heading])-档案.zip", dossier.parts)
        }
    }
}

enum BranchArchive {
    static let takers: Who = .seat(.branchSecretary) || .seat(.organizer)

    static func facts(_ branch: Kept<PartyBranch>, _ errand: Errand) throws -> [[String]] {
        let names = try Names.of([branch.record], errand)
        return branch.record.kind.form.filter { !$0.isWorking }.flatMap(\.fields).map { field in
            [field.title.chinese, names.shown(field, of: branch.record, .chinese)]
        }.filter { !$0[1].isEmpty }
    }

    static func members(_ branch: Kept<PartyBranch>, _ errand: Errand) throws -> [[String]] {
        let members = try errand.shown(
            BranchMember.self, BranchMember.branch == branch.link, order: BranchMember.posting)
        let names = try errand.names(ofPostings: members.map { $0[BranchMember.posting].id })
        return [["姓名", "党员身份", "原支部", "状态"]]
            + members.map { member in
                [
                    names[member[BranchMember.posting].id] ?? "",
                    member[BranchMember.standing]?.title.chinese ?? "", member[BranchMember.from] ?? "",
                    member.record.stageTitle.chinese,
                ]
            }
    }
}
