-- Every kind of rule acts: changes by consent, breaches, appraisals, checklists; regulations keep their
-- versions; choices are checked by the Desk alone, so that a new word needs no new table.

ALTER TABLE signature RENAME TO signature_before;
DROP INDEX signature_posting;
DROP INDEX signature_plan;
CREATE TABLE signature (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    plan BIGINT NOT NULL,
    party TEXT NOT NULL,
    subject TEXT NOT NULL
);
INSERT INTO signature (id, owner, stage, version, made_at, changed_at, posting, plan, party, subject) SELECT id, owner, stage, version, made_at, changed_at, posting, plan, party, subject FROM signature_before;
DROP TABLE signature_before;
CREATE INDEX signature_posting ON signature (posting);
CREATE INDEX signature_plan ON signature (plan);

ALTER TABLE receipt RENAME TO receipt_before;
DROP INDEX receipt_posting;
DROP INDEX receipt_document;
CREATE TABLE receipt (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    party TEXT NOT NULL,
    document_kind TEXT NOT NULL,
    document TEXT NOT NULL,
    subject TEXT NOT NULL,
    comment TEXT
);
INSERT INTO receipt (id, owner, stage, version, made_at, changed_at, posting, party, document_kind, document, subject, comment) SELECT id, owner, stage, version, made_at, changed_at, posting, party, document_kind, document, subject, comment FROM receipt_before;
DROP TABLE receipt_before;
CREATE INDEX receipt_posting ON receipt (posting);
CREATE INDEX receipt_document ON receipt (document);

ALTER TABLE leave RENAME TO leave_before;
DROP INDEX leave_posting;
CREATE TABLE leave (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    awaiting TEXT,
    route TEXT,
    copies TEXT,
    clause TEXT
);
INSERT INTO leave (id, owner, stage, version, made_at, changed_at, posting, sort, first_day, last_day, reason, awaiting, route, copies, clause) SELECT id, owner, stage, version, made_at, changed_at, posting, sort, first_day, last_day, reason, awaiting, route, copies, clause FROM leave_before;
DROP TABLE leave_before;
CREATE INDEX leave_posting ON leave (posting);

ALTER TABLE contact RENAME TO contact_before;
DROP INDEX contact_posting;
CREATE TABLE contact (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL
);
INSERT INTO contact (id, owner, stage, version, made_at, changed_at, posting, sort, day, text) SELECT id, owner, stage, version, made_at, changed_at, posting, sort, day, text FROM contact_before;
DROP TABLE contact_before;
CREATE INDEX contact_posting ON contact (posting);

ALTER TABLE meeting RENAME TO meeting_before;
DROP INDEX meeting_batch;
CREATE TABLE meeting (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    sort TEXT NOT NULL,
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT,
    minutes TEXT
);
INSERT INTO meeting (id, owner, stage, version, made_at, changed_at, batch, sort, heading, day, place, minutes) SELECT id, owner, stage, version, made_at, changed_at, batch, sort, heading, day, place, minutes FROM meeting_before;
DROP TABLE meeting_before;
CREATE INDEX meeting_batch ON meeting (batch);

ALTER TABLE appointment RENAME TO appointment_before;
DROP INDEX appointment_person;
DROP INDEX appointment_unit;
DROP INDEX appointment_batch;
CREATE TABLE appointment (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    seat TEXT NOT NULL,
    unit BIGINT,
    batch BIGINT,
    since TEXT NOT NULL,
    until TEXT,
    person_name TEXT
);
INSERT INTO appointment (id, owner, stage, version, made_at, changed_at, person, seat, unit, batch, since, until, person_name) SELECT id, owner, stage, version, made_at, changed_at, person, seat, unit, batch, since, until, person_name FROM appointment_before;
DROP TABLE appointment_before;
CREATE INDEX appointment_person ON appointment (person);
CREATE INDEX appointment_unit ON appointment (unit);
CREATE INDEX appointment_batch ON appointment (batch);

