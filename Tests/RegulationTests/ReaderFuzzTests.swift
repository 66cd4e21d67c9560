import Foundation
import Records
import Regulation
import Testing

@Suite struct `The reader, of texts that are not right` {
    /// What the house ships, and its examples.
    static let texts: [String] = {
        let house = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return ["regulations", "regulations/examples"].flatMap { folder -> [String] in
            let path = house.appending(path: folder)
            // A folder that is not there has no examples.
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
            return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
                try? String(contentsOf: path.appending(path: $0), encoding: .utf8)
            }
        }
    }()

    static let odd: [Character] = [
        ":", "-", " ", "\t", "{", "}", "[", "]", "\"", "'", "#", "&", "*", "!", "|", ">", "%", "@", "：", "，",
        "０",
        "九", "9", "日", "至", "é", "\u{FEFF}", "\u{200B}", "𠮷", "~", "?", ",", ".",
    ]

    /// Cuts, doubles, swaps, moves and garbles lines, one to four times.
    func spoilt(_ text: String, _ dice: inout Dice) -> String {
        var lines = text.components(separatedBy: "\n")
        for _ in 0...dice.roll(4) {
            let place = dice.roll(lines.count)
            switch dice.roll(8) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines.swapAt(place, dice.roll(lines.count))
            case 3: lines[place] = "  " + lines[place]
            case 4: lines[place] = String(lines[place].drop { $0 == " " })
            case 5: lines = Array(lines[..<max(1, place)])
            case 6: lines[place] = garbled(lines[place], &dice)
            default:
                lines[place] = lines[place].replacing(dice.one(of: ["日", "月", "组织部", ": ", "报"]), with: "")
            }
            if lines.isEmpty { lines = [""] }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func garbled(_ line: String, _ dice: inout Dice) -> String {
        var characters = Array(line)
        for _ in 0...dice.roll(3) {
            let place = dice.roll(characters.count + 1)
            if place < characters.count, dice.roll(3) == 0 {
                characters.remove(at: place)
            } else if place < characters.count, dice.roll(2) == 0 {
                characters[place] = dice.one(of: Self.odd)
            } else {
                characters.insert(dice.one(of: Self.odd), at: place)
            }
        }
        return String(characters)
    }

    @Test func `the shipped texts are there`() {
        #expect(Self.texts.count >= 2)
        #expect(Self.texts.allSatisfy { Regulation.read(yaml: $0).mistakes.isEmpty })
    }

    @Test(arguments: 1...8)
    func `never gives half a regulation, and places each mistake within the text`(_ part: UInt64) {
        var refused = 0
        for seed in (part * 1000)..<(part * 1000 + 250) {
            var dice = Dice(seed: seed)
            let text = spoilt(dice.one(of: Self.texts), &dice)
            let reading = Regulation.read(yaml: text)
            #expect((reading.regulation == nil) == !reading.mistakes.isEmpty, "seed \(seed)")
            if !reading.mistakes.isEmpty { refused += 1 }
            let lines = text.components(separatedBy: "\n").count
            #expect(
                reading.mistakes.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 },
                "seed \(seed): \(reading.mistakes.map(\.line)) of \(lines)")
            #expect(reading.mistakes == reading.mistakes.sorted(), "seed \(seed)")
            #expect(
                reading.mistakes.allSatisfy { !$0.sentence.chinese.isEmpty && !$0.sentence.english.isEmpty },
                "seed \(seed)")
        }
        // Many a doubled comment harms nothing; but most of what was spoilt is noticed.
        #expect(refused > 100)
    }
}
