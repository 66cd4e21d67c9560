import Cast
import Ground
import Office
import Parties
import Records
import Secondment
import Testing

@Suite struct `Addresses` {
    @Test(arguments: [
        "/nope", "/note/0123456789abc", "/note/x", "/a/b/c/d", "/posting/0123456789abc", "/desk/nobody",
        "/monthly_report/0123456789abc", "/file/0123456789abc", "/calendar/falsch.ics", "/assets/nope.css",
        "/study_plan/0123456789abc", "/regulation/0123456789abc", "/why?key=nope", "/nope.json", "/nope.csv",
    ])
    func `an address that leads nowhere says so`(_ path: String) async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let page = await zhang.get(path)
            #expect(page.status == 404)
            #expect(page.text.contains("没有找到这一页，或者它不归你看。"))
        }
    }

    @Test(arguments: [
        ("王敏", "batch"), ("王敏", "posting"), ("张立群", "study_plan"), ("张立群", "monthly_report"),
        ("张立群", "leave"), ("张立群", "note"), ("何芳", "host_task"), ("欧阳海生", "study_session"),
        ("钱进", "appointment"), ("王敏", "person"),
    ])
    func `whoever may add a record finds the form for it`(_ name: String, _ kind: String) async throws {
        try await Cast.office { cast in
            let visit = try await Visit(cast, as: name)
            let page = await visit.get("/\(kind)/new")
            #expect(page.status == 200)
            #expect(page.text.contains("action=\"/\(kind)\""))
        }
    }

    @Test func `a page does not tell what is hidden from what is not there`() async throws {
        try await Cast.office { cast in
            let note = try await cast.note("走访海川精工")
            let leave = try await cast.move(
                "张立群", try await cast.leave("2024-06-10", "2024-06-11"), by: "submit")
            let li = try await Visit(cast, as: "李娜")
            let nothing = "0123456789abc"
            for (kind, id) in [
                ("note", note.id.text), ("leave", leave.id.text), ("posting", cast.posting("张立群").text),
                ("person", cast.person("张立群").text),
            ] {
                for end in ["", "/edit", ".json"] {
                    let hidden = await li.get("/\(kind)/\(id)\(end)")
                    let absent = await li.get("/\(kind)/\(nothing)\(end)")
                    #expect(hidden.status == 404, "\(kind)\(end)")
                    #expect(hidden.text.replacing(id, with: nothing) == absent.text, "\(kind)\(end)")
                }
                let hidden = await li.post("/\(kind)/\(id)/moves", ["move": "cancel"])
                let absent = await li.post("/\(kind)/\(nothing)/moves", ["move": "cancel"])
                #expect(hidden.status == 404 && absent.status == 404)
                #expect(hidden.text.replacing(id, with: nothing) == absent.text)
            }
        }
    }

    @Test func `a stale form is a conflict, and gives back what was typed`() async throws {
        try await Cast.office { cast in
            let report = try await cast.draftReport()
            let zhang = try await Visit(cast, as: "张立群")
            let path = "/monthly_report/\(report.id.text)"
            try await zhang.expect(
                "POST", path, ["version": "\(report.version)", "work": "先存的"], status: 303, steps: ["edit"])
            try await zhang.expect(
                "POST", path, ["version": "\(report.version)", "work": "后写的，不能丢"], status: 409,
                says: ["后写的，不能丢", "别人刚改过这条记录"], steps: [])
        }
    }

    @Test func `a change that comes after the report was sent does not lose its text`() async throws {
        try await Cast.office { cast in
            let report = try await cast.sentReport()
            let zhang = try await Visit(cast, as: "张立群")
            let page = try await zhang.expect(
                "POST", "/monthly_report/\(report.id.text)", ["version": "2", "work": "写了半天的补充"], status: 403,
                steps: ["refused"])
            #expect(page.text.contains("写了半天的补充"))
        }
    }

    @Test func `a form that cannot be kept comes back with its text and every problem`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            try await zhang.expect(
                "POST", "/leave",
                [
                    "posting": cast.posting("张立群").text, "sort": "nope", "first_day": "六月十日",
                    "last_day": "", "reason": "家中有事",
                ], status: 422,
                says: ["“nope”不在可选之列", "“六月十日”不是日期", "“结束日期”没有填", "家中有事", "还不能保存，请改这3处"],
                steps: [])
        }
    }

    @Test func `what somebody typed can be nothing but text`() async throws {
        try await Cast.office { cast in
            let zhang = try await Visit(cast, as: "张立群")
            let typed = "\"\u{301} onfocus=x <script>alert(1)</script> &amp; '"
            try await zhang.expect("POST", "/note/quick", ["text": typed, "sort": "task"], status: 303)
            let query = "%22%CC%81%20onfocus%3Dx%20%3Cscript%3E"
            for path in ["/note", "/desk", "/search?q=\(query)", "/note?words=\(query)", "/me"] {
                let page = await zhang.get(path)
                #expect(!page.text.contains("<script>alert"), "\(path)")
                #expect(!page.text.utf8.contains("\"\u{301} onfocus".utf8), "\(path)")
                #expect(WellFormed.faults(page.bytes) == [], "\(path)")
            }
            let posted = try await zhang.expect(
                "POST", "/leave", ["posting": cast.posting("张立群").text, "reason": typed], status: 422,
                says: ["&lt;script&gt;alert(1)"])
            #expect(WellFormed.faults(posted.bytes) == [])
        }
    }
}

extension String.UTF8View {
    fileprivate func contains(_ wanted: String.UTF8View) -> Bool {
        let wanted = Array(wanted)
        let all = Array(self)
        guard all.count >= wanted.count else { return false }
        return (0...(all.count - wanted.count)).contains {
            all[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
}
