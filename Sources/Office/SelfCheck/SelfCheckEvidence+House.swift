import Desk
import Parties
import Records
import Regulation
import Secondment
import Storage

/// What is kept of those who use the program, and how it is kept.
extension SelfCheckEvidence {
    func onlineTime() throws -> Answer {
        let found = try columns(["duration", "online", "active_time", "seconds", "stay"])
        let session = try columns(of: "session")
        return Answer(
            state: found.isEmpty ? .met : .notMet,
            sentence: found.isEmpty
                ? Title("不记录、不统计在线时长", "time online is neither kept nor counted")
                : Title("数据表里有在线时长：\(list(found))", "tables keep time online: \(list(found))"),
            evidence: [
                Title(
                    "登录表只有：\(session.joined(separator: "、"))；最近一次打开页面的时刻只用来到点退出，登录结束就删",
                    "a session keeps \(session.joined(separator: ", ")), and is deleted when it ends"),
                Title(
                    "经过簿记登录和退出，供安全审计，不汇总", "sign-ins are in the ledger for the audit, and are not added up"),
            ], place: "/account")
    }

    func forcedLogin() throws -> Answer {
        let wanted = try errand.connection.all("SELECT DISTINCT settles FROM obligation ORDER BY settles") {
            Evidence.kind(of: $0.text(0))
        }.filter { !$0.isEmpty && kinds[$0] == nil }
        let idle = try errand.accounts.all().count { $0.isActive && $0.password == nil }
        return Answer(
            state: wanted.isEmpty ? .met : .notMet,
            sentence: wanted.isEmpty
                ? Title(
                    "没有一项应办要靠登录办结，久不登录也不停用账户",
                    "signing in settles nothing, and staying away costs nobody the account")
                : Title("有应办事项要靠记录以外的东西办结：\(list(wanted))", "obligations are settled by \(list(wanted))"),
            evidence: [
                Title(
                    "浏览器打开就用，不用安装；有\(idle)个账户还从未登录，仍然有效",
                    "nothing is installed; \(idle) accounts were never used and stand")
            ])
    }

    func usageRate() throws -> Answer {
        let found = try columns(["visits", "usage", "logins", "installs", "active_days", "page_views"])
        let tables = try tables().count
        return Answer(
            state: found.isEmpty ? .met : .notMet,
            sentence: found.isEmpty
                ? Title("不统计使用率、安装率、活跃度", "no rate of use is counted")
                : Title("数据表里有使用量：\(list(found))", "tables keep usage: \(list(found))"),
            evidence: [Title("看了\(tables)张数据表的列名", "the columns of \(tables) tables were looked at")])
    }

    func privacy() throws -> Answer {
        let open = kinds.kinds.flatMap { kind in
            kind.fields.filter { $0.title.chinese.contains("身份证") && $0.control != .secret }
                .map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
        let masked = kinds.kinds.flatMap { kind in
            kind.fields.filter { $0.control == .secret }.map { "\(kind.title.chinese)·\($0.title.chinese)" }
        }
        let own = kinds.kinds.filter(\.isPrivate)
        let told = try errand.connection.count(
            """
            SELECT count(*) FROM step WHERE kind IN (\(list: own.map { .text($0.name) })) \
            AND (note IS NOT NULL OR changes <> '{}')
            """)
        let isMet = open.isEmpty && !masked.isEmpty && told == 0
        return Answer(
            state: isMet ? .met : .notMet,
            sentence: isMet
                ? Title(
                    "身份证号遮住中间各位，个人的记录只有本人能看",
                    "identity numbers are masked, and personal records are the writer’s own")
                : Title(
                    "有露出的身份证号（\(list(open))）或进了经过簿的个人内容（\(told)条）",
                    "identity numbers are open (\(list(open))) or personal texts are in the ledger (\(told))"),
            evidence: [
                Title("遮住的栏：\(list(masked))", "masked: \(list(masked))"),
                Title(
                    "只有本人能看的：\(list(own.map(\.title.chinese)))；经过簿里没有它们的内容",
                    "the writer’s own: \(own.map(\.title.english).joined(separator: ", "))"),
                Title("手机号给能看到这个人的人看，不遮", "phone numbers are shown whole to those who may see the person"),
            ], place: "/account")
    }

    func security() throws -> Answer {
        let accounts = try errand.accounts.all()
        let weak = accounts.count { !($0.password ?? "$argon2id$").hasPrefix("$argon2id$") }
        let steps = try errand.steps.count()
        let broken = try errand.steps.brokenAt()
        let isMet = weak == 0 && broken == nil
        return Answer(
            state: isMet ? .met : .notMet,
            sentence: isMet
                ? Title(
                    "口令加盐散列保存，登录有时限，经过簿前后相扣", "passwords are hashed, sessions end, and the ledger is whole")
                : Title(
                    weak > 0 ? "有\(weak)个口令不是Argon2id" : "经过簿从第\(broken ?? 0)条起对不上",
                    weak > 0 ? "\(weak) passwords are not Argon2id" : "the ledger is broken at \(broken ?? 0)"
                ),
            evidence: [
                Title(
                    "\(accounts.count)个账户里\(accounts.count { $0.password != nil })个设了口令，都以Argon2id保存",
                    "\(accounts.count { $0.password != nil }) of \(accounts.count) accounts have a password, all Argon2id"
                ),
                Title(
                    "\(Desk.idleSeconds / 60)分钟不动就退出，最长\(Desk.absoluteSeconds / 3600)小时；连续输错5次，要隔1到15分钟才能再试",
                    "sessions end after \(Desk.idleSeconds / 60) idle minutes and \(Desk.absoluteSeconds / 3600) hours"
                ),
                Title("经过簿\(steps)条，逐条验过", "\(steps) steps, each verified"),
                Title(
                    "密码评估、保密检查和风险评估由单位另做", "reviews of cryptography and secrecy are the unit’s own to hold"),
            ], place: errand.actor.holds(.auditor) ? "/ledger" : nil)
    }

    // Tables and their columns

    private func tables() throws -> [String] { try Schema.tables(in: errand.connection) }

    private func columns(of table: String) throws -> [String] {
        try Schema.found(table, in: errand.connection).compactMap { $0.split(separator: " ").first }
            .map(String.init)
    }

    private func columns(_ words: [String]) throws -> [String] {
        try tables().flatMap { table in
            try columns(of: table).filter { column in words.contains { column.contains($0) } }
                .map { "\(table).\($0)" }
        }
    }
}
