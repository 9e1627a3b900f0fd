import type { Item, ItemId, Side, Submission } from '../model/index.ts';
import { fromInstrument } from './fromInstrument.ts';
import { scorePairs } from './scorePairs.ts';

/** Pairs of so many people from each side show whether two questions go together, and take a few milliseconds. */
const enoughPeople = 60;

export interface SameThing {
  readonly items: readonly [ItemId, ItemId];
  /** How closely the two go together over the pairs, 0.8 to 1. */
  readonly correlation: number;
}

/** Scored questions that say nearly the same about a pair, found from the answers of up to 60 people on each side. */
export const findSameThing = (items: readonly Item[], submissions: readonly Submission[]): SameThing[] => {
  const scored = fromInstrument(items.map((item) => ({ ...item, sensitive: false })));
  const answersOf = (side: Side) =>
    submissions
      .filter((submission) => submission.side === side && !submission.superseded)
      .slice(0, enoughPeople);
  const mentees = answersOf('mentee');
  const mentors = answersOf('mentor');
  if (mentees.length === 0 || mentors.length === 0) return [];
  const ids = (of: readonly Submission[]): string[] => of.map(({ personId, id }) => personId ?? id);
  const { warnings } = scorePairs({
    items: scored.items,
    mentees: mentees.map((submission) => scored.readAnswers(submission, 'mentee')),
    mentors: mentors.map((submission) => scored.readAnswers(submission, 'mentor')),
    menteeIds: ids(mentees),
    mentorIds: ids(mentors),
    withParts: false,
  });
  return warnings.flatMap((warning) => {
    if (warning.code !== 'sameThing') return [];
    const [left, right] = warning.items.map((index) => scored.items[index]?.id as ItemId);
    return left === undefined || right === undefined
      ? []
      : [{ items: [left, right] as const, correlation: warning.correlation }];
  });
};
