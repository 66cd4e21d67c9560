import CZip
import Foundation
import Records

/// A zip that is being read, with every promise of its directory distrusted.
///
/// What the directory declares is checked on opening; what comes out is counted while unpacking,
/// because a bomb lies about its size.
final class OpenArchive {
    struct Part: Equatable {
        let index: zip_uint64_t
        let name: String
        let size: Int
    }

    let parts: [Part]
    let fileName: String
    private let zip: OpaquePointer
    private let limits: ReadingLimits
    private let byName: [String: Int]
    /// What has come out of each part; one may be read twice.
    private var unpacked: [zip_uint64_t: Int] = [:]
    private var all = 0

    convenience init(path: String, named name: String, limits: ReadingLimits) throws(Failure) {
        guard let zip = zip_open(path, ZIP_RDONLY, nil) else { throw Unreadable.damaged(name) }
        try self.init(zip, named: name, limits: limits)
    }

    convenience init(_ bytes: [UInt8], named name: String, limits: ReadingLimits) throws(Failure) {
        guard let copy = OpenArchive.copied(bytes) else {
            throw .library("libzip", "out of memory")
        }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            throw .library("libzip", "out of memory")
        }
        guard let zip = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw Unreadable.damaged(name)
        }
        try self.init(zip, named: name, limits: limits)
    }

    private init(_ zip: OpaquePointer, named name: String, limits: ReadingLimits) throws(Failure) {
        do throws(Failure) {
            self.parts = try OpenArchive.directory(of: zip, named: name, limits: limits)
        } catch {
            zip_discard(zip)
            throw error
        }
        self.zip = zip
        self.fileName = name
        self.limits = limits
        self.byName = Dictionary(
            parts.enumerated().map { ($1.name.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    deinit { zip_discard(zip) }

    /// The part of this name, whatever its case: some writers disagree with themselves about it.
    func part(_ name: String) -> Part? {
        byName[name.lowercased()].map { parts[$0] }
    }

    /// Fails with `.invalid` when the part is larger than it may be, or damaged.
    func bytes(of part: Part) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(part.size, ReadingLimits.unsuspicious))
        try unpack(part) { chunk throws(Failure) in
            bytes.append(contentsOf: chunk)
            return true
        }
        return bytes
    }

    /// Hands over the part's bytes, 64 KB at a time, for as long as `take` says true; each chunk is
    /// valid only during the call.
    func unpack(
        _ part: Part, _ take: (UnsafeRawBufferPointer) throws(Failure) -> Bool
    ) throws(Failure) {
        guard let file = zip_fopen_index(zip, part.index, 0) else {
            throw Unreadable.damaged(fileName)
        }
        defer { zip_fclose(file) }
        let size = 1 << 16
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(size)))
            guard count >= 0 else { throw Unreadable.damaged(fileName) }
            if count == 0 { return }
            total += count
            // A part that holds more than the directory says is no slip of any program.
            guard total <= part.size else { throw Unreadable.bomb(fileName) }
            all += max(0, total - unpacked[part.index, default: 0])
            unpacked[part.index] = max(total, unpacked[part.index, default: 0])
            guard all <= limits.expanded else { throw Unreadable.bomb(fileName) }
            guard try take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
        }
    }

    /// A copy on the C heap, for libzip to keep and to free.
    static func copied(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
        let copy = malloc(max(1, bytes.count))
        bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return }
            copy?.copyMemory(from: start, byteCount: buffer.count)
        }
        return copy
    }

    private static func directory(
        of zip: OpaquePointer, named name: String, limits: ReadingLimits
    ) throws(Failure) -> [Part] {
        let count = zip_get_num_entries(zip, 0)
        guard count <= ReadingLimits.parts else { throw Unreadable.bomb(name) }
        var parts: [Part] = []
        var total = 0
        for index in 0..<zip_uint64_t(max(0, count)) {
            var about = zip_stat_t()
            guard zip_stat_index(zip, index, 0, &about) == 0,
                let raw = zip_get_name(zip, index, zip_flags_t(ZIP_FL_ENC_RAW))
            else { throw Unreadable.damaged(name) }
            guard about.encryption_method == ZIP_EM_NONE else { throw Unreadable.locked(name) }
            let size = Int(clamping: about.size)
            total = size > Int.max - total ? Int.max : total + size
            guard total <= limits.expanded else { throw Unreadable.bomb(name) }
            let packed = max(1, Int(clamping: about.comp_size))
            if size > ReadingLimits.unsuspicious, size / packed > limits.ratio {
                throw Unreadable.bomb(name)
            }
            let bytes = [UInt8](UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
            let text = TextEncoding.utf8OrGB18030(bytes) ?? String(decoding: bytes, as: UTF8.self)
            // Some Windows programs write `xl\workbook.xml`.
            let clean = text.replacingOccurrences(of: "\\", with: "/")
            parts.append(Part(index: index, name: clean, size: size))
        }
        return parts
    }
}
