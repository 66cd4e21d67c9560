package import Records
import Secondment
import Storage

extension Desk {
    package struct Finding: Sendable {
        package let kind: Declaration
        package let records: [Record]
        package let names: Names
    }

    /// 找 — One box for people, units and the words of records: by name, pinyin or initials, from two
    /// Chinese characters on; and only what this actor may see. At most twenty of each kind.
    package func find(_ actor: Actor, _ typed: String) async throws(Failure) -> [Finding] {
        let typed = String(typed.trimmed.prefix(60))
        return try await look(actor) { errand in
            var findings: [Finding] = []
            for kind in kinds.kinds {
                let found = try errand.search.find(
                    typed, kind, where: errand.visible(kind), limit: 20)
                if !found.isEmpty {
                    findings.append(
                        Finding(kind: kind, records: found, names: try Names.of(found, errand)))
                }
            }
            return findings
        }
    }
}
