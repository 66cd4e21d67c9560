import CXlsxWriter

/// The list that drops down in a cell.
enum ChoiceList {
    /// Excel takes at most 255 characters for a list, so a longer one is not set.
    static func set(
        _ choices: [String], on sheet: OpenWorkbook.SheetHandle, _ column: UInt16,
        _ rows: ClosedRange<UInt32>
    ) {
        // A comma would part one choice into two.
        guard choices.joined(separator: ",").utf16.count <= 255,
            !choices.contains(where: { $0.contains(",") })
        else { return }
        var list: [UnsafeMutablePointer<CChar>?] = choices.map { choice in
            let bytes = choice.utf8CString
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
            for (at, byte) in bytes.enumerated() { copy[at] = byte }
            return copy
        }
        defer { for copy in list { copy?.deallocate() } }
        list.append(nil)
        list.withUnsafeMutableBufferPointer { buffer in
            var rule = lxw_data_validation()
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            rule.value_list = buffer.baseAddress
            worksheet_data_validation_range(
                sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
        }
    }
}
