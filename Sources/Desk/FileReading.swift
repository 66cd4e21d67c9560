import Documents
import Foundation
import Logging
package import Records
import Storage

extension Desk {
    /// 读附件 — Reads the words of every file that waits for it, one after the other, so that it is found by them. What cannot be
    /// read stays attached and is told apart. Returns how many were looked at.
    @discardableResult
    package func readFiles() async throws(Failure) -> Int {
        var count = 0
        while !Task.isCancelled {
            let next = try await jot(.system) { errand -> (Attachments.Attachment, [UInt8])? in
                guard let id = try FileTexts(errand.connection).take() else { return nil }
                return try errand.attachments.find(id)
            }
            guard let (file, bytes) = next else { return count }
            let (state, text) = await Desk.words(bytes, named: file.name)
            try await jot(.system) { try FileTexts($0.connection).keep(file.id, state, text) }
            if state == .refused { logger.info("\(file.id.text) cannot be read for its words") }
            count += 1
        }
        return count
    }

    /// On a thread of its own: another program reads a PDF, and who waits for it should hold up nobody.
    private static func words(_ bytes: [UInt8], named name: String) async -> (FileTexts.State, String?) {
        await withCheckedContinuation { done in
            DispatchQueue.global(qos: .utility).async {
                do {
                    guard let words = try FileWords.read(bytes, named: name) else {
                        return done.resume(returning: (.none, nil))
                    }
                    done.resume(returning: (words.isCut ? .cut : .read, words.text))
                } catch {
                    done.resume(returning: (.refused, nil))
                }
            }
        }
    }
}
