import Desk
import Parties
import Records
import Secondment
import Storage

/// 三员 — 系统管理员, 安全保密管理员 and 安全审计员: who they are today, and which of them answers another.
struct Officers {
    let errand: Errand

    /// From the least strict to the strictest.
    enum Mode: String, CaseIterable {
        /// Each acts alone.
        case off
        /// Two hands, as soon as there are two officers: what holds where nothing was said.
        case auto
        /// Two hands in any case: a single officer leaves such acts to the command line.
        case on
    }

    var mode: Mode {
        get throws { try errand.shelf.setting(Officers.setting).flatMap(Mode.init(rawValue:)) ?? .auto }
    }

    static let setting = "officers"

    /// Whether what concerns officers, and what opens an account again, takes two of them.
    var takesTwo: Bool {
        get throws {
            switch try mode {
            case .off: false
            case .auto: Set(try able().map(\.person)).count > 1
            case .on: true
            }
        }
    }

    /// Who answers what this actor asks about a person: the security officer, else the auditor, else another
    /// administrator; never the asker, and never the one it is about. Nil where nobody is left.
    func answering(about person: ID) throws -> Party? {
        let able = try able().filter { $0.person != errand.actor.person && $0.person != person }
        return Party.officers.first { party in able.contains { $0.seat == party.rawValue } }
    }
}
