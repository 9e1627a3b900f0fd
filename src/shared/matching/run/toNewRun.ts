import type { CycleId, ItemId, NewRun, PersonId } from '../../model/index.ts';
import type { PairingInput } from './pairingInput.ts';
import type { PairingOutcome } from './runPairing.ts';

/** A run as it is kept: its input as text, byte for byte what it was made from, and its result. */
export const toNewRun = (
  cycleId: CycleId,
  input: PairingInput,
  outcome: Extract<PairingOutcome, { ok: true }>,
  made: { readonly appVersion: string; readonly milliseconds: number },
): NewRun => {
  const locked = new Set((input.decided?.locked ?? []).map(([mentee, mentor]) => `${mentee} ${mentor}`));
  return {
    cycleId,
    settings: input.settings,
    appVersion: made.appVersion,
    input: JSON.stringify(input),
    outcome: {
      total: outcome.total,
      worst: outcome.worst,
      proven: outcome.proven,
      steps: [...outcome.steps],
      milliseconds: made.milliseconds,
      floor: outcome.floor,
      ...(outcome.bound === undefined ? {} : { bound: outcome.bound }),
    },
    assignments: outcome.pairs.map(({ menteeId, mentorId, score, parts }) => ({
      menteeId: menteeId as PersonId,
      mentorId: mentorId as PersonId,
      score,
      parts: parts.map(({ itemId, part, max }) => ({ itemId: itemId as ItemId, part, max })),
      state: locked.has(`${menteeId} ${mentorId}`) ? 'locked' : 'proposed',
    })),
    unmatched: outcome.unmatched.map((id) => id as PersonId),
    idle: outcome.idle.map((id) => id as PersonId),
  };
};
