import Foundation
import Records

/// PDF 里的文字 — Read by poppler's `pdftotext`, in a process of its own that has so much time, memory and nothing else: whatever a
/// hostile file does in there, the office goes on.
enum PDFWords {
    static let pages = 1_000
    static let seconds = 20
    static let memory = 384 << 20

    static func read(_ bytes: [UInt8], named name: String) throws(Failure) -> FileWords? {
        try TemporaryFile.with(bytes) { (source) throws(Failure) in
            try TemporaryFile.with { (target) throws(Failure) in
                try run(source, target, named: name)
                let most = FileWords.most * 4
                guard let found = FileHandle(forReadingAtPath: target) else { throw .library("read", target) }
                // A file that cannot be read holds no words.
                let text = LineEnds.joined(
                    String(decoding: (try? found.read(upToCount: most)) ?? Data(), as: UTF8.self))
                let scalars = text.unicodeScalars.prefix(FileWords.most)
                guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
                return FileWords(
                    text: String(String.UnicodeScalarView(scalars)),
                    isCut: scalars.endIndex != text.unicodeScalars.endIndex)
            }
        }
    }

    /// Fails with `.broken` where the program is not there, and with `.invalid` for a file that it cannot read within its limits.
    private static func run(_ source: String, _ target: String, named name: String) throws(Failure) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
        process.arguments = [
            "--as=\(memory)", "--cpu=\(seconds)", "--fsize=\(FileWords.most * 16)", "--nofile=32", "--core=0",
            "/usr/bin/timeout", "--signal=KILL", "\(seconds * 2)",
            "/usr/bin/pdftotext", "-q", "-enc", "UTF-8", "-l", "\(pages)", source, target,
        ]
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .broken(error)
        }
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: return
        // Neither prlimit nor timeout found the program.
        case 126, 127: throw .library("pdftotext", "is not installed (poppler-utils)")
        // What was written until it grew too large is words all the same.
        case _ where process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGXFSZ:
            return
        case 3:
            throw Unreadable.locked(name)
        default:
            throw Unreadable.damaged(name)
        }
    }
}
