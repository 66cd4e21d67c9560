import Cast
import Desk
import Foundation
import Ground
import Office
import Parties
import Records
import Secondment
import Testing
import Website

@Suite struct `Editing a regulation on a form` {
    private static let path = "/regulation/edit"

    /// The form of the shipped regulation, opened by the organizer.
    private func opened(_ cast: Cast) async throws -> (Visit, String, TypedForm) {
        try await cast.applyRegulation()
        let wang = try await Visit(cast, as: "王敏")
        let id = try #require(try await cast.desk.regulationLines(.system).first).id.text
        let page = try await wang.expect(
            "GET", "/regulation/\(id)/edit", status: 200,
            says: ["第六条", "每月向市委组织部及派出单位进行1次书面汇报。", "挂职干部应办，每月，当月最后一个工作日", "注释不会保留"])
        #expect(WellFormed.faults(page.bytes).prefix(2) == [])
        return (wang, id, TypedForm(page.text, to: Self.path))
    }

    @Test func `an organizer moves a due day, sees who is affected, and the obligations follow`() async throws
    {
        try await Cast.office { cast in
            var (wang, id, form) = try await opened(cast)
            let before = try #require(try await cast.due("张立群", "monthly-report", "2024-06"))
            #expect(before.due.iso == "2024-06-28")
            #expect(form["c5r0:期限"] == "当月最后一个工作日")
            form.type("次月5日前", into: "c5r0:期限")
            let page = await wang.press("check", form, to: Self.path)
            #expect(page.status == 200)
            for sentence in [
                "谁会受影响、怎样受影响", "期限或责任方变动", "张立群", "李娜", "欧阳海生", "3人", "挂职干部，", "项，期限从",
                "挂职干部应办，每月，次月5日前，送组织部、派出单位", "没有错",
            ] {
                #expect(page.text.contains(sentence), "\(sentence)")
            }
            #expect(WellFormed.faults(page.bytes).prefix(2) == [])
            // Nothing has been applied by looking.
            #expect(try await cast.due("张立群", "monthly-report", "2024-06")?.due == before.due)
            form = TypedForm(page.text, to: Self.path)
            #expect(await wang.press("apply", form, to: Self.path).status == 303)
            #expect(try await cast.due("张立群", "monthly-report", "2024-06")?.due.iso == "2024-07-05")
            let lines = try await cast.desk.regulationLines(.system)
            #expect(lines.count == 1 && lines[0].id.text != id)
        }
    }

    @Test func `what is applied is what was looked at`() async throws {
        try await Cast.office { cast in
            var (wang, id, form) = try await opened(cast)
            form.type("次月5日前", into: "c5r0:期限")
            #expect(await wang.press("apply", form, to: Self.path).status == 200)
            form = TypedForm(await wang.press("check", form, to: Self.path).text, to: Self.path)
            form.type("次月6日前", into: "c5r0:期限")
            let page = await wang.press("apply", form, to: Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("检查以后又改动过"))
            #expect(try await cast.desk.regulationLines(.system).map(\.id.text) == [id])
        }
    }

    @Test func `a mistake is told beside its field, and nothing is applied`() async throws {
        try await Cast.office { cast in
            var (wang, id, form) = try await opened(cast)
            form.type("过几天", into: "c5r0:期限")
            form.type("", into: "c11:条")
            for act in ["check", "apply"] {
                let page = await wang.press(act, form, to: Self.path)
                #expect(page.status == 422)
                #expect(page.text.contains("还有2处要改"))
                #expect(page.text.contains("id=\"p0-c5r0:期限\">“过几天”看不懂"))
                #expect(page.text.contains("id=\"p0-c11:条\""))
                #expect(page.text.contains("href=\"#c5\""))
                #expect(!page.text.contains("谁会受影响、怎样受影响"))
                #expect(TypedForm(page.text, to: Self.path)["c5r0:期限"] == "过几天")
                #expect(WellFormed.faults(page.bytes).prefix(2) == [])
            }
            #expect(try await cast.desk.regulationLines(.system).map(\.id.text) == [id])
        }
    }

    @Test(arguments: ["李向东", "何芳", "张立群", "赵卫国", "钱进", "欧阳海生"])
    func `nobody but the organizer may open it`(_ name: String) async throws {
        try await Cast.office { cast in
            let (_, id, form) = try await opened(cast)
            let visit = try await Visit(cast, as: name)
            for path in ["/regulation/\(id)/edit", "/regulation/blank"] {
                try await visit.expect("GET", path, status: 403, silentOn: ["action=\"\(Self.path)\""])
            }
            var own = form
            own.type(visit.formToken, into: "_token")
            for act in ["check", "apply", "rule:0"] {
                #expect(await visit.press(act, own, to: Self.path).status == 403)
            }
            #expect(try await cast.desk.regulationLines(.system).map(\.id.text) == [id])
        }
    }

