-- The pairing meeting: plan, frozen criteria, drafts, overrides, announcements, who waits.

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
