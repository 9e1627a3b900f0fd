-- What people agreed to, and where their data went.

CREATE TABLE consent (
  person_id TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('pairing', 'shown to partner', 'named in the tree', 'research')),
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
  outgoing_id TEXT NOT NULL REFERENCES outgoing (id),
  person_id TEXT NOT NULL REFERENCES person (id),
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
