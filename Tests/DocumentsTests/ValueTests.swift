import Documents
import Records
import Testing

/// Dates, periods, telephones, names and codes as people and programs leave them in cells.
struct ValueTests {
    @Test(arguments: [
        ("1985.03", "1985-03"), ("1985.3", "1985-03"), ("198503", "1985-03"),
        ("1985年3月", "1985-03"), ("1985-03", "1985-03"), ("1985/3/5", "1985-03-05"),
        ("1985.3.5", "1985-03-05"), ("19850305", "1985-03-05"), ("1985年3月5日", "1985-03-05"),
        ("85.03", "1985-03"), ("24.03", "2024-03"), ("１９８５．０３", "1985-03"),
        (" 1985 . 03 ", "1985-03"),
        ("1985.03.", "1985-03"), ("2024-03-15 00:00:00", "2024-03-15"),
        ("2024-03-15T08:00:00", "2024-03-15"),
        ("二〇二四年三月十五日", "2024-03-15"), ("1985.0305", "1985-03-05"), ("'1985.10", "1985-10"),
        ("1985年03月份", "1985-03"), ("1985年12月", "1985-12"),
    ])
    func `a date in text is read plainly`(text: String, iso: String) {
        let reading = DateText.read(.text(text))
        #expect(reading.value?.iso == iso)
        #expect(reading.sentence == nil)
    }

    @Test(arguments: [
        (198503.0, "1985-03"), (19_850_305, "1985-03-05"), (1985.03, "1985-03"),
        (1985.11, "1985-11"),
    ])
    func `a date typed as a number is read`(number: Double, iso: String) {
        #expect(DateText.read(.number(number)).value?.iso == iso)
    }

    @Test(arguments: ["198.5", "2.024", "0.123", "-1234", "1e-10", "1E+17", "+1e+1", "0x1p4", "1e999"])
    func `a slip in a column of dates is told in a sentence`(text: String) {
        let reading = DateText.read(.text(text))
        #expect(reading.isUnreadable)
        #expect(reading.sentence?.chinese.contains("不是日期") == true)
    }

    @Test(arguments: [198.5, 1e17, 1e18, -1234, 0.123, 1e-10, .infinity, .nan, -9_223_372_036_854_775_808])
    func `a number that is no date is told in a sentence`(number: Double) {
        #expect(DateText.read(.number(number)).sentence?.chinese.contains("不是日期") == true)
        #expect(PeriodText.read(.number(number)).isUnreadable)
        #expect(IdentityNumber.read(.number(number)).isUnreadable)
        #expect(PhoneText.read(.number(number)).isUnreadable)
    }

    @Test func `the number 1985.1 is October, with a doubt`() {
        let reading = DateText.read(.number(1985.1))
        #expect(reading.value?.iso == "1985-10")
        #expect(reading.sentence?.chinese.contains("1 月") == true)
        #expect(DateText.read(.text("1985.1")).value?.iso == "1985-01")
        #expect(DateText.read(.number(1985.2)).value?.iso == "1985-02")
    }

    @Test func `a bare serial number is a day, with a doubt`() {
        let reading = DateText.read(.number(45366))
        #expect(reading.value?.iso == "2024-03-15")
        #expect(reading.sentence != nil)
    }

    @Test(arguments: ["1985", "1985年", "1985.13", "2024.02.30", "不详", "#", "18850305", "3.5"])
    func `what is no date is refused with a sentence`(text: String) {
        #expect(DateText.read(.text(text)).isUnreadable)
    }

    @Test func `blank cells are nothing and failed formulas are faults`() {
        #expect(DateText.read(.empty) == .nothing)
        #expect(DateText.read(.text("　")) == .nothing)
        #expect(PhoneText.read(.error("#N/A")).sentence?.chinese.contains("#N/A") == true)
    }

