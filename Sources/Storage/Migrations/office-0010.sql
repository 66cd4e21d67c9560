-- What a home unit wants answered, and practices that are grafted.

CREATE TABLE home_question (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    text TEXT NOT NULL,
    background TEXT,
    answer TEXT,
    grade TEXT
);
CREATE INDEX home_question_posting ON home_question (posting);

CREATE TABLE graft (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    observed TEXT NOT NULL,
    essence TEXT NOT NULL,
    differences TEXT NOT NULL,
    question BIGINT,
    trial TEXT,
    outcome TEXT,
    adopted_on TEXT,
    effect_due TEXT,
    after_three TEXT,
    after_six TEXT,
    after_twelve TEXT,
    effect TEXT
);
CREATE INDEX graft_posting ON graft (posting);
CREATE INDEX graft_question ON graft (question);

CREATE INDEX home_question_stage ON home_question (stage, posting);
CREATE INDEX graft_stage ON graft (stage, posting);
