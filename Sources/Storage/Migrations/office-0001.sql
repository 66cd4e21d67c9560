-- The foundation: one table a kind, then what the office keeps beside them.
-- Portable to both engines: no triggers, no generated columns, no partial indexes.

CREATE TABLE unit (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    full_name TEXT NOT NULL,
    short_name TEXT,
    parent BIGINT,
    place TEXT,
    since TEXT,
    until TEXT,
    pinyin TEXT
);
CREATE INDEX unit_parent ON unit (parent);

CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    full_name TEXT NOT NULL,
    sex TEXT CHECK (sex IN ('male', 'female')),
    born TEXT,
    ethnicity TEXT,
    party TEXT,
    education TEXT,
    unit BIGINT,
    post TEXT,
    phone TEXT,
    identity TEXT,
    pinyin TEXT,
    initials TEXT
);
CREATE INDEX person_unit ON person (unit);

CREATE TABLE programme (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    heading TEXT NOT NULL,
    year BIGINT NOT NULL,
    strands TEXT NOT NULL,
    note TEXT
);

CREATE TABLE batch (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    heading TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('outbound', 'inbound')),
    place TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    programme BIGINT,
    strand TEXT
);
CREATE INDEX batch_programme ON batch (programme);

CREATE TABLE posting (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    home_unit BIGINT NOT NULL,
    home_post TEXT,
    host_unit BIGINT NOT NULL,
    host_post TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    category TEXT,
    duties TEXT,
    topics TEXT,
    person_name TEXT NOT NULL
);
CREATE INDEX posting_person ON posting (person);
CREATE INDEX posting_batch ON posting (batch);
CREATE INDEX posting_home_unit ON posting (home_unit);
CREATE INDEX posting_host_unit ON posting (host_unit);

CREATE TABLE pairing (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    mentor_name TEXT,
    part TEXT NOT NULL CHECK (part IN ('first', 'counsellor', 'work')),
    since TEXT NOT NULL,
    mentor BIGINT
);
CREATE INDEX pairing_posting ON pairing (posting);
CREATE INDEX pairing_mentor ON pairing (mentor);

CREATE TABLE study_plan (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    focus TEXT NOT NULL,
    items TEXT NOT NULL,
    abilities TEXT NOT NULL
);
CREATE INDEX study_plan_posting ON study_plan (posting);

CREATE TABLE signature (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    plan BIGINT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('secondee', 'home_unit', 'host_unit', 'mentor', 'branch_secretary', 'organizer', 'leader', 'administrator', 'auditor')),
    subject TEXT NOT NULL
);
CREATE INDEX signature_posting ON signature (posting);
CREATE INDEX signature_plan ON signature (plan);

CREATE TABLE host_task (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    detail TEXT,
    due TEXT,
    result TEXT
);
CREATE INDEX host_task_posting ON host_task (posting);

CREATE TABLE note (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('task', 'visit', 'study', 'meeting', 'lead', 'thought')),
    day TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX note_posting ON note (posting);

CREATE TABLE diary_entry (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX diary_entry_posting ON diary_entry (posting);

CREATE TABLE study_session (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT,
    programme TEXT,
    gains TEXT,
    roll TEXT NOT NULL
);
CREATE INDEX study_session_batch ON study_session (batch);

CREATE TABLE monthly_report (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    month TEXT NOT NULL,
    review TEXT,
    work TEXT NOT NULL,
    study TEXT NOT NULL,
    life TEXT,
    next TEXT NOT NULL,
    remark TEXT,
    sources TEXT NOT NULL
);
CREATE INDEX monthly_report_posting ON monthly_report (posting);

CREATE TABLE receipt (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('secondee', 'home_unit', 'host_unit', 'mentor', 'branch_secretary', 'organizer', 'leader', 'administrator', 'auditor')),
    document_kind TEXT NOT NULL,
    document TEXT NOT NULL,
    subject TEXT NOT NULL,
    comment TEXT
);
CREATE INDEX receipt_posting ON receipt (posting);

CREATE TABLE research_report (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    question TEXT,
    body TEXT NOT NULL
);
CREATE INDEX research_report_posting ON research_report (posting);

CREATE TABLE proposal (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    problem TEXT NOT NULL,
    plan TEXT NOT NULL,
    gain TEXT
);
CREATE INDEX proposal_posting ON proposal (posting);

CREATE TABLE leave (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('personal', 'sick', 'annual', 'duty')),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    awaiting TEXT CHECK (awaiting IN ('secondee', 'home_unit', 'host_unit', 'mentor', 'branch_secretary', 'organizer', 'leader', 'administrator', 'auditor')),
    route TEXT,
    copies TEXT,
    clause TEXT
);
CREATE INDEX leave_posting ON leave (posting);

