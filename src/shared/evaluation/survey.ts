import type { Instrument, Item, MissingReason, Side, Submission } from '../model/index.ts';

/** One wave of a survey with all its answers, as the snapshot gives it. */
export interface Survey {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
  readonly submissions: readonly Submission[];
}

/** What this chapter calls the two roles in the plural; texts use these words. */
export interface GroupWords {
  readonly mentees: string;
  readonly mentors: string;
}
export const plainGroupWords: GroupWords = Object.freeze({ mentees: 'mentees', mentors: 'mentors' });

export type MissingCounts = Readonly<Record<MissingReason, number>>;

/** One person's answer to one item: a value, or why there is none. */
export type Answer<Value> = { readonly side: Side | null } & (
  | { readonly value: Value; readonly missing: null }
  | { readonly value: null; readonly missing: MissingReason }
);

/** The submissions that count: an earlier answer of someone who answered again is kept aside. */
export const countedSubmissions = (survey: Survey): readonly Submission[] =>
  survey.submissions.filter((submission) => !submission.superseded);

/** The question as it is shown: the wording of whoever was asked, or the short name where the two sides read different words. */
export const questionOf = (item: Item): string => {
  if (item.role !== 'both') return item.wording[item.role];
  return item.wording.mentee === item.wording.mentor ? item.wording.mentee : item.shortName;
};

/** Words for all steps of a scale, lowest first; a number where a step has no word. */
export const stepWords = (scale: NonNullable<Item['scale']>): readonly string[] =>
  Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
    const label = scale.labels[index]?.trim() ?? '';
    return label === '' ? String(scale.min + index) : label;
  });
