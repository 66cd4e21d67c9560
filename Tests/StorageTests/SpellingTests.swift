import Ground
import Records
import Storage
import Testing

@Suite struct `Data from before a party had one spelling` {
    private static let spelt = [
        ("secondee", "secondee"), ("homeUnit", "home_unit"), ("hostUnit", "host_unit"),
        ("branch", "branch_secretary"), ("hostOrganizer", "host_organizer"), ("careOffice", "care_office"),
        ("supervisor", "supervisor"),
    ]
    private static let typed =
        #"{"items":[{"by":"homeUnit","state":"open","text":"\"by\":\"branch\" homeUnit"},{"by":"branch","state":"done","text":"branch"}]}"#

    @Test func `are opened with what is owed, whose consent it takes and who ticks as everywhere else`()
        async throws
    {
        try await File.open { file in
            try await file.engine.write { connection in
                for (place, (old, _)) in Self.spelt.enumerated() {
                    try connection.run(
                        """
                        INSERT INTO obligation (key, duty, title, title_english, clause, sentence, regulation, \
                        strength, bearer, batch, period, opens, due, settles, state, consents) VALUES \
                        (\("k\(place)"), 'a', '', '', '', '', '', 'must', \(old), 1, '', '2024-01-01', \
                        '2024-01-02', '', 'open', \("organizer,\(old),branch,homeUnit"))
                        """)
                }
                try connection.run(
                    """
                    INSERT INTO checklist (id, owner, stage, version, made_at, changed_at, posting, rule, heading, \
                    items) VALUES (1, 1, 'open', 1, 0, 0, 1, 'a', '', \(Self.typed))
                    """)
                try connection.run("DELETE FROM migration WHERE name = 'office-0007'")
            }
            #expect(try await Migrator.migrate(file.engine) == ["office-0007"])
            let (owed, items) = try await file.engine.read { connection in
                (
                    try connection.all("SELECT bearer, consents FROM obligation ORDER BY key") {
                        [$0.text(0), $0.text(1)]
                    },
                    try connection.one("SELECT items FROM checklist") { $0.text(0) }
                )
            }
            #expect(owed == Self.spelt.map { [$0.1, "organizer,\($0.1),branch_secretary,home_unit"] })
            #expect(
                items
                    == #"{"items":[{"by":"home_unit","state":"open","text":"\"by\":\"branch\" homeUnit"},{"by":"branch_secretary","state":"done","text":"branch"}]}"#
            )
        }
    }
}
