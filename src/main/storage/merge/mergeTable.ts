// What the merge of two copies has to know of single tables. Tables without an entry need none.

/**
 * Columns that only mean something together: they are taken from one copy, never half from each. A test holds every
 * CHECK over several columns against this list.
 */
const together: Readonly<Record<string, readonly (readonly string[])[]>> = {
  chapter: [['class_years', 'year_starts_on']],
  program_cycle: [['starts_on', 'ends_on']],
  enrollment: [['role', 'capacity']],
  item: [['type', 'options', 'scale', 'grid_rows', 'at_most', 'reversed']],
  response: [['value', 'missing']],
  pairing: [
    ['mentee_id', 'mentor_id'],
    ['status', 'ended_on', 'end_reason'],
  ],
  waitlist_entry: [['state', 'settled_on', 'reason']],
  matching_run: [['settings', 'outcome', 'unmatched', 'idle', 'input_hash']],
  coding: [['starts_at', 'ends_at']],
  quote: [
    ['starts_at', 'ends_at', 'text'],
    ['confirmed_by', 'confirmed_at'],
  ],
  distinct_people: [['one_id', 'other_id']],
  consent: [['answer', 'given_on', 'source']],
  saved_report: [['sentences', 'settings']],
  frozen_criteria: [['hash', 'content', 'frozen_at', 'officer']],
};

/** Where both changed what only orders or remembers, nobody is asked: it stays as it is here. */
const quietTables = new Set([
  'lineage_order',
  'distinct_people',
  'remembered_repair',
  'import_batch',
  'merged_copy',
]);
const quietColumns = new Set([
  'position',
  'place',
  'changed_at',
  'created_at',
  'imported_at',
  'coded_at',
  'decided_at',
  'written_at',
]);

/** What belongs to the laptop rather than to the chapter: it stays as it is here, whatever the copy says. */
export const isOwn = (tableName: string, columns: readonly string[]): boolean =>
  tableName === 'chapter' && columns.includes('officer');

export const isQuiet = (tableName: string, columns: readonly string[]): boolean =>
  quietTables.has(tableName) || columns.every((column) => quietColumns.has(column));

/** The columns of a table in the groups that are decided as one. */
export const groupColumns = (
  tableName: string,
  columns: readonly string[],
): readonly (readonly string[])[] => {
  const groups = (together[tableName] ?? [])
    .map((group) => group.filter((column) => columns.includes(column)))
    .filter((group) => group.length > 0);
  const grouped = new Set(groups.flat());
  return [...groups, ...columns.filter((column) => !grouped.has(column)).map((column) => [column])];
};
