-- What people wrote: the codebook, who coded what, themes, quotes, and numbers beside themes.
-- Places inside an answer are counted in Unicode code points, the end is not included.

CREATE TABLE coder (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The codebook as it is now; one codebook for the chapter, so that years can be compared.
CREATE TABLE code (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES code (id),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  include TEXT NOT NULL,
  exclude TEXT NOT NULL,
  example TEXT NOT NULL,
  color TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX code_by_parent ON code (parent_id) WHERE parent_id IS NOT NULL;

-- The codebook as it was when somebody saved a version of it: `codes` is the whole list.
CREATE TABLE codebook_version (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
  saved_at TEXT NOT NULL,
  note TEXT NOT NULL,
  codes TEXT NOT NULL CHECK (json_valid(codes))
) STRICT;

-- A passage, or the whole answer where both places are null.
CREATE TABLE coding (
  id TEXT NOT NULL PRIMARY KEY,
  coder_id TEXT NOT NULL REFERENCES coder (id),
  code_id TEXT NOT NULL REFERENCES code (id),
  submission_id TEXT NOT NULL REFERENCES submission (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  starts_at INTEGER CHECK (starts_at >= 0),
  ends_at INTEGER,
  coded_at TEXT NOT NULL,
  CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
  CHECK (ends_at > starts_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_by_coder ON coding (coder_id);
CREATE INDEX coding_by_code ON coding (code_id);
CREATE INDEX coding_by_submission ON coding (submission_id);
CREATE INDEX coding_by_item ON coding (item_id);

-- An answer that a coder has read: with codes it is coded, without codes there was nothing to code in it.
CREATE TABLE answer_read (
  coder_id TEXT NOT NULL REFERENCES coder (id),
  submission_id TEXT NOT NULL REFERENCES submission (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  nothing_to_code INTEGER NOT NULL CHECK (nothing_to_code IN (0, 1)),
  PRIMARY KEY (coder_id, submission_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_read_by_submission ON answer_read (submission_id);
CREATE INDEX answer_read_by_item ON answer_read (item_id);

-- Where two coders differed: what was decided for one code in one answer, and why. It wins over both.
CREATE TABLE coding_decision (
  code_id TEXT NOT NULL REFERENCES code (id),
  submission_id TEXT NOT NULL REFERENCES submission (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  applies INTEGER NOT NULL CHECK (applies IN (0, 1)),
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (code_id, submission_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX coding_decision_by_submission ON coding_decision (submission_id);
CREATE INDEX coding_decision_by_item ON coding_decision (item_id);

CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  coder_id TEXT REFERENCES coder (id),
  code_id TEXT REFERENCES code (id),
  submission_id TEXT REFERENCES submission (id),
  item_id TEXT REFERENCES item (id),
  text TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX memo_by_coder ON memo (coder_id) WHERE coder_id IS NOT NULL;
CREATE INDEX memo_by_code ON memo (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX memo_by_submission ON memo (submission_id) WHERE submission_id IS NOT NULL;
CREATE INDEX memo_by_item ON memo (item_id) WHERE item_id IS NOT NULL;

CREATE TABLE theme (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

-- A code stands in one theme at most.
CREATE TABLE theme_code (
  code_id TEXT NOT NULL PRIMARY KEY REFERENCES code (id),
  theme_id TEXT NOT NULL REFERENCES theme (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_code_by_theme ON theme_code (theme_id);

-- A passage that may be printed: `text` is what is printed, after names and places were taken out.
CREATE TABLE quote (
  id TEXT NOT NULL PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  starts_at INTEGER NOT NULL CHECK (starts_at >= 0),
  ends_at INTEGER NOT NULL,
  code_id TEXT REFERENCES code (id),
  text TEXT NOT NULL,
  confirmed_by TEXT,
  confirmed_at TEXT,
  position INTEGER NOT NULL CHECK (position >= 0),
  CHECK (ends_at > starts_at),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_by_submission ON quote (submission_id);
CREATE INDEX quote_by_item ON quote (item_id);
CREATE INDEX quote_by_code ON quote (code_id) WHERE code_id IS NOT NULL;

-- One row of a survey's joint display: what was measured, what was said, and what a person concludes from both.
CREATE TABLE joint_row (
  id TEXT NOT NULL PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  construct TEXT NOT NULL,
  scale_id TEXT REFERENCES scale (id),
  item_ids TEXT NOT NULL CHECK (json_valid(item_ids)),
  theme_id TEXT REFERENCES theme (id),
  quote_id TEXT REFERENCES quote (id),
  fit TEXT CHECK (fit IN ('confirms', 'expands', 'contradicts', 'silent')),
  conclusion TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_row_by_instrument ON joint_row (instrument_id);
CREATE INDEX joint_row_by_scale ON joint_row (scale_id) WHERE scale_id IS NOT NULL;
CREATE INDEX joint_row_by_theme ON joint_row (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX joint_row_by_quote ON joint_row (quote_id) WHERE quote_id IS NOT NULL;
