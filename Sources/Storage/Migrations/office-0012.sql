-- The summary of a batch, with what its figures stand on; and the office's own forms.

CREATE TABLE batch_summary (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NOT NULL
);
CREATE INDEX batch_summary_batch ON batch_summary (batch);

-- The office's own forms.

CREATE TABLE paper_template (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    heading TEXT NOT NULL,
    target TEXT NOT NULL
);
