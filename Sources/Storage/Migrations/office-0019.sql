-- 回音: what was answered to somebody in a matter of theirs, by the number of the step, until they have read it.
CREATE TABLE tiding (
    person BIGINT NOT NULL,
    record BIGINT NOT NULL,
    kind TEXT NOT NULL,
    step BIGINT NOT NULL,
    PRIMARY KEY (person, step)
);
CREATE INDEX tiding_record ON tiding (record);

ALTER TABLE meeting ADD COLUMN at_time TEXT;
ALTER TABLE study_session ADD COLUMN at_time TEXT;
ALTER TABLE deed ADD COLUMN objection TEXT;
ALTER TABLE posting ADD COLUMN arrived TEXT;

-- 催办: of an open obligation, when whoever owes it was last reminded, and by whom.
CREATE TABLE nudge (
    obligation TEXT PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL,
    actor_name TEXT NOT NULL
);
