import CPQ
import Records

/// libpq itself: statements prepared once, sent with binary values, answers fetched whole and thrown away.
final class RawPostgres: RawLink {
    private let handle: OpaquePointer?
    private var scripts: [(beginning: String, lines: [Bound])] = []

    init(_ address: String, _ scripts: [Script]) throws {
        handle = PQconnectdb(address)
        guard PQstatus(handle) == CONNECTION_OK else { throw failed("connect") }
        for (number, script) in scripts.enumerated() {
            let lines = try script.lines.enumerated().map { place, line in
                let bound = Bound(line, name: "r\(number)_\(place)")
                let result = PQprepare(
                    handle, bound.name, RawPostgres.numbered(line.text), Int32(bound.types.count), bound.types
                )
                defer { PQclear(result) }
                guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw failed(line.text) }
                return bound
            }
            self.scripts.append((RawPostgres.beginning(script.sort), lines))
        }
    }

    deinit { PQfinish(handle) }

    // Below the connection, where a recording does not reach: as in `PostgresTransaction`.
    private static func beginning(_ sort: Recording.Sort) -> String {
        switch sort {
        case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        case .write:
            """
            BEGIN ISOLATION LEVEL READ COMMITTED; \
            SELECT name FROM migration WHERE name = 'office-0001' FOR UPDATE
            """
        case .jot: "BEGIN ISOLATION LEVEL READ COMMITTED"
        }
    }

    func send(_ script: Int, fresh: [Int64]) throws -> RawTimes {
        var times = RawTimes()
        let start = ContinuousClock.now
        try command(scripts[script].beginning)
        let begun = ContinuousClock.now
        var number: Int64 = 0
        for line in scripts[script].lines {
            let result = line.send(handle, fresh, number)
            defer { PQclear(result) }
            guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else {
                throw failed(line.name)
            }
            if line.tellsNumber { number = RawPostgres.number(result) + 1 }
        }
        let done = ContinuousClock.now
        try command("COMMIT")
        times.beginning = begun - start
        times.statements = done - begun
        times.commit = ContinuousClock.now - done
        return times
    }

    private func command(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else { throw failed(text) }
    }

    private func failed(_ what: String) -> Workshop.Failed {
        Workshop.Failed(what: "libpq, \(what): \(String(cString: PQerrorMessage(handle)))")
    }

    private static func number(_ result: OpaquePointer?) -> Int64 {
        guard PQntuples(result) > 0, PQgetlength(result, 0, 0) == 8, let bytes = PQgetvalue(result, 0, 0)
        else {
            return 0
        }
        return Int64(bigEndian: UnsafeRawPointer(bytes).loadUnaligned(as: Int64.self))
    }

    private static func numbered(_ text: String) -> String {
        let parts = text.split(separator: "?", omittingEmptySubsequences: false)
        return parts.dropFirst().enumerated().reduce(String(parts[0])) {
            $0 + "$\($1.offset + 1)" + $1.element
        }
    }
}

/// The values of a statement in one buffer, made once; only what is new is written into it again.
private final class Bound {
    let name: String
    let types: [Oid]
    let tellsNumber: Bool
    private let slots: [(place: Int, slot: Script.Slot)]
    private let buffer: UnsafeMutablePointer<CChar>
    private var offsets: [Int] = []
    private var pointers: [UnsafePointer<CChar>?] = []
    private var lengths: [Int32] = []
    private let formats: [Int32]

    /// The longest number as text.
    private static let room = 20

    init(_ line: Script.Line, name: String) {
        self.name = name
        tellsNumber = line.tellsNumber
        slots = line.slots.map { (place: $0.key, slot: $0.value) }
        types = line.values.map {
            switch $0 {
            case .null: 0
            case .int: 20
            case .text: 25
            case .bytes: 17
            }
        }
        formats = [Int32](repeating: 1, count: types.count)
        var bytes: [UInt8] = []
        for value in line.values {
            let start = bytes.count
            offsets.append(start)
            switch value {
            case .null: break
            case .int(let number): withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .bytes(let blob): bytes.append(contentsOf: blob)
            }
            lengths.append(Int32(bytes.count - start))
            bytes.append(contentsOf: [UInt8](repeating: 0, count: Bound.room))
        }
        buffer = .allocate(capacity: bytes.count + 1)
        for (place, byte) in bytes.enumerated() { buffer[place] = CChar(bitPattern: byte) }
        pointers = zip(line.values, offsets).map { $0.isNull ? nil : UnsafePointer(buffer + $1) }
    }

    deinit { buffer.deallocate() }

    func send(_ handle: OpaquePointer?, _ fresh: [Int64], _ number: Int64) -> OpaquePointer? {
        for (place, slot) in slots {
            switch slot {
            case .fresh(let which): write(fresh[which], at: place)
            case .number: write(number, at: place)
            case .numberText:
                let digits = String(number).utf8
                for (offset, byte) in digits.enumerated() {
                    buffer[offsets[place] + offset] = CChar(bitPattern: byte)
                }
                lengths[place] = Int32(digits.count)
            }
        }
        return PQexecPrepared(handle, name, Int32(types.count), pointers, lengths, formats, 1)
    }

    private func write(_ number: Int64, at place: Int) {
        UnsafeMutableRawPointer(buffer + offsets[place]).storeBytes(of: number.bigEndian, as: Int64.self)
    }
}
