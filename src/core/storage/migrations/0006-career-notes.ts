// Migration 6: what the user writes of himself for the printed plan, one row a field.

export const sql = `
CREATE TABLE career_notes (
  field TEXT PRIMARY KEY CHECK (field IN ('values', 'strengths', 'future', 'actions', 'notes')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000)
) STRICT, WITHOUT ROWID;
`
