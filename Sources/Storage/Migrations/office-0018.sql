-- Who has come and what they know, what they are asked for and what they bring, whom others should hear of, and who is wanted where.

ALTER TABLE unit ADD COLUMN source TEXT;
ALTER TABLE care_case ADD COLUMN steps TEXT;
CREATE TABLE intro_card (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    intro TEXT NOT NULL,
    after TEXT NOT NULL,
    wish TEXT,
    reach TEXT,
    keeper TEXT,
    interval TEXT,
    due TEXT,
    said TEXT,
    latest TEXT,
    latest_on TEXT,
    person_name TEXT
);
CREATE INDEX intro_card_posting ON intro_card (posting);
CREATE TABLE expertise (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    sort TEXT NOT NULL,
    text TEXT NOT NULL,
    area TEXT,
    afterwards BIGINT NOT NULL,
    sound TEXT
);
CREATE INDEX expertise_posting ON expertise (posting);
CREATE TABLE consultation (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    mark TEXT NOT NULL,
    until TEXT NOT NULL,
    note TEXT,
    closing TEXT,
    draft TEXT
);
CREATE INDEX consultation_batch ON consultation (batch);
CREATE TABLE adviser (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    consultation BIGINT NOT NULL,
    subject TEXT NOT NULL,
    until TEXT NOT NULL,
    remark TEXT
);
CREATE INDEX adviser_posting ON adviser (posting);
CREATE INDEX adviser_consultation ON adviser (consultation);
CREATE TABLE advice (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    consultation BIGINT NOT NULL,
    paragraph BIGINT NOT NULL,
    quote TEXT NOT NULL,
    text TEXT NOT NULL,
    wanted TEXT,
    reason TEXT,
    wording TEXT,
    answer TEXT,
    before TEXT
);
CREATE INDEX advice_posting ON advice (posting);
CREATE INDEX advice_consultation ON advice (consultation);
CREATE TABLE talk (
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
    proposal TEXT,
    keeper TEXT,
    due TEXT,
    change TEXT
);
CREATE INDEX talk_posting ON talk (posting);
CREATE TABLE deed (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    posting BIGINT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    channel TEXT NOT NULL,
    until TEXT,
    published_on TEXT,
    link TEXT
);
CREATE INDEX deed_posting ON deed (posting);
CREATE TABLE post_need (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    unit BIGINT NOT NULL,
    post TEXT NOT NULL,
    count BIGINT NOT NULL,
    place TEXT,
    work TEXT,
    problem TEXT,
    fields TEXT,
    rank TEXT,
    oldest BIGINT,
    avoids TEXT
);
CREATE INDEX post_need_batch ON post_need (batch);
CREATE INDEX post_need_unit ON post_need (unit);
CREATE TABLE nominee (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    person BIGINT NOT NULL,
    fields TEXT,
    first_wish TEXT,
    second_wish TEXT,
    third_wish TEXT,
    adjusts BIGINT NOT NULL,
    avoids TEXT,
    apart BIGINT,
    note TEXT,
    person_name TEXT
);
CREATE INDEX nominee_batch ON nominee (batch);
CREATE INDEX nominee_person ON nominee (person);
CREATE INDEX nominee_apart ON nominee (apart);
CREATE TABLE matching (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    batch BIGINT NOT NULL,
    heading TEXT NOT NULL,
    trade TEXT NOT NULL,
    wish TEXT NOT NULL,
    level TEXT NOT NULL,
    problem TEXT NOT NULL,
    by_hand TEXT,
    result TEXT
);
CREATE INDEX matching_batch ON matching (batch);
CREATE INDEX intro_card_stage ON intro_card (stage, posting);
CREATE INDEX consultation_stage ON consultation (stage, batch);
CREATE INDEX adviser_stage ON adviser (stage, posting);
CREATE INDEX talk_stage ON talk (stage, posting);
CREATE INDEX deed_stage ON deed (stage, posting);
CREATE INDEX matching_stage ON matching (stage, batch);
CREATE INDEX expertise_stage ON expertise (stage, posting);
