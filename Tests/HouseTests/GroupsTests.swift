import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `The headings of lists` {
    @Test func `every kind stands under one, so that its list has a way in`() {
        let placed = groups.flatMap(\.kinds).map(\.name)
        #expect(placed.sorted() == kinds.kinds.map(\.name).sorted())
    }

    @Test func `every heading is said in both languages and holds something`() {
        #expect(Set(groups.map(\.title.chinese)).count == groups.count)
        for group in groups {
            #expect(!group.title.chinese.isEmpty && !group.title.english.isEmpty && !group.kinds.isEmpty)
        }
    }
}
