-- Surveys: how their answers are read, the scales that items form, and who was invited.

-- Only surveys that a board set by hand; for the others the usual values hold.
CREATE TABLE survey_settings (
  instrument_id TEXT NOT NULL PRIMARY KEY REFERENCES instrument (id),
  small_cell INTEGER NOT NULL CHECK (small_cell BETWEEN 3 AND 10),
  complete_from REAL NOT NULL CHECK (complete_from BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE scale (
  id TEXT NOT NULL PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  name TEXT NOT NULL,
  item_ids TEXT NOT NULL CHECK (json_valid(item_ids)),
  score TEXT NOT NULL CHECK (score IN ('mean', 'sum')),
  most_missing INTEGER NOT NULL CHECK (most_missing >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX scale_by_instrument ON scale (instrument_id);

CREATE TABLE invitation (
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  state TEXT NOT NULL CHECK (state IN ('invited', 'refused', 'not contacted')),
  PRIMARY KEY (instrument_id, person_id, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_by_person ON invitation (person_id);
