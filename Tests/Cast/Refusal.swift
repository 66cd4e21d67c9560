import Records

/// 不成 — How something failed, without its words; `done` where it did not fail.
package enum Refusal: Equatable, Sendable {
    case done
    /// With the place of every problem; empty where a problem is about the whole.
    case invalid([String])
    case notFound, forbidden, unknownActor, conflict, broken, strange

    package static func of<T>(_ body: () async throws -> T) async -> Refusal {
        do {
            _ = try await body()
            return .done
        } catch let failure as Failure {
            switch failure {
            case .invalid(let problems): return .invalid(problems.map { $0.place ?? "" })
            case .notFound: return .notFound
            case .forbidden: return .forbidden
            case .unknownActor: return .unknownActor
            case .conflict: return .conflict
            case .broken: return .broken
            }
        } catch {
            return .strange
        }
    }
}
