// Migration 3: pairs of names that looked like one thing and that the user said are two, for good.

export const sql = `
-- Belongs to the user and changes only through the change log; the smaller key stands first, so that a pair has one row.
CREATE TABLE dismissed_duplicates (
  part TEXT NOT NULL CHECK (part IN ('skill', 'item')),
  one_key TEXT NOT NULL CHECK (length(one_key) BETWEEN 1 AND 2000),
  other_key TEXT NOT NULL CHECK (length(other_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (part, one_key, other_key),
  CHECK (one_key < other_key)
) STRICT, WITHOUT ROWID;
`
