// Migration 10: a change that was made a portion at a time is logged a portion at a time.

export const sql = `
-- An import places its guides by the hundred: with all of them in one row, each portion would write those before it anew.
CREATE TABLE change_parts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  patches TEXT NOT NULL CHECK (json_valid(patches))
) STRICT;

CREATE INDEX change_parts_by_change ON change_parts (change_id);
`
