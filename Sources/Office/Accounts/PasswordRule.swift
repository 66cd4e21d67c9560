import Records

/// 口令规矩 — A password is long enough, and not one that everybody tries first.
///
/// It is taken apart into pieces: a common word, a name that everybody knows of this person, a date, a run of
/// neighbouring keys or one character again and again is one piece, however long; what is left is one piece a
/// character, two where it is Chinese. Whoever guesses tries pieces, not characters.
struct PasswordRule {
    static let least = 10
    private static let most = 200
    private static let leastPieces = 7

    /// What others know: login, name, sound of the name, the office.
    private let known: [[Character]]

    init(known: [String]) {
        self.known = (known + PasswordRule.common).map { Array(PasswordRule.plain($0)) }
            .filter { $0.count > 1 }
    }

    func problems(_ password: String, login: String) -> [Problem] {
        guard password.count >= PasswordRule.least else {
            return [
                Problem(
                    "password", "密码至少\(PasswordRule.least)位；可以用几个不相干的词，或一句只有自己知道的话",
                    "at least \(PasswordRule.least) characters; a few words that have nothing to do with each other do"
                )
            ]
        }
        guard password.count <= PasswordRule.most else {
            return [
                Problem("password", "密码最多\(PasswordRule.most)位", "at most \(PasswordRule.most) characters")
            ]
        }
        if !login.isEmpty, password.lowercased().contains(login.lowercased()) {
            return [Problem("password", "密码里不能含有登录名", "without the login in it")]
        }
        guard pieces(password) < PasswordRule.leastPieces else { return [] }
        return [
            Problem(
                "password",
                "这个密码太容易猜到：常用词、姓名、登录名、单位名、日期、电话、连着的键，加上几个数字或符号都不行。"
                    + "请用几个不相干的词，或一句只有自己知道的话",
                "this is easily guessed: common words, names, dates, telephone numbers and neighbouring keys do not do, "
                    + "with digits or signs after them or not. Take a few words that have nothing to do with each other"
            )
        ]
    }

    func pieces(_ password: String) -> Int {
        let typed = Array(password.lowercased())
        // One part again and again is that part.
        for size in 1...max(1, typed.count / 2) where typed.count % size == 0 {
            if zip(typed, typed.dropFirst(size)).allSatisfy({ $0 == $1 }), size < typed.count {
                return pieces(of: Array(typed.prefix(size))) + 1
            }
        }
        return pieces(of: typed)
    }

    private func pieces(of typed: [Character]) -> Int {
        // Digits alone are a telephone, a card or a date.
        if typed.allSatisfy(\.isNumber) { return typed.count < 20 ? 1 : typed.count / 4 }
        let plain = typed.map { PasswordRule.plain($0) }
        var pieces = 0
        var at = 0
        while at < typed.count {
            let length = max(
                word(plain, at), word(typed, at), KeyRuns.length(typed, at), digits(typed, at))
            pieces += length > 1 ? 1 : typed[at].isASCII ? 1 : 2
            at += max(1, length)
        }
        return pieces
    }

    /// The longest known word that stands here.
    private func word(_ text: [Character], _ at: Int) -> Int {
        known.filter { text[at...].starts(with: $0) }.map(\.count).max() ?? 0
    }

    /// Digits together are a year, a date or a number that somebody likes: nobody makes them up one by one.
    private func digits(_ text: [Character], _ at: Int) -> Int {
        text[at...].prefix { $0.isNumber }.count
    }

    private static func plain(_ text: String) -> String { String(text.lowercased().map { plain($0) }) }

    /// As people disguise letters.
    private static func plain(_ character: Character) -> Character {
        switch character {
        case "@", "4": "a"
        case "0": "o"
        case "1", "!", "|": "i"
        case "3": "e"
        case "$", "5": "s"
        case "7", "+": "t"
        default: character
        }
    }

    private static let common = [
        "password", "passwd", "passw", "pass", "pwd", "admin", "administrator", "root", "user", "test",
        "guest",
        "welcome", "login", "master", "system", "manager", "letmein", "love", "iloveyou", "monkey", "dragon",
        "sunshine", "princess", "football", "baseball", "superman", "hello", "change", "changeme", "default",
        "secret", "office", "china", "beijing", "shanghai", "huawei", "baidu", "tencent", "windows", "google",
        "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july",
        "august",
        "september", "october", "november", "december", "monday", "friday", "sunday",
        "woaini", "wo", "ai", "ni", "mima", "nihao", "zhongguo", "guazhi", "zuzhibu", "zzb", "tashan",
        "ganbu",
        "gongzuo", "danwei", "shiwei", "xianwei", "dangwei", "xitong", "guanli", "guanliyuan", "shouji",
        "xingfu",
        "他山", "挂职", "组织部", "密码", "管理员", "中国", "你好", "我爱你",
    ]
}

/// 连键 — Runs of neighbours: on the keyboard, in the alphabet, among digits, or one character alone.
enum KeyRuns {
    private static let rows = [
        "`1234567890-=", "~!@#$%^&*()_+", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./",
        "abcdefghijklmnopqrstuvwxyz",
        // Down the keyboard's slanting columns, plain and with the shift key.
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik<(ol>)p:?",
        "zaq1xsw2cde3vfr4bgt5nhy6mju7",
    ].flatMap { [Array($0), Array($0.reversed())] }

    /// How many characters from here on follow each other so; three at least, or none.
    static func length(_ text: [Character], _ at: Int) -> Int {
        let same = text[at...].prefix { $0 == text[at] }.count
        let longest =
            rows.map { row -> Int in
                guard let start = row.firstIndex(of: text[at]) else { return 0 }
                return zip(row[start...], text[at...]).prefix { $0 == $1 }.count
            }.max() ?? 0
        let length = max(same, longest)
        return length >= 3 ? length : 0
    }
}
