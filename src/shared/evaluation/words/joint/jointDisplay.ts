import type { Item, JointFit, JointRow, Submission } from '../../../model/index.ts';
import type { ComparisonOptions, ComparisonRow } from '../../comparison.ts';
import { listMeasures, type Measure } from '../../measures.ts';
import { groupBySide } from '../../peopleOf.ts';
import { runComparison } from '../../runComparison.ts';
import { type Scale, turnedRating } from '../../scales.ts';
import { countedSubmissions, type GroupWords, type Survey } from '../../survey.ts';

/** How many people a theme was found with, as far as it may be told. */
export interface JointTheme {
  readonly name: string;
  /** People whose comments hold the theme, out of those with a coded comment; null where it is held back. */
  readonly people: { readonly count: number; readonly n: number; readonly share: number } | null;
}

export interface JointQuote {
  readonly text: string;
  /** Role and class year where enough people share them; empty otherwise. */
  readonly tag: string;
}

/** What the joint display takes from the words: themes and confirmed quotes by their ids. */
export interface JointVoices {
  readonly themes: ReadonlyMap<string, JointTheme>;
  readonly quotes: ReadonlyMap<string, JointQuote>;
}

/** A construct with what was measured, what was said, and what a person concludes from both. */
export interface JointDisplayRow {
  readonly id: string;
  readonly construct: string;
  /** Mentees beside mentors; null where nothing was chosen to be measured. */
  readonly numbers: ComparisonRow | null;
  readonly theme: JointTheme | null;
  readonly quote: JointQuote | null;
  /** Why a chosen quote is not shown, in words. */
  readonly quoteHeld: string | null;
  readonly fit: JointFit | null;
  readonly conclusion: string;
}

export interface JointDisplay {
  readonly rows: readonly JointDisplayRow[];
  /** Rows with a p value: the family that the correction is over. */
  readonly family: number;
  readonly labels: readonly string[];
}

/** Several rating questions read as one: the mean of those that a person's side was asked, all answered. */
const meanOf = (row: JointRow, own: readonly Item[]): Measure => ({
  id: row.id,
  label: row.construct,
  kind: 'ordered',
  source: 'scale',
  reversed: false,
  steps: null,
  min: 0,
  options: [],
  role: 'both',
  read: (submission: Submission) => {
    const asked = own.filter(
      ({ role }) => role === 'both' || submission.side === null || role === submission.side,
    );
    const answers = asked.flatMap((item) => turnedRating(item, submission) ?? []);
    return answers.length === 0 || answers.length < asked.length
      ? null
      : answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  },
});

const measureOf = (row: JointRow, survey: Survey, scales: readonly Scale[]): Measure | null => {
  const all = listMeasures(survey.items, scales);
  if (row.scaleId !== null) return all.find(({ id }) => id === row.scaleId) ?? null;
  const own = row.itemIds.flatMap((id) => survey.items.find((item) => item.id === id) ?? []);
  if (own.length === 1) return all.find(({ id, kind }) => id === own[0]?.id && kind === 'ordered') ?? null;
  const ratings = own.filter(({ scale }) => scale !== null);
  const [first] = ratings;
  // Steps of different scales have no common mean.
  const isOneScale = ratings.every(
    ({ scale }) => scale?.min === first?.scale?.min && scale?.max === first?.scale?.max,
  );
  return ratings.length > 1 && isOneScale ? meanOf(row, ratings) : null;
};

/**
 * Sets ratings beside themes and quotes, row by row, with mentees compared to mentors and p corrected over the rows.
 * Groups under the limit are told together or not at all, as everywhere in the evaluation.
 */
export const jointDisplay = (
  rows: readonly JointRow[],
  survey: Survey,
  scales: readonly Scale[],
  voices: JointVoices,
  words: GroupWords,
  options: ComparisonOptions,
): JointDisplay => {
  const placed = [...rows].sort((left, right) => left.position - right.position);
  const measures = placed.map((row) => measureOf(row, survey, scales));
  const chosen = measures.flatMap((measure) => (measure === null ? [] : [{ measure }]));
  const comparison = runComparison(
    { design: 'groups', groups: groupBySide(countedSubmissions(survey), words) },
    chosen,
    options,
  );
  let next = 0;
  return Object.freeze({
    family: comparison.family,
    labels: comparison.labels,
    rows: placed.map((row, index): JointDisplayRow => {
      const numbers = measures[index] === null ? null : (comparison.rows[next++] ?? null);
      const quote = row.quoteId === null ? null : (voices.quotes.get(row.quoteId) ?? null);
      return {
        id: row.id,
        construct: row.construct,
        numbers: numbers === null ? null : { ...numbers, label: row.construct },
        theme: row.themeId === null ? null : (voices.themes.get(row.themeId) ?? null),
        quote,
        quoteHeld:
          row.quoteId !== null && quote === null
            ? 'Not shown: nobody has confirmed yet that it names no one.'
            : null,
        fit: row.fit,
        conclusion: row.conclusion,
      };
    }),
  });
};
