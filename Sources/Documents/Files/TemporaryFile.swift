import Foundation
import Records

/// 临时文件 — A private file for the libraries that can only work on a path. It is gone afterwards.
enum TemporaryFile {
    /// Fails with `.broken` when the disk refuses; the file is removed whatever happens.
    static func with<Result>(
        _ bytes: [UInt8] = [], _ body: (String) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let directory = FileManager.default.temporaryDirectory.path
        var template = Array("\(directory)/tashan-XXXXXX".utf8CString)
        // mkstemp makes the file readable by us alone and never follows somebody else's link.
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw .library("mkstemp", String(cString: strerror(errno)))
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        let written = write(all: bytes, to: descriptor)
        close(descriptor)
        guard written else { throw .library("write", String(cString: strerror(errno))) }
        return try body(path)
    }

    /// Fails with `.broken` when the file cannot be read.
    static func bytes(at path: String) throws(Failure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .library("read", path)
        }
        return [UInt8](data)
    }

    private static func write(all bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Foundation.write(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
}
