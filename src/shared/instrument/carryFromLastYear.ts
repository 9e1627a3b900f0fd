import { carryAnswer, type Item, type ItemId, type Submission } from '../model/index.ts';
import { lastYearsItem } from './itemVersions.ts';

export interface LastYear {
  readonly items: readonly Item[];
  readonly submissions: readonly Submission[];
}

export interface CarriedAnswers {
  /** Last year's submissions as answers to this year's questions; what has no counterpart is left out. */
  readonly submissions: readonly Submission[];
  /** For each question with a counterpart, the options that were offered last year as well. */
  readonly offered: ReadonlyMap<ItemId, ReadonlySet<string>>;
}

/** Last year's answers to this year's questions, through the links between them. */
export const carryFromLastYear = (
  items: readonly Item[],
  retired: readonly Item[],
  lastYear: LastYear,
): CarriedAnswers => {
  const nowOf = new Map<ItemId, { before: Item; now: Item }[]>();
  const offered = new Map<ItemId, ReadonlySet<string>>();
  for (const now of items) {
    const before = lastYearsItem(now, retired, lastYear.items);
    if (before === null) continue;
    nowOf.set(before.id, [...(nowOf.get(before.id) ?? []), { before, now }]);
    offered.set(now.id, new Set(before.options.map(({ id }) => id)));
  }
  const submissions = lastYear.submissions.map((submission) => ({
    ...submission,
    responses: submission.responses.flatMap(({ itemId, value, missing }) =>
      (nowOf.get(itemId) ?? []).map(({ before, now }) => {
        const carried = value === null ? null : carryAnswer(before, now, value);
        return {
          itemId: now.id,
          value: carried,
          missing: carried === null ? (missing ?? ('not asked' as const)) : null,
        };
      }),
    ),
  }));
  return { submissions, offered };
};
