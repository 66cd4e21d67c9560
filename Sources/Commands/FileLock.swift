import Foundation
import Records

/// 独占 — One server to a data file: the second is told so instead of fighting over it.
final class FileLock {
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
        descriptor = open(path, O_CREAT | O_RDWR, 0o600)
        guard descriptor >= 0 else {
            throw .problem("建不了锁文件 \(path)", "cannot make the lock file \(path)")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .conflict(
                Title(
                    "这个数据文件正由另一个他山使用。先停下那一个，或换一个 --file。",
                    "Another Tashan is serving this data file; stop it first, or choose another --file."))
        }
    }

    func release() { close(descriptor) }
}
