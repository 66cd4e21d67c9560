-- Leads and what comes of them, delegations, publicity, acquaintances and agreements.

CREATE TABLE lead (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    party TEXT NOT NULL,
    credit_code TEXT,
    heading TEXT NOT NULL,
    content TEXT,
    scale TEXT,
    contact TEXT,
    demands TEXT,
    next_day TEXT,
    publicity BIGINT,
    phone TEXT,
    consent TEXT,
    verdict TEXT,
    merged BIGINT,
    sound TEXT,
    others TEXT
);
CREATE INDEX lead_posting ON lead (posting);
CREATE INDEX lead_publicity ON lead (publicity);
CREATE INDEX lead_merged ON lead (merged);

CREATE TABLE lead_part (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    lead BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    subject TEXT NOT NULL,
    role TEXT NOT NULL
);
CREATE INDEX lead_part_lead ON lead_part (lead);
CREATE INDEX lead_part_posting ON lead_part (posting);

CREATE TABLE lead_result (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    lead BIGINT,
    trip BIGINT,
    flow TEXT NOT NULL,
    course TEXT NOT NULL,
    day TEXT NOT NULL,
    amount BIGINT NOT NULL,
    text TEXT NOT NULL,
    confirmed BIGINT
);
CREATE INDEX lead_result_posting ON lead_result (posting);
CREATE INDEX lead_result_lead ON lead_result (lead);
CREATE INDEX lead_result_trip ON lead_result (trip);

CREATE TABLE trip (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    course TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    people BIGINT NOT NULL,
    gain TEXT
);
CREATE INDEX trip_posting ON trip (posting);

CREATE TABLE trip_stop (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    trip BIGINT NOT NULL,
    place TEXT NOT NULL,
    day TEXT NOT NULL,
    met TEXT,
    lead BIGINT,
    text TEXT
);
CREATE INDEX trip_stop_posting ON trip_stop (posting);
CREATE INDEX trip_stop_trip ON trip_stop (trip);
CREATE INDEX trip_stop_lead ON trip_stop (lead);

CREATE TABLE publicity (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    heading TEXT NOT NULL,
    day TEXT NOT NULL,
    audience TEXT,
    content TEXT NOT NULL,
    link TEXT
);
CREATE INDEX publicity_posting ON publicity (posting);

CREATE TABLE acquaintance (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    field TEXT,
    reach TEXT,
    consent TEXT,
    keeper TEXT,
    interval TEXT,
    due TEXT,
    latest TEXT,
    latest_on TEXT,
    said TEXT
);
CREATE INDEX acquaintance_posting ON acquaintance (posting);

CREATE TABLE agreement (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    signed_on TEXT,
    until TEXT,
    items TEXT NOT NULL
);
CREATE INDEX agreement_posting ON agreement (posting);

CREATE INDEX lead_stage ON lead (stage, posting);
CREATE INDEX lead_sound ON lead (sound);
CREATE INDEX lead_credit_code ON lead (credit_code);
CREATE INDEX lead_part_stage ON lead_part (stage, posting);
CREATE INDEX lead_result_stage ON lead_result (stage, posting);
CREATE INDEX trip_stage ON trip (stage, posting);
CREATE INDEX acquaintance_stage ON acquaintance (stage, posting);
CREATE INDEX agreement_stage ON agreement (stage, posting);
