// Migration 2: things that go by another name now, as the user confirmed it, and names that he said are two things.

export const sql = `
-- These tables belong to the user and change only through the change log. Each row is one link from a name to the one
-- it counts for; what was said under the old name stays where it is, so that taking the link away gives it back.
CREATE TABLE skill_merges (
  skill_id INTEGER PRIMARY KEY REFERENCES skills (id),
  into_id INTEGER NOT NULL REFERENCES skills (id),
  CHECK (skill_id <> into_id)
) STRICT;

CREATE TABLE requirement_merges (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (slug, key),
  CHECK (key <> into_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_merges (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000),
  CHECK (key <> into_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissed_renames (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  part TEXT NOT NULL CHECK (part IN ('skill', 'tool', 'resource')),
  old_key TEXT NOT NULL CHECK (length(old_key) BETWEEN 1 AND 2000),
  new_key TEXT NOT NULL CHECK (length(new_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (slug, part, old_key, new_key)
) STRICT, WITHOUT ROWID;
`
