-- The words of a reading that lead to other sites. This file never changes.

ALTER TABLE reading ADD COLUMN links TEXT NOT NULL DEFAULT '[]';   -- JSON: [[start, end, "https://…"], …], UTF-16 code units, half-open
