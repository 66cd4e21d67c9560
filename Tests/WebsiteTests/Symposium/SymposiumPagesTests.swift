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

@Suite struct `The pages of a symposium` {
    @Test func `take notes, end it, and show what became of each point`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let path = "/meeting/\(symposium.id.text)"
            let wang = try await Visit(cast, as: "王敏")
            try await wang.expect("GET", path, status: 200, says: ["现场记录", "一人一页简介", "主持：赵卫国"])
            try await wang.expect("GET", "\(path)/live", status: 200, says: ["张立群", "还没有记", "第一次座谈会"])
            let zhang = cast.posting("张立群").text
            try await wang.expect(
                "POST", "\(path)/points", ["speaker": zhang, "sort": "difficulty", "text": "宿舍没有网络"],
                status: 303,
                steps: ["add"])
            cast.clock.pass(minutes: 1)
            try await wang.expect(
                "POST", "\(path)/points", ["speaker": "chair", "sort": "requirement", "text": "汇报写实事"],
                status: 303, steps: ["add"])
            try await wang.expect(
                "GET", "\(path)/close", status: 200, says: ["宿舍没有网络", "困难交给谁", "要求1条", "2024-06-19"])
            let point = try #require(try await cast.fates(of: symposium).first).point.id.text
            var form = [
                "minutes": "一、困难和问题\n1. 宿舍没有网络。", "keeper-\(point)": "care_office",
                "due-\(point)": "2024-06-12",
            ]
            for name in ["张立群", "李娜", "欧阳海生"] { form["came-\(cast.posting(name).text)"] = "1" }
            // What was typed on the form is there again after the lid was closed.
            let kept = form.sorted { $0.key < $1.key }
                .map { "\($0.key)=\(Form.encoded($0.value))" }.joined(separator: "&")
            try await cast.desk.keepDraft(cast.actor("王敏"), form: "\(path)/close", body: kept)
            let again = await wang.get("\(path)/close")
            #expect(again.text.contains("value=\"2024-06-12\"") && again.text.contains("1. 宿舍没有网络。"))
            let dayless = await wang.post("\(path)/close", form.merging(["due-\(point)": ""]) { $1 })
            #expect(dayless.status == 422 && dayless.text.contains("请写明办理期限"))
            let old = await wang.post("\(path)/close", form.merging(["seen": "1"]) { $1 })
            #expect(old.status == 409 && old.text.contains("又有人记了或改了发言"))
            let refused = await wang.post("\(path)/close", form.merging(["came-\(zhang)": ""]) { $1 })
            #expect(refused.status == 422 && refused.text.contains("请写明张立群未到的原因"))
            // What was typed comes back.
            #expect(refused.text.contains("2024-06-12"))
            let ended = await wang.post("\(path)/close", form)
            #expect(ended.status == 303)
            try await wang.expect(
                "GET", path, status: 200, says: ["已举行", "宿舍没有网络", "办理中", "到会3人", "纪要（docx）"])
            try await wang.expect("GET", "\(path)/roll", status: 200, says: ["更正到会", "张立群"])
            try await wang.expect(
                "POST", "\(path)/roll",
                form.merging(["came-\(zhang)": "", "why-\(zhang)": "看病"]) { $1 }, status: 303, steps: ["mend"]
            )
            try await wang.expect("GET", path, status: 200, says: ["到会2人", "看病"])
            #expect(try await cast.desk.draft(cast.actor("王敏"), form: "\(path)/close") == nil)
            #expect(await wang.get("\(path)/live").status == 409)
            let late = await wang.post(
                "\(path)/points", ["speaker": zhang, "sort": "gain", "text": "散会后想起来的一句"])
            #expect(late.status == 409 && late.text.contains("散会后想起来的一句"))
        }
    }

    @Test func `keep a point from a program as well, and say what is wrong with it`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let wang = try await Visit(cast, as: "王敏")
            let path = "/meeting/\(symposium.id.text)/points"
            let zhang = cast.posting("张立群").text
            let kept = await wang.post(
                path, ["speaker": zhang, "sort": "gain", "text": "有收获"],
                headers: ["accept": "application/json"])
            #expect(kept.status == 201 && kept.text.contains("speaking_point"))
            for form in [
                ["speaker": "", "sort": "gain", "text": "谁说的"],
                ["speaker": zhang, "sort": "praise", "text": "哪类"],
                ["speaker": zhang, "sort": "gain", "text": " "],
                ["speaker": "guest", "guest": "", "sort": "gain", "text": "谁"],
                ["speaker": cast.batch.text, "sort": "gain", "text": "别处的编号"],
            ] {
                let page = await wang.post(path, form)
                #expect([404, 422].contains(page.status), "\(form)")
            }
            #expect(try await cast.fates(of: symposium).count == 1)
        }
    }

    @Test(arguments: ["张立群", "何芳", "李向东", "严明"])
    func `are for those who take the notes`(_ name: String) async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            try await cast.said("李娜的困难", at: symposium, by: "李娜", as: .difficulty)
            let other = try await Visit(cast, as: name)
            let path = "/meeting/\(symposium.id.text)"
            for page in ["live", "close", "briefs"] {
                #expect(await other.get("\(path)/\(page)").status == 403, "\(page)")
            }
            let page = await other.get(path)
            #expect(page.status == 200 && !page.text.contains("李娜的困难"))
            let posted = await other.post(
                "\(path)/points", ["speaker": cast.posting("李娜").text, "sort": "gain", "text": "我来记"])
            #expect(posted.status == 403)
            for address in [
                "/speaking_point", "/speaking_point.json", "/speaking_point.csv",
                "/search?q=%E5%9B%B0%E9%9A%BE",
            ] {
                #expect(await !other.get(address).text.contains("李娜的困难"), "\(address)")
            }
        }
    }

    @Test func `let whoever planned one and takes no notes end it as any other meeting`() async throws {
        try await Cast.office { cast in
            let planned = try await cast.desk.add(
                cast.actor("温雅琴"), Meeting.name,
                Draft(["batch": cast.batch.text, "sort": "symposium", "heading": "生活座谈", "day": "2024-06-04"])
            )
            let wen = try await Visit(cast, as: "温雅琴")
            let path = "/meeting/\(planned.id.text)"
            try await wen.expect("GET", path, status: 200, says: ["已举行"], silentOn: ["现场记录"])
            try await wen.expect(
                "POST", "\(path)/moves", ["move": "hold", "minutes": "听了大家的意见。"], status: 303, steps: ["hold"]
            )
        }
    }

    @Test func `print a leaf for each who will speak`() async throws {
        try await Cast.office { cast in
            let symposium = try await cast.symposium()
            let wang = try await Visit(cast, as: "王敏")
            let page = await wang.get("/meeting/\(symposium.id.text)/briefs")
            #expect(page.status == 200)
            #expect(page.text.components(separatedBy: "class=\"card leaf\"").count == 4)
        }
    }

    @Test func `leave other meetings as they were`() async throws {
        try await Cast.office { cast in
            let meeting = try await cast.desk.add(
                cast.actor("欧阳海生"), Meeting.name,
                Draft(["batch": cast.batch.text, "sort": "theme", "heading": "主题党日", "day": "2024-06-04"]))
            let ouyang = try await Visit(cast, as: "欧阳海生")
            let path = "/meeting/\(meeting.id.text)"
            #expect(await !ouyang.get(path).text.contains("现场记录"))
            #expect(await ouyang.get("\(path)/live").status == 404)
            try await ouyang.expect(
                "POST", "\(path)/moves", ["move": "hold", "minutes": "全体到会。"], status: 303, steps: ["hold"])
        }
    }
}
