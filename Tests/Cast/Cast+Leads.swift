import Desk
import Ground
import Office
package import Records
package import Secondment

/// Leads of the cast and what comes of them.
extension Cast {
    package func lead(
        _ party: String = "海川精工有限公司", of name: String = "张立群", _ more: [String: String] = [:]
    ) async throws -> Record {
        clock.pass(minutes: 1)
        let plain = ["sort": "investment", "party": party, "heading": "模具配套厂"]
        return try await add(name, Lead.name, plain.merging(more) { $1 })
    }

    package func result(
        _ amount: String = "3200", of lead: Record? = nil, by name: String = "张立群",
        on day: String = "2024-05-20",
        flow: String = "capital"
    ) async throws -> Record {
        clock.pass(minutes: 1)
        return try await add(
            name, LeadResult.name,
            [
                "lead": lead?.id.text ?? "", "flow": flow, "course": "inward", "day": day, "amount": amount,
                "text": "一期到位",
            ])
    }

    @discardableResult
    package func confirmed(_ result: Record, _ amount: String = "3200") async throws -> Record {
        try await move("宋知行", result, by: "confirm", writing: ["confirmed": amount])
    }

    /// How much the batch is said to have brought in this flow, as 组织部 reads it.
    package func sum(_ flow: LeadResult.Flow = .capital) async throws -> Int {
        let flows = try await desk.flows(actor("王敏"), batch)
        return flows?.lines.first { $0.flow == flow }?.sum() ?? -1
    }
}
