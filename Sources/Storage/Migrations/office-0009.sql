-- What is said at a symposium and what becomes of it: points, difficulties with an owner and a day, notices with a
-- receipt for each edition.

CREATE TABLE speaking_point (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    posting BIGINT,
    speaker TEXT NOT NULL,
    sort TEXT NOT NULL,
    text TEXT NOT NULL,
    keeper TEXT,
    due TEXT
);
CREATE INDEX speaking_point_meeting ON speaking_point (meeting);
CREATE INDEX speaking_point_batch ON speaking_point (batch);
CREATE INDEX speaking_point_posting ON speaking_point (posting);

CREATE TABLE care_case (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    text TEXT NOT NULL,
    keeper TEXT,
    due TEXT,
    answer TEXT,
    origin BIGINT
);
CREATE INDEX care_case_posting ON care_case (posting);
CREATE INDEX care_case_origin ON care_case (origin);

CREATE TABLE notice (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    edition BIGINT,
    issued_on TEXT,
    origin BIGINT
);
CREATE INDEX notice_batch ON notice (batch);
CREATE INDEX notice_origin ON notice (origin);

CREATE TABLE notice_receipt (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    notice BIGINT NOT NULL,
    subject TEXT NOT NULL,
    edition BIGINT NOT NULL
);
CREATE INDEX notice_receipt_posting ON notice_receipt (posting);
CREATE INDEX notice_receipt_notice ON notice_receipt (notice);

CREATE INDEX care_case_stage ON care_case (stage, posting);
CREATE INDEX notice_stage ON notice (stage, batch);
CREATE INDEX notice_receipt_stage ON notice_receipt (stage, posting);

ALTER TABLE meeting ADD COLUMN chair TEXT;
ALTER TABLE meeting ADD COLUMN roll TEXT;
ALTER TABLE suggestion ADD COLUMN origin BIGINT;
CREATE INDEX suggestion_origin ON suggestion (origin);
