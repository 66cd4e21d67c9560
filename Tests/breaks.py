"""The breaks of `Tests/mutations`: name, file, text with «was→becomes», and which tests have to notice."""

from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "Sources"


@dataclass
class Break:
    name: str
    file: str
    text: str
    # Parts of the tests' names or files, with spaces between.
    tests: str
    # In Swift: when it breaks, where one place serves many.
    when: str = ""


def found(file, *rooms):
    """Where a file is, in whatever area of one of these rooms."""
    (path,) = (path for room in rooms for path in (SOURCES / room).rglob(f"{file}.swift"))
    return str(path.relative_to(SOURCES.parent))


def kind(name, file, text, tests):
    return Break(name, found(file, "Secondment"), text, tests)


def office(name, file, text, tests, when=""):
    return Break(name, found(file, "Desk", "Office"), text, tests, when)


def dropped(kind, point, tests):
    """A line of some process's list of what follows, taken out."""
    case = f".{point}" if point in ("judging", "filling", "adding", "editing") else f'.move("{point}")'
    return office(
        f"follows-{kind}-{point}", "Follows", "«answers[Key(kind: kind, point: point)]?.answer→nil»", tests,
        when=f'kind == "{kind}" && point == {case}')


JOURNEY = "JourneyTests"
FLOWS = f"{JOURNEY} OfficeTests"

