import Documents
import Foundation
import Records

/// An invented roster: names from sixty characters, valid identity numbers of a region that is none.
enum Roster {
    private static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏")
    private static let given = Array("志强建军海涛文斌立新宏伟云飞国庆晓峰永康德明振华学文松磊凯鹏勇")
    private static let titles = [
        "序号", "姓名", "性别", "出生年月", "民族", "政治面貌", "学历", "身份证号", "派出单位", "现任职务",
        "挂职单位", "挂职职务", "挂职时间", "联系电话", "备注",
    ]

    static func xlsx(_ count: Int) throws -> [UInt8] {
        let rows = (0..<count).map { row($0).map { CellOut(.text($0)) } }
        return try Spreadsheet.write(
            WorkbookOut(
                sheets: [SheetOut(name: "花名册", columns: titles.map { Column($0) }, rows: rows)]))
    }

    private static func row(_ number: Int) -> [String] {
        let (identity, month) = identity(number)
        let isMale = Array(identity.utf8)[16] % 2 == 1
        return [
            String(number + 1), name(number), isMale ? "男" : "女", month, "汉族", "中共党员", "大学",
            identity, "市第\(number % 2000)局", "科长", "东州市第\(number % 500)局", "副局长",
            "2024.03.15-2024.08.15", "138" + String(format: "%08d", number), "",
        ]
    }

    static func name(_ number: Int) -> String {
        let places = [number % 30, number / 30 % 30, number / 900 % 30]
        return String([surnames[places[0]], given[places[1]], given[places[2]]])
    }

    private static func identity(_ number: Int) -> (String, String) {
        let day = Day(number: 730 + number % 9000)
        let (year, month, date) = day.parts
        let body =
            "5399\(String(format: "%02d", number / 8_100_000))"
            + String(format: "%04d%02d%02d", year, month, date)
            + String(format: "%03d", 100 + number / 9000 % 900)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        let check = Array("10X98765432")[sum % 11]
        return (body + String(check), "\(year)." + String(format: "%02d", month))
    }
}
