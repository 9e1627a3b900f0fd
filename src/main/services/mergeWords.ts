import type { CopyConflict, CopyStamp } from '../../shared/model/index.ts';
import type { Cell, Cells, Comparison, MergeConflict, NamedRow, Stamp } from '../storage/index.ts';

// What a merge is about, in the words of the program: rows and columns never reach the window.

type Words = readonly [one: string, many: string];

const tableWords: Readonly<Record<string, Words>> = {
  person: ['person', 'people'],
  status_event: ['status', 'statuses'],
  program_cycle: ['program cycle', 'program cycles'],
  enrollment: ['role', 'roles'],
  instrument: ['questionnaire or survey', 'questionnaires and surveys'],
  item: ['question', 'questions'],
  import_batch: ['import', 'imports'],
  submission: ['set of answers', 'sets of answers'],
  response: ['single answer', 'single answers'],
  rule: ['rule', 'rules'],
  matching_run: ['run', 'runs'],
  run_draft: ['draft', 'drafts'],
  pairing: ['pairing', 'pairings'],
  family: ['family', 'families'],
  announcement: ['announcement', 'announcements'],
  announced_letter: ['letter', 'letters'],
  waitlist_entry: ['place on the waiting list', 'places on the waiting list'],
  code: ['code', 'codes'],
  coding: ['coded passage', 'coded passages'],
  theme: ['theme', 'themes'],
  quote: ['quote', 'quotes'],
  memo: ['memo', 'memos'],
  saved_report: ['report', 'reports'],
  scale: ['scale', 'scales'],
  invitation: ['invitation', 'invitations'],
  consent: ['consent', 'consents'],
};
/** Book-keeping that nobody needs to read of. */
const quiet = new Set(['merged_copy', 'lineage_order', 'imported_row', 'assignment', 'distinct_people']);

const columnWords: Readonly<Record<string, string>> = {
  entry_cohort: 'Year of entry',
  stays_named: 'Stays named in the tree',
  capacity: 'Places',
  one_more: 'Would take one more',
  priority_tier: 'Priority',
  short_name: 'Short name',
  class_years: 'Class years',
  words: 'Words for the two sides',
  year_starts_on: 'Start of the year',
  officer: 'Name at the keyboard',
  value: 'Answer',
  text: 'Wording',
  visible_to: 'Who sees it',
};

const columnName = (column: string): string => {
  const plain = column.replaceAll('_', ' ').replace(/ (id|on|at)$/, '');
  return columnWords[column] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};

const flags = new Set([
  'stays_named',
  'sensitive',
  'reversed',
  'confidential',
  'retired',
  'superseded',
  'chosen',
  'applies',
]);
const longest = 160;

const plainText = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(plainText).join(', ');
  if (typeof value === 'object') return Object.values(value).map(plainText).join(', ');
  return String(value);
};

