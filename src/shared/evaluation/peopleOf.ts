import type { Item, Submission } from '../model/index.ts';
import type { PlainGroup } from './mergeGroups.ts';
import { readChoices } from './readAnswers.ts';
import { questionOf } from './survey.ts';

/** What is known of people beside their answers; anonymous answers have none of it. */
export interface PeopleFacts {
  /** Words of the class years in order, such as MS1 … MS4. */
  readonly classYears: readonly string[];
  /** Class year on the day of the survey, by person. */
  readonly classYearOf: ReadonlyMap<string, string>;
  /** How somebody was paired in the cycle, by person and side: `<personId> <side>`. */
  readonly pairingOf: ReadonlyMap<string, PairedAs>;
}

export interface PairedAs {
  /** Mean score of the person's pairs, 0 to 100; null where none was recorded. */
  readonly score: number | null;
  /** Part of each item in the score, 0 to 100, by item id. */
  readonly parts: ReadonlyMap<string, number>;
  readonly kind: 'primary' | 'co-mentor' | 'bridge' | 'several';
  /** Whether a pair still goes on at the end of the time looked at; null where that is not known. */
  readonly lasted: boolean | null;
}

export const pairingKey = (submission: Submission): string =>
  `${submission.personId ?? ''} ${submission.side ?? ''}`;

const inOrder = <Member>(
  labels: readonly string[],
  members: ReadonlyMap<string, readonly Member[]>,
): readonly PlainGroup<Member>[] =>
  labels.flatMap((label) => {
    const own = members.get(label) ?? [];
    return own.length === 0 ? [] : [{ id: label, label, members: own }];
  });

const groupBy = (
  submissions: readonly Submission[],
  wordOf: (submission: Submission) => string | null,
): ReadonlyMap<string, readonly Submission[]> => {
  const groups = Map.groupBy(submissions, wordOf);
  groups.delete(null);
  return groups as ReadonlyMap<string, readonly Submission[]>;
};

/** By side, in the chapter's words. */
export const groupBySide = (
  submissions: readonly Submission[],
  words: { readonly mentees: string; readonly mentors: string },
): readonly PlainGroup<Submission>[] =>
  (['mentee', 'mentor'] as const).map((side) => ({
    id: side,
    label: side === 'mentee' ? words.mentees : words.mentors,
    members: submissions.filter((submission) => submission.side === side),
  }));

/** The item of a survey that asks for the class year, where there is one: a choice whose options are class years. */
export const findClassYearItem = (items: readonly Item[], classYears: readonly string[]): Item | null =>
  items.find(
    (item) =>
      item.type === 'single' &&
      item.options.filter(({ label }) => classYears.some((year) => label.startsWith(year))).length >= 2,
  ) ?? null;

/** By class year: as the respondents say themselves where the survey asks, else from the roster. */
export const groupByClassYear = (
  submissions: readonly Submission[],
  items: readonly Item[],
  facts: PeopleFacts,
): readonly PlainGroup<Submission>[] => {
  const item = findClassYearItem(items, facts.classYears);
  if (item !== null) return groupByAnswer(submissions, item);
  const known = groupBy(submissions, ({ personId }) =>
    personId === null ? null : (facts.classYearOf.get(personId) ?? null),
  );
  const others = [...known.keys()].filter((label) => !facts.classYears.includes(label)).sort();
  return inOrder([...facts.classYears, ...others], known);
};

/** By the answer to a single choice or yes-or-no question, in the order of its options. */
export const groupByAnswer = (
  submissions: readonly Submission[],
  item: Item,
): readonly PlainGroup<Submission>[] => {
  const options =
    item.type === 'yesNo'
      ? [
          { id: 'yes', label: 'yes' },
          { id: 'no', label: 'no' },
        ]
      : item.options;
  const chosen = groupBy(submissions, (submission) => {
    const value = submission.responses.find(({ itemId }) => itemId === item.id)?.value ?? null;
    return value === null ? null : (readChoices(value, item)?.[0] ?? null);
  });
  return options.flatMap(({ id, label }) => {
    const members = chosen.get(id) ?? [];
    const words = item.type === 'yesNo' ? `${questionOf(item)}: ${label}` : label;
    return members.length === 0 ? [] : [{ id, label: words, members }];
  });
};

/** By how people were paired: the stronger and the weaker half of the pair scores. */
export const groupByPairScore = (
  submissions: readonly Submission[],
  facts: PeopleFacts,
): readonly PlainGroup<Submission>[] => {
  const scored = submissions.flatMap((submission) => {
    const score = facts.pairingOf.get(pairingKey(submission))?.score ?? null;
    return score === null ? [] : [{ submission, score }];
  });
  const sorted = scored.map(({ score }) => score).sort((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const half = (id: string, label: string, isIn: (score: number) => boolean): PlainGroup<Submission> => ({
    id,
    label,
    members: scored.filter(({ score }) => isIn(score)).map(({ submission }) => submission),
  });
  return [
    half('stronger', `pairs of ${Math.round(middle)} points or more`, (score) => score >= middle),
    half('weaker', `pairs below ${Math.round(middle)} points`, (score) => score < middle),
  ];
};
