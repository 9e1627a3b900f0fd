-- The foundation: people over the years, their answers, runs and pairings, and the history of changes.
-- Times are ISO 8601 in UTC, days are ISO days, ids are UUIDv7, lists and small records are JSON text.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chapter (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  words TEXT NOT NULL CHECK (json_valid(words)),
  class_years TEXT NOT NULL CHECK (json_valid(class_years)),
  year_starts_on TEXT NOT NULL,
  officer TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  goes_by TEXT,
  pronouns TEXT,
  email TEXT,
  phone TEXT,
  entry_cohort INTEGER,
  stays_named INTEGER NOT NULL CHECK (stays_named IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE status_event (
  person_id TEXT NOT NULL REFERENCES person (id),
  happened_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  years_held_back INTEGER NOT NULL CHECK (years_held_back >= 0),
  PRIMARY KEY (person_id, happened_on, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE program_cycle (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE enrollment (
  person_id TEXT NOT NULL REFERENCES person (id),
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  role TEXT NOT NULL CHECK (role IN ('mentee', 'mentor', 'both', 'neither')),
  capacity INTEGER NOT NULL CHECK (capacity >= 0),
  one_more TEXT NOT NULL,
  priority_tier INTEGER NOT NULL CHECK (priority_tier >= 0),
  paused_until TEXT,
  PRIMARY KEY (person_id, cycle_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX enrollment_by_cycle ON enrollment (cycle_id);

CREATE TABLE instrument (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  kind TEXT NOT NULL CHECK (kind IN ('matching', 'evaluation', 'check-in')),
  title TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX instrument_by_cycle ON instrument (cycle_id);

CREATE TABLE item (
  id TEXT NOT NULL PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  type TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('mentee', 'mentor', 'both')),
  wording TEXT NOT NULL CHECK (json_valid(wording)),
  short_name TEXT NOT NULL,
  options TEXT NOT NULL CHECK (json_valid(options)),
  scale TEXT CHECK (scale IS NULL OR json_valid(scale)),
  at_most INTEGER,
  reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
  use TEXT NOT NULL CHECK (use IN ('similarity', 'complement', 'filter', 'none')),
  weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 3),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  visible_to TEXT NOT NULL CHECK (visible_to IN ('board', 'partner', 'nobody')),
  previous_item_id TEXT REFERENCES item (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_by_instrument ON item (instrument_id, position);
CREATE INDEX item_by_previous ON item (previous_item_id) WHERE previous_item_id IS NOT NULL;

CREATE TABLE import_batch (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  vendor TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  repairs TEXT NOT NULL CHECK (json_valid(repairs)),
  refused TEXT NOT NULL CHECK (json_valid(refused)),
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX import_batch_by_instrument ON import_batch (instrument_id);
CREATE INDEX import_batch_by_cycle ON import_batch (cycle_id);
CREATE UNIQUE INDEX import_batch_by_file ON import_batch (sha256);

CREATE TABLE submission (
  id TEXT NOT NULL PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  person_id TEXT REFERENCES person (id),
  side TEXT CHECK (side IN ('mentee', 'mentor')),
  code_word TEXT,
  submitted_at TEXT,
  import_batch_id TEXT REFERENCES import_batch (id),
  superseded INTEGER NOT NULL CHECK (superseded IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_by_instrument ON submission (instrument_id, person_id);
CREATE INDEX submission_by_person ON submission (person_id);
CREATE INDEX submission_by_import_batch ON submission (import_batch_id);

-- An answer has a value, or a reason why there is none: never both, never neither.
CREATE TABLE response (
  submission_id TEXT NOT NULL REFERENCES submission (id),
  item_id TEXT NOT NULL REFERENCES item (id),
  value TEXT CHECK (value IS NULL OR json_valid(value)),
  missing TEXT CHECK (missing IN ('skipped', 'not asked', 'refused', 'unreadable')),
  PRIMARY KEY (submission_id, item_id),
  CHECK ((value IS NULL) <> (missing IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX response_by_item ON response (item_id);

CREATE TABLE rule (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  kind TEXT NOT NULL,
  mentee_id TEXT NOT NULL REFERENCES person (id),
  mentor_id TEXT NOT NULL REFERENCES person (id),
  reason TEXT NOT NULL,
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_by_cycle ON rule (cycle_id);
CREATE INDEX rule_by_mentee ON rule (mentee_id);
CREATE INDEX rule_by_mentor ON rule (mentor_id);

-- Inputs of runs by the SHA-256 of their text, compressed. A row is written once and never changed.
CREATE TABLE run_input (
  hash TEXT NOT NULL PRIMARY KEY,
  gzip BLOB NOT NULL
) STRICT;

CREATE TABLE matching_run (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  created_at TEXT NOT NULL,
  app_version TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  unmatched TEXT NOT NULL CHECK (json_valid(unmatched)),
  idle TEXT NOT NULL CHECK (json_valid(idle)),
  input_hash TEXT NOT NULL REFERENCES run_input (hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX matching_run_by_cycle ON matching_run (cycle_id);
CREATE INDEX matching_run_by_input ON matching_run (input_hash);

CREATE TABLE assignment (
  run_id TEXT NOT NULL REFERENCES matching_run (id),
  position INTEGER NOT NULL,
  mentee_id TEXT NOT NULL REFERENCES person (id),
  mentor_id TEXT NOT NULL REFERENCES person (id),
  score INTEGER NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'locked')),
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_mentee ON assignment (mentee_id);
CREATE INDEX assignment_by_mentor ON assignment (mentor_id);

CREATE TABLE pairing (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  mentee_id TEXT NOT NULL REFERENCES person (id),
  mentor_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('primary', 'co-mentor', 'bridge')),
  status TEXT NOT NULL CHECK (status IN ('approved', 'announced', 'active', 'at risk', 'paused', 'ended')),
  started_on TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT,
  run_id TEXT REFERENCES matching_run (id),
  score INTEGER,
  approved_by TEXT NOT NULL CHECK (json_valid(approved_by)),
  CHECK (mentee_id <> mentor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_by_cycle ON pairing (cycle_id);
CREATE INDEX pairing_by_mentee ON pairing (mentee_id);
CREATE INDEX pairing_by_mentor ON pairing (mentor_id);
CREATE INDEX pairing_by_run ON pairing (run_id);
CREATE UNIQUE INDEX pairing_one_open_primary ON pairing (cycle_id, mentee_id)
  WHERE kind = 'primary' AND status <> 'ended';

CREATE TABLE family (
  id TEXT NOT NULL PRIMARY KEY,
  founder_id TEXT NOT NULL UNIQUE REFERENCES person (id),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The audit trail. `redoable` marks undone changes that no later command has overtaken.
CREATE TABLE change (
  sequence INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  redoable INTEGER NOT NULL CHECK (redoable IN (0, 1))
) STRICT;

-- The rows that a change touched, as they were before and after, so that it can be undone and redone.
CREATE TABLE change_row (
  sequence INTEGER NOT NULL REFERENCES change (sequence),
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (sequence, position)
) STRICT, WITHOUT ROWID;
