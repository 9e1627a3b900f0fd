import type { Pairing } from './pairing.ts';

type Status = Pairing['status'];

/**
 * Which state may follow which. A pairing is approved, then announced, and from then on may be active, at risk or
 * paused, in any order, until it ends. What has ended stays ended: whoever comes together again is a new pairing.
 */
export const pairingTransitions: Readonly<Record<Status, readonly Status[]>> = {
  approved: ['announced', 'ended'],
  announced: ['active', 'at risk', 'paused', 'ended'],
  active: ['at risk', 'paused', 'ended'],
  'at risk': ['active', 'paused', 'ended'],
  paused: ['active', 'at risk', 'ended'],
  ended: [],
};

/** Whether a pairing may go from one state to the other. */
export const canBecome = (from: Status, to: Status): boolean => pairingTransitions[from].includes(to);

/** True while nobody has ended it. */
export const isOpenPairing = ({ status }: Pick<Pairing, 'status'>): boolean => status !== 'ended';
