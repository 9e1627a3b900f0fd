import type { RunSettings } from '../../model/index.ts';
import type { PairingInput } from './pairingInput.ts';

export interface StoredPair {
  readonly menteeId: string;
  readonly mentorId: string;
}

/** What a draft asks for beyond its people and their answers. */
export interface DraftEdit {
  readonly aim: Pick<RunSettings, 'objective' | 'floor'>;
  /** Pairs that stay as they are, or that the board made by hand. */
  readonly locked: readonly StoredPair[];
  readonly apart: readonly StoredPair[];
  /** Everything else changes as little as it can; else it is the best there is. */
  readonly keepsOthers: boolean;
}

const toIds = (pairs: readonly StoredPair[]): (readonly [string, string])[] =>
  pairs
    .map(({ menteeId, mentorId }) => [menteeId, mentorId] as const)
    .toSorted(([one, mentor], [other, otherMentor]) =>
      one === other ? (mentor < otherMentor ? -1 : 1) : one < other ? -1 : 1,
    );

/**
 * The input of a run that follows an edit: the same people and answers, other decisions.
 * @param before the pairs that are to change as little as possible, where the edit asks for that
 */
export const editInput = (
  input: PairingInput,
  before: readonly StoredPair[],
  edit: DraftEdit,
): PairingInput => {
  const { floor: _, leastChange: __, ...settings } = input.settings;
  const { decided: ___, previous: ____, ...base } = input;
  return {
    ...base,
    settings: {
      ...settings,
      objective: edit.aim.objective,
      ...(edit.aim.floor === undefined ? {} : { floor: edit.aim.floor }),
      ...(edit.keepsOthers ? { leastChange: 1 } : {}),
    },
    ...(edit.locked.length + edit.apart.length === 0
      ? {}
      : { decided: { locked: toIds(edit.locked), apart: toIds(edit.apart) } }),
    ...(edit.keepsOthers ? { previous: toIds(before) } : {}),
  };
};

/** What the input of a run says that its draft asked for. */
export const editOf = (input: PairingInput): DraftEdit => {
  const toPairs = (pairs: readonly (readonly [string, string])[] = []): StoredPair[] =>
    pairs.map(([menteeId, mentorId]) => ({ menteeId, mentorId }));
  const { objective, floor } = input.settings;
  return {
    aim: { objective, ...(floor === undefined ? {} : { floor }) },
    locked: toPairs(input.decided?.locked),
    apart: toPairs(input.decided?.apart),
    keepsOthers: input.settings.leastChange === 1,
  };
};
