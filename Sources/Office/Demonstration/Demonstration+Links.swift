import Desk
import Parties
import Records
import Secondment
import Storage

extension Demonstration {
    /// A link for one person of each seat, so that the office can be seen from everywhere.
    func invite() async throws(Failure) -> [Link] {
        clock.set(Demonstration.today)
        let seats: [(Party, String)] = [
            (.secondee, "张立群"), (.homeUnit, "李向东"), (.hostUnit, "何芳"), (.mentor, "周启明"),
            (.branchSecretary, "欧阳海生"), (.organizer, "王敏"), (.leader, "赵卫国"), (.hostOrganizer, "陆远航"),
            (.careOffice, "温雅琴"), (.receiver, "宋知行"), (.superior, "郑国栋"), (.inspector, "严明"),
            (.administrator, "钱进"),
            (.auditor, "孙慎"),
        ]
        let persons = try await named(Person.declaration, Person.fullName.spec)
        var links: [Link] = []
        let guest = try await desk.look(.system) { try $0.accounts.account(login: "guest")?.person }
        for (seat, name) in seats {
            guard let person = persons[name] else { continue }
            links.append(
                Link(
                    seat: seat.title.chinese, name: name,
                    token: try await desk.invite(.system, person, login: nil)))
        }
        for (title, person) in [("来挂职的干部", guest), ("来挂职干部的派出单位", persons["苏启明"])] {
            guard let person else { continue }
            links.append(
                Link(
                    seat: title, name: try await desk.actor(person).name,
                    token: try await desk.invite(.system, person, login: nil)))
        }
        return links
    }
}
