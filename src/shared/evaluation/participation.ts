import type { Side, Submission } from '../model/index.ts';
import { type Interval, wilson } from '../statistics/index.ts';

/** How many people of each side were asked to answer. */
export type Invited = Readonly<Record<Side, number>>;

export interface Participation {
  /** People who answered at least one item. */
  readonly answered: number;
  /** Submissions without a single usable answer; they count nowhere else. */
  readonly blank: number;
  readonly bySide: Readonly<Record<Side | 'unknown', number>>;
  /** Asked, where it is known and at least as many as answered. */
  readonly invited: Invited | null;
  /** Answered out of asked, 0 to 1, with Wilson's interval; null where nobody knows who was asked. */
  readonly rate: Interval | null;
}

const hasAnswer = (submission: Submission): boolean =>
  submission.responses.some((response) => response.value !== null);

/**
 * Who took part in a wave.
 * @param submissions those that count
 * @param invited left out where it is not known
 */
export const countParticipation = (
  submissions: readonly Submission[],
  invited: Invited | null,
): Participation => {
  const answering = submissions.filter(hasAnswer);
  const count = (side: Side | null): number => answering.filter((one) => one.side === side).length;
  const bySide = { mentee: count('mentee'), mentor: count('mentor'), unknown: count(null) };
  const fits =
    invited !== null &&
    bySide.unknown === 0 &&
    invited.mentee >= bySide.mentee &&
    invited.mentor >= bySide.mentor;
  const rate = fits ? wilson(answering.length, invited.mentee + invited.mentor) : null;
  return {
    answered: answering.length,
    blank: submissions.length - answering.length,
    bySide,
    invited: fits ? invited : null,
    rate: rate === null || 'ok' in rate ? null : rate,
  };
};