CREATE TABLE exception (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    obligation TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX exception_posting ON exception (posting);

CREATE TABLE contact (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('visit', 'talk', 'call')),
    day TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX contact_posting ON contact (posting);

CREATE TABLE meeting (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('symposium', 'branch')),
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT,
    minutes TEXT
);
CREATE INDEX meeting_batch ON meeting (batch);

CREATE TABLE branch_report (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    month TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX branch_report_batch ON branch_report (batch);

CREATE TABLE suggestion (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('suggestion', 'complaint', 'burden')),
    text TEXT NOT NULL
);

CREATE TABLE appointment (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    seat TEXT NOT NULL CHECK (seat IN ('secondee', 'home_unit', 'host_unit', 'mentor', 'branch_secretary', 'organizer', 'leader', 'administrator', 'auditor')),
    unit BIGINT,
    batch BIGINT,
    since TEXT NOT NULL,
    until TEXT,
    person_name TEXT
);
CREATE INDEX appointment_person ON appointment (person);
CREATE INDEX appointment_unit ON appointment (unit);
CREATE INDEX appointment_batch ON appointment (batch);

CREATE UNIQUE INDEX monthly_report_once ON monthly_report (posting, month);
CREATE UNIQUE INDEX study_plan_once ON study_plan (posting);
CREATE INDEX note_day ON note (posting, day);
CREATE INDEX receipt_document ON receipt (document);
CREATE INDEX person_pinyin ON person (pinyin);
CREATE INDEX person_name ON person (full_name);
CREATE INDEX unit_name ON unit (full_name);

-- 应办: what is owed, by whom, by when, and what settled it. The key is made by the regulation.
CREATE TABLE obligation (
    key TEXT PRIMARY KEY NOT NULL,
    duty TEXT NOT NULL,
    title TEXT NOT NULL,
    title_english TEXT NOT NULL,
    clause TEXT NOT NULL,
    sentence TEXT NOT NULL,
    regulation TEXT NOT NULL,
    strength TEXT NOT NULL,
    bearer TEXT NOT NULL,
    person BIGINT,
    unit BIGINT,
    posting BIGINT,
    batch BIGINT NOT NULL,
    period TEXT NOT NULL,
    opens TEXT NOT NULL,
    due TEXT NOT NULL,
    settles TEXT NOT NULL,
    state TEXT NOT NULL,
    record BIGINT,
    settled_on TEXT
);
CREATE INDEX obligation_batch ON obligation (batch, duty);
CREATE INDEX obligation_posting ON obligation (posting, due);
CREATE INDEX obligation_open ON obligation (state, due);

-- 制度: each regulation as it was written, in its version, with the days in which it holds.
CREATE TABLE regulation (
    id BIGINT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    yaml TEXT NOT NULL,
    batch BIGINT,
    applied_at BIGINT NOT NULL,
    applied_by BIGINT NOT NULL,
    ended_at BIGINT
);

-- 工作日历: days that differ from the week's usual course.
CREATE TABLE calendar_day (
    day TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL
);

-- 经过: append-only, each row sealed with the one before it.
CREATE TABLE step (
    number BIGINT PRIMARY KEY NOT NULL,
    id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record BIGINT,
    action TEXT NOT NULL,
    actor BIGINT NOT NULL,
    actor_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    chinese TEXT NOT NULL,
    english TEXT NOT NULL,
    note TEXT,
    changes TEXT NOT NULL,
    seal TEXT NOT NULL
);
CREATE INDEX step_record ON step (record);

CREATE TABLE account (
    person BIGINT PRIMARY KEY NOT NULL,
    login TEXT NOT NULL UNIQUE,
    password TEXT,
    failures BIGINT NOT NULL,
    locked_until BIGINT,
    language TEXT NOT NULL,
    active BIGINT NOT NULL
);
CREATE TABLE invitation (
    hash TEXT PRIMARY KEY NOT NULL,
    person BIGINT NOT NULL,
    until BIGINT NOT NULL
);
CREATE TABLE session (
    hash TEXT PRIMARY KEY NOT NULL,
    person BIGINT NOT NULL,
    form_token TEXT NOT NULL,
    agent TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person);
CREATE TABLE token (
    hash TEXT PRIMARY KEY NOT NULL,
    person BIGINT NOT NULL,
    title TEXT NOT NULL,
    scope TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE TABLE attempt (
    what TEXT NOT NULL,
    slot BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (what, slot)
);
CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);
CREATE TABLE draft (
    person BIGINT NOT NULL,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (person, form)
);
CREATE TABLE attachment (
    id BIGINT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    record BIGINT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    bytes BLOB NOT NULL
);
CREATE INDEX attachment_record ON attachment (record);

-- 导入: each import with the records that it made, so that it can be undone.
CREATE TABLE import_made (
    import BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record BIGINT NOT NULL,
    PRIMARY KEY (import, record)
);

CREATE VIRTUAL TABLE search_word USING fts5 (kind, words, tokenize = 'unicode61');

CREATE INDEX note_list ON note (day, id);
