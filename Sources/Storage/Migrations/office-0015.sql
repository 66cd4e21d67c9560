-- Whoever is reported is heard and may appeal; reminders; who went to see somebody; a joint group and its findings.

CREATE TABLE reminder (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    day TEXT NOT NULL,
    matter TEXT NOT NULL,
    breach BIGINT,
    place TEXT,
    text TEXT NOT NULL,
    asked TEXT,
    due TEXT,
    answer TEXT,
    result TEXT
);
CREATE INDEX reminder_posting ON reminder (posting);
CREATE INDEX reminder_breach ON reminder (breach);
CREATE TABLE review_group (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    head TEXT NOT NULL,
    members TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    programme TEXT
);
CREATE INDEX review_group_batch ON review_group (batch);
CREATE TABLE review_finding (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    review_group BIGINT NOT NULL,
    day TEXT NOT NULL,
    debrief TEXT,
    talks TEXT,
    files TEXT,
    site TEXT,
    opinion TEXT NOT NULL,
    answer TEXT
);
CREATE INDEX review_finding_posting ON review_finding (posting);
CREATE INDEX review_finding_review_group ON review_finding (review_group);

CREATE INDEX reminder_stage ON reminder (stage, posting);
CREATE INDEX review_group_stage ON review_group (stage, batch);
CREATE INDEX review_finding_stage ON review_finding (stage, posting);

ALTER TABLE breach ADD COLUMN explanation TEXT;
ALTER TABLE breach ADD COLUMN appeal TEXT;
ALTER TABLE breach ADD COLUMN decided_by BIGINT;
CREATE INDEX breach_decided_by ON breach (decided_by);
ALTER TABLE contact ADD COLUMN who TEXT;
ALTER TABLE branch_report ADD COLUMN evidence TEXT;
ALTER TABLE appraisal ADD COLUMN review TEXT;
