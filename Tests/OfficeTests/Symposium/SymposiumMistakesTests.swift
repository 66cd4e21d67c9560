import Cast
import Desk
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Mistakes at a symposium` {
    @Test(arguments: [
        "a place is changed", "a point is noted", "a point is changed", "a point is struck out",
    ])
    func `what was opened before is not ended over it where`(_ meanwhile: String) async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let symposium = try await cast.symposium()
            let point = try await cast.said("收获", at: symposium, by: "李娜", as: .gain)
            let opened = try await cast.desk.symposium(wang, symposium.id)
            switch meanwhile {
            case "a place is changed":
                _ = try await cast.desk.edit(
                    wang, Meeting.name, symposium.id, version: nil, Draft(["place": "三楼"]))
            case "a point is noted":
                try await cast.said("没看到的困难", at: symposium, by: "李娜", as: .difficulty, noted: "欧阳海生")
            case "a point is changed":
                _ = try await cast.desk.edit(
                    wang, SpeakingPoint.name, point.id, version: nil,
                    Draft(["sort": "difficulty", "text": "收获"]))
            default: try await cast.move("王敏", point.record, by: "strike")
            }
            await #expect(throws: Failure.self) {
                try await cast.desk.endSymposium(
                    wang, symposium.id, seen: opened.mark, roll: opened.roll, [:], minutes: "一、收获")
            }
            #expect(try await cast.now(symposium).stage == "planned")
            let anew = try await cast.desk.symposium(wang, symposium.id)
            try await cast.desk.endSymposium(
                wang, symposium.id, seen: anew.mark, roll: anew.roll, [:], minutes: "一、收获")
            #expect(try await cast.now(symposium).stage == "held")
        }
    }

    @Test func `a point under a wrong name is struck out, and read by its notetakers only`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("张立群家里的事", at: symposium, by: "李娜", as: .difficulty)
            try await cast.move("王敏", point.record, by: "strike")
            await #expect(throws: Failure.self) {
                try await cast.desk.look(cast.actor("李娜"), SpeakingPoint.name, point.id)
            }
            _ = try await cast.desk.look(cast.actor("王敏"), SpeakingPoint.name, point.id)
        }
    }

    @Test func `a case under a wrong name is closed by those who assign it, with a reason`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("困难", at: symposium, by: "李娜", as: .difficulty)
            try await cast.end(symposium, giving: [point.id: .careOffice])
            let care = try await cast.care(of: point)
            await #expect(throws: Failure.self) { try await cast.move("王敏", care, by: "close") }
            for name in ["温雅琴", "吴江", "李娜"] {
                await #expect(throws: Failure.self, "\(name)") {
                    try await cast.move(name, care, by: "close", note: "不归我")
                }
            }
            let closed = try await cast.move("陆远航", care, by: "close", note: "记错了人")
            #expect(closed.stage == "withdrawn")
        }
    }

    @Test func `a keeper reads what is asked of them, and not how it was first noted`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let point = try await cast.said("父亲住院，宿舍没有网络", at: symposium, by: "李娜", as: .difficulty)
            try await cast.end(symposium)
            let raised = try await cast.care(of: point)
            let edited = try await cast.desk.edit(
                cast.actor("李娜"), CareCase.name, raised.id, version: nil, Draft(["text": "宿舍没有网络"]))
            try await cast.move(
                "王敏", edited, by: "assign", writing: ["keeper": "care_office", "due": "2024-06-20"])
            let seen = try await cast.desk.look(cast.actor("温雅琴"), CareCase.name, raised.id)
            let shown = seen.record.kind.form.filter { !$0.isWorking }.flatMap(\.fields)
                .map { seen.names.shown($0, of: seen.record, .chinese) }.joined()
            #expect(shown.contains("宿舍没有网络") && !shown.contains("父亲住院"))
            #expect(
                !seen.steps.contains {
                    $0.changes.contains("父亲住院") || $0.sentence.chinese.contains("父亲住院")
                })
        }
    }

    @Test func `one with points keeps its sort and its batch`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let symposium = try await cast.symposium()
            _ = try await cast.desk.edit(
                wang, Meeting.name, symposium.id, version: nil, Draft(["sort": "training"]))
            _ = try await cast.desk.edit(
                wang, Meeting.name, symposium.id, version: nil, Draft(["sort": "symposium"]))
            try await cast.said("收获", at: symposium, by: "李娜", as: .gain)
            await #expect(throws: Failure.self) {
                try await cast.desk.edit(
                    wang, Meeting.name, symposium.id, version: nil, Draft(["sort": "training"]))
            }
            _ = try await cast.desk.edit(
                wang, Meeting.name, symposium.id, version: nil, Draft(["place": "三楼"]))
        }
    }

    @Test func `a roll is mended once it was held, with a step that says what is otherwise`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let symposium = try await cast.symposium()
            let roll = try await cast.desk.symposium(wang, symposium.id).roll
            var mended = roll
            for place in mended.entries.indices where mended.entries[place].name == "李娜" {
                mended.entries[place].came = false
            }
            let silent = mended
            await #expect(throws: Failure.self, "not held yet") {
                try await cast.desk.mendRoll(wang, ofSymposium: symposium.id, roll)
            }
            try await cast.end(symposium)
            await #expect(throws: Failure.self, "no reason") {
                try await cast.desk.mendRoll(wang, ofSymposium: symposium.id, silent)
            }
            await #expect(throws: Failure.self, "nothing changed") {
                try await cast.desk.mendRoll(wang, ofSymposium: symposium.id, roll)
            }
            for place in mended.entries.indices where !mended.entries[place].came {
                mended.entries[place].why = "外出招商"
            }
            let told = mended
            await #expect(throws: Failure.self, "not theirs") {
                try await cast.desk.mendRoll(cast.actor("何芳"), ofSymposium: symposium.id, told)
            }
            try await cast.desk.mendRoll(wang, ofSymposium: symposium.id, told)
            let seen = try await cast.desk.look(wang, Meeting.name, symposium.id)
            #expect(seen.steps.last?.note == "李娜：到会→外出招商")
        }
    }

    @Test func `a guest's suggestion stands in the minutes, since nobody would read the answer`() async throws
    {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("多走动", at: symposium, by: "企业代表", as: .suggestion)
            #expect(try await cast.desk.symposium(cast.actor("王敏"), symposium.id).draft.contains("多走动"))
            try await cast.end(symposium)
            #expect(try await cast.fates(of: symposium).map(\.point.stage) == [.minuted])
        }
    }

    @Test func `a secretary who ends it does not say who sees to their own difficulty`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let own = try await cast.said("我的困难", at: symposium, by: "欧阳海生", as: .difficulty)
            let other = try await cast.said("李娜的困难", at: symposium, by: "李娜", as: .difficulty)
            try await cast.end(symposium, giving: [own.id: .organizer, other.id: .organizer], by: "欧阳海生")
            #expect(try await cast.care(of: own).stage == "raised")
            #expect(try await cast.care(of: other).stage == "given")
        }
    }

    @Test func `there is nothing to print before it was held`() async throws {
        try await Cast.office { cast in
            let wang = try await cast.actor("王敏")
            let symposium = try await cast.symposium()
            #expect(try await cast.desk.paperForm(wang, Meeting.name, symposium.id) == nil)
            try await cast.end(symposium)
            #expect(try await cast.desk.paperForm(wang, Meeting.name, symposium.id)?.title == "纪要")
        }
    }
}
