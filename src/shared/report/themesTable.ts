import type { Frequency, ToldPeople } from '../evaluation/index.ts';
import { countColumn, type ReportTable, shareColumn, textColumn } from './table.ts';

/** A theme or a code with how often it was found. */
export interface NamedFrequency {
  readonly kind: 'theme' | 'code';
  readonly name: string;
  readonly found: Frequency<string>;
}

const figuresOf = (told: ToldPeople): (number | string | null)[] =>
  told.kind === 'exact'
    ? [told.count, told.n, told.count / told.n, told.lower, told.upper, '']
    : [null, told.n, null, null, null, told.because];

const figures = (of: string) => [
  countColumn(`People ${of}`.trim()),
  countColumn(`of ${of}`.trim()),
  shareColumn(`Share ${of}`.trim()),
  shareColumn(`95% from ${of}`.trim()),
  shareColumn(`95% to ${of}`.trim()),
  textColumn(`Held back ${of}`.trim()),
];

/**
 * Themes and codes for a spreadsheet: people and passages with their denominators, and the people of each group.
 * @param groups labels of the groups, in the order in which each frequency has them
 */
export const themesTable = (rows: readonly NamedFrequency[], groups: readonly string[]): ReportTable => ({
  title: 'Themes and codes',
  columns: [
    textColumn('Kind'),
    textColumn('Name'),
    ...figures(''),
    countColumn('Passages'),
    countColumn('of all passages'),
    ...groups.flatMap(figures),
  ],
  rows: rows.map(({ kind, name, found: { people, segments, byGroup } }) => [
    kind,
    name,
    ...figuresOf(people),
    segments?.count ?? null,
    segments?.n ?? null,
    ...byGroup.flatMap(figuresOf),
  ]),
});
