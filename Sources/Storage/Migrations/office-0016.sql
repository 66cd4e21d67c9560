-- Letters to the units that sent somebody; what a post was promised to be, and whether it is; questions to a whole batch; sorts of
-- difficulties.

CREATE TABLE home_letter (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    body TEXT NOT NULL,
    number TEXT,
    sent_on TEXT,
    reply TEXT,
    evidence TEXT
);
CREATE INDEX home_letter_posting ON home_letter (posting);
CREATE TABLE mandate (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    work TEXT NOT NULL,
    authority TEXT NOT NULL,
    since TEXT NOT NULL,
    document TEXT
);
CREATE INDEX mandate_posting ON mandate (posting);
CREATE TABLE post_check (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    month TEXT NOT NULL,
    finding TEXT NOT NULL,
    gap TEXT,
    due TEXT,
    answer TEXT
);
CREATE INDEX post_check_posting ON post_check (posting);
CREATE TABLE pulse (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    text TEXT NOT NULL,
    until TEXT NOT NULL,
    asked_on TEXT,
    result TEXT
);
CREATE INDEX pulse_batch ON pulse (batch);
CREATE TABLE pulse_answer (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    pulse BIGINT NOT NULL,
    answer TEXT NOT NULL
);
CREATE INDEX pulse_answer_posting ON pulse_answer (posting);
CREATE INDEX pulse_answer_pulse ON pulse_answer (pulse);
CREATE INDEX home_letter_stage ON home_letter (stage, posting);
CREATE INDEX mandate_stage ON mandate (stage, posting);
CREATE INDEX post_check_stage ON post_check (stage, posting);
CREATE INDEX pulse_stage ON pulse (stage, batch);

ALTER TABLE care_case ADD COLUMN sort TEXT;
