CREATE TRIGGER search_docs_gone AFTER DELETE ON search_docs BEGIN
  DELETE FROM search_titles WHERE rowid = old.id;
  DELETE FROM search_texts WHERE rowid = old.id;
END;

CREATE TABLE card_reviews (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 20000),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
  reviewed_on TEXT NOT NULL CHECK (reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reviewed_at TEXT NOT NULL CHECK (length(reviewed_at) <= 40),
  retracted INTEGER NOT NULL CHECK (retracted IN (0, 1))
) STRICT;

CREATE TABLE career_notes (
  field TEXT PRIMARY KEY CHECK (field IN ('values', 'strengths', 'future', 'actions', 'notes')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_parts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  patches TEXT NOT NULL CHECK (json_valid(patches))
) STRICT;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  happened_at TEXT NOT NULL CHECK (length(happened_at) <= 40),
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  patches TEXT NOT NULL CHECK (json_valid(patches)),
  undone_at TEXT CHECK (length(undone_at) <= 40),
  -- Undone, and something new was done since: it can not be redone any more.
  abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned IN (0, 1))
) STRICT;

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

CREATE TABLE checklist_items (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  type TEXT NOT NULL CHECK (type IN ('book', 'course', 'action', 'own')),
  title TEXT NOT NULL CHECK (length(title) <= 200000),
  creator TEXT CHECK (length(creator) <= 20000),
  source TEXT CHECK (length(source) <= 20000),
  text TEXT NOT NULL CHECK (length(text) <= 200000),
  status TEXT NOT NULL CHECK (status IN ('todo', 'doing', 'done', 'skipped')),
  planned_hours REAL CHECK (planned_hours BETWEEN 0 AND 100000),
  spent_hours REAL NOT NULL CHECK (spent_hours BETWEEN 0 AND 100000),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  finished_on TEXT CHECK (finished_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) <= 10000),
  added_at TEXT NOT NULL CHECK (length(added_at) <= 40)
) STRICT;

