import Foundation
import GRDB
import GRDBSQLite
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What no page can be faster than: the same server library, the same look-up of the session, the same
/// rows read to the last column, and then as many constant bytes as the page has.
final class Yardstick: Sendable {
    /// A page's rows as statements; `?` stands for nothing here, since a yardstick may splice.
    struct Page: Sendable {
        let path: String
        /// The statements by which the site knows who asks.
        let session: [String]
        let rows: [String]
        let bytes: Int
    }

    private let pool: DatabasePool
    private let pages: [String: Page]
    private let bodies: [String: ByteBuffer]

    init(path: String, pages: [Page]) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -8000") }
        pool = try DatabasePool(path: path, configuration: configuration)
        self.pages = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) })
        bodies = Dictionary(
            uniqueKeysWithValues: pages.map {
                ($0.path, ByteBuffer(repeating: UInt8(ascii: "x"), count: $0.bytes))
            })
    }

    func serve(port: Int, logger: Logger, onRunning: @escaping @Sendable () async -> Void) async throws {
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let path = request.uri.path
            guard request.headers[.cookie] != nil, let page = self.pages[path],
                let body = self.bodies[path]
            else { return Response(status: .notFound) }
            try await self.read(page.session)
            try await self.read(page.rows)
            return Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: .init(byteBuffer: body))
        }
        let application = Application(
            responder: responder, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { _ in await onRunning() }, logger: logger)
        try await application.runService()
    }

    func read(_ rows: [String]) async throws {
        try await pool.read { db in for sql in rows { try Yardstick.read(sql, db) } }
    }

    /// Touches every column of every row; returns what was read, so that nothing is left out.
    @discardableResult
    private static func read(_ sql: String, _ db: Database) throws -> Int {
        let handle = try db.cachedStatement(sql: sql).sqliteStatement
        defer { sqlite3_reset(handle) }
        var read = 0
        while sqlite3_step(handle) == SQLITE_ROW {
            for column in 0..<sqlite3_column_count(handle) {
                switch sqlite3_column_type(handle, column) {
                case SQLITE_INTEGER: read &+= Int(sqlite3_column_int64(handle, column))
                case SQLITE_TEXT:
                    read &+= sqlite3_column_text(handle, column) == nil ? 0 : 1
                    read &+= Int(sqlite3_column_bytes(handle, column))
                default: break
                }
            }
        }
        return read
    }
}
