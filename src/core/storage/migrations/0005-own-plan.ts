// Migration 5: what the user adds to salary bands, ladder and learning plan; each in a table of its own, so that older changes can still be undone.

export const sql = `
-- A band of the guide that the user corrected or hid (label NULL: only hidden), or one of his own.
CREATE TABLE salary_edits (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  label TEXT CHECK (length(label) BETWEEN 1 AND 500),
  min_years REAL CHECK (min_years BETWEEN 0 AND 80),
  max_years REAL CHECK (max_years BETWEEN 0 AND 80 AND max_years > coalesce(min_years, -1)),
  min_pay REAL CHECK (min_pay BETWEEN 0 AND 999999999),
  max_pay REAL CHECK (max_pay BETWEEN 0 AND 999999999 AND max_pay >= coalesce(min_pay, 0)),
  open_ended INTEGER NOT NULL CHECK (open_ended IN (0, 1)),
  PRIMARY KEY (slug, key),
  CHECK (hidden = 1 OR label IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder_places (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  stage TEXT NOT NULL CHECK (length(stage) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;

-- Whether the role of another guide is what a stage of the ladder names.
CREATE TABLE ladder_links (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  stage TEXT NOT NULL CHECK (length(stage) BETWEEN 1 AND 2000),
  to_slug TEXT NOT NULL CHECK (length(to_slug) BETWEEN 1 AND 200),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  PRIMARY KEY (slug, stage, to_slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_stars (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

-- The step of the guide, by its folded title, in which an own item stands.
CREATE TABLE item_steps (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_gaps (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  requirement TEXT NOT NULL CHECK (length(requirement) BETWEEN 1 AND 2000),
  linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
  PRIMARY KEY (slug, key, requirement)
) STRICT, WITHOUT ROWID;

CREATE TABLE days_off (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT NOT NULL CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_on >= from_on),
  note TEXT CHECK (length(note) BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
`
