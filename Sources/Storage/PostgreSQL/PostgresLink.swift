import CPQ
import Foundation
import Records

/// 连接 — One connection to the server, used by one thread at a time.
///
/// `@unchecked` because libpq's handle may move between threads, as long as no two use it at once: the pool
/// gives a link to one closure at a time.
final class PostgresLink: Connection, @unchecked Sendable {
    let dialect = Dialect.postgres
    private let handle: OpaquePointer
    private var prepared = PreparedStatements()
    private var lastUsed = ContinuousClock.now
    /// What the server said beside its answers, since the last statement began.
    private let notices = Notices()

    private final class Notices {
        var warnings: [String] = []
    }

    /// How long a statement may run, how long it may wait for another's lock, and how long a transaction may
    /// stand idle before the server ends it, in milliseconds.
    private static let limits = """
        SET statement_timeout = 30000; SET lock_timeout = 20000; \
        SET idle_in_transaction_session_timeout = 120000
        """
    /// After so long without a word the server is taken for dead: a machine that is frozen still answers
    /// for its connections, but ends no statement.
    private static let deadline = Duration.seconds(35)

    init(_ address: String) throws {
        // What the address or the environment says wins over these.
        var options = [
            "connect_timeout": "3", "application_name": "tashan", "client_encoding": "UTF8",
            "keepalives_idle": "5", "keepalives_interval": "2", "keepalives_count": "3",
            "tcp_user_timeout": "8000",
        ]
        let environment = ProcessInfo.processInfo.environment
        options["target_session_attrs"] = environment["PGTARGETSESSIONATTRS"] ?? "read-write"
        if let seconds = environment["PGCONNECT_TIMEOUT"] { options["connect_timeout"] = seconds }
        if let name = environment["PGAPPNAME"] { options["application_name"] = name }
        let names = options.keys.sorted() + ["dbname"]
        let words = names.map { options[$0] ?? address }
        handle = try PostgresLink.withPointers(names) { names in
            try PostgresLink.withPointers(words) { words in
                guard let handle = PQconnectdbParams(names, words, 1) else {
                    throw PostgresError(state: "", message: "out of memory", isLost: true)
                }
                return handle
            }
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            // What was begun is given up by `deinit`.
            throw PostgresError(connecting: String(cString: PQerrorMessage(handle)))
        }
        PQsetNoticeReceiver(
            handle,
            { context, result in
                guard let context else { return }
                let notices = Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue()
                let severity = PQresultErrorField(result, PostgresError.severity)
                if severity.map({ String(cString: $0) }) == "WARNING" {
                    notices.warnings.append(String(cString: PQresultErrorMessage(result)))
                }
            }, Unmanaged.passUnretained(notices).toOpaque())
        try script(PostgresLink.limits)
    }

    deinit { PQfinish(handle) }

    private static func withPointers<T>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> T
    ) throws -> T {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) } + [nil]
        return try pointers.withUnsafeBufferPointer { try body($0.baseAddress.unsafelyUnwrapped) }
    }

    /// Whether it can be trusted: one that has rested is asked first.
    func isWell(after rest: Duration) -> Bool {
        guard PQstatus(handle) == CONNECTION_OK else { return false }
        guard lastUsed.duration(to: .now) > rest else { return true }
        do {
            try script("SELECT 1")
            return true
        } catch {
            return false
        }
    }

    /// What stops a statement from another thread; to be freed with `PQfreeCancel`.
    func canceller() -> OpaquePointer? { PQgetCancel(handle) }

    // Statements

    func each(_ sql: SQL, _ body: (any Cells) throws -> Void) throws {
        let result = try execute(sql)
        defer { PQclear(result) }
        let kinds = (0..<PQnfields(result)).map { PQftype(result, $0) }
        for row in 0..<PQntuples(result) {
            try body(PostgresCells(result: result, row: row, kinds: kinds))
        }
    }

    func run(_ sql: SQL) throws -> Int {
        let result = try execute(sql)
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    func script(_ text: String) throws {
        PQclear(try answered { PQsendQuery(handle, text) })
    }

    /// The last word. Once it was sent, only the server's answer tells whether the work was kept.
    func commit() throws {
        notices.warnings = []
        let result = try answered { PQsendQuery(handle, "COMMIT") }
        defer { PQclear(result) }
        // What the standby did not confirm would be lost with this server.
        guard notices.warnings.isEmpty else { throw StorageTrouble.unknownOutcome }
        // A transaction that had failed is rolled back by COMMIT, and that is no error to the server.
        guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
            throw PostgresError(state: "25P02", message: "rolled back", isLost: false)
        }
    }

    private func execute(_ sql: SQL) throws -> OpaquePointer {
        let values = PostgresValues(sql.values)
        let (name, isNew, dropped) = prepared.name(sql.text, values.types)
        if let dropped { try script("DEALLOCATE \(dropped)") }
        if isNew {
            do {
                try prepare(name, sql.text, values)
            } catch {
                prepared.forget(sql.text, values.types)
                throw error
            }
        }
        do {
            return try answered {
                values.withPointers { PQsendQueryPrepared(handle, name, $0, $1, $2, $3, 1) }
            }
        } catch let error as PostgresError where error.isAboutPlan {
            // The statement went with a pooler's other connection, or its table was changed by an upgrade.
            prepared.forgetAll()
            throw error
        }
    }

    private func prepare(_ name: String, _ text: String, _ values: PostgresValues) throws {
        let text = Dialect.numbered(text)
        PQclear(
            try answered { PQsendPrepare(handle, name, text, Int32(values.types.count), values.types) })
    }

    /// Sends, and waits for the last answer; fails with the first error.
    private func answered(_ send: () -> Int32) throws -> OpaquePointer {
        let end = ContinuousClock.now + PostgresLink.deadline
        guard send() == 1 else { throw error(nil) }
        var last: OpaquePointer?
        while let result = try next(before: end) {
            // After an error the server takes up nothing more of what was sent with it.
            PQclear(last)
            last = result
        }
        lastUsed = .now
        if let last,
            [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(PQresultStatus(last))
        {
            return last
        }
        defer { PQclear(last) }
        throw error(last)
    }

    /// The next answer to what was sent; nil after the last.
    private func next(before end: ContinuousClock.Instant) throws -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            let rest = ContinuousClock.now.duration(to: end)
            guard rest > .zero else {
                throw PostgresError(state: "57014", message: "no answer from the server", isLost: true)
            }
            var socket = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
            // Woken by a signal, it looks again.
            _ = poll(&socket, 1, Int32(rest / .milliseconds(1)) + 1)
            guard PQconsumeInput(handle) == 1 else { throw error(nil) }
        }
        return PQgetResult(handle)
    }

    private func error(_ result: OpaquePointer?) -> PostgresError {
        // Its first sentence alone: the details after it quote the row, which may be somebody's identity number.
        let said = PQresultErrorField(result, PostgresError.sentence) ?? PQerrorMessage(handle)
        return PostgresError(
            state: PQresultErrorField(result, PostgresError.sqlstate).map { String(cString: $0) } ?? "",
            message: said.map { String(cString: $0) } ?? "",
            isLost: PQstatus(handle) != CONNECTION_OK)
    }
}
