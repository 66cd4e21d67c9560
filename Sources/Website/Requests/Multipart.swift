import Foundation
package import Records

/// 分段表单 — A form with files (RFC 7578), already read into memory within its limit. One pass over the bytes, however
/// they and the boundary were chosen.
package enum Multipart {
    /// Fails with `.invalid` where the boundary is none, the parts do not follow it, or there are too many.
    package static func read(_ body: [UInt8], boundary: String) throws(Failure) -> Form {
        guard isBoundary(boundary) else { throw broken }
        let mark = lineEnd + "--\(boundary)".utf8
        var form = Form()
        guard var next = first(mark, in: body) else { throw broken }
        var parts = 0
        while !next.isLast {
            parts += 1
            guard parts <= Intake.parts else { throw Form.tooMany }
            let head = try head(of: body, from: next.after)
            guard let end = find(mark, in: body, from: head.end - lineEnd.count) else { throw broken }
            try add(body[head.end..<max(head.end, end.start)], head.lines, to: &form)
            next = end
        }
        return form
    }

    /// What `Content-Type` names as the boundary; nil where it names none.
    package static func boundary(of type: String) -> String? {
        for piece in type.split(separator: ";").dropFirst() {
            let piece = String(piece).trimmed
            guard piece.lowercased().hasPrefix("boundary=") else { continue }
            let value = piece.dropFirst("boundary=".count)
            return value.hasPrefix("\"") && value.hasSuffix("\"") && value.count > 1
                ? String(value.dropFirst().dropLast()) : String(value)
        }
        return nil
    }

    /// RFC 2046: one to seventy characters, of which none is a line end.
    private static func isBoundary(_ text: String) -> Bool {
        (1...Intake.boundary).contains(text.utf8.count) && !text.hasSuffix(" ")
            && text.utf8.allSatisfy {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "'()+_,-./:=? ".utf8.contains($0)
                }
            }
    }

    /// A boundary in the body: where its line end begins, and what follows it.
    private struct Seam {
        let start: Int
        let after: Int
        let isLast: Bool
    }

    /// The first may stand at the very beginning, without a line end before it.
    private static func first(_ mark: [UInt8], in body: [UInt8]) -> Seam? {
        let bare = mark.dropFirst(lineEnd.count)
        if body.starts(with: bare), let seam = seam(at: 0, bare.count, body) { return seam }
        return find(mark, in: body, from: 0)
    }

    private static func find(_ mark: [UInt8], in body: [UInt8], from start: Int) -> Seam? {
        var at = start
        while let place = place(of: mark, in: body, from: at) {
            if let seam = seam(at: place, mark.count, body) { return seam }
            at = place + 1
        }
        return nil
    }

    /// The mark begins with a carriage return and holds no other, so that going from one to the next passes each byte
    /// once, whatever the boundary is made of.
    private static func place(of mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        body.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            let end = bytes.count - mark.count + 1
            var at = start
            while at < end, let hit = memchr(base + at, 13, end - at) {
                at = base.distance(to: UnsafeRawPointer(hit))
                if memcmp(hit, mark, mark.count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    /// `--Bx` is not `--B`: what follows the boundary must be a line end, or the end of all.
    private static func seam(at start: Int, _ length: Int, _ body: [UInt8]) -> Seam? {
        let after = start + length
        let next = body[after...].prefix(2)
        if next.elementsEqual("--".utf8) { return Seam(start: start, after: after, isLast: true) }
        return next.elementsEqual(lineEnd) ? Seam(start: start, after: after + 2, isLast: false) : nil
    }

    private static func head(
        of body: [UInt8], from start: Int
    ) throws(Failure) -> (lines: [PartHead.Line], end: Int) {
        let within = body[start...].prefix(Intake.head)
        var lines: [PartHead.Line] = []
        var at = start
        while let end = within[at...].firstIndex(of: 13) {
            guard within[end...].starts(with: lineEnd) else { throw broken }
            if end == at { return (lines, end + 2) }
            lines.append(within[at..<end])
            at = end + 2
        }
        throw broken
    }

    private static func add(
        _ content: ArraySlice<UInt8>, _ lines: [PartHead.Line], to form: inout Form
    ) throws(Failure) {
        guard let head = PartHead(lines), head.name.utf8.count <= Intake.name else { throw broken }
        guard let file = head.file else {
            return form.add(head.name, String(decoding: content, as: UTF8.self))
        }
        if !file.isEmpty || !content.isEmpty {
            form.add(Form.File(field: head.name, name: file, bytes: Array(content)))
        }
    }

    private static let lineEnd: [UInt8] = [13, 10]

    private static var broken: Failure {
        .problem("上传没有传完整，请再试一次", "the upload was not complete; try again", at: "file")
    }
}
