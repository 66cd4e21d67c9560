-- Learning: topics, those that were chosen, and first-hand material; what notes, reports, proposals and grafts answer. The words of
-- attached files, so that a file is found by them.

CREATE TABLE learning_topic (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    heading TEXT NOT NULL,
    strand TEXT NOT NULL,
    meaning TEXT
);

CREATE TABLE topic_choice (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    topic BIGINT NOT NULL,
    wish TEXT,
    found TEXT
);
CREATE INDEX topic_choice_posting ON topic_choice (posting);
CREATE INDEX topic_choice_topic ON topic_choice (topic);

CREATE TABLE material (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    sort TEXT NOT NULL,
    way TEXT NOT NULL,
    day TEXT NOT NULL,
    topic BIGINT,
    question BIGINT,
    text TEXT,
    posting BIGINT,
    basis TEXT
);
CREATE INDEX material_batch ON material (batch);
CREATE INDEX material_topic ON material (topic);
CREATE INDEX material_question ON material (question);
CREATE INDEX material_posting ON material (posting);

ALTER TABLE note ADD COLUMN topic BIGINT;
ALTER TABLE note ADD COLUMN home_question BIGINT;
CREATE INDEX note_topic ON note (topic);
CREATE INDEX note_home_question ON note (home_question);
ALTER TABLE research_report ADD COLUMN topic BIGINT;
ALTER TABLE research_report ADD COLUMN home_question BIGINT;
CREATE INDEX research_report_topic ON research_report (topic);
CREATE INDEX research_report_home_question ON research_report (home_question);
ALTER TABLE proposal ADD COLUMN home_question BIGINT;
CREATE INDEX proposal_home_question ON proposal (home_question);
ALTER TABLE graft ADD COLUMN topic BIGINT;
CREATE INDEX graft_topic ON graft (topic);

-- 附件里的文字: what was read of each file, or why nothing was.
CREATE TABLE attachment_text (
    attachment BIGINT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    text TEXT
);
CREATE INDEX attachment_text_state ON attachment_text (state);
INSERT INTO attachment_text (attachment, state) SELECT id, 'pending' FROM attachment WHERE kind <> 'upload';
