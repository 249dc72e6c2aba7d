-- What is followed, what was found and fetched, and the work that is to be done. This file never changes.

CREATE TABLE watched_source (
    id              TEXT    NOT NULL PRIMARY KEY,
    address         TEXT    NOT NULL UNIQUE,        -- as it was added, without secrets
    kind            TEXT    NOT NULL,               -- feed, page, sitemap, list
    title           TEXT,
    added_at        TEXT    NOT NULL,
    following       TEXT    NOT NULL CHECK (following IN ('followed', 'paused', 'removed')),
    minutes_between INTEGER,                        -- as a person wants it; null leaves it to what the source does
    -- What the last rounds taught.
    current_address TEXT    NOT NULL,               -- where it moved for good, else its address
    etag            TEXT,
    last_modified   TEXT,
    next_at         TEXT    NOT NULL,
    last_try_at     TEXT,
    last_success_at TEXT,
    last_news_at    TEXT,
    minutes_learnt  INTEGER NOT NULL,
    failures        INTEGER NOT NULL,               -- in a row
    code            TEXT,
    why             TEXT                            -- of the last failure, in words; null after a success
);

-- Every address that a source ever named, once: what was found is not found again.
CREATE TABLE watched_page (
    key           TEXT    NOT NULL PRIMARY KEY,     -- canonical address, else the item's own id
    address       TEXT,
    source        TEXT    NOT NULL REFERENCES watched_source (id),   -- that named it first
    found_at      TEXT    NOT NULL,
    title         TEXT,
    published     TEXT,                             -- as the source says it
    state         TEXT    NOT NULL,                 -- waiting, held, walled, refused, gone, failed, poison
    code          TEXT,
    why           TEXT,
    final_address TEXT,
    etag          TEXT,
    last_modified TEXT,
    text_sha256   TEXT,                             -- of the text last read: a page that only looks otherwise is no new version
    report        TEXT,
    looks         INTEGER NOT NULL,
    versions      INTEGER NOT NULL,
    failures      INTEGER NOT NULL,
    last_look_at  TEXT,
    next_at       TEXT                              -- null: it is not looked at again
);

-- The orders in which pages are asked for: those of a source or in a state, newest first, and those that are due.
CREATE INDEX watched_page_by_found ON watched_page (found_at DESC, key);
CREATE INDEX watched_page_by_source ON watched_page (source, found_at DESC, key);
CREATE INDEX watched_page_by_state ON watched_page (state, found_at DESC, key);
CREATE INDEX watched_page_by_source_and_state ON watched_page (source, state, found_at DESC, key);
CREATE INDEX watched_page_by_next ON watched_page (next_at, key) WHERE next_at IS NOT NULL AND state <> 'waiting';

-- Work to be done. A key is used once, for ever: what it stands for happens once, however often it is asked for.
CREATE TABLE job (
    number       INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE,
    kind         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    host         TEXT    NOT NULL,                  -- that is asked for it; '' where none is
    payload      TEXT,
    made_at      TEXT    NOT NULL,
    state        TEXT    NOT NULL CHECK (state IN ('waiting', 'leased', 'done', 'poison')),
    not_before   TEXT    NOT NULL,
    tries        INTEGER NOT NULL,                  -- how often its work was begun and came to no end
    again        INTEGER NOT NULL,                  -- how often it was put off by what it met
    token        INTEGER NOT NULL,                  -- raised with every lease: an older one commits nothing
    owner        TEXT,
    leased_until TEXT,
    is_begun     INTEGER NOT NULL CHECK (is_begun IN (0, 1)),
    reason       TEXT,
    ended_at     TEXT
);

-- Kind and host stand in the index, so that jobs that are passed over (their host is being asked) cost no look at the row.
CREATE INDEX job_by_time ON job (not_before, number, kind, host) WHERE state = 'waiting';
CREATE INDEX job_by_lease ON job (leased_until) WHERE state = 'leased';
CREATE INDEX job_by_subject ON job (subject, kind) WHERE state IN ('waiting', 'leased');
CREATE INDEX job_set_aside ON job (ended_at DESC, number) WHERE state = 'poison';
CREATE INDEX poll_by_end ON job (ended_at) WHERE state = 'done' AND kind = 'poll';

-- What was asked of whom, and what came of it.
CREATE TABLE collection (
    number        INTEGER PRIMARY KEY,
    at            TEXT    NOT NULL,
    source        TEXT    NOT NULL,
    address       TEXT    NOT NULL,
    final_address TEXT,
    redirections  TEXT,                             -- JSON: [["from", "to", true where for good], …]
    result        TEXT    NOT NULL,                 -- fetched, notmodified, gone, trylater, refused, failed
    status        INTEGER,
    bytes         INTEGER,
    report        TEXT,
    code          TEXT,
    why           TEXT
);

CREATE INDEX collection_by_source ON collection (source, number);
-- Lines that brought no report are forgotten after some time.
CREATE INDEX collection_without_report ON collection (at) WHERE report IS NULL;

CREATE TRIGGER collection_is_never_changed BEFORE UPDATE ON collection BEGIN SELECT RAISE (ABORT, 'the log of collecting is never changed'); END;

-- When a host may be asked again, so that a process that starts anew asks no sooner.
CREATE TABLE asked_host (
    host      TEXT NOT NULL PRIMARY KEY,
    ready_at  TEXT NOT NULL
);

-- Reports that were collected and tell of nothing that is followed: held and searchable, and no part of the ledger.
CREATE TABLE aside_report (
    report  TEXT NOT NULL PRIMARY KEY REFERENCES report (id),
    why     TEXT NOT NULL,
    told_of TEXT NOT NULL,                          -- mark of what was followed when it was decided
    at      TEXT NOT NULL
);

CREATE INDEX aside_report_by_time ON aside_report (at DESC, report);

-- One number, raised whenever the reports of the ledger change: added, read again, found under another name, taken in or
-- put beside it. What lies beside the ledger leaves it as it is, so that a ledger is not made anew for what it doesn't hold.
CREATE TABLE ledger_mark (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL
);

INSERT INTO ledger_mark (only, number) VALUES (1, 0);

-- What is followed beyond the agreements that the ledger holds: all of the words must be in a report.
CREATE TABLE followed_words (
    words    TEXT NOT NULL PRIMARY KEY,
    added_at TEXT NOT NULL
);

-- Who is sent a digest after each round, and up to which row of the feed's publications.
CREATE TABLE subscriber (
    id        TEXT    NOT NULL PRIMARY KEY,
    kind      TEXT    NOT NULL,                     -- webhook, folder, program
    address   TEXT    NOT NULL,
    added_at  TEXT    NOT NULL,
    is_ended  INTEGER NOT NULL CHECK (is_ended IN (0, 1)),
    told_to   INTEGER NOT NULL                      -- how many rows of the feed's channel it was sent, or need not be sent
);
