-- Reports: what a board chose and wrote itself. Numbers are made anew each time and never stored here.

CREATE TABLE saved_report (
  id TEXT NOT NULL PRIMARY KEY,
  instrument_id TEXT NOT NULL REFERENCES instrument (id),
  title TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  sentences TEXT NOT NULL CHECK (json_valid(sentences)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX saved_report_by_instrument ON saved_report (instrument_id);
