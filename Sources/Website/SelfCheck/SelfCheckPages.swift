import Desk
import Office
import Records

enum SelfCheckPages {
    static func show(_ member: Member) async throws(Failure) -> Answer {
        .page(SelfCheckView.page(try await sheet(member), member, []))
    }

    static func declare(_ member: Member) async throws(Failure) -> Answer {
        do throws(Failure) {
            let matter = member.form["matter"] ?? ""
            guard case .kept(let day) = Day.read((member.form["day"] ?? "").trimmed) else {
                throw .problem("日期请写成 2024-08-15", "write the day as 2024-08-15", at: matter)
            }
            try await member.desk.declareSelfCheck(
                member.actor, matter, text: member.form["text"] ?? "", day: day)
            return .seeOther("/self-check#\(matter)")
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            return .page(SelfCheckView.page(try await sheet(member), member, problems), status: 422)
        }
    }

    private static func sheet(_ member: Member) async throws(Failure) -> SelfCheckSheet {
        let site = Site(desk: member.desk, settings: member.visitor.settings)
        return try await member.desk.selfCheck(member.actor, site: await site.facts())
    }
}
