-- What the hosting city means to reach, what its guests help it to, and what has been received of that.

CREATE TABLE goal (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    heading TEXT NOT NULL,
    parent BIGINT,
    place BIGINT,
    meaning TEXT
);
CREATE INDEX goal_parent ON goal (parent);
CREATE TABLE contribution (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    heading TEXT NOT NULL,
    goal BIGINT,
    content TEXT,
    source TEXT,
    agreed BIGINT NOT NULL,
    next_day TEXT,
    effect TEXT
);
CREATE INDEX contribution_posting ON contribution (posting);
CREATE INDEX contribution_goal ON contribution (goal);
CREATE TABLE contribution_gain (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    contribution BIGINT NOT NULL,
    day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    text TEXT NOT NULL,
    confirmed BIGINT
);
CREATE INDEX contribution_gain_posting ON contribution_gain (posting);
CREATE INDEX contribution_gain_contribution ON contribution_gain (contribution);
CREATE INDEX contribution_stage ON contribution (stage, posting);
CREATE INDEX contribution_gain_stage ON contribution_gain (stage, posting);
