-- Which of the claims at a judgement's words it means ('undertaking/withdraw', 'figure'); null where whatever is claimed
-- there is meant, as for every judgement of before. This file never changes.
ALTER TABLE judgement ADD COLUMN about TEXT;

-- The reports that are taken out of the ledger now, and why: what the judgements on each say, so that no query need
-- follow who took back what. A cache that follows from the table judgement; made anew with each judgement on a report.
CREATE TABLE removed_report (
    report TEXT PRIMARY KEY,
    why    TEXT NOT NULL
);

INSERT INTO removed_report (report, why)
SELECT j.report, j.why FROM judgement j
WHERE j.what = 'remove' AND j.number = (SELECT max(number) FROM judgement WHERE report = j.report AND what IN ('remove', 'restore'));
