import type { Passage } from '../../../model/index.ts';
import { countCodePoints } from './codePoints.ts';

/** A passage with what is to be recognised in it, such as the id of a coding. */
export interface MarkedPassage<Mark> extends Passage {
  readonly mark: Mark;
}

export interface LaidMark<Mark> {
  readonly mark: Mark;
  /** The line under the text on which it is drawn, from 0; passages that overlap lie on different lines. */
  readonly lane: number;
}

/** A stretch of text in which the same passages lie from its start to its end. */
export interface TextPiece<Mark> extends Passage {
  readonly marks: readonly LaidMark<Mark>[];
}

/**
 * Cuts a text at every start and end of a passage, so that overlapping passages can be drawn: the pieces follow each
 * other without a gap, and each knows what lies over it. Longer passages lie nearer to the text. What lies outside of
 * the text is cut off.
 */
export const cutPassages = <Mark>(
  text: string,
  passages: readonly MarkedPassage<Mark>[],
): readonly TextPiece<Mark>[] => {
  const length = countCodePoints(text);
  const inside = passages
    .map((passage) => ({ ...passage, endsAt: Math.min(passage.endsAt, length) }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt)
    .sort((left, right) => left.startsAt - right.startsAt || right.endsAt - left.endsAt);
  const laneEnds: number[] = [];
  const laid = inside.map((passage) => {
    const free = laneEnds.findIndex((end) => end <= passage.startsAt);
    const lane = free < 0 ? laneEnds.length : free;
    laneEnds[lane] = passage.endsAt;
    return { ...passage, lane };
  });
  const cuts = [
    ...new Set([0, length, ...inside.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])]),
  ].sort((left, right) => left - right);
  return cuts.slice(0, -1).map((startsAt, at) => {
    const endsAt = cuts[at + 1] as number;
    return {
      startsAt,
      endsAt,
      marks: laid
        .filter((passage) => passage.startsAt <= startsAt && passage.endsAt >= endsAt)
        .map(({ mark, lane }) => ({ mark, lane })),
    };
  });
};
