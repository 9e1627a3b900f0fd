import { compareText } from '../util/index.ts';
import type { WaitlistEntry } from './afterwards.ts';

/**
 * Who is next when a place opens: carried over before never mentored before everyone else, then who has waited longest,
 * then by id. Those who do not wait any more are left out.
 */
export const orderWaitlist = (entries: readonly WaitlistEntry[]): readonly WaitlistEntry[] =>
  entries
    .filter(({ state }) => state === 'waiting')
    .toSorted(
      (left, right) =>
        left.priorityTier - right.priorityTier ||
        compareText(left.joinedOn, right.joinedOn) ||
        compareText(left.id, right.id),
    );

/** The words for a priority tier. */
export const priorityWords = (tier: number): string =>
  tier === 0 ? 'carried over' : tier === 1 ? 'never mentored before' : 'everyone else';
