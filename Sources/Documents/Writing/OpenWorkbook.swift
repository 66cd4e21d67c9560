import CXlsxWriter
import Records

/// A workbook that libxlsxwriter is writing to a file, and the formats already made for it.
final class OpenWorkbook {
    struct Look: Hashable {
        var kind: Column.Kind?
        var mark = Mark.none
        var isHeader = false
        var isTitle = false
        var isNote = false
        var isBordered = true
    }

    typealias Handle = UnsafeMutablePointer<lxw_workbook>
    typealias SheetHandle = UnsafeMutablePointer<lxw_worksheet>
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let handle: Handle
    private var formats: [Look: Format] = [:]
    private var names: Set<String> = []

    /// Fails with `.broken` where the file cannot be opened. With `streaming`, rows must be written
    /// from the top down and from left to right, and memory does not grow with them.
    init(path: String, streaming: Bool) throws(Failure) {
        var options = lxw_workbook_options()
        options.constant_memory = streaming ? 1 : 0
        guard let handle = workbook_new_opt(path, &options) else {
            throw .library("libxlsxwriter", "cannot create a workbook")
        }
        self.handle = handle
    }

    /// Fails with `.broken` where the name is refused, which `sheetName` should have prevented.
    func addSheet(_ name: String) throws(Failure) -> SheetHandle {
        guard let sheet = workbook_add_worksheet(handle, sheetName(name)) else {
            throw .library("libxlsxwriter", "cannot add the sheet \(name)")
        }
        return sheet
    }

    /// Writes everything out and frees the workbook, also when it fails.
    func close() throws(Failure) {
        let status = workbook_close(handle)
        guard status == LXW_NO_ERROR else {
            throw .library("libxlsxwriter", String(cString: lxw_strerror(status)))
        }
    }

    func format(_ look: Look) -> Format? {
        if let format = formats[look] { return format }
        guard let format = workbook_add_format(handle) else { return nil }
        formats[look] = format
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if look.isTitle {
            format_set_bold(format)
            format_set_font_size(format, 16)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            return format
        }
        if look.isNote { return format }
        format_set_text_wrap(format)
        if look.isBordered { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if look.isHeader {
            format_set_bold(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, 0xEEF3F0)
        }
        if look.kind == .text, look.mark == .none {
            // Format 49 is “text”; every program knows it by its number.
            format_set_num_format_index(format, 49)
        } else if let pattern = OpenWorkbook.pattern(look) {
            format_set_num_format(format, pattern)
        }
        if let colours = look.mark.colours {
            format_set_bg_color(format, colours.fill)
            format_set_font_color(format, colours.text)
        }
        return format
    }

    /// The shape of a mark is part of the number format: it is seen and printed, but the cell's
    /// value stays what it is and comes back unchanged.
    private static func pattern(_ look: Look) -> String? {
        let shape = look.mark == .none ? "" : "\"\(look.mark.shape) \""
        switch look.kind {
        case nil: return nil
        case .text: return shape + "@"
        case .number:
            let signs = ["", "-", ""].map { "\(shape)\($0)General" }.joined(separator: ";")
            return shape.isEmpty ? nil : "\(signs);\(shape)@"
        case .day: return "\(shape)yyyy-mm-dd;;;\(shape)@"
        }
    }

    /// Excel refuses some characters, names over 31 characters, and the same name twice.
    private func sheetName(_ wanted: String) -> String {
        let clean = String(wanted.prefix(64).map { "[]:*?/\\".contains($0) ? " " : $0 })
            .trimming { $0 == "'" || $0.isWhitespace }
        let base = clean.isEmpty ? "Sheet" : clean
        var name = OpenWorkbook.prefix(base, units: 31)
        var count = 2
        while !names.insert(name.lowercased()).inserted {
            name = OpenWorkbook.prefix(base, units: 27) + " \(count)"
            count += 1
        }
        return name
    }

    private static func prefix(_ text: String, units: Int) -> String {
        var result = text
        while result.utf16.count > units { result.removeLast() }
        return result
    }
}
