import Foundation
package import Records

extension JSONFace {
    /// A flat JSON object as a form, so that programs may post either. What is nested in it (a record is sent back as it
    /// was read) is passed over. Fails with `.invalid` where it is no object, or is larger or deeper than any of ours.
    package static func form(_ bytes: [UInt8]) throws(Failure) -> Form {
        guard isWithinBounds(bytes) else { throw Form.tooMany }
        guard
            // What is wrong with it is told in our words.
            let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        else {
            throw .problem("请求的内容不是 JSON 对象", "the body is not a JSON object")
        }
        var form = Form()
        for (name, value) in object.sorted(by: { $0.key < $1.key }) {
            guard name.utf8.count <= Intake.name else { throw Form.tooMany }
            switch value {
            case let text as String: form.add(name, text)
            case let number as NSNumber: form.add(name, number.stringValue)
            default: continue
            }
        }
        return form
    }

    /// Depth, number of members and length of their names, before anything is made of it: names are compared, and
    /// comparing long ones that are heaped with marks takes far longer than reading them.
    private static func isWithinBounds(_ bytes: [UInt8]) -> Bool {
        var (depth, members) = (0, 0)
        var (isText, isEscaped) = (false, false)
        var length = 0
        for byte in bytes {
            if isText {
                length += 1
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): (isText, length) = (true, 0)
            // A sign may be written as six: \u0301.
            case UInt8(ascii: ":"): if length > Intake.name * 6 { return false }
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ","): members += 1
            default: continue
            }
            if depth > Intake.depth || members >= Intake.fields { return false }
        }
        return true
    }
}
