-- 转办与加签: a paper that waits is handed on, or an opinion is asked before it is answered; who stands in for whom.
CREATE TABLE referral (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    subject TEXT NOT NULL,
    person_name TEXT NOT NULL,
    question TEXT,
    opinion TEXT,
    person BIGINT NOT NULL,
    document_kind TEXT NOT NULL,
    document TEXT NOT NULL,
    routed TEXT NOT NULL
);
CREATE INDEX referral_posting ON referral (posting);
CREATE INDEX referral_person ON referral (person);
CREATE INDEX referral_stage ON referral (stage);
CREATE INDEX referral_document ON referral (document);
CREATE INDEX referral_routed ON referral (routed);

ALTER TABLE appointment ADD COLUMN stands_for BIGINT;
CREATE INDEX appointment_stands_for ON appointment (stands_for);

-- What somebody did, for themselves.
CREATE INDEX step_actor ON step (actor, number);
