-- The lineage: its order, and past years that come in.

-- Families and siblings from left to right, as one list of everyone in drawing order. Who is not in it comes last.
CREATE TABLE lineage_order (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  place INTEGER NOT NULL CHECK (place >= 0)
) STRICT, WITHOUT ROWID;
