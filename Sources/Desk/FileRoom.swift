import Parties
package import Records
import Storage

/// 附件限额 — How many bytes of files a record, a person and the office may have, so that no account can fill the disk.
package struct FileRoom: Sendable, Equatable {
    /// Megabytes.
    package var ofRecord = 100
    package var ofPerson = 1_024
    package var ofOffice = 20_480

    package init(ofRecord: Int = 100, ofPerson: Int = 1_024, ofOffice: Int = 20_480) {
        self.ofRecord = ofRecord
        self.ofPerson = ofPerson
        self.ofOffice = ofOffice
    }

    fileprivate static let setting = "file_room"

    /// As it was set: three numbers; what was never set, or cannot be read, is as above.
    fileprivate init(written text: String?) {
        let numbers = (text ?? "").split(separator: " ").compactMap { Int($0) }.filter(
            FileRoom.range.contains)
        self =
            numbers.count == 3
            ? FileRoom(ofRecord: numbers[0], ofPerson: numbers[1], ofOffice: numbers[2]) : FileRoom()
    }

    fileprivate var written: String { "\(ofRecord) \(ofPerson) \(ofOffice)" }
    package static let range = 1...1_000_000
}

extension Desk {
    package func fileRoom(_ actor: Actor) async throws(Failure) -> FileRoom {
        try await look(actor) { try $0.fileRoom() }
    }

    /// Sets the limits, in megabytes. For the administrator, who knows the disk.
    package func setFileRoom(_ actor: Actor, _ room: FileRoom) async throws(Failure) {
        guard actor.holds(.administrator) || actor.isMachine else { throw .notYours }
        guard [room.ofRecord, room.ofPerson, room.ofOffice].allSatisfy(FileRoom.range.contains) else {
            throw .problem("限额请写1至1000000之间的数（MB）", "write each limit as 1 to 1000000 (MB)")
        }
        try await change(actor) { errand in
            try errand.shelf.set(FileRoom.setting, room.written)
            try errand.remember(
                "setting", "file-room",
                Title(
                    "\(actor.name)　附件限额：每件\(room.ofRecord)MB，每人\(room.ofPerson)MB，全单位\(room.ofOffice)MB",
                    "\(actor.name): room for files set to \(room.written) MB"))
        }
    }
}

extension Errand {
    fileprivate func fileRoom() throws -> FileRoom {
        FileRoom(written: try shelf.setting(FileRoom.setting))
    }

    /// Fails with `.invalid`, and what to do about it, where the file would not fit.
    func checkRoom(for size: Int, in record: Record) throws {
        let room = try fileRoom()
        if try attachments.bytes(of: record.kind.name, record.id) + size > room.ofRecord << 20 {
            throw Failure.problem(
                "一件记录的附件合计最多\(room.ofRecord)MB，再加就超了；请压缩，或者只传要紧的几页",
                "the files of one record have \(room.ofRecord) MB at most; compress it, or send the pages that matter",
                at: "file")
        }
        if try attachments.bytes(from: actor.person) + size > room.ofPerson << 20 {
            throw Failure.problem(
                "你传的附件合计已到\(room.ofPerson)MB，装不下了；请系统管理员提高每人的限额",
                "your files have reached \(room.ofPerson) MB; ask the administrator for more room", at: "file"
            )
        }
        if try attachments.bytes() + size > room.ofOffice << 20 {
            throw Failure.problem(
                "全单位的附件已到\(room.ofOffice)MB，装不下了；请系统管理员腾出磁盘，再提高限额",
                "the office's files have reached \(room.ofOffice) MB; the administrator must make room",
                at: "file")
        }
    }
}
