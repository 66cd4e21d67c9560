import Desk
import Office
import Records

/// 三员的话 — How the officers of this office check one another, in a sentence.
enum OfficersWords {
    static let nobody = Title(
        "现在没有另一名可以复核的系统管理员、安全保密管理员或安全审计员。请先任命一名并让其设定密码，或由管服务器的人用 tashan user 办理。",
        "There is no other officer to answer. Appoint one who sets a password, or have it done on the server with tashan user."
    )

    static func state(_ state: Desk.OfficersState) -> Title {
        if state.takesTwo, state.count > 1 {
            return Title(
                "三员相互复核：给已在用的账户发新链接、停用三员的账户、任免管到全办公室的席位，都由一人申请、另一人复核。现在能办的三员有\(state.count)人。",
                "Officers check one another: a new link for an account in use, an officer’s account and the office’s seats "
                    + "take two of them. There are \(state.count).")
        }
        if state.takesTwo { return nobody }
        if state.count > 1 {
            return Title(
                "三员相互复核已经关闭：一名系统管理员就能进入任何人的账户。请尽快打开。",
                "Officers do not check one another: one administrator alone can become anybody. Turn it on soon."
            )
        }
        return Title(
            "现在只有一名三员，一个人说了算：他能给任何人发新链接，也就能以任何人的名义登录，只有经过里看得出来。请再任命一名安全保密管理员或安全审计员；设定密码后，两人自动相互复核。",
            "There is only one officer, who acts alone: a new link makes them anybody, and only the history shows it. Appoint "
                + "a security officer or an auditor; once they have set a password, the two check one another."
        )
    }
}
