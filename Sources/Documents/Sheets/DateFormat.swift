/// 日期格式 — Tells from a cell's number format whether its number is shown as a date.
enum DateFormat {
    /// Built-in formats that have no code in the file. 27–36 and 50–58 are the Chinese ones
    /// (ECMA-376 part 1, 18.8.30); 45–47 are durations and stay numbers.
    static func isDate(builtIn id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 50...58: true
        default: false
        }
    }

    /// A format code such as `yyyy"年"m"月"`. Durations (`[h]:mm`) and colours (`[Red]0`) are not
    /// dates.
    static func isDate(code: String) -> Bool {
        // Excel allows no longer one.
        guard code.utf8.count <= 1024 else { return false }
        var letters: [UInt8] = []
        var inQuotes = false
        var skipNext = false
        var bracket: [UInt8]?
        scan: for byte in code.utf8 {
            if skipNext {
                skipNext = false
                continue
            }
            switch byte {
            case 0x22: inQuotes.toggle()
            case _ where inQuotes: continue
            case 0x5C, 0x5F, 0x2A: skipNext = true
            case 0x5B: bracket = []
            case 0x5D:
                if let inside = bracket, isDuration(inside) { return false }
                bracket = nil
            case 0x3B: break scan
            default:
                if bracket != nil {
                    bracket?.append(byte | 0x20)
                } else {
                    letters.append(byte | 0x20)
                }
            }
        }
        let text = String(decoding: letters, as: UTF8.self)
        if text.hasPrefix("general") || text.contains("e+") || text.contains("e-") { return false }
        // Digits placeholders never stand in a date, except for fractions of a second.
        if text.contains("#") || text.contains("?") { return false }
        return text.contains { "ymdhse".contains($0) }
            && !(text.contains("0") && !text.contains("s"))
    }

    private static func isDuration(_ inside: [UInt8]) -> Bool {
        !inside.isEmpty && inside.allSatisfy { "hms".utf8.contains($0) }
    }
}
