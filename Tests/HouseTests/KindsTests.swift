import Desk
import Ground
import Parties
import Records
import Secondment
import Testing

@Suite struct `The kinds are coherent` {
    @Test func `every kind has a name of its own that is plain`() {
        let names = kinds.kinds.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(isPlain(name), "\(name)") }
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `what a kind speaks of is on its form`(_ name: String) throws {
        let kind = try #require(kinds[name])
        let fields = Set(kind.fields.map(\.name))
        #expect(fields.count == kind.fields.count, "a field stands on the form twice")
        for field in fields { #expect(isPlain(field), "\(field)") }
        var spoken = kind.label + kind.words + kind.checks.compactMap(\.place)
        spoken += kind.lists.flatMap(\.columns).map(\.name) + kind.lists.compactMap { $0.order?.name }
        spoken += kind.lifecycle.moves.flatMap { $0.needs + $0.asks.map(\.name) }
        if let settling = kind.settling {
            spoken += [settling.month, settling.day, settling.qualifier].compactMap(\.self)
        }
        switch kind.about {
        case .posting(let field): spoken.append(field)
        case .several(let field, let joined):
            spoken += [field] + [joined.key].compactMap(\.self)
            let joining = try #require(kinds[joined.kind])
            let target = joined.key.flatMap { kind.field($0)?.control } ?? .link(kind: name)
            #expect(joining.field(joined.record)?.control == target)
            #expect(joining.field(joined.posting)?.control == .link(kind: Posting.name))
            #expect(joined.stages.allSatisfy { joining.lifecycle.stage($0) != nil })
        case .shared(let field, let other):
            spoken.append(field)
            #expect(kinds.centre?.field(other) != nil)
        case .linked(let others):
            for other in others { #expect(kinds.centre?.field(other)?.control == .link(kind: name)) }
        case .itself, .office: break
        }
        #expect(Set(spoken).subtracting(fields) == [])
        #expect(!kind.lists.isEmpty)
        #expect(Set(kind.lists.map(\.name)).count == kind.lists.count)
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `every stage can be reached, and every move leads somewhere`(_ name: String) throws {
        let lifecycle = try #require(kinds[name]).lifecycle
        let stages = Set(lifecycle.stages.map(\.name))
        #expect(stages.count == lifecycle.stages.count)
        #expect(Set(lifecycle.moves.map(\.name)).count == lifecycle.moves.count)
        var reached: Set<String> = [lifecycle.start]
        for _ in stages {
            for move in lifecycle.moves where !reached.isDisjoint(with: move.from) {
                if let to = move.to { reached.insert(to) }
            }
        }
        #expect(reached == stages)
        for move in lifecycle.moves {
            #expect(!move.from.isEmpty, "\(move.name)")
            #expect(Set(move.from).union(move.to.map { [$0] } ?? []).isSubset(of: stages), "\(move.name)")
        }
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `permission, lists and settling speak of stages and choices that there are`(_ name: String) throws {
        let kind = try #require(kinds[name])
        let stages = Set(kind.lifecycle.stages.map(\.name))
        for right in kind.rights { check(right.who, kind, stages) }
        let settled = Set(kind.settling?.stages ?? [])
        #expect(settled.isSubset(of: stages))
        for listing in kind.lists { #expect(Set(listing.stages ?? []).isSubset(of: stages)) }
        for field in kind.fields {
            if case .link(let target) = field.control { #expect(kinds[target] != nil, "\(target)") }
        }
    }

    private func check(_ who: Who, _ kind: Declaration, _ stages: Set<String>) {
        switch who {
        case .at(let named): #expect(Set(named).isSubset(of: stages))
        case .named(let field, let roles):
            guard case .choice(let options)? = kind.field(field)?.control else {
                Issue.record("\(kind.name): \(field) is no choice of seats")
                return
            }
            #expect(Set(roles.map(\.name)).isSubset(of: Set(options.map(\.name))))
        case .linked(let field): #expect(kind.field(field)?.control == .link(kind: Person.name), "\(field)")
        case .any(let parts), .all(let parts): for part in parts { check(part, kind, stages) }
        case .not(let part): check(part, kind, stages)
        case .nobody, .signedIn, .owner, .seat: break
        }
    }

    @Test func `nothing that a person sees is without a title in both languages`() {
        for kind in kinds.kinds {
            var titles = [kind.title] + kind.form.map(\.title) + kind.fields.map(\.title)
            titles += kind.fields.compactMap(\.hint) + kind.checks.map(\.sentence)
            titles += kind.lifecycle.stages.map(\.title) + kind.lifecycle.moves.map(\.title)
            titles += kind.lists.map(\.title)
            for field in kind.fields {
                if case .choice(let options) = field.control {
                    #expect(!options.isEmpty)
                    titles += options.map(\.title)
                }
            }
            for title in titles {
                #expect(
                    title.chinese.contains { $0.unicodeScalars.contains { $0.value > 0x3400 } }, "\(title)")
                #expect(title.english.contains { $0.isASCII && $0.isLetter }, "\(title)")
            }
        }
        for party in Party.allCases { #expect(!party.title.chinese.isEmpty && !party.title.english.isEmpty) }
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `what can be kept from a reader leaves nothing behind`(_ name: String) throws {
        let kind = try #require(kinds[name])
        let kept = Set(kind.narrowed.flatMap(\.fields).map(\.name))
        for field in kind.fields where kept.contains(field.name) {
            #expect(field.veiled != nil, "\(field.name) cannot be empty, so it cannot be kept from anybody")
        }
        // Names, words to search by and what rights are read from are the same for all who see the record.
        #expect(kept.isDisjoint(with: kind.label), "a name that some may not read")
        #expect(kept.isDisjoint(with: kind.words), "words that are found by those who may not read them")
        #expect(kept.isDisjoint(with: kind.rights.flatMap(\.who.namingFields)))
        #expect(
            kept.isDisjoint(
                with: [kind.settling?.month, kind.settling?.day, kind.settling?.qualifier].compactMap(\.self))
        )
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `every field of every kind has readers`(_ name: String) throws {
        let kind = try #require(kinds[name])
        #expect(Set(kind.form.flatMap(\.fields).map(\.name)) == Set(kind.fields.map(\.name)))
        for section in kind.form {
            let fields = section.fields.map(\.name).joined(separator: ", ")
            #expect(isSomebodys(kind.access.see && (section.see ?? .signedIn)), "\(fields): read by nobody")
        }
    }

    private func isSomebodys(_ who: Who) -> Bool {
        switch who {
        case .nobody: false
        case .any(let parts): parts.contains(where: isSomebodys)
        case .all(let parts): parts.allSatisfy(isSomebodys)
        case .signedIn, .owner, .linked, .seat, .named, .at, .not: true
        }
    }

    @Test(arguments: kinds.kinds.map(\.name))
    func `every move by which somebody else answers says whose matter it is`(_ name: String) throws {
        for move in try #require(kinds[name]).lifecycle.moves where !isOwn(move.by) {
            #expect(move.matter != nil, "\(name) \(move.name)")
        }
    }

    /// Whether only the writer, the secondee or a process makes it.
    private func isOwn(_ who: Who) -> Bool {
        switch who {
        case .nobody, .owner, .linked, .at, .not: true
        case .seat(let role): role == Party.secondee.role
        case .signedIn, .named: false
        case .any(let parts): parts.allSatisfy(isOwn)
        case .all(let parts):
            parts.contains {
                switch $0 {
                // When, and who not, says nothing of who.
                case .at, .not: false
                default: isOwn($0)
                }
            }
        }
    }

    @Test func `what is expected is expected of somebody`() {
        for kind in kinds.kinds {
            for move in kind.lifecycle.moves where move.isExpected {
                if case .nobody = move.by { Issue.record("\(kind.name) \(move.name) waits for nobody") }
            }
        }
    }

    private func isPlain(_ name: String) -> Bool {
        name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            && name.utf8.allSatisfy { $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

extension `The kinds are coherent` {
    @Test func `the words of a kind are the stages and moves that it declares, each once`() {
        func said<K: Kind>(_ kind: K.Type) {
            #expect(
                K.Stage.allCases.map(\.rawValue).sorted() == K.lifecycle.stages.map(\.name).sorted(),
                "\(K.name)")
            #expect(
                K.Move.allCases.map(\.rawValue).sorted() == K.lifecycle.moves.map(\.name).sorted(),
                "\(K.name)")
        }
        for kind in kinds.types { said(kind) }
    }
}
