-- What a board asks of a batch before anything else, how each side stands and who is in it, stands in the indexes.

DROP INDEX obligation_batch;
CREATE INDEX obligation_batch ON obligation (batch, bearer, state, due, opens);
DROP INDEX posting_batch;
CREATE INDEX posting_batch ON posting (batch, id);

-- What somebody owes is found by whose it is, however much everybody else owes.

DROP INDEX obligation_open;
CREATE INDEX obligation_open ON obligation (bearer, state, due);
CREATE INDEX obligation_person ON obligation (person, bearer, state, due);
CREATE INDEX obligation_unit ON obligation (unit, bearer, state, due);