    @Test(
        arguments: [
            ("2026.03-2028.03", "2026-03", "2028-03"), ("2026年3月至2028年3月", "2026-03", "2028-03"),
            ("2026-03-2028-03", "2026-03", "2028-03"),
            ("2024年3月15日至8月15日", "2024-03-15", "2024-08-15"),
            ("2024.3.15—2024.8.15", "2024-03-15", "2024-08-15"),
            ("2024-03-15至2024-08-15", "2024-03-15", "2024-08-15"),
            ("2024.03——2026.03", "2024-03", "2026-03"), ("自2024年3月到2026年3月止", "2024-03", "2026-03"),
            ("2024/3/15～2024/8/15", "2024-03-15", "2024-08-15"),
            ("202403-202603", "2024-03", "2026-03"),
            ("2024.03-至今", "2024-03", nil), ("2024年3月起", "2024-03", nil),
            ("2024.03", "2024-03", nil),
            ("2024-03-15-2024-08-15", "2024-03-15", "2024-08-15"),
            ("2024年3-8月", "2024-03", "2024-08"),
        ] as [(String, String, String?)])
    func `a period with dates is read`(text: String, start: String, end: String?) {
        let reading = PeriodText.read(text)
        #expect(reading.value?.start?.iso == start)
        #expect(reading.value?.end?.iso == end)
        #expect(reading.sentence == nil)
    }

    @Test(arguments: [
        ("两年", 24), ("一年半", 18), ("半年", 6), ("5个月", 5), ("24个月", 24), ("2年", 24), ("十二个月", 12),
        ("1年6个月", 18), ("为期两年", 24), ("2026年3月起两年", 24), ("2026.03起，挂职一年", 12),
        ("2026.03（两年）", 24), ("2026.03-2028.03（两年）", 24),
    ])
    func `a term is read in months`(text: String, months: Int) {
        #expect(PeriodText.read(text).value?.months == months)
    }

    @Test(arguments: ["2028.03-2026.03", "长期", "2026.13-2028.03", "2024年2月30日至3月1日"])
    func `what is no period is refused`(text: String) {
        #expect(PeriodText.read(text).isUnreadable)
    }

    @Test func `a phone stored as a float is read back as eleven digits`() {
        #expect(PhoneText.read(.number(13_800_001_111)) == .plain("13800001111"))
        #expect(PhoneText.read(.text("13800001111.0")) == .plain("13800001111"))
    }

    @Test(arguments: [
        ("+86 138-0000-1111", "13800001111"), ("0086 13800001111", "13800001111"),
        ("１３８ ００００ １１１１", "13800001111"), ("0571-88001234", "0571-88001234"),
        ("010 88001234", "010-88001234"), ("(0571)8800123", "0571-8800123"),
    ])
    func `a phone is read whatever stands between its digits`(text: String, phone: String) {
        #expect(PhoneText.read(text) == .plain(phone))
    }

    @Test func `a shortened or miscounted phone is refused with the reason`() {
        #expect(PhoneText.read("1.38E+10").sentence?.chinese.contains("科学计数") == true)
        #expect(PhoneText.read("1380000111").sentence?.chinese.contains("10 位") == true)
        #expect(PhoneText.read("无").isUnreadable)
        #expect(PhoneText.read("13800001111/13900002222").value == "13800001111")
    }

    @Test(arguments: [
        ("张　三", "张三"), (" 张 三 ", "张三"), ("阿卜杜拉•买买提", "阿卜杜拉·买买提"), ("迪丽．热巴", "迪丽·热巴"),
        ("欧阳\n小明", "欧阳小明"), ("John  Smith", "John Smith"), ("𠮷野", "𠮷野"),
    ])
    func `a name loses its padding and keeps its dot`(text: String, name: String) {
        #expect(NameText.read(text) == .plain(name))
    }

    @Test func `what is no name is refused, and brackets are doubted`() {
        #expect(NameText.read("张3").sentence?.chinese.contains("3") == true)
        #expect(NameText.read("张").isUnreadable)
        #expect(NameText.read(.number(5)).isUnreadable)
        #expect(NameText.read("张三（女）").value == "张三")
        #expect(NameText.read("张三（女）").sentence != nil)
    }
}
