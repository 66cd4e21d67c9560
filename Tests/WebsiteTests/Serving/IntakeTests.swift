import Cast
import Ground
import Parties
import Records
import Testing
import Website

@Suite struct `A form with files` {
    private func body(_ parts: [String], _ boundary: String = "B") -> [UInt8] {
        Array((parts.map { "--\(boundary)\r\n\($0)\r\n" } + ["--\(boundary)--\r\n"]).joined().utf8)
    }

    private func field(_ name: String, _ value: String) -> String {
        "Content-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)"
    }

    private func file(_ name: String, _ value: String) -> String {
        "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
            + "Content-Type: text/plain\r\n\r\n\(value)"
    }

    @Test(arguments: [
        "名册.xlsx", "名;册.xlsx", "名\"册.xlsx", "a=b; name=\"_token.txt", "..\\..\\etc.xlsx", "a%22b.txt",
    ])
    func `is read as it was sent, whatever the file is called`(_ name: String) throws {
        let form = try Multipart.read(
            body([field("_token", "abc"), field("空", ""), file(name, "一\r\n--Bx\r\n--\r\n二")]), boundary: "B")
        #expect(form["_token"] == "abc" && form["空"] == "")
        let read = try #require(form.files.first)
        #expect(form.files.count == 1 && read.field == "file" && read.name == name)
        #expect(String(decoding: read.bytes, as: UTF8.self) == "一\r\n--Bx\r\n--\r\n二")
    }

    @Test func `without a file chosen has none`() throws {
        #expect(try Multipart.read(body([file("", "")]), boundary: "B").files.isEmpty)
    }

    @Test(arguments: [
        "", "--B", "--B\r\n", "--B\r\n\r\n--B--", "--B\r\nX: y\r\n\r\nz\r\n--B--",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nz",
        "--B\nContent-Disposition: form-data; name=\"a\"\n\nz\n--B--",
        "\r\r\r\r\r\n\r\n--", "--B\r\nContent-Disposition: form-data; name=\"a\r\n\r\nz\r\n--B--",
        "--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nz\r\n--B--",
    ])
    func `that is not whole is refused with a sentence`(_ text: String) {
        #expect(throws: Failure.self) { try Multipart.read(Array(text.utf8), boundary: "B") }
    }

    @Test(arguments: ["", " ", String(repeating: "-", count: 71), "a\r\nb", "a\"b", "张", "ends with "])
    func `under a boundary that is none is refused`(_ boundary: String) {
        #expect(throws: Failure.self) {
            try Multipart.read(body([field("a", "b")], boundary), boundary: boundary)
        }
    }

    @Test func `names its boundary in quotation marks or without, before or after other words`() {
        #expect(Multipart.boundary(of: "multipart/form-data; boundary=B") == "B")
        #expect(Multipart.boundary(of: "multipart/form-data; charset=utf-8; Boundary=\"B c\"") == "B c")
        #expect(Multipart.boundary(of: "multipart/form-data") == nil)
        #expect(Multipart.boundary(of: "boundary=B") == nil)
    }

    @Test func `with more parts, or a longer head or name, than any of ours is refused`() {
        let parts = [String](repeating: field("a", "b"), count: 1001)
        #expect(throws: Failure.self) { try Multipart.read(body(parts), boundary: "B") }
        #expect(throws: Failure.self) {
            try Multipart.read(body([field(String(repeating: "n", count: 600), "b")]), boundary: "B")
        }
        let head = "X: " + String(repeating: "x", count: 9000) + "\r\n" + field("a", "b")
        #expect(throws: Failure.self) { try Multipart.read(body([head]), boundary: "B") }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [13, 45, 10] as [UInt8])
    func `of two megabytes that are all like the boundary takes one pass`(_ byte: UInt8) {
        let boundary = String(repeating: "-", count: 69) + "X"
        let bytes = Array("--\(boundary)\r\n".utf8) + [UInt8](repeating: byte, count: 2 << 20)
        let start = ContinuousClock.now
        #expect(throws: Failure.self) { try Multipart.read(bytes, boundary: boundary) }
        let lines = Array(String(repeating: "\r\n--" + String(repeating: "-", count: 69), count: 27_000).utf8)
        #expect(throws: Failure.self) { try Multipart.read(lines, boundary: boundary) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }
}

@Suite struct `A form in the address or the body` {
    @Test func `is decoded byte by byte, and what is no byte stands for itself`() {
        let form = Form(encoded: "a=%E5%BC%A0+b&c=100%&d=%zz&=x&e&f=%ff&g==&h=1%002&a=later")
        #expect(form["a"] == "张 b" && form["c"] == "100%" && form["d"] == "%zz" && form["e"] == "")
        #expect(form["f"] == "%ff" && form["g"] == "=" && form["h"] == "12" && form["i"] == nil)
        #expect(form.typed["a"] == "later" && form.fields.count == 8)
    }

