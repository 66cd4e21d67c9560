import Desk
import Office
package import Records
import Secondment

/// Regulations that a test writes for itself: one clause, with the rules that it is about.
extension Cast {
    package static func regulation(
        _ rules: String, title: String = "试行办法", from: String = "2024-01-01", layer: String = "市"
    ) -> String {
        """
        制度: \(title)
        制发机关: 云岭市委组织部
        施行: \(from)
        层级: \(layer)
        条款:
          - 条: 第一条
            原文: 照此办理。
            规则:

        """ + rules.split(whereSeparator: \.isNewline).map { "      \($0)" }.joined(separator: "\n")
    }

    @discardableResult
    package func apply(
        _ rules: String, title: String = "试行办法", from: String = "2024-01-01", layer: String = "市"
    ) async throws -> Int {
        try await desk.applyRegulation(
            actor("王敏"), yaml: Cast.regulation(rules, title: title, from: from, layer: layer),
            batch: batch)
    }

    package func posting(of name: String) async throws -> Record {
        try await desk.look(.system, Posting.name, posting(name)).record
    }
}
