import { describe, expect, it } from 'vitest';
import { type CodingWork, compareCoders, settleCoding } from '../../../../src/shared/evaluation/index.ts';
import type {
  AnswerRead,
  CodeId,
  CoderId,
  Coding,
  CodingDecision,
  ItemId,
  SubmissionId,
} from '../../../../src/shared/model/index.ts';

const [first, second] = ['first', 'second'] as CoderId[] as [CoderId, CoderId];
const advice = 'advice' as CodeId;
const item = 'item' as ItemId;
const answer = (number: number) => ({ submissionId: `s${number}` as SubmissionId, itemId: item });
const coding = (
  coderId: CoderId,
  number: number,
  codeId = advice,
  place: [number, number] | null = null,
): Coding => ({
  id: `${coderId} ${number} ${codeId} ${place}` as Coding['id'],
  coderId,
  codeId,
  ...answer(number),
  startsAt: place?.[0] ?? null,
  endsAt: place?.[1] ?? null,
  codedAt: '2027-05-01T10:00:00.000Z',
});
const read = (coderId: CoderId, number: number): AnswerRead => ({
  coderId,
  ...answer(number),
  nothingToCode: true,
});
const decision = (number: number, applies: boolean, codeId = advice): CodingDecision => ({
  codeId,
  ...answer(number),
  applies,
  reason: 'talked about it',
  decidedAt: '2027-05-02T10:00:00.000Z',
});
const work = (part: Partial<CodingWork>): CodingWork => ({
  coders: [{ id: first }, { id: second }],
  codings: [],
  reads: [],
  decisions: [],
  ...part,
});
/** Answers in the four cells of a table: both, only the first, only the second, neither. */
const table = (cells: readonly [number, number, number, number]): CodingWork => {
  const codings: Coding[] = [];
  const reads: AnswerRead[] = [];
  let number = 0;
  for (const [cell, count] of cells.entries())
    for (let one = 0; one < count; one++) {
      number++;
      reads.push(read(first, number), read(second, number));
      if (cell < 2) codings.push(coding(first, number));
      if (cell === 0 || cell === 2) codings.push(coding(second, number));
    }
  return work({ codings, reads });
};
const agree = (cells: readonly [number, number, number, number]) =>
  compareCoders(table(cells), first, second, [advice]).codes[0]!;

describe('agreement on a code', () => {
  // κ = .4: Cohen's own arithmetic, (.7 − .5)/(1 − .5). α: 1 − (15/50)/(2 · 55 · 45/(100 · 99)) = .4.
  it('counts, percent, κ and α', () => {
    const found = agree([20, 5, 10, 15]);
    expect(found).toMatchObject({ n: 50, both: 20, firstOnly: 5, secondOnly: 10, neither: 15, percent: 0.7 });
    expect(found.kappa).toMatchObject({ ok: true });
    expect(found.kappa.ok && found.kappa.estimate).toBeCloseTo(0.4, 12);
    expect(found.alpha.ok && found.alpha.estimate).toBeCloseTo(0.4, 12);
    expect(found.remark).toBeNull();
  });
  // Feinstein and Cicchetti (1990), J Clin Epidemiol 43: the same share of agreement, κ .70 and .32.
  it('says why κ is low where nearly everybody agrees', () => {
    const [even, lopsided] = [agree([40, 9, 6, 45]), agree([80, 10, 5, 5])];
    expect([even.percent, lopsided.percent]).toEqual([0.85, 0.85]);
    expect(even.kappa.ok && even.kappa.estimate).toBeCloseTo(0.7, 2);
    expect(lopsided.kappa.ok && lopsided.kappa.estimate).toBeCloseTo(0.32, 2);
    expect(even.remark).toBeNull();
    expect(lopsided.remark).toContain('κ is low all the same');
  });
  it.each([
    [[0, 0, 0, 12] as const, 'Nobody used this code, so there is nothing to agree on.'],
    [[12, 0, 0, 0] as const, 'Both used this code on every answer, so chance can’t be told from agreement.'],
    [[0, 0, 0, 0] as const, 'The two have read no answer in common yet.'],
  ])('what can’t be computed is said in words: %j', (cells, because) => {
    const found = agree(cells);
    expect([found.kappa, found.alpha]).toEqual([
      { ok: false, because },
      { ok: false, because },
    ]);
  });
  it('remarks where one coder never used the code', () => {
    const found = agree([0, 4, 0, 36]);
    expect(found.kappa.ok && Math.abs(found.kappa.estimate)).toBeCloseTo(0, 12);
    expect(found.remark).toContain('The second coder never used this code');
  });
  it('looks at answers that both have read, and lists where they differ with what was decided', () => {
    const { codes, disagreements, overall } = compareCoders(
      work({
        codings: [coding(first, 1), coding(first, 2), coding(second, 3)],
        reads: [read(second, 1), read(first, 3)],
        decisions: [decision(3, true)],
      }),
      first,
      second,
      [advice],
    );
    // The second coder has not read answer 2.
    expect(codes[0]).toMatchObject({ n: 2, firstOnly: 1, secondOnly: 1 });
    expect(
      disagreements.map(({ submissionId, first: a, second: b, decision: made }) => [
        submissionId,
        a,
        b,
        made?.applies,
      ]),
    ).toEqual([
      ['s1', true, false, undefined],
      ['s3', false, true, true],
    ]);
    expect(overall.n).toBe(2);
  });
});

describe('what holds in the end', () => {
  const settle = (part: Partial<CodingWork>) =>
    settleCoding(work(part))
      .segments.map(({ submissionId, codeId, startsAt }) => `${submissionId} ${codeId} ${startsAt}`)
      .sort();
  it('the first coder’s reading, as long as nothing was decided', () => {
    expect(
      settle({ codings: [coding(first, 1), coding(second, 2)], reads: [read(first, 2), read(second, 1)] }),
    ).toEqual(['s1 advice null']);
  });
  it('the second coder’s where the first has not read', () => {
    expect(settle({ codings: [coding(second, 2)] })).toEqual(['s2 advice null']);
  });
  it('a decision over both, with the passage that a coder gave', () => {
    const codings = [coding(first, 1), coding(second, 2, advice, [3, 9])];
    const decisions = [decision(1, false), decision(2, true), decision(4, true)];
    expect(settle({ codings, reads: [read(first, 2)], decisions })).toEqual([
      's2 advice 3',
      's4 advice null',
    ]);
  });
  it('several passages of one coder stay, those of the other don’t double them', () => {
    const codings = [
      coding(first, 1, advice, [0, 4]),
      coding(first, 1, advice, [6, 9]),
      coding(second, 1, advice, [1, 5]),
    ];
    expect(settle({ codings })).toEqual(['s1 advice 0', 's1 advice 6']);
  });
});
