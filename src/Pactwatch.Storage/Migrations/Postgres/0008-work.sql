-- Work on reports and accords, for processes on any machine; and the accords that they, or anybody, made.

CREATE TABLE accord (
    key         text COLLATE "C" PRIMARY KEY,
    story       text COLLATE "C" NOT NULL,
    sha256      text COLLATE "C" NOT NULL,
    body        bytea NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    run         text COLLATE "C" NOT NULL
);

CREATE INDEX accord_by_story ON accord (story, recorded_at DESC);

CREATE TABLE worker (
    owner      text COLLATE "C" PRIMARY KEY,
    version    text COLLATE "C" NOT NULL,
    kinds      text COLLATE "C" NOT NULL,
    started_at text COLLATE "C" NOT NULL,
    seen_at    text COLLATE "C" NOT NULL,
    ended_at   text COLLATE "C",
    done       bigint NOT NULL
);

CREATE INDEX worker_by_seen ON worker (seen_at);
CREATE INDEX work_by_end ON job (ended_at) WHERE state = 'done' AND kind IN ('analyse', 'stories', 'reconcile');
