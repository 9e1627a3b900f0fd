-- Questionnaires that a board owns, kiosk, imports that are remembered, the roster's year.

-- Builder: rows of grids; and questions that were answered and then changed or left out stay as they were asked. What
-- takes the place of such an item points to it by previous_item_id and stands in the same instrument.
ALTER TABLE item ADD COLUMN grid_rows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grid_rows));
ALTER TABLE item ADD COLUMN retired_at TEXT;
