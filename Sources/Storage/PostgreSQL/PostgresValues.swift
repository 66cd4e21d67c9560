import CPQ
import Records

/// 绑定的值 — Values as libpq takes them: in the server's own binary form, all in one buffer.
struct PostgresValues {
    let types: [Oid]
    private var bytes: [UInt8] = []
    /// Where each value begins; nil for nothing.
    private var starts: [Int?] = []
    private var lengths: [Int32] = []

    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let text: Oid = 25

    init(_ values: [Value]) {
        types = values.map {
            switch $0 {
            case .null: 0  // the server finds it from where it stands
            case .int: PostgresValues.int8
            case .text: PostgresValues.text
            case .bytes: PostgresValues.bytea
            }
        }
        for value in values {
            let start = bytes.count
            switch value {
            case .null: break
            case .int(let number):
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .bytes(let blob): bytes.append(contentsOf: blob)
            }
            starts.append(value.isNull ? nil : start)
            lengths.append(Int32(bytes.count - start))
        }
    }

    /// Count, values, lengths, and formats (1: binary).
    func withPointers<T>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> T
    ) -> T {
        let formats = [Int32](repeating: 1, count: types.count)
        // An empty text must still have an address, or it would be nothing.
        return (bytes + [0]).withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { pointers in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer {
                        body(
                            Int32(types.count), pointers.baseAddress, lengths.baseAddress, $0.baseAddress)
                    }
                }
            }
        }
    }
}

/// One row of an answer, in the server's binary form.
struct PostgresCells: Cells {
    let result: OpaquePointer
    let row: Int32
    let kinds: [Oid]

    func value(_ column: Int) -> Value {
        if isNull(column) { return .null }
        return switch kinds[column] {
        case 16, 20, 21, 23: .int(int(column))
        case PostgresValues.bytea: .bytes(Array(raw(column)))
        default: .text(text(column))
        }
    }

    func int(_ column: Int) -> Int64 {
        let bytes = raw(column)
        guard let first = bytes.first else { return 0 }
        // A truth is one byte; numbers have two, four or eight, the sign in the first.
        guard bytes.count > 1 else { return Int64(first) }
        var number = Int64(Int8(bitPattern: first))
        for byte in bytes.dropFirst() { number = number << 8 | Int64(byte) }
        return number
    }

    func text(_ column: Int) -> String { String(decoding: raw(column), as: UTF8.self) }

    func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) == 1 }

    private func raw(_ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(column)),
            count: Int(PQgetlength(result, row, Int32(column))))
    }
}
