import type { Survey } from '../../../src/shared/evaluation/index.ts';
import {
  type AnswerValue,
  type Item,
  instrumentSchema,
  itemSchema,
  type MissingReason,
  type Side,
  submissionSchema,
} from '../../../src/shared/model/index.ts';

export const agreement = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

/** An item with the usual values, checked by the schema like one from the file. */
export const makeItem = (id: string, changes: Partial<Record<keyof Item, unknown>> = {}): Item =>
  itemSchema.parse({
    id,
    instrumentId: 'survey',
    position: 0,
    type: 'rating',
    role: 'both',
    wording: { mentee: `Question ${id}`, mentor: `Question ${id}` },
    shortName: id,
    options: [],
    scale: { min: 1, max: 5, labels: agreement },
    atMost: null,
    reversed: false,
    use: 'none',
    weight: 1,
    sensitive: false,
    visibleTo: 'board',
    previousItemId: null,
    ...changes,
  });

export interface Row {
  readonly side?: Side | null;
  readonly superseded?: boolean;
  /** Item id → value, or a missing reason in `{ missing }`. Items left out have no record. */
  readonly answers: Readonly<Record<string, AnswerValue | { readonly missing: MissingReason }>>;
}

const isMissing = (value: AnswerValue | { missing: MissingReason }): value is { missing: MissingReason } =>
  typeof value === 'object' && !Array.isArray(value) && 'missing' in value;

export const makeSurvey = (items: readonly Item[], rows: readonly Row[]): Survey => ({
  instrument: instrumentSchema.parse({
    id: 'survey',
    cycleId: 'cycle',
    kind: 'evaluation',
    title: 'April 2027 wave',
    version: 1,
    createdAt: '2027-04-30T12:00:00.000Z',
  }),
  items,
  submissions: rows.map((row, index) =>
    submissionSchema.parse({
      id: `submission ${index}`,
      instrumentId: 'survey',
      personId: null,
      side: row.side ?? null,
      codeWord: null,
      submittedAt: null,
      importBatchId: null,
      superseded: row.superseded ?? false,
      responses: Object.entries(row.answers).map(([itemId, value]) =>
        isMissing(value) ? { itemId, value: null, missing: value.missing } : { itemId, value, missing: null },
      ),
    }),
  ),
});

/** Rows of one side that answer one item as often as the counts say, lowest step first. */
export const rowsOf = (side: Side | null, itemId: string, counts: readonly number[], min = 1): Row[] =>
  counts.flatMap((count, step) =>
    Array.from({ length: count }, () => ({ side, answers: { [itemId]: min + step } })),
  );

/** Puts several items' rows side by side: person 1 of each into one, person 2 of each, and so on. */
export const mergeRows = (...columns: readonly (readonly Row[])[]): Row[] =>
  Array.from({ length: Math.max(...columns.map((column) => column.length)) }, (_, index) => ({
    side: columns[0]?.[index]?.side ?? null,
    answers: Object.assign({}, ...columns.map((column) => column[index]?.answers ?? {})),
  }));