    @Test func `a clause and a rule of each kind are added with their fields`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            let blank = try await wang.expect("GET", "/regulation/blank", status: 200, says: ["第一条"])
            var form = TypedForm(
                await wang.press("clause:0", TypedForm(blank.text, to: Self.path), to: Self.path).text,
                to: Self.path)
            #expect(form["c1:条"] == "第二条")
            for (place, kind) in RegulationForm.kinds.enumerated() {
                form.type(kind.value, into: "c1.add")
                let page = await wang.press("rule:1", form, to: Self.path)
                #expect(page.status == 200)
                form = TypedForm(page.text, to: Self.path)
                #expect(form["c1r\(place).kind"] == kind.value)
                #expect(form["c1r\(place).title"] == "")
                #expect(form["c1r\(place):强度"] == "")
                #expect(page.text.contains("id=\"c1r\(place)\""))
                if place == RegulationForm.kinds.count - 1 {
                    #expect(WellFormed.faults(page.bytes).prefix(2) == [])
                }
            }
            #expect(form["c1r0:由谁"] == "" && form["c1r4:档"] == "")
            // What is taken out can be put back.
            form.type("每月汇报", into: "c1:原文")
            form = TypedForm(await wang.press("drop:1", form, to: Self.path).text, to: Self.path)
            #expect(form["c1:条"] == nil)
            form = TypedForm(await wang.press("restore", form, to: Self.path).text, to: Self.path)
            #expect(form["c1:原文"] == "每月汇报")
            form = TypedForm(await wang.press("raise:1", form, to: Self.path).text, to: Self.path)
            #expect(form["c0:原文"] == "每月汇报" && form["c1:条"] == "第一条")
        }
    }

    @Test func `a regulation is written from nothing without a line of notation`() async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            let blank = try await wang.expect("GET", "/regulation/blank", status: 200)
            var form = TypedForm(blank.text, to: Self.path)
            form.type("请假办法", into: "h:制度")
            form.type("市委组织部", into: "h:制发机关")
            form.type("三天以内找接收单位。", into: "c0:原文")
            form.type("请假", into: "c0.add")
            form = TypedForm(await wang.press("rule:0", form, to: Self.path).text, to: Self.path)
            form.type("请销假", into: "c0r0.title")
            form.type("自然日", into: "c0r0:按")
            form.type("不超过3日，批准：接收单位\r\n超过3日，批准：接收单位、组织部", into: "c0r0:档")
            let page = await wang.press("check", form, to: Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("1至3日由接收单位批；4日起由接收单位、组织部批"))
            #expect(page.text.contains("这是一份新制度"))
            #expect(
                await wang.press("apply", TypedForm(page.text, to: Self.path), to: Self.path).status == 303)
            let listed = try await wang.expect("GET", "/regulation", status: 200, says: ["请假办法", "用于所有批次"])
            #expect(WellFormed.faults(listed.bytes) == [])
        }
    }

    @Test(arguments: `Editing a regulation on a form`.files)
    func `a file opened on the form and read back from the page says the same`(_ file: String) async throws {
        try await Cast.office { cast in
            let wang = try await Visit(cast, as: "王敏")
            let yaml = try String(contentsOfFile: Cast.root + "/regulations/\(file)", encoding: .utf8)
            var form = TypedForm("", to: Self.path)
            form.type(wang.formToken, into: "_token")
            form.type(yaml, into: "yaml")
            let page = await wang.press("open", form, to: Self.path)
            let read = Desk.readRegulation(yaml)
            let typed = TypedForm(page.text, to: Self.path)
            let actor = try await cast.actor("王敏")
            let again = try Desk.regulationForm(actor, typed: typed.fields, act: .check)
            let back = Desk.readRegulation(again.yaml)
            #expect(back.coverage == read.coverage)
            #expect(
                back.clauses.flatMap(\.rules).map(\.detail) == read.clauses.flatMap(\.rules).map(\.detail))
            #expect(back.clauses.map(\.sentence) == read.clauses.map(\.sentence))
            #expect(WellFormed.faults(page.bytes).prefix(2) == [])
        }
    }

    static let files =
        ["yunling-outbound.yaml", "national.yaml"]
        + ((try? FileManager.default.contentsOfDirectory(atPath: Cast.root + "/regulations/examples")) ?? [])
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "examples/\($0)" }

    @Test func `pasted text that is clean tells who is affected, too`() async throws {
        try await Cast.office { cast in
            try await cast.applyRegulation()
            let wang = try await Visit(cast, as: "王敏")
            let yaml = try Cast.regulation.replacing("期限: 过半前后30日", with: "期限: 期满前")
            try await wang.expect(
                "POST", "/regulation", ["yaml": yaml], status: 200,
                says: ["谁会受影响、怎样受影响", "派出单位联系", "在表单里改"], steps: [])
        }
    }

    @Test func `what is typed can be nothing but text`() async throws {
        try await Cast.office { cast in
            var (wang, _, form) = try await opened(cast)
            let typed = "\"><script>alert(1)</script>: # [甲] \u{301}"
            for name in ["h:制度", "c0:原文", "c0r0.title", "c0r0:由谁", "c0r0:\"><b>", "c0r0:期限"] {
                form.type(typed, into: name)
            }
            for act in ["check", "drop:0", "rule:x", "raise:0:99", "clause:99999", "drop:-1", "nonsense"] {
                let page = await wang.press(act, form, to: Self.path)
                #expect(!page.text.contains("<script>alert"))
                #expect(WellFormed.faults(page.bytes).prefix(2) == [], "\(act)")
            }
        }
    }
}
