-- Plans that are revised: the new text stands beside the signed one until it is signed itself.

ALTER TABLE study_plan ADD COLUMN revises BIGINT;
ALTER TABLE study_plan ADD COLUMN revision TEXT;
ALTER TABLE study_plan ADD COLUMN signed_on TEXT;

-- One first plan for each posting that was not given up, and one revision at a time of each.
DROP INDEX study_plan_once;
CREATE UNIQUE INDEX study_plan_once ON study_plan (posting) WHERE revises IS NULL AND stage <> 'dropped';
CREATE UNIQUE INDEX study_plan_revises ON study_plan (revises) WHERE stage IN ('draft', 'offered');
