import Secondment

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
        table.get("/choose/:kind", ChoosePages.find)
        table.post("/choose/:kind", ChoosePages.open)
        table.get("/lists", ListsPages.show)
        table.post("/draft", DeskPages.keepDraft)

        // Programmes, batches and postings
        table.get("/batch/:id/board", BoardPages.cells)
        table.get("/batch/:id/import", ImportPages.form)
        table.post("/batch/:id/import", limit: 20 << 20, ImportPages.preview)
        table.post("/batch/:id/undo", ImportPages.undo)
        table.get("/batch/:id/burden", BurdenPages.ofBatch)
        table.get("/posting/:id/burden", BurdenPages.ofPosting)
        table.get("/posting/:id/rules", RulePages.rules)
        table.get("/posting/:id/lists", RulePages.lists)
        table.post("/posting/:id/tick", RulePages.tick)
        table.post("/batch/:id/summary", SummaryPages.compose)
        table.post("/batch/:id/branch_report", SummaryPages.composeMonth)
        table.get("/:kind/:id/evidence/:mark", SummaryPages.grounds)
        table.get("/goals", GoalPages.map)
        table.post("/goals", limit: 256 << 10, GoalPages.keep)
        table.get("/batch/:id/letters", LettersPages.show)
        table.post("/batch/:id/letters", LettersPages.compose)
        table.post("/batch/:id/letters/move", LettersPages.move)
        table.post("/pulse/:id/answer", PulseView.answer)
        table.get("/batch/:id/lists", RulePages.listsOfBatch)
        table.get("/batch/:id/closing", ClosingPages.ofBatch)
        table.get("/posting/:id/closing", ClosingPages.ofPosting)
        table.get("/posting/:id/story", StoryPages.show)
        table.get("/posting/:id/file.zip", StoryPages.file)
        table.get("/posting/:id/change", PostingPages.changeForm)
        table.post("/posting/:id/change", PostingPages.change)
        table.get("/posting/:id/end", EndingPages.endForm)
        table.post("/posting/:id/end", EndingPages.end)
        table.get("/posting/:id/recall", EndingPages.recallForm)
        table.post("/posting/:id/recall", EndingPages.recall)
        table.get("/burden", BurdenPages.overview)
        table.post("/burden", BurdenPages.setCeiling)

        // What is done on the pages of documents
        table.post("/report/compose", ReportPages.compose)
        table.post("/study_plan/:id/tick", PlanPages.tick)
        table.get("/study_session/:id/roll", SessionPages.roll)
        table.post("/study_session/:id/roll", SessionPages.hold)

        // What is learnt
        table.get("/learning", LearningPages.map)
        table.post("/learning/topics", LearningPages.nameTopics)
        table.get("/posting/:id/learning", LearningPages.study)
        table.get("/library", LearningPages.library)

        // A symposium: before it, while it lasts, and its end
        table.get("/meeting/:id/briefs", SymposiumPages.briefs)
        table.get("/meeting/:id/live", SymposiumPages.live)
        table.post("/meeting/:id/points", SymposiumPages.note)
        table.get("/meeting/:id/close", SymposiumPages.closing)
        table.post("/meeting/:id/close", SymposiumPages.close)
        table.get("/meeting/:id/roll", SymposiumPages.roll)
        table.post("/meeting/:id/roll", SymposiumPages.mend)

        // A branch
        table.get("/party_branch/:id/archive.zip", BranchPages.archive)
        table.post("/party_branch/:id/members", BranchPages.ask)
        table.get("/meeting/:id/attendance", BranchPages.attendance)
        table.post("/meeting/:id/attendance", BranchPages.hold)

        // The office's own forms
        table.get("/paper_template/starter/:target", TemplatePages.starter)
        table.get("/paper_template/:id/sample.docx", TemplatePages.sample)

        // Leads and what comes of them
        table.get("/leads", LeadPages.board)
        table.get("/flows", LeadPages.flows)
        table.post("/lead/:id/share", LeadPages.share)
        table.get("/lead/:id/merge", LeadPages.mergeForm)
        table.post("/lead/:id/merge", LeadPages.merge)
        table.post("/lead/:id/apart", LeadPages.apart)

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

        // Kinds whose pages were designed
        table.kind(Posting.self, show: PostingView.self)
        table.kind(Batch.self, show: BatchView.self)
        table.kind(Programme.self, show: ProgrammeView.self)
        table.kind(Person.self, show: AroundView.self)
        table.kind(Unit.self, show: AroundView.self)
        table.kind(Leave.self, show: LeaveView.self)
        table.kind(MonthlyReport.self, show: ReportView.self, form: ReportEditor.self)
        table.kind(StudyPlan.self, show: PlanView.self)
        table.kind(Meeting.self, show: SymposiumView.self)
        table.kind(Notice.self, show: NoticeView.self)
        table.kind(HomeQuestion.self, show: QuestionView.self)
        table.kind(Breach.self, show: BreachView.self)
        table.kind(Graft.self, show: GraftView.self)
        table.kind(Lead.self, show: LeadView.self)
        table.kind(PartyBranch.self, show: BranchView.self)
        table.kind(PaperTemplate.self, show: TemplateView.self)
        table.kind(BatchSummary.self, show: SummaryView.self)
        table.kind(BranchReport.self, show: SummaryView.self)
        table.kind(HomeLetter.self, show: SummaryView.self)
        table.kind(Pulse.self, show: PulseView.self)
        table.kind(Contribution.self, show: ContributionView.self)

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
