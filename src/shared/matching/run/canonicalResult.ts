import { compareText } from '../../util/index.ts';
import type { PairingOutcome } from './runPairing.ts';

/** What of a result is compared: everything but how long it took and which pairs somebody locked. */
export type ComparedResult = Pick<
  Extract<PairingOutcome, { ok: true }>,
  'pairs' | 'unmatched' | 'idle' | 'total' | 'worst' | 'proven' | 'steps'
>;

/**
 * A result as text, one line a fact, in an order of its own: two results are the same exactly where these texts are,
 * byte for byte. Ids only, no names.
 */
export const canonicalResult = (result: ComparedResult): string =>
  [
    `total ${result.total}`,
    `weakest ${result.worst ?? 'none'}`,
    `proven ${result.proven}`,
    ...result.steps.map(({ goal, reached, price }) => `goal ${goal} ${reached} ${price ?? 'free'}`),
    ...result.pairs
      .map(
        ({ menteeId, mentorId, score, parts }) =>
          `pair ${menteeId} ${mentorId} ${score} ${parts
            .map(({ itemId, part, max }) => `${itemId}:${part}/${max}`)
            .join(' ')}`,
      )
      .toSorted(compareText),
    ...result.unmatched.toSorted(compareText).map((id) => `without a mentor ${id}`),
    ...result.idle.toSorted(compareText).map((id) => `without a mentee ${id}`),
    '',
  ].join('\n');
