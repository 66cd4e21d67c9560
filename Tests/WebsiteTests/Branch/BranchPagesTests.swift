import Cast
import Desk
import Ground
import Office
import Records
import Secondment
import Testing
import Website

@Suite struct `The pages of a branch` {
    @Test func `tell its life, and lead to the roll of an activity`() async throws {
        try await Cast.office { cast in
            try await cast.apply("- {支部职权: 不办, 不办: [发展党员, 收缴党费]}")
            try await cast.desk.edit(
                .system, Person.name, cast.person("张立群"), version: nil, Draft(["party": "中共党员"]))
            let branch = try await cast.add(
                "王敏", PartyBranch.name,
                [
                    "posting": "", "batch": cast.batch.text, "heading": "第一临时党支部", "ground": "便于学习",
                    "relation": "letter", "secretary": "欧阳海生",
                ])
            try await cast.move("王敏", branch, by: "ask")
            #expect(
                await Refusal.of {
                    try await cast.move(
                        "王敏", branch, by: "approve",
                        writing: ["approver": "部", "number": "21号", "approved_on": "2024-06-04"])
                } == .forbidden)
            try await cast.desk.move(
                .system, PartyBranch.name, branch.id, by: "approve", note: nil,
                Draft(["approver": "云岭市委组织部", "number": "云组〔2024〕21号", "approved_on": "2024-06-04"]))
            let meeting = try await cast.add(
                "欧阳海生", Meeting.name,
                [
                    "posting": "", "batch": cast.batch.text, "sort": "theme", "heading": "到网格里去",
                    "day": "2024-06-04",
                ])
            let secretary = try await Visit(cast, as: "欧阳海生")
            try await secretary.expect(
                "GET", "/party_branch/\(branch.id.text)", status: 200,
                says: [
                    "2024年6月4日经云岭市委组织部批准成立，云组〔2024〕21号", "张立群", "到网格里去", "登记到会和记录",
                    "临时党支部不办这几件事",
                ])
            let path = "/meeting/\(meeting.id.text)/attendance"
            try await secretary.expect("GET", path, status: 200, says: ["张立群", "主要内容、决议"])
            let refused = await secretary.post(path, ["minutes": "去了"])
            #expect(refused.status == 422)
            #expect(refused.text.contains("未到的原因"))
            let came = Dictionary(uniqueKeysWithValues: cast.postings.values.map { ("came-\($0.text)", "1") })
            let held = await secretary.post(path, came.merging(["minutes": "去了三个网格"]) { $1 })
            #expect(held.status == 303)
            try await (try await Visit(cast, as: "何芳")).expect(
                "GET", "/party_branch/\(branch.id.text)", status: 200, says: ["应到3，实到3"],
                silentOn: ["登记到会和记录", "党员名册"])
            #expect(await (try await Visit(cast, as: "张立群")).get(path).status == 403)
        }
    }
}
