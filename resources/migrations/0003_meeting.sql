-- The pairing meeting: plan, frozen criteria, drafts, overrides, announcements, who waits.

-- Plan: who may mentor whom, and what is done about too few or too many places. One row a cycle, made when first needed.
CREATE TABLE pairing_plan (
  cycle_id TEXT NOT NULL PRIMARY KEY REFERENCES program_cycle (id),
  eligibility TEXT CHECK (eligibility IS NULL OR json_valid(eligibility)),
  never_again INTEGER NOT NULL CHECK (never_again IN (0, 1)),
  spare_places TEXT NOT NULL CHECK (spare_places IN ('reserve', 'co-mentors')),
  shortage_accepted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE board_member (
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (cycle_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX board_member_by_person ON board_member (person_id);

-- Mentees who may have two mentors.
CREATE TABLE co_mentored (
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (cycle_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX co_mentored_by_person ON co_mentored (person_id);

-- Mentors who got a place more against a shortage. The place itself is counted in their enrollment.
CREATE TABLE added_place (
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('one more', 'shared', 'group', 'asked')),
  PRIMARY KEY (cycle_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX added_place_by_person ON added_place (person_id);

-- Criteria besides the weights, which stand with the items. One row a cycle, made when first needed.
CREATE TABLE cycle_criteria (
  cycle_id TEXT NOT NULL PRIMARY KEY REFERENCES program_cycle (id),
  objective TEXT NOT NULL CHECK (objective IN ('total', 'worstThenTotal', 'leximin', 'stable')),
  switched_on TEXT NOT NULL CHECK (json_valid(switched_on)),
  wishes TEXT NOT NULL CHECK (json_valid(wishes))
) STRICT, WITHOUT ROWID;

-- What the board froze before it saw a name: the text whose SHA-256 is the hash.
CREATE TABLE frozen_criteria (
  cycle_id TEXT NOT NULL PRIMARY KEY REFERENCES program_cycle (id),
  hash TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  frozen_at TEXT NOT NULL,
  officer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A change of frozen criteria. `override` is a word of SQL's, hence the longer name.
CREATE TABLE criteria_override (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES frozen_criteria (cycle_id),
  at TEXT NOT NULL,
  officer TEXT NOT NULL,
  what TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX criteria_override_by_cycle ON criteria_override (cycle_id);

ALTER TABLE matching_run ADD COLUMN criteria_hash TEXT;
-- Drafts of the pairing, side by side: each stands on a run, with what the board decided by hand.
CREATE TABLE run_draft (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  name TEXT NOT NULL CHECK (name <> ''),
  run_id TEXT NOT NULL REFERENCES matching_run (id),
  keeps_others INTEGER NOT NULL CHECK (keeps_others IN (0, 1)),
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX run_draft_by_cycle ON run_draft (cycle_id);
CREATE INDEX run_draft_by_run ON run_draft (run_id);

CREATE TABLE draft_decision (
  draft_id TEXT NOT NULL REFERENCES run_draft (id),
  mentee_id TEXT NOT NULL REFERENCES person (id),
  mentor_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('locked', 'apart')),
  reason TEXT NOT NULL,
  PRIMARY KEY (draft_id, mentee_id, mentor_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_decision_by_mentee ON draft_decision (mentee_id);
CREATE INDEX draft_decision_by_mentor ON draft_decision (mentor_id);

-- Letters and announcements. A letter is kept as whom it told about, by ids; its words are written anew from the data.
CREATE TABLE letter_wording (
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  wording TEXT NOT NULL CHECK (json_valid(wording)),
  PRIMARY KEY (cycle_id, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE announcement (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  announced_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  officer TEXT NOT NULL,
  UNIQUE (cycle_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE announced_letter (
  announcement_id TEXT NOT NULL REFERENCES announcement (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  partners TEXT NOT NULL CHECK (json_valid(partners)),
  PRIMARY KEY (announcement_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX announced_letter_by_person ON announced_letter (person_id);

-- Who waits for a mentor, since when and with which priority. Entries stay when the waiting is over.
CREATE TABLE waitlist_entry (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  joined_on TEXT NOT NULL,
  priority_tier INTEGER NOT NULL CHECK (priority_tier BETWEEN 0 AND 9),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'left')),
  settled_on TEXT,
  reason TEXT,
  CHECK ((state = 'waiting') = (settled_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX waitlist_entry_by_cycle ON waitlist_entry (cycle_id);
CREATE INDEX waitlist_entry_by_person ON waitlist_entry (person_id);
CREATE UNIQUE INDEX waitlist_entry_waits_once ON waitlist_entry (cycle_id, person_id) WHERE state = 'waiting';

-- Changes of the pairs after approval: which pairings ended and began, and what it did to the points.
CREATE TABLE pairing_change (
  id TEXT NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES program_cycle (id),
  happened_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('drop-out', 're-pair', 'late joiner', 'place opened', 'bridge', 'end')),
  least_change REAL CHECK (least_change BETWEEN 0 AND 1),
  ended TEXT NOT NULL CHECK (json_valid(ended)),
  added TEXT NOT NULL CHECK (json_valid(added)),
  total_before REAL,
  total_after REAL
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_change_by_cycle ON pairing_change (cycle_id);
