import Documents
import Foundation
import Logging
package import Records
import Storage

extension Desk {
    /// 读附件 — Reads the words of every file that waits for it, one after the other, so that it is found by them. What cannot be
    /// read stays attached and is told apart. Fails with `.broken` where the machine cannot read at present (the disk is full, a
    /// program is missing): the file waits on.
    package func readFiles() async throws(Failure) {
        while !Task.isCancelled, try await look(.system, { try FileTexts($0.connection).pending() > 0 }) {
            let next = try await jot(.system) { errand -> (Attachments.Attachment, [UInt8])? in
                guard let id = try FileTexts(errand.connection).take() else { return nil }
                return try errand.attachments.find(id)
            }
            // Another server took it, or it was taken away.
            guard let (file, bytes) = next else { continue }
            do {
                let words = try await Desk.words(bytes, named: file.name).get()
                let state: FileTexts.State = words.map { $0.isCut ? .cut : .read } ?? .none
                // Cut into pairs before the store is asked: nobody waits for that.
                let kept = words.map { FileTexts.Words($0.text) }
                try await jot(.system) { try FileTexts($0.connection).keep(file.id, state, kept) }
            } catch Failure.invalid {
                try await jot(.system) { try FileTexts($0.connection).keep(file.id, .refused, nil) }
            } catch {
                try await jot(.system) { try FileTexts($0.connection).giveBack(file.id) }
                throw error
            }
        }
    }

    /// Before any is read: what a server had in hand when it ended is read once more, and not a third time.
    package func takeUpFiles() async throws(Failure) {
        try await jot(.system) { try FileTexts($0.connection).takeUp() }
    }

    /// On a thread of its own: another program reads a PDF, and who waits for it should hold up nobody.
    private static func words(
        _ bytes: [UInt8], named name: String
    ) async -> Result<FileWords?, Failure> {
        await withCheckedContinuation { done in
            DispatchQueue.global(qos: .utility).async {
                do throws(Failure) {
                    done.resume(returning: .success(try FileWords.read(bytes, named: name)))
                } catch {
                    done.resume(returning: .failure(error))
                }
            }
        }
    }
}