BREAKS = [
    # What settles what is owed.
    kind("settles-proposal-kept", "Proposal", "settles(at: «[.submitted, .adopted, .partly, .kept, .effective]"
         "→[.submitted, .adopted, .partly, .effective]»)", FLOWS),
    kind("settles-report-received", "MonthlyReport", "settles(at: «[.sent, .received]→[.sent]», month: month)", FLOWS),
    kind("settles-plan-superseded", "StudyPlan", "settles(at: «[.signed, .superseded]→[.signed]», day: signedOn)",
         FLOWS),
    kind("settles-appraisal-known", "Appraisal", "at: «[.proposed, .decided, .known]→[.proposed, .decided]», month",
         FLOWS),
    kind("settles-contact-writer", "Contact", "byWriter: «true→false»", FLOWS),
    office("settles-inspector-care", "SettlingRecords", "let held = seats.filter { $0[Appointment.seat] == «party→"
           "party == .inspector ? .careOffice : party == .careOffice ? .inspector : party» }", FLOWS),
    office("settles-units-swapped", "SettlingRecords", "return «Party.fromNearest.first(where: sits)→"
           "Party.fromNearest.first(where: sits).map { $0 == .homeUnit ? .hostUnit : $0 }» ??", FLOWS),
    office("settles-former-seat", "SettlingRecords", "$0[Appointment.since] <= day && «($0[Appointment.until].map "
           "{ $0 >= day } ?? true)→true»", FLOWS),
    Break("settles-any-side", "Sources/Regulation/Obligations/Settlement.swift",
          "if let side = fact.side, «side != bearer→false» {", "SettlementTests ObligationsTests"),
    Break("settles-before-it-opens", "Sources/Regulation/Obligations/Settlement.swift",
          "fact.period == nil, «fact.day < opens→false» {", "RegulationTests"),
    office("touched-postings", "Touched", "«postings.insert(posting)→»", FLOWS),
    office("touched-ticks", "Touched", "if «record.kind.entrance != .laidOut→false» {", FLOWS),
    # What waits, and for whom.
    kind("expected-proposal-adopt", "Proposal", "expected: «true→false», needsNote: true, weight: .primary),", FLOWS),
    kind("expected-leave-agree", "Leave", "answers: subject, expected: «true→false»", FLOWS),
    kind("expected-appraisal-acknowledge", "Appraisal",
         "by: .seat(.secondee), expected: «true→false», weight: .primary", FLOWS),
    kind("expected-breach-decide", "Breach", "expected: «true→false», weight: .grave", FLOWS),
    kind("awaits-report", "MonthlyReport", "awaits: «true→false»", FLOWS),
    kind("awaits-proposal", "Proposal", "awaits: «true→false»", FLOWS),
    kind("awaits-branch-report", "BranchReport", "awaits: «true→false»", FLOWS),
    kind("awaits-appraisal", "Appraisal", 'Title("审核中", "Under examination"), .waiting, awaits: «true→false»', FLOWS),
    # Where moves lead, and what they ask for.
    kind("move-breach-reject", "Breach", "to: «.unfounded→.reported»", FLOWS),
    kind("move-breach-spare", "Breach", "to: «.spared→.confirmed»", FLOWS),
    kind("move-plan-withdraw", "StudyPlan", 'Title("撤回修改", "Withdraw"), from: [.offered], to: «.draft→.offered»',
         FLOWS),
    kind("note-breach-reject", "Breach", "to: .unfounded, by: decides, answers: matter, needsNote: «true→false»",
         FLOWS),
    office("note-not-asked", "Desk+Write", "if «move.needsNote→false», note", FLOWS),
    office("needs-not-asked", "Desk+Write", "guard «missing.isEmpty→true» else {", FLOWS),
    office("move-from-anywhere", "Desk+Write", "guard «move.from.contains(before.stage)→true» else {", FLOWS),
    office("branch-not-ended", "Lapsing",
           "let closed = «try errand.all(Batch.self, .stage(.closed)).map { Optional($0.link) }→[]»", FLOWS),
    office("posting-lapsed-early", "Lapsing",
           ".stage(.serving), «Posting.last < errand.today→Posting.last <= errand.today»,", FLOWS),
    # Whose matter it is, and who may read.
    kind("answers-breach-reject", "Breach", "to: .unfounded, by: decides, answers: «matter→nil»",
         f"KindsTests OwnMatterTests {JOURNEY} ConductRulesTests"),
    kind("answers-leave-refuse", "Leave", "by: answerer, answers: «subject→nil», needsNote: true",
         f"KindsTests OwnMatterTests {JOURNEY}"),
    kind("answers-leave-agree", "Leave", "by: answerer, answers: «subject→nil», expected: true",
         f"OwnMatterTests {JOURNEY} LeaveTests"),
    kind("section-leave-why", "Leave", "see: «.owner || .readers || .seat(.supervisor) || answerer→Who.signedIn»",
         "SectionTests RightsTests StoryTests HouseTests"),
    kind("section-report-remark", "MonthlyReport", "Section.kept([remark], see: «.owner || .readers→.owner»)",
         "SectionTests RightsTests StoryTests OfficeTests.*Report HouseTests"),
    kind("section-receipt-comment", "Receipt", "Section.kept([comment], see: «parties→Who.signedIn»)",
         "SectionTests RightsTests StoryTests HouseTests"),
    kind("section-appraisal-opinions", "Appraisal", "Section.kept([review, opinions, findings], see: «judges→Who.signedIn»)",
         "SectionTests RightsTests StoryTests HouseTests"),
    kind("readers-appraisal-return", "Appraisal", "to: .draft, by: answerer, answers: subject, needsNote: true, "
         "noteReaders: «judges→nil»", "SectionTests RightsTests StoryTests HouseTests"),
    kind("readers-breach-writer", "Breach", "knowsWriter: «.owner || decides || .seat(.organizer)→nil»",
         "SectionTests RightsTests StoryTests ConductRulesTests"),
    kind("sees-breach-reported", "Breach", "(«at(.confirmed, .heard, .closed, .decided, .appealed, .upheld, .overturned, "
         ".spared)→!at(.unfounded)» &&",
         "SectionTests RightsTests StoryTests ConductRulesTests"),
    Break("who-not-allows", "Sources/Records/Who.swift",
          "case .not(let part): «!part.allows(actor, record, standing)→true»", "PermissionTests OwnMatterTests"),
    Break("who-not-condition", "Sources/Storage/Who+SQL.swift",
          "case .not(let part): «.not(part.condition(actor, kind, in: catalogue))→.always»",
          "PermissionTests OwnMatterTests"),
    Break("veil-lifted", "Sources/Storage/Veil.swift", 'conditions[«field.name→""»], !condition.isAlways else', "SectionTests HouseTests"),
    Break("condition-edge", "Sources/Storage/Where+SQL.swift", 'case .lessOrEqual: «"<="→"<"»', "WhereTests"),
    Break("condition-turned", "Sources/Records/Where.swift", "case .greater: «!isLess && left != right→isLess»",
          "WhereTests"),
    # What goes out and comes in.
    Break("limit-sheets", "Sources/Documents/Files/ReadingLimits.swift", "var sheets = «200→400»", "DocumentsTests"),
    Break("limit-attributes", "Sources/Documents/Files/ReadingLimits.swift", "attributes = «300→600»",
          "DocumentsTests"),
    Break("limit-merges", "Sources/Documents/Files/ReadingLimits.swift", "var merges = «200_000→400_000»",
          "DocumentsTests"),
    Break("limit-characters", "Sources/Documents/Files/ReadingLimits.swift", "var characters = «32_767→65_534»",
          "DocumentsTests"),
    Break("csv-formula", "Sources/Documents/Writing/CSV.swift", "«dangerous.contains(first)→false», !isPlainNumber",
          "DocumentsTests"),
    Break("page-kept", "Sources/Website/Requests/Answer.swift",
          '("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", «"no-store"→"public"»)', "WebsiteTests"),
    Break("else-kept", "Sources/Website/Serving/Site.swift",
          'answer.headers.append(("Cache-Control", «"no-store"→"public"»))', "WebsiteTests"),
    Break("token-not-asked", "Sources/Website/Serving/Site.swift",
          'visit.needsToken, «form["_token"] != visit.formToken→false» {', "WebsiteTests"),
    Break("other-site-let-in", "Sources/Website/Serving/Site.swift", 'if method == "POST", «isOfAnotherSite(ask)→false»',
          "WebsiteTests"),
    # What people look at, and in which order they are asked.
    office("board-late", "DueRow", "«due < today→due <= today» ? .late", "DuesTests BoardTests OfficeTests Website"),
    office("board-soon", "DueRow", "«due <= soon→due < soon» ? .soon", "DuesTests BoardTests OfficeTests Website"),
    office("board-half", "BoardColumns", "guard «cell.look == .done→false», let record", FLOWS),
    office("report-readers", "ReportSending",
           "(named.flatMap { $0.isEmpty ? nil : $0 } ?? «[.organizer, .homeUnit]→[.organizer, .hostUnit]»)", FLOWS),
    office("report-readers-named", "ReportSending",
           "let named = «duty?.readers→duty == nil ? nil : [.homeUnit, .mentor]»", FLOWS),
    office("leave-order", "LeaveRouting",
           "let turn = try Route.turn(«chain→chain.reversed()», posting, errand)", FLOWS),
    office("leave-overlap", "LeaveRouting", "if let other = «overlapping→nil» {", FLOWS),
    # What follows from a move, or from a record's coming to be.
    dropped("study_plan", "offer", FLOWS),
    dropped("study_plan", "withdraw", FLOWS),
    dropped("study_plan", "drop", FLOWS),
    dropped("signature", "sign", FLOWS),
    dropped("signature", "decline", FLOWS),
    dropped("monthly_report", "send", FLOWS),
    dropped("receipt", "acknowledge", FLOWS),
    dropped("receipt", "return", FLOWS),
    dropped("leave", "agree", FLOWS),
    dropped("breach", "confirm", FLOWS),
    dropped("breach", "decide", FLOWS),
    dropped("appraisal", "return", FLOWS),
    dropped("appointment", "end", FLOWS),
    dropped("posting", "end", FLOWS),
    dropped("posting", "reopen", FLOWS),
    dropped("posting", "reinstate", FLOWS),
    dropped("posting_change", "agree", FLOWS),
    dropped("posting_change", "cancel", FLOWS),
    dropped("officer_request", "refuse", FLOWS),
    dropped("attendance", "judging", FLOWS),
    dropped("attendance", "adding", FLOWS),
    dropped("exception", "judging", FLOWS),
    dropped("host_task", "adding", FLOWS),
    dropped("meeting", "judging", FLOWS),
    dropped("person", "editing", FLOWS),
    # A symposium, and what follows from it.
    dropped("meeting", "hold", "SymposiumTests"),
    dropped("notice", "issue", "NoticeTests"),
    dropped("notice", "amend", "NoticeTests"),
    dropped("notice", "withdraw", "NoticeTests"),
    dropped("posting", "arrive", "NoticeTests"),
    dropped("graft", "adopt", "QuestionTests"),
    dropped("graft", "effect", "QuestionTests"),
    kind("point-readers", "SpeakingPoint", "see: «recorder→.signedIn» || (.owner", "SymposiumTests"),
    kind("care-readers", "CareCase", "see: .seat(.secondee) || «carers→.around» || .seat(.leader)", "SymposiumTests"),
    kind("graft-early", "Graft", "|| («at(.offered, .trial, .adopted, .proven, .failed)→.signedIn» && .around)", "QuestionTests"),
    office("point-late", "Noting", "guard «meeting.isAt(.planned)→true» else", "SymposiumTests"),
    office("point-owner", "Noting", "errand.blank(SpeakingPoint.self, of: «posting?[Posting.person].id→nil»)", "SymposiumTests"),
    office("fate-hidden", "Fate", "let isHidden = «point.isAt(.handed)→false» && record == nil", "SymposiumTests"),
    office("fate-former", "Fate", "Meeting.sort == .symposium, «.stage(.held)→.all»", "SymposiumTests"),
    office("symposium-overtaken", "SymposiumEnding", "guard seen.map({ «$0 == SymposiumPage.mark(meeting, noted)→true» })",
           "SymposiumMistakesTests"),
    office("symposium-own", "SymposiumEnding", "if «point.owner != errand.actor.person→true», let keeper", "SymposiumMistakesTests"),
    office("symposium-points", "RecordLimits", "«try SymposiumEnding.keepPoints($0, $1)→»", "SymposiumMistakesTests"),
    kind("point-struck", "SpeakingPoint", "(.owner && «at(.noted, .handed, .minuted)→.signedIn»)", "SymposiumMistakesTests"),
    office("symposium-early", "SymposiumEnding", "guard «meeting[Meeting.day] <= errand.today→true» else", "SymposiumTests"),
    office("symposium-past", "SymposiumEnding", "guard «assignment.due >= errand.today→true» else", "SymposiumTests"),
    office("effect-early", "Grafting", "guard «errand.today >= adopted.adding(months: months[place]) - 31→true» else", "QuestionTests"),
    # Leads, and what counts of them.
    dropped("lead", "judging", "LeadTests"),
    dropped("lead", "adding", "LeadTests"),
    dropped("lead_result", "judging", "FlowsTests"),
    dropped("trip", "hold", "FlowsTests"),
    dropped("acquaintance", "touch", "AcquaintanceTests"),
    dropped("acquaintance", "withdraw", "AcquaintanceTests"),
    kind("lead-phone", "Lead", "[phone, consent], see: «keepers→.signedIn»", "LeadTests"),
    kind("lead-joined", "Lead", "at: [«.agreed→.asked»]", "LeadTests"),
    office("merge-twice", "LeadMerging", "if let twin, «twin.is(.counted) || !result.is(.counted)→false» {", "LeadMergingTests"),
    office("merge-phone", "LeadMerging", "other: try errand.known(«errand.shown(other.record)→other.record»)", "LeadPagesTests"),
    office("flows-told", "Flows", "confirmed: all.filter { «$0.is(.counted)→true» }", "FlowsTests"),
    # A summary, the office's own forms, a branch.
    office("figure-sum", "Tally+SQL", "found.reduce(0) { $0 + «$1.2→1» }", "SummaryTests"),
    office("figure-hidden", "SummaryReading", "hidden: «max(0, ids.count - count)→0», more", "SummaryTests"),
    office("figure-changed", "SummaryReading", "guard «cited != figure.cited→false» else {", "SummaryTests"),
    kind("summary-readers", "BatchSummary", "(«at(.issued)→.signedIn» && .around)", "SummaryTests"),
    dropped("paper_template", "use", "TemplateTests"),
    office("form-empty", "TemplatePaper", "«value.isEmpty→false» && !isLeftEmpty", "TemplateTests"),
    office("dossier-takers", "Dossier", "guard try «errand.may(Dossier.takers, posting.record)→true» else", "ChronicleTests"),
    dropped("party_branch", "approve", "BranchTests"),
    dropped("party_branch", "dissolve", "BranchTests"),
    dropped("party_branch", "reopen", "BranchTests"),
    kind("member-readers", "BranchMember", "«.seat(.secondee) || secretary→.signedIn» || .seat(.homeUnit)", "BranchTests"),
    # What is learnt, what is found by its words, who is heard, what is open before going home.
    dropped("material", "judging", "LearningMapTests LibraryTests"),
    dropped("topic_choice", "judging", "LearningMapTests"),
    dropped("topic_choice", "resume", "LearningMapTests"),
    kind("material-readers", "Material", "see: .owner || («at(.shared)→.signedIn» && .around)", "LearningMapTests LibraryTests"),
    kind("material-question", "Material", "[question], see: «.owner || .seat(.organizer)→.around»", "LearningMapTests"),
    office("library-sight", "Library+SQL", "AND \\(«visible(kind)→SQL.always») ORDER BY a.id", "LibraryTests"),
    office("library-words", "Library", "try files(of: «[kind]→[]»", "LibraryTests"),
    office("map-private", "LearningMap", "Note.posting.leads(to: postings), «Note.topic != nil→Note.topic == nil»", "LearningMapTests"),
    kind("reminder-early", "Reminder", "«at(.given, .agreed, .disputed, .unsigned, .upheld, .closed, .withdrawn)→.signedIn»", "ReminderTests"),
    kind("reminder-own", "Reminder", "answers: «.owner || subject→subject», expected", "ReminderTests"),
    dropped("reminder", "judging", "ReminderTests"),
    dropped("breach", "uphold", "ReminderTests"),
    dropped("breach", "overturn", "ReminderTests"),
    kind("breach-own-appeal", "Breach", "&& «!.linked(decidedBy.spec.name)→.signedIn»", "ReminderTests"),
    kind("breach-ladder", "Breach", "«.stage(.confirmed, .heard, .decided, .appealed, .upheld, .spared, .closed)→!.stage(.reported, .unfounded)»", "ReminderTests"),
    office("breach-unheard", "Reporting", "guard «breach.asRead?.stage == Breach.Stage.heard.rawValue→true» || note", "ConductRulesTests"),
    office("breach-own-side", "Reporting", ".first { «$0 != breach[Breach.party]→true» }", "ReminderTests"),
    office("steps-anybody", "NextSteps", "«try errand.may(deciding, breach.record)→true»", "ReminderTests"),
    dropped("appraisal", "judging", "ClosingTests"),
    dropped("review_finding", "reopen", "ClosingTests"),
    office("group-first", "Appraising", "let isWanted = «rule?.0.isAfterGroup ?? false→false»", "ClosingTests"),
    office("closing-afterwards", "ClosingMatter", "case .dues: «day <= posting[Posting.last]→true»", "ClosingTests"),
    office("closing-sight", "Closing+SQL", "matter == .appraisal ? .always : «visible(look.kind)→.always»", "ClosingTests"),
    # What a host owes, and what nobody may learn.
    dropped("post_check", "judging", "RealPostTests"),
    dropped("post_check", "adding", "RealPostTests"),
    dropped("mandate", "announce", "RealPostTests"),
    dropped("care_case", "filling", "CareTests"),
    dropped("pulse", "judging", "PulseTests"),
    dropped("pulse", "close", "PulseTests"),
    dropped("pulse_answer", "judging", "PulseTests"),
    dropped("home_letter", "judging", "LetterTests"),
    dropped("home_letter", "approve", "LetterTests"),
    dropped("home_letter", "send", "LetterTests"),
    dropped("contribution_gain", "judging", "GoalTests"),
    dropped("goal", "judging", "GoalTests"),
    office("letter-own", "Letters", "for posting in postings where «posting[Posting.person].id != actor.person→true» {", "LetterTests"),
    office("letter-struck", "LetterKeeping", "asOfToday(«evidence.standing(in: letter[HomeLetter.body].text)→evidence»)", "LetterTests"),
    office("pulse-few", "Caring", "static let fewest = «5→1»", "PulseTests"),
    office("pulse-early", "Caring", "guard «pulse[Pulse.until] <= making.errand.today→true» else", "PulseTests"),
    kind("pulse-answer-readers", "PulseAnswer", "Access(see: «.owner→.owner || .seat(.organizer)»", "PulseTests"),
    office("late-early", "Escalated", "Condition.cell(day, «.less→.lessOrEqual», before)", "CareTests"),
    office("late-twice", "Escalated", "own.reduce(rung.reaches) { «$0 && !$1→$0» }", "CareTests RealPostTests"),
    kind("contribution-own", "Contribution", "by: receivers,\n                answers: «guest→.nobody», expected: true", "GoalTests"),
    office("goals-sight", "GoalMap+SQL", "AND \\(«visible(Contribution.declaration)→SQL.always»)", "GoalTests"),
    dropped("intro_card", "judging", "ExpertTests"),
    dropped("intro_card", "take", "ExpertTests"),
    dropped("intro_card", "touch", "ExpertTests"),
    dropped("expertise", "judging", "ExpertTests"),
    dropped("expertise", "filling", "ExpertTests"),
    dropped("consultation", "send", "ConsultationTests"),
    dropped("consultation", "finish", "ConsultationTests"),
    dropped("advice", "judging", "ConsultationTests"),
    dropped("advice", "adopt", "ConsultationTests"),
    dropped("advice", "again", "ConsultationTests"),
    dropped("talk", "judging", "TalkTests"),
    dropped("talk", "follow", "TalkTests"),
    dropped("deed", "judging", "DeedTests"),
    dropped("deed", "publish", "DeedTests"),
    office("expert-former", "ExpertFinder", "guard «!isFormer || line[Expertise.afterwards]→true» else", "ExpertTests"),
    kind("expertise-private", "Expertise", "(at(«.office, .open→.own, .office, .open») && (IntroCard.hosts", "ExpertTests"),
    kind("card-reach", "IntroCard", "see: .owner || (at(.shown, .kept) && «hosts→colleagues»)", "ExpertTests"),
    office("match-digest", "MatchPlan", "guard «making.digest == digest→true» else", "MatchingTests"),
    office("match-bars", "Matchmaking", "return «bars.isEmpty→true» ?", "MatchingTests"),
    office("match-apart", "Allocation", "guard let (one, other, group) = «clash(in: best.placed)→nil as (Int, Int, Int)?» else", "AllocationTests MatchingTests"),
    office("match-chain", "NextBest", "option.cost - own + «back→0»)", "AllocationTests"),
    kind("nominee-private", "Nominee", "see: «keepers || themselves→.signedIn»),", "MatchingTests"),
    office("chase-rights", "Chase", "mayRemind: «try batch.isAt(.open) && may(.seat(.organizer) || .seat(.hostOrganizer), batch.record)→true»", "ChaseTests"),
    office("chase-twice", "Chase", "&& «$0.reminded?.day != today→true»", "ChaseTests"),
    office("arrivals-all", "Arrivals", "guard «chosen.count == postings.count→true» else", "ArrivalsTests"),
    office("arrivals-future", "Arrivals", "guard «day <= errand.today→true» else", "ArrivalsTests"),
    office("match-units", "MatchNames", "guard «!makes, !new.isEmpty→false» else", "MatchingTests"),
    office("sheet-thought", "Composing", "lines.filter { «!$0.isPrivate→true» }", "SheetTests ReportTests"),
    office("sheet-number", "CitedText", "\\(sort)\\(«all.count→sentences.count»)次", "SheetTests"),
    office("sheet-why", "SheetKeeping", "if «state == .not, why.isEmpty→false» {", "SheetTests"),
    office("taken-back-late", "Errand+Reading", "guard «move.isWhileUnanswered, !isSystem→false» else", "SheetTests"),
    office("taken-back-notes", "ReportSending", "try errand.advance(note, «.keep→.lend»)", "SheetTests"),
    office("refer-rights", "Referring", "$0.isReferable && $0.from.contains(record.stage) && «errand.may($0.by, record)→true»", "ReferringTests"),
    office("refer-ends", "Referring", "while let gone = «errand.touched.nextGone()→nil as [ID]?»", "ReferringTests"),
    office("lend-office", "StandingIn", ".filter { «$0[Appointment.seat].giver == .organizer→true» }", "ReferringTests"),
    office("phone-days", "Actors", "let since = «scope == .notes→false» ?", "JotTests"),
    office("closing-under-way", "Closing+SQL", "let sight: SQL = «matter == .appraisal→false» ?", "ClosingTests"),
]
