extension RouteTable {
    /// Every address of the office. What stands above wins; the derived pages of kinds come last.
    static let all: RouteTable = {
        var table = RouteTable()

        // Coming and going
        table.open("GET", "/", SignInPages.door)
        table.open("GET", "/sign-in", SignInPages.form)
        table.open("POST", "/sign-in", SignInPages.signIn)
        table.open("GET", "/activate/:token", SignInPages.activation)
        table.open("POST", "/activate/:token", SignInPages.activate)
        table.open("POST", "/preferences", AccountPages.preferences)
        table.open("GET", "/assets/:name", AssetPages.file)
        table.open("GET", "/calendar/:token", FeedPages.calendar)
        table.open("GET", "/health", AssetPages.health)
        table.open("GET", "/ready", AssetPages.ready)
        table.open("GET", "/openapi.json", ApiPages.description)
        table.post("/sign-out", SignInPages.signOut)

        // A form for a new record of any kind, above the pages of single records
        table.get("/regulation/new", RegulationPages.form)
        table.get("/:kind/new", RecordPages.new)

        // First pages
        table.get("/desk", DeskPages.home)
        table.get("/desk/:seat", DeskPages.home)
        table.get("/me", PostingPages.mine)
        table.post("/note/quick", DeskPages.note)
        table.get("/why", DeskPages.why)
        table.get("/search", SearchPages.find)
        table.get("/lists", ListsPages.show)
        table.post("/draft", DeskPages.keepDraft)

        // Programmes, batches and postings
        table.get("/programme/:id", ProgrammePages.show)
        table.get("/batch/:id", BoardPages.show)
        table.get("/batch/:id/board", BoardPages.cells)
        table.get("/batch/:id/import", ImportPages.form)
        table.post("/batch/:id/import", limit: 20 << 20, ImportPages.preview)
        table.post("/batch/:id/undo", ImportPages.undo)
        table.get("/batch/:id/burden", BurdenPages.ofBatch)
        table.get("/person/:id", PersonPages.show)
        table.get("/unit/:id", UnitPages.show)
        table.get("/posting/:id", PostingPages.show)
        table.get("/posting/:id/burden", BurdenPages.ofPosting)
        table.get("/posting/:id/rules", RulePages.rules)
        table.get("/posting/:id/lists", RulePages.lists)
        table.post("/posting/:id/tick", RulePages.tick)
        table.get("/batch/:id/lists", RulePages.listsOfBatch)
        table.get("/leave/:id", RulePages.leave)
        table.get("/posting/:id/change", PostingPages.changeForm)
        table.post("/posting/:id/change", PostingPages.change)
        table.get("/posting/:id/end", EndingPages.endForm)
        table.post("/posting/:id/end", EndingPages.end)
        table.get("/posting/:id/recall", EndingPages.recallForm)
        table.post("/posting/:id/recall", EndingPages.recall)
        table.get("/burden", BurdenPages.overview)
        table.post("/burden", BurdenPages.setCeiling)

        // Documents with a page of their own
        table.post("/report/compose", ReportPages.compose)
        table.get("/monthly_report/:id", ReportPages.show)
        table.get("/monthly_report/:id/edit", ReportPages.edit)
        table.get("/receipt/:id", ReportPages.behindReceipt)
        table.get("/signature/:id", PlanPages.behindSignature)
        table.get("/study_plan/:id", PlanPages.show)
        table.post("/study_plan/:id/tick", PlanPages.tick)
        table.get("/study_session/:id", SessionPages.show)
        table.get("/study_session/:id/roll", SessionPages.roll)
        table.post("/study_session/:id/roll", SessionPages.hold)

        // The regulation
        table.get("/regulation", RegulationPages.list)
        table.post("/regulation", limit: 2 << 20, RegulationPages.submit)
        table.get("/regulation/blank", RegulationEditPages.blank)
        table.post("/regulation/edit", limit: 4 << 20, RegulationEditPages.submit)
        table.get("/regulation/:id/edit", RegulationEditPages.edit)
        table.get("/regulation/:id", RegulationPages.show)

        table.get("/workdays", WorkdayPages.show)
        table.post("/workdays", WorkdayPages.set)

        // The house
        table.get("/self-check", SelfCheckPages.show)
        table.post("/self-check", SelfCheckPages.declare)
        table.get("/ledger", LedgerPages.show)
        table.personal { table in
            table.get("/account", AccountPages.own)
            table.post("/account/session", AccountPages.endSession)
            table.post("/account/password", AccountPages.setPassword)
            table.post("/account/noted", AccountPages.noted)
            table.post("/account/token", AccountPages.addToken)
            table.post("/account/token/remove", AccountPages.removeToken)
            table.get("/accounts", OfficerPages.list)
            table.post("/accounts/invite", OfficerPages.invite)
            table.post("/accounts/batch", OfficerPages.inviteBatch)
            table.post("/accounts/active", OfficerPages.setActive)
            table.post("/accounts/officers", OfficerPages.setMode)
            table.post("/accounts/files", OfficerPages.setFileRoom)
            table.get("/accounts/:id/request", OfficerPages.requestForm)
            table.post("/accounts/:id/request", OfficerPages.ask)
            table.post("/officer_request/:id/moves", OfficerPages.answer)
        }
        table.get("/file/:id", RecordPages.file)

        // Every kind
        table.get("/:kind", RecordPages.list)
        table.post("/:kind", RecordPages.add)
        table.get("/:kind/:id", RecordPages.show)
        table.post("/:kind/:id", RecordPages.save)
        table.get("/:kind/:id/edit", RecordPages.edit)
        table.post("/:kind/:id/moves", RecordPages.move)
        table.post("/:kind/:id/discard", RecordPages.discard)
        table.post("/:kind/:id/files", limit: 21 << 20, RecordPages.attach)
        return table
    }()
}
