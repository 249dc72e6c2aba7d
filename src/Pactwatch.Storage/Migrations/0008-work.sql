-- Work on reports and accords, for processes on any machine; and the accords that they, or anybody, made.

-- A cache: may be emptied at any time. The key is a hash of all that an accord follows from.
CREATE TABLE accord (
    key         TEXT PRIMARY KEY,
    story       TEXT NOT NULL,          -- the story's first report: of one story only the last few are kept
    sha256      TEXT NOT NULL,          -- of body, so that a damaged row is a miss, never a wrong accord
    body        BLOB NOT NULL,
    recorded_at TEXT NOT NULL,
    run         TEXT NOT NULL
);

CREATE INDEX accord_by_story ON accord (story, recorded_at DESC);

-- Processes that take work. While any is listed, work on reports is asked for in the transaction that makes it needed.
CREATE TABLE worker (
    owner      TEXT PRIMARY KEY,        -- "machine:process:start", as in job
    version    TEXT NOT NULL,           -- names what the process reads reports with
    kinds      TEXT NOT NULL,           -- "analyse stories reconcile"
    started_at TEXT NOT NULL,
    seen_at    TEXT NOT NULL,
    ended_at   TEXT,                    -- NULL while it runs, and for ever where it was killed
    done       INTEGER NOT NULL         -- jobs
);

CREATE INDEX worker_by_seen ON worker (seen_at);
CREATE INDEX work_by_end ON job (ended_at) WHERE state = 'done' AND kind IN ('analyse', 'stories', 'reconcile');
