import CZip
package import Records

/// 压缩包 — Files packed into one zip, as Word and Excel documents are.
package enum Archive {
    /// Packs the entries in the order given. The same entries always give the same bytes.
    package static func write(
        _ entries: [(name: String, bytes: [UInt8])]
    ) throws(Failure) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil),
            let zip = zip_open_from_source(source, ZIP_TRUNCATE, nil)
        else { throw .library("libzip", "cannot open a zip in memory") }
        // The archive releases its source when closed; we still want to read what it wrote.
        zip_source_keep(source)
        defer { zip_source_free(source) }

        for entry in entries {
            guard let part = copied(entry.bytes, into: zip) else {
                zip_discard(zip)
                throw .library("libzip", "out of memory")
            }
            let index = zip_file_add(
                zip, entry.name, part, zip_flags_t(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE))
            guard index >= 0 else {
                zip_source_free(part)
                zip_discard(zip)
                throw .library("libzip", "cannot add \(entry.name)")
            }
            zip_file_set_dostime(zip, zip_uint64_t(index), 0, firstDayOfZip, 0)
        }
        guard zip_close(zip) == 0 else {
            let reason = String(cString: zip_strerror(zip))
            zip_discard(zip)
            throw .library("libzip", reason)
        }
        return try contents(of: source)
    }

    /// Every file in the archive, unpacked; directories are left out. Names may be in UTF-8 or
    /// GB18030.
    package static func read(
        _ bytes: [UInt8], named name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(Failure) -> [(name: String, bytes: [UInt8])] {
        let archive = try OpenArchive(bytes, named: name, limits: limits)
        var entries: [(name: String, bytes: [UInt8])] = []
        for part in archive.parts where !part.name.hasSuffix("/") {
            entries.append((part.name, try archive.bytes(of: part)))
        }
        return entries
    }

    /// 1 January 1980, in the packed form of MS-DOS: the earliest day a zip can carry.
    private static let firstDayOfZip: zip_uint16_t = 1 << 5 | 1

    /// libzip reads its sources only in `zip_close`, so each gets its own copy, which libzip frees.
    private static func copied(_ bytes: [UInt8], into zip: OpaquePointer) -> OpaquePointer? {
        OpenArchive.copied(bytes).flatMap {
            zip_source_buffer(zip, $0, zip_uint64_t(bytes.count), 1)
        }
    }

    private static func contents(of source: OpaquePointer) throws(Failure) -> [UInt8] {
        var about = zip_stat_t()
        guard zip_source_stat(source, &about) == 0, zip_source_open(source) == 0 else {
            throw .library("libzip", "cannot read back what was written")
        }
        defer { zip_source_close(source) }
        let size = Int(about.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
        }
        guard bytes.count == size else { throw .library("libzip", "short read") }
        return bytes
    }
}
