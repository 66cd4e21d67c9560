-- What a board asks of a batch before anything else, how each side stands and who is in it, stands in the indexes.

DROP INDEX obligation_batch;
CREATE INDEX obligation_batch ON obligation (batch, bearer, state, opens, due);
DROP INDEX posting_batch;
CREATE INDEX posting_batch ON posting (batch, id);