    @Test func `keeps fields apart whatever mark follows the sign between them`() {
        let form = Form(encoded: "a=1&\u{301}b=2&c=3")
        #expect(form["a"] == "1" && form["c"] == "3" && form.fields.count == 3)
    }

    @Test func `with too many fields, or too long a name, is refused; an address is cut`() throws {
        let many = Array(String(repeating: "a=1&", count: 20_001).utf8)
        #expect(throws: Failure.self) { try Form(encoded: many) }
        #expect(throws: Failure.self) { try Form(encoded: Array("a=1&b=2&c=3".utf8), most: 2) }
        #expect(throws: Failure.self) {
            try Form(encoded: Array((String(repeating: "n", count: 2_000) + "=1").utf8))
        }
        #expect(Form(encoded: String(repeating: "a=1&", count: 20_001)).fields.count == 20_000)
    }

    @Test func `of many fields is asked for each of them in little time`() throws {
        let form = try Form(encoded: Array((0..<20_000).map { "f\($0)=\($0)" }.joined(separator: "&").utf8))
        let start = ContinuousClock.now
        for number in 0..<20_000 { #expect(form["f\(number)"] == String(number)) }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `comes back as it went`() {
        var form = Form()
        form.add("名", "a&b=c%+张\u{301}\n")
        #expect(Form(encoded: form.encoded)["名"] == "a&b=c%+张\u{301}\n")
    }
}

@Suite struct `A form in JSON` {
    @Test func `is a flat object; what is nested in it is passed over`() throws {
        let form = try JSONFace.form(
            Array(#"{"a":"张","b":3,"c":true,"d":null,"moves":["agree"],"e":{"f":1},"g":"\"}]{["}"#.utf8))
        #expect(form["a"] == "张" && form["b"] == "3" && form["c"] == "1" && form["g"] == "\"}]{[")
        #expect(form["d"] == nil && form["moves"] == nil && form["e"] == nil)
    }

    @Test(arguments: [
        "", "[]", "1", "\"a\"", "{", "{\"a\":}", "[1,", "{\"a\":1}}", "\u{0}", "{\"a\":\"\\ud800\"}x", "nul",
    ])
    func `that is no object is refused with a sentence`(_ text: String) {
        #expect(throws: Failure.self) { try JSONFace.form(Array(text.utf8)) }
    }

    @Test(arguments: [
        "1e999", "-1e999", "1e-999", "123456789012345678901234567890", "-9223372036854775809", "0.1", "1E400",
        String(repeating: "9", count: 4000),
    ])
    func `holds numbers that no record has, and nothing breaks`(_ number: String) {
        let form = try? JSONFace.form(Array("{\"a\":\(number)}".utf8))
        #expect(form == nil || form?["a"] != nil)
    }

    @Test func `deeper or longer than any of ours is refused before it is read`() {
        for open in ["[", "{\"a\":"] {
            let deep = "{\"a\":" + String(repeating: open, count: 100_000)
            #expect(throws: Failure.self) { try JSONFace.form(Array(deep.utf8)) }
        }
        // A name heaped with marks is not compared with others before it is known how long it is.
        let heaped = "{\"a\":1,\"e" + String(repeating: "\u{301}\u{323}", count: 100_000) + "\":1}"
        #expect(throws: Failure.self) { try JSONFace.form(Array(heaped.utf8)) }
        let long = "{" + (0..<20_002).map { "\"f\($0)\":1" }.joined(separator: ",") + "}"
        #expect(throws: Failure.self) { try JSONFace.form(Array(long.utf8)) }
    }
}

@Suite struct `A cookie` {
    private func ask(_ cookie: String) -> Ask {
        Ask(
            method: "GET", path: "/", query: Form(), headers: ["cookie": cookie], address: "",
            body: { (_) async throws(Failure) in [] })
    }

    @Test func `is found by its whole name`() {
        let ask = ask("a=1; tashan=abc==; b; tashan=second;c=;  d = 4")
        #expect(ask.cookie("tashan") == "abc==" && ask.cookie("a") == "1")
        for name in ["b", "c", "tasha", "ashan", "x", ""] { #expect(ask.cookie(name) == nil, "\(name)") }
    }

    @Test func `is not looked for among thousands`() {
        #expect(ask(String(repeating: "a=1;", count: 5000) + "tashan=x").cookie("tashan") == nil)
    }
}