ALTER TABLE pairing RENAME TO pairing_before;
DROP INDEX pairing_posting;
DROP INDEX pairing_mentor;
CREATE TABLE pairing (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    mentor_name TEXT,
    part TEXT NOT NULL,
    since TEXT NOT NULL,
    mentor BIGINT
);
INSERT INTO pairing (id, owner, stage, version, made_at, changed_at, posting, mentor_name, part, since, mentor) SELECT id, owner, stage, version, made_at, changed_at, posting, mentor_name, part, since, mentor FROM pairing_before;
DROP TABLE pairing_before;
CREATE INDEX pairing_posting ON pairing (posting);
CREATE INDEX pairing_mentor ON pairing (mentor);

ALTER TABLE posting ADD COLUMN type TEXT;
ALTER TABLE posting ADD COLUMN supervisor BIGINT;
ALTER TABLE posting ADD COLUMN waiver TEXT;
ALTER TABLE posting ADD COLUMN agreed_last TEXT;
ALTER TABLE posting ADD COLUMN findings TEXT;
CREATE INDEX posting_supervisor ON posting (supervisor);
ALTER TABLE person ADD COLUMN rank TEXT;
ALTER TABLE person ADD COLUMN proficiency TEXT;
ALTER TABLE person ADD COLUMN started_work TEXT;
ALTER TABLE leave ADD COLUMN waiver TEXT;
ALTER TABLE leave ADD COLUMN findings TEXT;
ALTER TABLE leave ADD COLUMN back_by TEXT;
ALTER TABLE exception ADD COLUMN awaiting TEXT;
UPDATE exception SET awaiting = 'organizer' WHERE stage = 'asked';
ALTER TABLE obligation ADD COLUMN consents TEXT NOT NULL DEFAULT '';
-- 施行 of the text that took its place: until then the earlier one holds.
ALTER TABLE regulation ADD COLUMN until_day TEXT;

CREATE TABLE posting_change (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    matter TEXT NOT NULL,
    from_day TEXT NOT NULL,
    last_day TEXT,
    host_unit BIGINT,
    host_post TEXT,
    cause TEXT,
    reason TEXT NOT NULL,
    proofs TEXT,
    awaiting TEXT,
    route TEXT,
    copies TEXT,
    findings TEXT,
    before_unit BIGINT
);
CREATE INDEX posting_change_posting ON posting_change (posting);
CREATE INDEX posting_change_host_unit ON posting_change (host_unit);
CREATE INDEX posting_change_before_unit ON posting_change (before_unit);

CREATE TABLE checklist (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    rule TEXT NOT NULL,
    heading TEXT NOT NULL,
    items TEXT NOT NULL,
    clause TEXT
);
CREATE UNIQUE INDEX checklist_once ON checklist (posting, rule);
CREATE INDEX checklist_posting ON checklist (posting);

CREATE TABLE batch_checklist (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    rule TEXT NOT NULL,
    heading TEXT NOT NULL,
    items TEXT NOT NULL,
    clause TEXT
);
CREATE UNIQUE INDEX batch_checklist_once ON batch_checklist (batch, rule);
CREATE INDEX batch_checklist_batch ON batch_checklist (batch);

CREATE TABLE appraisal (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    month TEXT NOT NULL,
    summary TEXT,
    items TEXT,
    opinion TEXT,
    grade TEXT,
    opinions TEXT,
    decided TEXT,
    awaiting TEXT,
    route TEXT,
    copies TEXT,
    paper TEXT,
    clause TEXT,
    findings TEXT
);
CREATE INDEX appraisal_posting ON appraisal (posting);

CREATE TABLE breach (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    party TEXT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL,
    clause TEXT,
    decider TEXT,
    count BIGINT,
    proposed TEXT
);
CREATE INDEX breach_posting ON breach (posting);
CREATE INDEX breach_rule ON breach (rule);

CREATE TABLE attendance (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    month TEXT NOT NULL,
    remark TEXT,
    days TEXT
);
CREATE UNIQUE INDEX attendance_once ON attendance (posting, month, owner);
CREATE INDEX attendance_posting ON attendance (posting);

CREATE TABLE writing (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX writing_posting ON writing (posting);
