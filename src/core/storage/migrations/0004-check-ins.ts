// Migration 4: check-ins, and indexes that answer for years of changes and ratings without reading them.

export const sql = `
-- Belongs to the user and changes only through the change log.
CREATE TABLE check_ins (
  id TEXT PRIMARY KEY CHECK (length(id) <= 100),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  -- The role's name as it was: a look back outlives its guide.
  role TEXT NOT NULL CHECK (length(role) <= 20000),
  stage TEXT NOT NULL CHECK (stage IN ('junior', 'middle', 'senior')),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  held_at TEXT NOT NULL CHECK (length(held_at) <= 40),
  note TEXT CHECK (length(note) <= 10000),
  low REAL CHECK (low BETWEEN 0 AND 100),
  high REAL CHECK (high BETWEEN 0 AND 100),
  fit REAL CHECK (fit BETWEEN 0 AND 100),
  coverage REAL CHECK (coverage BETWEEN 0 AND 100)
) STRICT;

-- The trend reads every rating of a role's skills: from the index alone.
DROP INDEX ratings_by_skill;
CREATE INDEX ratings_by_skill ON ratings (skill_id, id, level, rated_on, retracted) WHERE retracted = 0;

CREATE INDEX changes_by_day ON changes (happened_on, kind, undone_at) WHERE undone_at IS NULL;
CREATE INDEX changes_by_instant ON changes (happened_at) WHERE undone_at IS NULL;
`
