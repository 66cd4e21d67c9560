import Records

/// 程序库出错 — A C library or the disk refused something that no person can mend.
package struct LibraryFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ library: String, _ what: String) {
        self.description = "\(library): \(what)"
    }
}

extension Failure {
    static func library(_ name: String, _ what: String) -> Failure {
        .broken(LibraryFailure(name, what))
    }
}
