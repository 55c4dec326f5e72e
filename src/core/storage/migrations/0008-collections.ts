// Migration 8: favourites and collections of roles.

export const sql = `
-- By slug: both outlive the guide's removal and hold again when it comes back.
CREATE TABLE favourites (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  added_at TEXT NOT NULL CHECK (length(added_at) <= 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_at TEXT NOT NULL CHECK (length(made_at) <= 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection_guides (
  collection_id TEXT NOT NULL CHECK (length(collection_id) BETWEEN 1 AND 100) REFERENCES collections (id),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  PRIMARY KEY (collection_id, slug)
) STRICT, WITHOUT ROWID;
`
