package import Desk
import Documents
import Parties
package import Records
import Secondment
import Storage

extension Desk {
    /// Opens an account for every secondee of a batch who has none that works yet, and writes the links on a
    /// sheet to be handed out: name, login, link. Each link works once, for seven days.
    package func inviteBatch(_ actor: Actor, _ batch: ID, origin: String) async throws(Failure) -> [UInt8] {
        guard actor.holds(.administrator) || actor.isMachine else { throw .notYours }
        let invited = try await change(actor) { errand in try errand.inviteAll(batch, origin) }
        return try Spreadsheet.write(
            WorkbookOut(sheets: [
                SheetOut(
                    name: "激活链接", title: "激活链接（七天内有效，各用一次，请当面或单独交给本人）",
                    columns: [Column("姓名", width: 12), Column("登录名", width: 20), Column("链接", width: 90)],
                    rows: invited.map { row in row.map { CellOut(.text($0)) } })
            ]))
    }
}

extension Errand {
    fileprivate func inviteAll(_ batch: ID, _ origin: String) throws -> [[String]] {
        let heading = try fetch(Batch.self, batch)[Batch.heading]
        let people = try uninvited(batch)
        let rows = try people.map { id, name, pinyin in
            let login = try accounts.account(of: id)?.login ?? openAccount(id, pinyin)
            return [name, login, "\(origin)/activate/\(try invite(id))"]
        }
        try remember(
            "account", "invite",
            Title(
                "\(actor.name)　给\(heading)的\(rows.count)人发激活链接",
                "\(actor.name): invited \(rows.count) people of \(heading)"))
        return rows
    }

    /// A login from the name's sound: `zhangliqun`, and for a second one of that sound `zhangliqun2`.
    private func openAccount(_ person: ID, _ pinyin: String) throws -> String {
        let sound = pinyin.split(separator: " ").last.map(String.init) ?? "guazhi"
        var login = sound.count < 2 ? sound + "1" : sound
        var number = 2
        while try accounts.account(login: login) != nil {
            login = sound + String(number)
            number += 1
        }
        try accounts.open(person, login: login)
        return login
    }
}
