-- The facts (reports, readings, judgements), each with when it was recorded and by which run, and one cache.
-- Nothing here needs more than SQLite 3.35. Instants are ISO 8601 in UTC with nine digits of a second, so
-- that their order as text is their order in time. Dates are ISO 8601 days. This file never changes.

CREATE TABLE migration (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    applied_at TEXT NOT NULL,
    sha256     TEXT NOT NULL            -- of the script, with line ends as LF
);

CREATE TABLE run (
    id              TEXT NOT NULL PRIMARY KEY,
    program_version TEXT NOT NULL,
    started_at      TEXT NOT NULL       -- when the run opened the store for writing
);

-- Raw bytes, addressed by their hash, in a table of their own so that listing reports doesn't walk over them.
CREATE TABLE content (
    sha256  TEXT    NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    length  INTEGER NOT NULL CHECK (length >= 0),   -- in bytes, unpacked
    packing TEXT    NOT NULL CHECK (packing IN ('none', 'brotli')),
    bytes   BLOB    NOT NULL
);

CREATE TABLE report (
    id          TEXT NOT NULL PRIMARY KEY,
    sha256      TEXT NOT NULL UNIQUE REFERENCES content (sha256),
    recorded_at TEXT NOT NULL,          -- when these bytes were first held
    run         TEXT NOT NULL REFERENCES run (id)
);

CREATE TABLE report_source (
    report      TEXT NOT NULL REFERENCES report (id),
    source      TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    run         TEXT NOT NULL REFERENCES run (id),
    PRIMARY KEY (report, source)
) WITHOUT ROWID;

-- What was read from a report, or given with it. The one with the greatest number counts; older ones are
-- kept, so that what was believed on an earlier day can still be asked. Readings with the same url are
-- versions in one series; a report without url is its own series.
CREATE TABLE reading (
    number             INTEGER PRIMARY KEY,
    report             TEXT NOT NULL REFERENCES report (id),
    reader_version     TEXT NOT NULL,
    kind               TEXT NOT NULL,
    handling           TEXT NOT NULL,
    text               TEXT NOT NULL,
    blocks             TEXT NOT NULL,   -- JSON: [["body", start, end], …], UTF-16 code units, half-open
    title              TEXT,
    outlet             TEXT,
    byline             TEXT,
    url                TEXT,
    language           TEXT,
    published_on       TEXT,
    published_basis    TEXT NOT NULL,
    published_from     TEXT,
    published_to       TEXT,
    published_stated   TEXT,
    published_conflict TEXT,
    published_words    TEXT,
    modified_on        TEXT,
    findings           TEXT NOT NULL,   -- JSON: [["PW1001", "message"], ["PW1203", "message", start, end], …]
    digest             TEXT NOT NULL,   -- of everything above but number: equal digests are one reading
    recorded_at        TEXT NOT NULL,
    run                TEXT NOT NULL REFERENCES run (id)
);

CREATE INDEX reading_by_report ON reading (report, number);
CREATE INDEX reading_by_url ON reading (url) WHERE url IS NOT NULL;

-- What people ruled, in the order in which it was appended. It points at words, never at a claim or an
-- entry, and need not point at a report that is held.
CREATE TABLE judgement (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    what        TEXT NOT NULL,
    report      TEXT NOT NULL,
    exact       TEXT NOT NULL,
    prefix      TEXT NOT NULL,
    suffix      TEXT NOT NULL,
    slot        TEXT,
    value       TEXT,
    by          TEXT NOT NULL,
    at          TEXT NOT NULL,
    why         TEXT NOT NULL,
    supersedes  TEXT,
    recorded_at TEXT NOT NULL
);

CREATE INDEX judgement_by_report ON judgement (report, number);

-- A cache: may be emptied at any time. The anchor is the published belief that relative times were resolved against.
CREATE TABLE claims (
    report            TEXT NOT NULL REFERENCES report (id),
    extractor_version TEXT NOT NULL,
    anchor            TEXT NOT NULL,
    sha256            TEXT NOT NULL,    -- of body, so that a damaged row is a miss, never a wrong claim
    body              BLOB NOT NULL,
    recorded_at       TEXT NOT NULL,
    run               TEXT NOT NULL,
    PRIMARY KEY (report, extractor_version, anchor)
);

-- Appended, superseded, never erased: the store itself holds to it.
CREATE TRIGGER judgement_is_never_changed BEFORE UPDATE ON judgement BEGIN SELECT RAISE (ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgement_is_never_erased BEFORE DELETE ON judgement BEGIN SELECT RAISE (ABORT, 'a judgement is never erased'); END;
CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading BEGIN SELECT RAISE (ABORT, 'a reading is never changed'); END;
CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content BEGIN SELECT RAISE (ABORT, 'content is never changed'); END;
