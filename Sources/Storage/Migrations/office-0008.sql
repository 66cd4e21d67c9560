-- What waits for somebody is found by its stage: first pages ask for it, and most of what there is waits for nobody.

CREATE INDEX posting_stage ON posting (stage, batch);
CREATE INDEX study_plan_stage ON study_plan (stage, posting);
CREATE INDEX signature_stage ON signature (stage, posting);
CREATE INDEX host_task_stage ON host_task (stage, posting);
CREATE INDEX study_session_stage ON study_session (stage, batch);
CREATE INDEX monthly_report_stage ON monthly_report (stage, posting);
CREATE INDEX receipt_stage ON receipt (stage, posting);
CREATE INDEX research_report_stage ON research_report (stage, posting);
CREATE INDEX proposal_stage ON proposal (stage, posting);
CREATE INDEX leave_stage ON leave (stage, posting);
CREATE INDEX exception_stage ON exception (stage, posting);
CREATE INDEX meeting_stage ON meeting (stage, batch);
CREATE INDEX branch_report_stage ON branch_report (stage, batch);
CREATE INDEX suggestion_stage ON suggestion (stage);
CREATE INDEX posting_change_stage ON posting_change (stage, posting);
CREATE INDEX writing_stage ON writing (stage, posting);
CREATE INDEX appraisal_stage ON appraisal (stage, posting);
CREATE INDEX breach_stage ON breach (stage, posting);
CREATE INDEX officer_request_stage ON officer_request (stage);
