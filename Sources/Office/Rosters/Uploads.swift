package import Desk
package import Records
import Storage

extension Desk {
    /// Keeps an uploaded roster while its preview is looked at, so that it is sent only once.
    package func keepUpload(
        _ actor: Actor, batch: ID, name: String, bytes: [UInt8]
    ) async throws(Failure)
        -> ID
    {
        try await change(actor) { errand in
            _ = try errand.rosterBatch(batch)
            let id = ID.make(at: errand.now)
            // One at a time for each batch: an upload that was not imported gives way to the next.
            for old in try errand.attachments.of("upload", batch) {
                try errand.attachments.remove(old.id)
            }
            try errand.attachments.add(
                Attachments.Attachment(
                    id: id, kind: "upload", record: batch, name: String(name.suffix(120)),
                    type: "application/octet-stream", size: bytes.count, at: errand.now), bytes,
                isSearched: false)
            return id
        }
    }

    package func upload(
        _ actor: Actor, batch: ID, _ id: ID
    ) async throws(Failure) -> (
        name: String, bytes: [UInt8]
    ) {
        try await look(actor) { errand in
            _ = try errand.rosterBatch(batch)
            guard let (file, bytes) = try errand.attachments.find(id), file.record == batch,
                file.kind == "upload"
            else { throw Failure.notFound }
            return (file.name, bytes)
        }
    }

    package func dropUpload(_ actor: Actor, batch: ID, _ id: ID) async throws(Failure) {
        try await change(actor) { errand in
            _ = try errand.rosterBatch(batch)
            try errand.attachments.remove(id)
        }
    }
}
