-- Full-text search over the reading of each report that counts. Its words are not kept a second time: the index looks
-- them up in the reading. A cache, all of which can be made again from readings. This file never changes.

CREATE VIRTUAL TABLE report_words USING fts5 (title, outlet, byline, text, content = 'reading', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');

-- What a list of results is sorted by, apart from the long rows of readings. One row a report.
CREATE TABLE searched_reading (
    number       INTEGER PRIMARY KEY,           -- of the reading that is in the index
    report       TEXT NOT NULL UNIQUE,
    published_on TEXT NOT NULL                  -- '' where no day is known
);

INSERT INTO searched_reading (number, report, published_on)
SELECT number, report, coalesce(published_on, '') FROM reading g WHERE number = (SELECT max(number) FROM reading WHERE report = g.report);

INSERT INTO report_words (rowid, title, outlet, byline, text)
SELECT number, title, outlet, byline, text FROM reading WHERE number IN (SELECT number FROM searched_reading);
