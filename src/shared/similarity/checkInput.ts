import type { ScoreInput } from './types.ts';

/** Throws a RangeError that names what does not fit; such input is a mistake of the caller, not of a board. */
export const checkInput = (input: ScoreInput): void => {
  const { items, mentees, mentors, weights, eligible } = input;
  const check = (fits: boolean, what: string): void => {
    if (!fits) throw new RangeError(what);
  };
  for (const [side, rows] of [['mentee', mentees] as const, ['mentor', mentors] as const]) {
    rows.forEach((row, index) => {
      check(
        row.length === items.length,
        `${side} ${index} has ${row.length} answers for ${items.length} items`,
      );
    });
  }
  check(weights === undefined || weights.length === items.length, 'weights: one for each item');
  check(
    (weights ?? []).every((weight) => weight >= 0 && Number.isFinite(weight)),
    'weights: numbers of 0 or more',
  );
  check(
    items.every(({ weight }) => weight === undefined || (weight >= 0 && Number.isFinite(weight))),
    'item weight: a number of 0 or more',
  );
  check(
    eligible === undefined || eligible.length === mentees.length * mentors.length,
    'eligible: one for each pair',
  );
  check(new Set(items.map((item) => item.id)).size === items.length, 'items: each id once');
  if (items.some((item) => item.measure === 'wishes')) {
    check(input.menteeIds?.length === mentees.length, 'menteeIds: one for each mentee');
    check(input.mentorIds?.length === mentors.length, 'mentorIds: one for each mentor');
  }
};
