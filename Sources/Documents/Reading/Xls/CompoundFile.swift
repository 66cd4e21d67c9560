import Records

/// The container of Office 97–2003: a small file system within a file ([MS-CFB]).
///
/// Every number in it may be a lie, so every chain is bounded by the number of sectors there are.
struct CompoundFile {
    private let bytes: [UInt8]
    private let sectorSize: Int
    private let fat: [UInt32]
    private var root: Entry?
    /// What lies at the top; objects embedded in the document have streams of the same names.
    private var entries: [Entry] = []

    private struct Entry {
        let name: String
        let start: UInt32
        let size: Int

        init(_ directory: [UInt8], _ at: Int) {
            let units = Swift.min(31, Swift.max(0, Int(directory.number16(at + 64)) / 2 - 1))
            let name = (0..<units).map { directory.number16(at + $0 * 2) }
            self.name = String(decoding: name, as: UTF16.self).lowercased()
            self.start = directory.number32(at + 116)
            self.size = Int(directory.number32(at + 120))
        }
    }

    /// Nil where the container cannot be followed.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 512, bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
        let shift = Int(bytes[30])
        guard shift == 9 || shift == 12 else { return nil }
        self.bytes = bytes
        sectorSize = 1 << shift
        fat = CompoundFile.table(of: bytes, sectorSize: 1 << shift)
        let directory = chain(from: bytes.number32(48), limit: 4 << 20)
        guard directory.count >= 128 else { return nil }
        root = Entry(directory, 0)
        // The entries of one storage form a binary tree, from the child that the root names.
        var waiting = [Int(directory.number32(76))]
        var seen: Set<Int> = []
        while let index = waiting.popLast() {
            let at = index * 128
            guard at + 128 <= directory.count, seen.insert(index).inserted else { continue }
            entries.append(Entry(directory, at))
            waiting += [Int(directory.number32(at + 68)), Int(directory.number32(at + 72))]
        }
    }

    func has(_ name: String) -> Bool { entries.contains { $0.name == name.lowercased() } }

    /// The stream's bytes; nil where there is none of that name, whatever its case.
    func stream(_ name: String) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name.lowercased() }) else { return nil }
        if entry.size >= Int(bytes.number32(56)) {
            return chain(from: entry.start, limit: entry.size)
        }
        return small(entry)
    }

    /// Small streams live in pieces of 64 bytes within the root's own stream.
    private func small(_ entry: Entry) -> [UInt8] {
        guard let root else { return [] }
        let home = chain(from: root.start, limit: root.size)
        let links = chain(from: bytes.number32(60), limit: bytes.count)
        var result: [UInt8] = []
        var piece = Int(entry.start)
        var steps = 0
        while steps * 64 <= home.count, result.count < entry.size, piece >= 0, (piece + 1) * 64 <= home.count,
            (piece + 1) * 4 <= links.count
        {
            result += home[(piece * 64)..<(piece * 64 + 64)]
            piece = Int(links.number32(piece * 4))
            steps += 1
        }
        return Array(result.prefix(entry.size))
    }

    private func chain(from start: UInt32, limit: Int) -> [UInt8] {
        var result: [UInt8] = []
        var sector = Int(start)
        var steps = 0
        while result.count < limit, sector < fat.count, steps <= fat.count {
            let from = (sector + 1) * sectorSize
            guard from < bytes.count else { break }
            result += bytes[from..<min(from + sectorSize, bytes.count)]
            sector = Int(fat[sector])
            steps += 1
        }
        return Array(result.prefix(limit))
    }

    /// The allocation table: its first 109 sectors are listed in the header, the rest in a chain.
    private static func table(of bytes: [UInt8], sectorSize: Int) -> [UInt32] {
        var sectors = (0..<109).map { bytes.number32(76 + $0 * 4) }
        var next = Int(bytes.number32(68))
        let perSector = sectorSize / 4
        var steps = 0
        while (next + 2) * sectorSize <= bytes.count, steps * sectorSize <= bytes.count {
            let base = (next + 1) * sectorSize
            sectors += (0..<(perSector - 1)).map { bytes.number32(base + $0 * 4) }
            next = Int(bytes.number32(base + sectorSize - 4))
            steps += 1
        }
        var table: [UInt32] = []
        // Never more than one entry for each sector of the file, whatever the list repeats.
        let most = bytes.count / sectorSize + perSector
        for sector in sectors where table.count < most {
            let base = (Int(sector) + 1) * sectorSize
            guard base + sectorSize <= bytes.count else { continue }
            table += (0..<perSector).map { bytes.number32(base + $0 * 4) }
        }
        return table
    }
}

extension [UInt8] {
    /// Little-endian numbers; beyond the end everything is zero.
    func number16(_ at: Int) -> UInt16 {
        at >= 0 && at + 2 <= count ? UInt16(self[at]) | UInt16(self[at + 1]) << 8 : 0
    }

    func number32(_ at: Int) -> UInt32 {
        at >= 0 && at + 4 <= count ? UInt32(number16(at)) | UInt32(number16(at + 2)) << 16 : 0
    }

    func double(_ at: Int) -> Double {
        Double(bitPattern: UInt64(number32(at)) | UInt64(number32(at + 4)) << 32)
    }
}
