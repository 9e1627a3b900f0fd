import type { MendStop } from '../../../../shared/matching/run/index.ts';
import type { NewPairingChange, Pairing, PersonId } from '../../../../shared/model/index.ts';
import { useCommand } from '../../../client/useCommand.tsx';
import { countOf } from '../../../components/format.ts';

type Start = Pick<NewPairingChange, 'cycleId' | 'kind' | 'on' | 'ends' | 'leaving'> &
  Partial<NewPairingChange>;

const nothing = {
  adds: [],
  waits: [],
  placedBecause: null,
  officers: [],
  leastChange: null,
  totalBefore: null,
  totalAfter: null,
} as const;

/** What a way to mend the pairs writes: pairs that change end without a fault, new ones begin, who is left over waits. */
export const changeFrom = (
  start: Start,
  stop: MendStop,
  officers: readonly string[],
  open: readonly Pairing[],
): NewPairingChange => {
  const ending = new Set<string>(start.ends.map(({ pairingId }) => pairingId));
  const moving = stop.lines.filter(({ from }) => from !== null).map(({ menteeId }) => menteeId);
  const replaced = open.filter(
    ({ id, menteeId, kind }) => kind === 'primary' && !ending.has(id) && moving.includes(menteeId),
  );
  // A bridge has done its work once there is a mentor again.
  const placed = stop.lines.filter(({ to }) => to !== null).map(({ menteeId }) => menteeId);
  const bridged = open.filter(
    ({ id, menteeId, kind }) => kind === 'bridge' && !ending.has(id) && placed.includes(menteeId),
  );
  return {
    ...nothing,
    ...start,
    ends: [
      ...start.ends,
      ...replaced.map(({ id }) => ({ pairingId: id, reason: 're-paired' as const })),
      ...bridged.map(({ id }) => ({ pairingId: id, reason: 'completed' as const })),
    ],
    adds: stop.lines.flatMap(({ menteeId, to, after }) =>
      to === null
        ? []
        : [
            {
              menteeId: menteeId as PersonId,
              mentorId: to as PersonId,
              kind: 'primary' as const,
              score: after,
            },
          ],
    ),
    waits: stop.waiting.map((id) => id as PersonId),
    officers: [...officers],
    leastChange: stop.leastChange,
    totalBefore: stop.totalBefore,
    totalAfter: stop.totalAfter,
  };
};

/** The one command that changes pairs after approval. */
export const useApplyChange = (onDone: () => void) => {
  const { mutate, isPending } = useCommand(
    (client, change: NewPairingChange) => client.afterwards.apply(change),
    {
      said: ({ ended, added }) =>
        [
          ...(ended > 0 ? [`${countOf(ended, 'pair')} ended`] : []),
          ...(added > 0 ? [`${countOf(added, 'pair')} begun`] : []),
        ].join(', ') || 'The waiting list was changed',
      onDone,
    },
  );
  return {
    isPending,
    mutate: (start: Start) => mutate({ ...nothing, adds: [], waits: [], officers: [], ...start }),
    mutateStop: (start: Start, stop: MendStop, officers: readonly string[], open: readonly Pairing[]) =>
      mutate(changeFrom(start, stop, officers, open)),
  };
};
