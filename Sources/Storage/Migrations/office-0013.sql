-- A temporary branch and its members.

CREATE TABLE party_branch (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    ground TEXT NOT NULL,
    relation TEXT NOT NULL,
    secretary TEXT NOT NULL,
    deputy TEXT,
    organization TEXT,
    discipline TEXT,
    approver TEXT,
    number TEXT,
    approved_on TEXT,
    archive TEXT,
    dissolved_on TEXT
);
CREATE INDEX party_branch_batch ON party_branch (batch);

CREATE TABLE branch_member (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    branch BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    subject TEXT NOT NULL,
    standing TEXT,
    from_branch TEXT
);
CREATE INDEX branch_member_branch ON branch_member (branch);
CREATE INDEX branch_member_posting ON branch_member (posting);

CREATE INDEX branch_member_stage ON branch_member (stage, posting);
CREATE INDEX party_branch_stage ON party_branch (stage, batch);