const cellText = (column: string, cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return 'nothing';
  if (flags.has(column)) return cell === 1 ? 'yes' : 'no';
  if (Array.isArray(cell)) return String(Number(cell[0]));
  const text = String(cell);
  const shown = /^[[{"]/.test(text) ? plainText(tryJson(text)) : text;
  return shown.length > longest ? `${shown.slice(0, longest)} …` : plainText(shown);
};

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

type LookUp = Comparison['lookUp'];

const nameOf = (
  lookUp: LookUp,
  tableName: string,
  id: Cell | undefined,
  column: string,
  otherwise: string,
): string => String((id === undefined || id === null ? null : lookUp(tableName, id))?.[column] ?? otherwise);

const personOf = (lookUp: LookUp, id: Cell | undefined) => nameOf(lookUp, 'person', id, 'name', 'someone');

/** A row by what people know it as. */
export const describeRow = (lookUp: LookUp, { tableName, cells }: NamedRow): string => {
  const cycle = () => nameOf(lookUp, 'program_cycle', cells.cycle_id, 'label', 'one cycle');
  const submission = () =>
    cells.submission_id === undefined ? null : lookUp('submission', cells.submission_id ?? null);
  switch (tableName) {
    case 'chapter':
      return 'The settings of the chapter';
    case 'person':
      return String(cells.name ?? 'Someone');
    case 'pairing':
    case 'rule':
    case 'draft_decision':
      return `${personOf(lookUp, cells.mentee_id)} with ${personOf(lookUp, cells.mentor_id)}`;
    case 'enrollment':
      return `${personOf(lookUp, cells.person_id)} in ${cycle()}`;
    case 'waitlist_entry':
      return `${personOf(lookUp, cells.person_id)} on the waiting list`;
    case 'response':
    case 'coding':
    case 'quote':
      return `The answer of ${personOf(lookUp, submission()?.person_id)} to “${nameOf(lookUp, 'item', cells.item_id, 'short_name', 'a question')}”`;
    case 'submission':
      return `The answers of ${personOf(lookUp, cells.person_id)} to “${nameOf(lookUp, 'instrument', cells.instrument_id, 'title', 'a questionnaire')}”`;
    case 'item':
      return `The question “${plainText(cells.short_name)}”`;
    case 'family':
      return `The ${plainText(cells.name)} family`;
    default: {
      const own = cells.title ?? cells.name ?? cells.label ?? cells.file_name;
      const what = tableWords[tableName]?.[0] ?? 'further entry';
      if (own !== undefined && own !== null) return `The ${what} “${String(own)}”`;
      const about = cells.person_id === undefined ? '' : ` of ${personOf(lookUp, cells.person_id)}`;
      return `The ${what}${about}`;
    }
  }
};

const toStamp = (stamp: Stamp | null): CopyStamp | null =>
  stamp === null ? null : { officer: stamp.officer, at: stamp.at, label: stamp.label };

const sideText = (conflict: MergeConflict, lookUp: LookUp, cells: Cells | null): string => {
  if (cells === null)
    return conflict.kind === 'removed here' || conflict.kind === 'removed there' ? 'gone' : 'nothing';
  if (conflict.kind === 'paired twice') return describeRow(lookUp, { tableName: 'pairing', cells });
  if (conflict.columns.length === 0) return 'kept';
  const texts = conflict.columns.map((column) =>
    column.endsWith('_id') ? personOf(lookUp, cells[column]) : cellText(column, cells[column]),
  );
  const told = texts.filter((text) => text !== 'nothing');
  return told.length === 0 ? 'nothing' : told.join(', ');
};

export const describeConflict = (conflict: MergeConflict, lookUp: LookUp): CopyConflict => {
  const { kind, row, columns, ours, theirs } = conflict;
  const [column] = columns;
  return {
    id: conflict.id,
    kind,
    about: kind === 'paired twice' ? personOf(lookUp, row.cells.mentee_id) : describeRow(lookUp, row),
    detail: column === undefined ? null : columnName(column),
    ours: { text: sideText(conflict, lookUp, ours), stamp: toStamp(conflict.oursStamp) },
    theirs: { text: sideText(conflict, lookUp, theirs), stamp: toStamp(conflict.theirsStamp) },
    hanging: conflict.hanging.slice(0, 20).map((one) => describeRow(lookUp, one)),
    decided: conflict.decided,
  };
};

/** What comes in, by kind. */
export const countTakes = ({ rows }: Pick<Comparison, 'rows'>) => {
  const counts = new Map<string, { added: number; changed: number; removed: number }>();
  for (const { table, ours, row } of rows) {
    if (quiet.has(table.name)) continue;
    const what = tableWords[table.name]?.[1] ?? 'further entries';
    const count = counts.get(what) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(what, count);
    if (ours === null) count.added++;
    else if (row === null) count.removed++;
    else count.changed++;
  }
  return [...counts].map(([what, count]) => ({ what, ...count }));
};
