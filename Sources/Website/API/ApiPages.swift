import Office
import Records
import Secondment

enum ApiPages {
    static func description(_ visitor: Visitor) async throws(Failure) -> Answer {
        .json(OpenAPI.text)
    }
}
