-- Several servers over one database: who sweeps, and which forms were handed in already. Names of people
-- are put in order by their sound, which stands beside them.

-- 值班: who does what only one may do at a time, and until when.
CREATE TABLE lease (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    until BIGINT NOT NULL
);

-- 已办: the keys of forms that were carried out, and what was done, so that a second time changes nothing.
CREATE TABLE handed_in (
    person BIGINT NOT NULL,
    once TEXT NOT NULL,
    kind TEXT NOT NULL,
    record BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (person, once)
);
CREATE INDEX handed_in_at ON handed_in (at);

ALTER TABLE posting ADD COLUMN person_pinyin TEXT;
UPDATE posting SET person_pinyin = (SELECT pinyin FROM person WHERE person.id = posting.person);
CREATE INDEX posting_pinyin ON posting (person_pinyin);
ALTER TABLE appointment ADD COLUMN person_pinyin TEXT;
UPDATE appointment SET person_pinyin = (SELECT pinyin FROM person WHERE person.id = appointment.person);
