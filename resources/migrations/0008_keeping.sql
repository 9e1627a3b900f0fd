-- What people agreed to, where their data went, and what was forgotten.

-- What somebody said besides the questionnaires, whose own answers count as well: the later one holds.
-- Whether a name stays in the family tree stands with the person.
CREATE TABLE consent (
  person_id TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('pairing', 'shown to partner', 'research')),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
  given_on TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (person_id, purpose)
) STRICT, WITHOUT ROWID;

-- Files that left the application: what kind, when, and whose data they held. Never their contents.
CREATE TABLE outgoing (
  id TEXT NOT NULL PRIMARY KEY,
  left_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  officer TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('everyone', 'listed', 'nobody'))
) STRICT, WITHOUT ROWID;

CREATE TABLE outgoing_person (
  outgoing_id TEXT NOT NULL REFERENCES outgoing (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (outgoing_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outgoing_person_by_person ON outgoing_person (person_id);

-- Copies of this chapter that were merged into it: the newest change of each at that time, and which of its changes were
-- undone. So the same copy is not merged twice, and a copy that went on is merged from there.
CREATE TABLE merged_copy (
  id TEXT NOT NULL PRIMARY KEY,
  merged_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  head_id TEXT NOT NULL,
  undone TEXT NOT NULL CHECK (json_valid(undone))
) STRICT, WITHOUT ROWID;

-- That somebody was erased: the id, which says nothing by itself, and how the search of the files ended.
CREATE TABLE erasure (
  person_id TEXT NOT NULL PRIMARY KEY,
  erased_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  -- The name of the place that stays in the tree; null where nothing stayed.
  stays_as TEXT,
  -- Null until the search is done: how often something was found, and in how many bytes it was looked for.
  found INTEGER CHECK (found >= 0),
  searched_bytes INTEGER CHECK (searched_bytes >= 0)
) STRICT, WITHOUT ROWID;

-- Runs whose inputs lost something that was forgotten: they can't be repeated exactly any more.
CREATE TABLE unrepeatable_run (
  run_id TEXT NOT NULL PRIMARY KEY REFERENCES matching_run (id)
) STRICT, WITHOUT ROWID;

-- How many years after graduation something is kept. Without a row it is kept.
CREATE TABLE retention_rule (
  what TEXT NOT NULL PRIMARY KEY CHECK (what IN ('words', 'contact details')),
  years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 50)
) STRICT, WITHOUT ROWID;
