import type { Pairing } from '../../../../shared/model/index.ts';
import type { ChipTone } from '../../../components/Chip.tsx';

type Status = Pairing['status'];

export const stateTones: Readonly<Record<Status, ChipTone>> = {
  approved: 'outlined',
  announced: 'neutral',
  active: 'spruce',
  'at risk': 'amber',
  paused: 'neutral',
  ended: 'outlined',
};

/** The states that a board sets by hand; announcing and ending are steps of their own. */
export const settableStates = ['active', 'at risk', 'paused'] as const satisfies readonly Status[];

export const reasonWords: Readonly<Record<NonNullable<Pairing['endReason']>, string>> = {
  completed: 'Completed',
  'no fit': 'No fit',
  left: 'Left the program',
  'no contact': 'No contact',
  're-paired': 'Paired anew',
};

export const kindWords: Readonly<Record<Pairing['kind'], string>> = {
  primary: '',
  'co-mentor': 'co-mentor',
  bridge: 'bridge',
};
