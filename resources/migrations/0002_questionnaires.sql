-- Questionnaires that a board owns, kiosk, imports that are remembered, the roster's year.

-- Builder: rows of grids; and questions that were answered and then changed or left out stay as they were asked. What
-- takes the place of such an item points to it by previous_item_id and stands in the same instrument.
ALTER TABLE item ADD COLUMN grid_rows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grid_rows));
ALTER TABLE item ADD COLUMN retired_at TEXT;

-- Imports: each stored row by what it said, so that a later export of the same form is recognized row by row; and what
-- the board decided about repairs, for the next file that asks the same.
CREATE TABLE imported_row (
  submission_id TEXT NOT NULL PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
  line INTEGER NOT NULL CHECK (line >= 1),
  row_hash TEXT NOT NULL CHECK (length(row_hash) = 32)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_row_by_hash ON imported_row (row_hash);

CREATE TABLE remembered_repair (
  about TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  accepted INTEGER NOT NULL CHECK (accepted IN (0, 1)),
  choice TEXT,
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Roster: who stands on the class list of a cycle; and two records of which the board has said that they are two people.
CREATE TABLE class_list_entry (
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (cycle_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX class_list_entry_by_person ON class_list_entry (person_id);

CREATE TABLE distinct_people (
  one_id TEXT NOT NULL REFERENCES person (id),
  other_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX distinct_people_by_other ON distinct_people (other_id);
