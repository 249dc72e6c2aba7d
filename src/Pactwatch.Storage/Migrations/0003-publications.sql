-- What subscribers were told, in the order in which they were told it. This file never changes.

CREATE TABLE publication (
    number     INTEGER PRIMARY KEY,
    channel    TEXT    NOT NULL CHECK (channel IN ('calendar', 'feed')),
    uid        TEXT    NOT NULL,            -- names the thing for ever
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    accord     TEXT    NOT NULL,            -- title of its agreement
    thing      TEXT    NOT NULL,
    title      TEXT    NOT NULL,
    signs      TEXT    NOT NULL,            -- JSON: ["c-…", …], what it is known by again
    slots      TEXT    NOT NULL,            -- JSON: {"from": "2031-03-01", …}
    called_off INTEGER NOT NULL CHECK (called_off IN (0, 1)),
    as_of      TEXT,
    at         TEXT    NOT NULL
);

CREATE INDEX publication_by_channel ON publication (channel, number);

CREATE TRIGGER publication_is_never_changed BEFORE UPDATE ON publication BEGIN SELECT RAISE (ABORT, 'a publication is never changed'); END;
CREATE TRIGGER publication_is_never_erased BEFORE DELETE ON publication BEGIN SELECT RAISE (ABORT, 'a publication is never erased'); END;
