import Ground
import Parties
import Records
import Secondment
import Testing

/// What a field tells by its control alone is what its shape would have told.
@Suite struct `A field agrees with its shape` {
    private static let cells: [Value] = [
        .null, .int(0), .int(1), .int(-7), .int(.max), .bytes([]), .bytes([65]), .text(""), .text("张立群"),
        .text("2024-03-15"), .text("2024-02-30"), .text("2024-3-15"), .text("2024-03"), .text("male"),
        .text("Male"), .text("13800000001"), .text("11010519491231002X"), .text("{}"),
        .text("{\"items\":[],\"entries\":[]}"), .text("两行\n字"),
    ]

    private func agrees<T: Shape>(_ shape: T.Type) {
        let spec = FieldOf<Person, T>("field", Title("栏", "Field")).spec
        for cell in Self.cells {
            #expect(spec.holds(cell) == (T(value: cell) != nil), "\(shape) \(cell)")
            for language in Language.allCases {
                #expect(
                    spec.shown(cell, language) == T(value: cell)?.shown(language) ?? "", "\(shape) \(cell)")
            }
        }
    }

    private func agree<T: Shape>(_ shape: T.Type) {
        agrees(shape)
        agrees(Optional<T>.self)
    }

    @Test func `about what a cell may be, and what it says`() {
        agree(String.self)
        agree(Prose.self)
        agree(Phone.self)
        agree(IdentityText.self)
        agree(Day.self)
        agree(Month.self)
        agree(Int.self)
        agree(Bool.self)
        agree(Link<Unit>.self)
        agree(Person.Sex.self)
        agree(Checklist.self)
        agree(RollCall.self)
        agree(Figures.self)
    }
}
