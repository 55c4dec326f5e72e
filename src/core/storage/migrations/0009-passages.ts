// Migration 9: what the user marks in the text of a guide: highlights with notes, and bookmarks.

export const sql = `
-- Anchored by words, what stood around them, and the heading: the line may be another one in the next version.
CREATE TABLE passages (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('highlight', 'bookmark')),
  colour TEXT CHECK (colour IN ('yellow', 'blue', 'green')),
  section TEXT NOT NULL CHECK (length(section) <= 20000),
  quote TEXT NOT NULL CHECK (length(quote) BETWEEN 1 AND 2000),
  before TEXT NOT NULL CHECK (length(before) <= 200),
  after TEXT NOT NULL CHECK (length(after) <= 200),
  occurrence INTEGER NOT NULL CHECK (occurrence >= 0),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000),
  marked_at TEXT NOT NULL CHECK (length(marked_at) <= 40),
  CHECK ((kind = 'highlight') = (colour IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX passages_by_slug ON passages (slug);
`