CREATE TABLE checklist_order (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  position INTEGER NOT NULL,
  PRIMARY KEY (slug, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection_guides (
  collection_id TEXT NOT NULL CHECK (length(collection_id) BETWEEN 1 AND 100) REFERENCES collections (id),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  PRIMARY KEY (collection_id, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  made_at TEXT NOT NULL CHECK (length(made_at) <= 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE company_names (
  version_id INTEGER NOT NULL,
  type_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) <= 20000),
  PRIMARY KEY (version_id, type_position, position),
  FOREIGN KEY (version_id, type_position) REFERENCES company_types (version_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE company_types (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (length(type) <= 20000),
  text TEXT NOT NULL CHECK (length(text) <= 200000),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE days_off (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT NOT NULL CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_on >= from_on),
  note TEXT CHECK (length(note) BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;

CREATE TABLE diagnostics (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  code TEXT NOT NULL CHECK (length(code) <= 100),
  message TEXT NOT NULL CHECK (length(message) <= 20000),
  line INTEGER,
  end_line INTEGER,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissed_duplicates (
  part TEXT NOT NULL CHECK (part IN ('skill', 'item')),
  one_key TEXT NOT NULL CHECK (length(one_key) BETWEEN 1 AND 2000),
  other_key TEXT NOT NULL CHECK (length(other_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (part, one_key, other_key),
  CHECK (one_key < other_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissed_renames (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  part TEXT NOT NULL CHECK (part IN ('skill', 'tool', 'resource')),
  old_key TEXT NOT NULL CHECK (length(old_key) BETWEEN 1 AND 2000),
  new_key TEXT NOT NULL CHECK (length(new_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (slug, part, old_key, new_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY CHECK (length(id) <= 100),
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  happened_on TEXT CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  link TEXT CHECK (length(link) <= 10000),
  note TEXT CHECK (length(note) <= 10000),
  added_at TEXT NOT NULL CHECK (length(added_at) <= 40)
) STRICT;

CREATE TABLE favourites (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  added_at TEXT NOT NULL CHECK (length(added_at) <= 40)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_files (
  version_id INTEGER PRIMARY KEY REFERENCES guide_versions (id) ON DELETE CASCADE,
  -- NULL: the bytes are this text in UTF-8, as they mostly are.
  text TEXT CHECK (length(text) <= 10000000),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 10000000)
) STRICT;

CREATE TABLE guide_links (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL CHECK (length(slug) <= 20000),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_sections (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  title TEXT NOT NULL CHECK (length(title) <= 20000),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_versions (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 500),
  encoding TEXT NOT NULL CHECK (length(encoding) <= 40),
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  parser_version INTEGER NOT NULL,
  family TEXT NOT NULL CHECK (length(family) <= 40),
  title TEXT CHECK (length(title) <= 20000),
  role TEXT CHECK (length(role) <= 20000),
  subtitle TEXT CHECK (length(subtitle) <= 20000),
  category TEXT CHECK (length(category) <= 20000),
  published_at TEXT CHECK (length(published_at) <= 100),
  has_salary INTEGER NOT NULL CHECK (has_salary IN (0, 1)),
  imported_at TEXT NOT NULL CHECK (length(imported_at) <= 40),
  -- The first time the library pointed here; NULL: left behind by an import that was never finished.
  placed_at TEXT CHECK (length(placed_at) <= 40),
  UNIQUE (slug, sha256)
) STRICT;

CREATE TABLE guide_words (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('keyword', 'tag', 'body-tag')),
  position INTEGER NOT NULL,
  word TEXT NOT NULL CHECK (length(word) <= 20000),
  PRIMARY KEY (version_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interests (
  skill_id INTEGER PRIMARY KEY REFERENCES skills (id),
  interest INTEGER NOT NULL CHECK (interest BETWEEN 0 AND 3)
) STRICT;

CREATE TABLE interview_answers (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 20000),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_gaps (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  requirement TEXT NOT NULL CHECK (length(requirement) BETWEEN 1 AND 2000),
  linked INTEGER NOT NULL CHECK (linked IN (0, 1)),
  PRIMARY KEY (slug, key, requirement)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_merges (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000),
  CHECK (key <> into_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_stars (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_steps (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder_links (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  stage TEXT NOT NULL CHECK (length(stage) BETWEEN 1 AND 2000),
  to_slug TEXT NOT NULL CHECK (length(to_slug) BETWEEN 1 AND 200),
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  PRIMARY KEY (slug, stage, to_slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder_places (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  stage TEXT NOT NULL CHECK (length(stage) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder_stages (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (length(stage) <= 20000),
  responsibilities TEXT CHECK (length(responsibilities) <= 200000),
  outlook TEXT CHECK (length(outlook) <= 200000),
  requirements TEXT CHECK (length(requirements) <= 200000),
  is_this_role INTEGER NOT NULL CHECK (is_this_role IN (0, 1)),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE learning_steps (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) <= 20000),
  purpose TEXT CHECK (length(purpose) <= 200000),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE library (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  version_id INTEGER NOT NULL REFERENCES guide_versions (id),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  added_at TEXT NOT NULL CHECK (length(added_at) <= 40),
  removed_at TEXT CHECK (length(removed_at) <= 40)
) STRICT;

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

CREATE TABLE question_merges (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;

CREATE TABLE questions (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  question TEXT NOT NULL CHECK (length(question) <= 200000),
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  answer TEXT CHECK (length(answer) <= 200000),
  intent TEXT CHECK (length(intent) <= 200000),
  bad_answer TEXT CHECK (length(bad_answer) <= 200000),
  level TEXT CHECK (level IN ('junior', 'middle', 'senior')),
  topic TEXT CHECK (topic IN ('general', 'technical', 'behavioural', 'reverse')),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
  id INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id),
  level INTEGER CHECK (level BETWEEN 0 AND 4),
  rated_on TEXT NOT NULL CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  rated_at TEXT NOT NULL CHECK (length(rated_at) <= 40),
  retracted INTEGER NOT NULL CHECK (retracted IN (0, 1))
) STRICT;

CREATE TABLE reading_places (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  line INTEGER NOT NULL CHECK (line >= 1),
  read_at TEXT NOT NULL CHECK (length(read_at) <= 40)
) STRICT;

CREATE TABLE requirement_edits (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  junior_level INTEGER CHECK (junior_level BETWEEN 1 AND 4),
  middle_level INTEGER CHECK (middle_level BETWEEN 1 AND 4),
  senior_level INTEGER CHECK (senior_level BETWEEN 1 AND 4),
  weight INTEGER CHECK (weight BETWEEN 0 AND 3),
  own_level INTEGER CHECK (own_level BETWEEN 0 AND 4),
  PRIMARY KEY (slug, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement_merges (
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000),
  PRIMARY KEY (slug, key),
  CHECK (key <> into_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement_rows (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft', 'tool')),
  name TEXT NOT NULL CHECK (length(name) <= 1900),
  description TEXT CHECK (length(description) <= 200000),
  skill_id INTEGER REFERENCES skills (id),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position),
  CHECK (kind <> 'tool' OR skill_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement_tools (
  version_id INTEGER NOT NULL,
  row_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) <= 1900),
  skill_id INTEGER REFERENCES skills (id),
  PRIMARY KEY (version_id, row_position, position),
  FOREIGN KEY (version_id, row_position) REFERENCES requirement_rows (version_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE resources (
  version_id INTEGER NOT NULL,
  step_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- Names the checklist item that is made of it; a book named by several guides has one key.
  item_key TEXT NOT NULL CHECK (length(item_key) <= 2000),
  type TEXT NOT NULL CHECK (type IN ('book', 'course', 'action')),
  title TEXT CHECK (length(title) <= 20000),
  creator TEXT CHECK (length(creator) <= 20000),
  source TEXT CHECK (length(source) <= 20000),
  text TEXT NOT NULL CHECK (length(text) <= 200000),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, step_position, position),
  FOREIGN KEY (version_id, step_position) REFERENCES learning_steps (version_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE salary_bands (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (length(label) <= 20000),
  min_years REAL,
  max_years REAL,
  min_pay REAL,
  max_pay REAL,
  open_ended INTEGER NOT NULL CHECK (open_ended IN (0, 1)),
  note TEXT CHECK (length(note) <= 200000),
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE salary_notes (
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  note TEXT NOT NULL CHECK (length(note) <= 200000),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_docs (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES guide_versions (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('guide', 'section', 'resource', 'question')),
  line INTEGER,
  end_line INTEGER,
  title TEXT NOT NULL,
  folded_title TEXT NOT NULL,
  body TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_texts USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE VIRTUAL TABLE search_titles USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE settings (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (json_valid(value) AND length(value) <= 10000)
) STRICT;

CREATE TABLE skill_merges (
  skill_id INTEGER PRIMARY KEY REFERENCES skills (id),
  into_id INTEGER NOT NULL REFERENCES skills (id),
  CHECK (skill_id <> into_id)
) STRICT;

CREATE TABLE skills (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('hard', 'soft', 'tool')),
  folded TEXT NOT NULL CHECK (length(folded) <= 1900),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1900),
  UNIQUE (kind, folded)
) STRICT;

CREATE TABLE targets (
  slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 200),
  stage TEXT NOT NULL CHECK (stage IN ('junior', 'middle', 'senior')),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  weekly_hours REAL NOT NULL CHECK (weekly_hours BETWEEN 0 AND 168),
  is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
  set_at TEXT NOT NULL CHECK (length(set_at) <= 40)
) STRICT;

CREATE INDEX change_parts_by_change ON change_parts (change_id);

CREATE INDEX changes_by_day ON changes (happened_on, kind, undone_at) WHERE undone_at IS NULL;

CREATE INDEX changes_by_instant ON changes (happened_at) WHERE undone_at IS NULL;

CREATE INDEX checklist_items_by_slug ON checklist_items (slug);

CREATE INDEX evidence_by_skill ON evidence (skill_id);

CREATE INDEX guide_versions_by_sha256 ON guide_versions (sha256);

CREATE INDEX library_by_version ON library (version_id);

CREATE INDEX passages_by_slug ON passages (slug);

CREATE INDEX ratings_by_skill ON ratings (skill_id, id, level, rated_on, retracted) WHERE retracted = 0;

CREATE INDEX requirement_rows_by_skill ON requirement_rows (skill_id) WHERE skill_id IS NOT NULL;

CREATE INDEX requirement_tools_by_skill ON requirement_tools (skill_id) WHERE skill_id IS NOT NULL;

CREATE INDEX resources_by_item ON resources (item_key);

CREATE INDEX search_docs_by_name ON search_docs (kind, folded_title);

CREATE INDEX search_docs_by_version ON search_docs (version_id);

CREATE UNIQUE INDEX targets_one_main ON targets (is_main) WHERE is_main = 1;
