import Records

/// 分段表单 — A form with files (RFC 7578), already read into memory within its limit.
enum Multipart {
    /// Fails with `.invalid` where the parts do not follow the boundary.
    static func read(_ body: [UInt8], boundary: String) throws(Failure) -> Form {
        let mark = Array("--\(boundary)".utf8)
        var form = Form()
        guard var at = find(mark, in: body[...], from: 0) else { throw broken }
        while true {
            at += mark.count
            // `--Bx` is not `--B`: what follows the boundary must be a line end, or the end of all.
            if body[at...].starts(with: Array("--".utf8)) { return form }
            guard body[at...].starts(with: lineEnd), let end = find(mark, in: body[...], from: at) else {
                throw broken
            }
            try part(body[(at + 2)..<max(at + 2, end - 2)], into: &form)
            at = end
        }
    }

    private static func part(_ bytes: ArraySlice<UInt8>, into form: inout Form) throws(Failure) {
        guard let head = find(lineEnd + lineEnd, in: bytes, from: bytes.startIndex) else {
            throw broken
        }
        let lines = String(decoding: bytes[..<head], as: UTF8.self)
            .split(separator: "\r\n").map(String.init)
        guard
            let disposition = lines.first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = parameter("name", of: disposition)
        else { throw broken }
        let content = bytes[(head + 4)...]
        if let file = parameter("filename", of: disposition) {
            if !file.isEmpty || !content.isEmpty {
                form.add(Form.File(field: name, name: file, bytes: Array(content)))
            }
        } else {
            form.add(name, String(decoding: content, as: UTF8.self))
        }
    }

    private static func parameter(_ name: String, of line: String) -> String? {
        for piece in line.split(separator: ";").map({ String($0).trimmed })
        where piece.hasPrefix("\(name)=\"") && piece.hasSuffix("\"") {
            return String(piece.dropFirst(name.count + 2).dropLast())
        }
        return nil
    }

    private static let lineEnd: [UInt8] = [13, 10]

    private static var broken: Failure {
        .problem("上传没有传完整，请再试一次", "the upload was not complete; try again", at: "file")
    }

    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard let first = wanted.first else { return nil }
        var at = start
        while let next = bytes[at...].firstIndex(of: first), next + wanted.count <= bytes.endIndex {
            if bytes[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
            at = next + 1
        }
        return nil
    }
}
