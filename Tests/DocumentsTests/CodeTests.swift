import Documents
import Records
import Testing

/// Identity numbers and credit codes; all of them invented.
struct CodeTests {
    @Test(arguments: [
        "110101199003071233", "330100198506120017", "810000199001010019", "830000199506150221",
    ])
    func `valid identity numbers are read, and every changed digit is noticed`(text: String) {
        #expect(IdentityNumber.read(text).value?.text == text)
        for (at, digit) in text.enumerated() {
            let other = digit == "X" ? 0 : ((digit.wholeNumberValue ?? 0) + 1) % 10
            var changed = Array(text)
            changed[at] = Character(String(other))
            #expect(IdentityNumber.read(String(changed)).isUnreadable)
        }
    }

    @Test func `birth, sex, region and the masked form are known`() throws {
        let number = try #require(IdentityNumber.read(" 330100１９８５０６１２-0017 ").value)
        #expect(number.birth == Day(1985, 6, 12))
        #expect(number.isMale)
        #expect(number.region == "330100")
        #expect(number.mask() == "330100********0017")
        #expect(IdentityNumber.mask("12") == "**")
    }

    @Test func `the old form of fifteen digits grows a century and a check character`() {
        #expect(IdentityNumber.read("330100850612001").value?.text == "330100198506120017")
        #expect(
            IdentityNumber.read(.number(330_100_850_612_001)).value?.text == "330100198506120017")
    }

    @Test func `a number that Excel cut short is named as that`() {
        let reason = "身份证号被 Excel 改成数字，后三位丢失，请将该列设为文本后重填"
        for cell in [
            Cell.number(1.10101198503070e17), .text("1.10101E+17"), .text("1.1010119850307E17"),
            .text("110101198503070000"),
        ] {
            #expect(IdentityNumber.read(cell).sentence?.chinese == reason)
        }
    }

    @Test func `wrong lengths, letters, dates and births to come are refused`() {
        #expect(IdentityNumber.read("1234").sentence?.chinese.contains("4 位") == true)
        #expect(IdentityNumber.read("33010019850612001A").isUnreadable)
        let today = Day(1985, 6, 11)
        #expect(IdentityNumber.read("330100198506120017", today: today).isUnreadable)
        #expect(IdentityNumber.read(.empty) == .nothing)
    }

    @Test func `no sentence repeats an identity number`() {
        let said = IdentityNumber.read("330100198506120018").sentence
        #expect(said?.chinese.contains("3301") == false)
    }

    @Test(arguments: ["91330100MA27X0000B", "11330000002482000F", "N2330783MF12345674"])
    func `valid credit codes are read, and changes are noticed`(text: String) {
        #expect(CreditCode.read(text.lowercased()) == .plain(text))
        var changed = Array(text)
        changed[5] = changed[5] == "1" ? "2" : "1"
        #expect(CreditCode.read(String(changed)).isUnreadable)
        #expect(CreditCode.read(String(text.dropLast())).isUnreadable)
        #expect(CreditCode.read("I" + text.dropFirst()).isUnreadable)
    }
}
