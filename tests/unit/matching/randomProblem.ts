import type { MatchingProblem, Pair } from '../../../src/shared/matching/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';

export interface Shape {
  readonly mentees: number;
  readonly mentors: number;
  /** Scores are 0 … this; small numbers make ties. */
  readonly top: number;
  /** Share of pairs ruled out. */
  readonly forbidden?: number;
  readonly capacity?: number;
  readonly minimum?: number;
  readonly tiers?: number;
  readonly menteeMax?: number;
  readonly required?: number;
  readonly previous?: boolean;
  readonly signedUp?: boolean;
  readonly families?: number;
}

/** A made-up problem: the same for the same seed and shape. Ranks are the rows' own numbers. */
export const randomProblem = (seed: number, shape: Shape): MatchingProblem => {
  const random = createRandom(seed);
  const { mentees, mentors } = shape;
  const cells = mentees * mentors;
  const draw = (limit: number): number => randomInteger(random, limit);
  const score = Int32Array.from({ length: cells }, () => draw(shape.top + 1));
  const eligible = Uint8Array.from({ length: cells }, () => (random() < (shape.forbidden ?? 0) ? 0 : 1));
  const mentorMax = Uint16Array.from(
    { length: mentors },
    () =>
      draw((shape.capacity ?? 1) + (shape.capacity === undefined ? 0 : 1)) +
      (shape.capacity === undefined ? 1 : 0),
  );
  const menteeMax = Uint8Array.from({ length: mentees }, () => 1 + draw(shape.menteeMax ?? 1));
  const required: Pair[] = [];
  const room = [...mentorMax];
  for (let count = 0; count < (shape.required ?? 0) && cells > 0; count++) {
    const mentee = draw(mentees);
    const mentor = draw(mentors);
    if (
      required.some((pair) => pair[0] === mentee) ||
      room[mentor]! === 0 ||
      eligible[mentee * mentors + mentor] === 0
    )
      continue;
    room[mentor]!--;
    required.push([mentee, mentor]);
  }
  return {
    menteeCount: mentees,
    mentorCount: mentors,
    score,
    menteeRank: Uint32Array.from({ length: mentees }, (_, mentee) => mentee),
    mentorRank: Uint32Array.from({ length: mentors }, (_, mentor) => mentor),
    ...(shape.forbidden === undefined ? {} : { eligible }),
    ...(shape.capacity === undefined ? {} : { mentorMax }),
    ...(shape.menteeMax === undefined ? {} : { menteeMax }),
    ...(shape.minimum === undefined
      ? {}
      : { mentorMin: Uint16Array.from({ length: mentors }, () => draw(shape.minimum! + 1)) }),
    ...(shape.tiers === undefined
      ? {}
      : { tier: Uint8Array.from({ length: mentees }, () => draw(shape.tiers!) * 3) }),
    ...(shape.required === undefined ? {} : { required }),
    ...(shape.previous === true
      ? { previous: Int32Array.from({ length: mentees }, () => draw(mentors + 1) - 1) }
      : {}),
    ...(shape.signedUp === true ? { signedUp: Uint32Array.from({ length: mentees }, () => draw(4)) } : {}),
    ...(shape.families === undefined
      ? {}
      : {
          lineage: {
            family: Int32Array.from({ length: mentors }, () => draw(shape.families! + 1) - 1),
            keepAlive: true,
            even: random() < 0.5,
          },
        }),
  };
};
