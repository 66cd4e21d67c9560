-- Officers check one another; a step says where it came from; a lock slows whoever guesses and leaves the owner in.

-- 双人复核: what one officer asks for and another gives.
CREATE TABLE officer_request (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    act TEXT NOT NULL,
    person_name TEXT,
    seat TEXT,
    reason TEXT NOT NULL,
    asker TEXT,
    answers TEXT NOT NULL,
    person BIGINT NOT NULL,
    appointment BIGINT
);
CREATE INDEX officer_request_person ON officer_request (person);
CREATE INDEX officer_request_appointment ON officer_request (appointment);

-- The address from which it was done; none for what the office does by itself. Steps from before have none.
ALTER TABLE step ADD COLUMN source TEXT;

-- Up to when the owner has been told what others did to the account.
ALTER TABLE account ADD COLUMN told_at BIGINT;

-- 门槛: how often something was tried, and from when it may be tried again.
CREATE TABLE hurdle (
    what TEXT PRIMARY KEY NOT NULL,
    tries BIGINT NOT NULL,
    opens_at BIGINT NOT NULL,
    until BIGINT NOT NULL
);

-- 常用设备: browsers from which somebody has signed in, by the hash of what they keep.
CREATE TABLE device (
    person BIGINT NOT NULL,
    hash TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (person, hash)
);
