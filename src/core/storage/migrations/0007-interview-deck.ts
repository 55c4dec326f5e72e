// Migration 7: own answers to interview questions, the log of their reviews, and questions that go by another name now.

export const sql = `
-- The key is the folded question; guide and question as they were stay readable when the guide is gone.
CREATE TABLE interview_answers (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200),
  question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 20000),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000)
) STRICT, WITHOUT ROWID;

-- History: a review that was taken back is marked and stays.
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

CREATE TABLE question_merges (
  key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 2000),
  into_key TEXT NOT NULL CHECK (length(into_key) BETWEEN 1 AND 2000)
) STRICT, WITHOUT ROWID;
`
