import type { AnswerRead, AnswerRef, Code, CoderId, Coding, CodingId } from '../../../model/index.ts';

// What a command of coding is about to do to the snapshot, so that it is on screen before it is on the disk. A test holds
// these to what the commands really do.

interface Work {
  readonly codings: readonly Coding[];
  readonly reads: readonly AnswerRead[];
}

type Reader = AnswerRef & { readonly coderId: CoderId };

const isSame = (row: Reader, answer: Reader): boolean =>
  row.submissionId === answer.submissionId && row.itemId === answer.itemId && row.coderId === answer.coderId;

const withRead = (
  reads: readonly AnswerRead[],
  { coderId, submissionId, itemId }: Reader,
  nothingToCode: boolean,
): AnswerRead[] => {
  const row = { coderId, submissionId, itemId, nothingToCode };
  return reads.some((read) => isSame(read, row))
    ? reads.map((read) => (isSame(read, row) ? row : read))
    : [...reads, row];
};

/** The place of the same code by the same coder, where it stands there already. */
export const findSameCoding = (
  codings: readonly Coding[],
  wanted: Omit<Coding, 'id' | 'codedAt'>,
): Coding | undefined =>
  codings.find(
    (one) =>
      isSame(one, wanted) &&
      one.codeId === wanted.codeId &&
      one.startsAt === wanted.startsAt &&
      one.endsAt === wanted.endsAt,
  );

export const foreseeApplied = <Words extends Work>(words: Words, coding: Coding): Words =>
  findSameCoding(words.codings, coding) === undefined
    ? { ...words, codings: [...words.codings, coding], reads: withRead(words.reads, coding, false) }
    : words;

export const foreseeRemoved = <Words extends Work>(words: Words, id: CodingId): Words => {
  const gone = words.codings.find((coding) => coding.id === id);
  if (gone === undefined) return words;
  const codings = words.codings.filter((coding) => coding.id !== id);
  const isLast = !codings.some((coding) => isSame(coding, gone));
  return {
    ...words,
    codings,
    reads: isLast ? words.reads.filter((read) => !isSame(read, gone)) : words.reads,
  };
};

export const foreseeNothing = <Words extends Work>(words: Words, answer: Reader, nothing: boolean): Words => {
  if (nothing)
    return words.codings.some((coding) => isSame(coding, answer))
      ? words
      : { ...words, reads: withRead(words.reads, answer, true) };
  return { ...words, reads: words.reads.filter((read) => !(isSame(read, answer) && read.nothingToCode)) };
};

/** The id that the disk gave takes the place of the one that was foreseen. */
export const settleCoding = <Words extends Work>(words: Words, foreseen: CodingId, id: CodingId): Words => ({
  ...words,
  codings: words.codings.map((coding) => (coding.id === foreseen ? { ...coding, id } : coding)),
});

/** The color that the fewest codes have, in order of the palette. */
export const nextColor = <Color extends string>(
  codes: readonly Pick<Code, 'color'>[],
  colors: readonly [Color, ...Color[]],
): Color => {
  const uses = (color: Color): number => codes.filter((code) => code.color === color).length;
  return colors.reduce((best, color) => (uses(color) < uses(best) ? color : best));
};
