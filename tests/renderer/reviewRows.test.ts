import { describe, expect, it } from 'vitest';
import { arrangeRows, listReviewRows, runCoversEveryone } from '../../src/renderer/components/reviewRows.ts';
import { buildPairingInput, runPairing } from '../../src/shared/matching/run/index.ts';
import type { MatchingRun } from '../../src/shared/model/index.ts';
import { sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const weights = sampleSnapshot.items
  .filter(({ use, weight, sensitive }) => use !== 'none' && use !== 'filter' && weight > 0 && !sensitive)
  .map(({ id, weight }) => ({ itemId: id, weight }));
const settings = { objective: 'worstThenTotal' as const, seed: 1, weights };
const outcome = runPairing(buildPairingInput(sampleSnapshot, settings));
if (!outcome.ok) throw new Error(outcome.message);

const run = {
  id: 'run',
  cycleId: sampleSnapshot.cycle.id,
  settings,
  assignments: outcome.pairs.map((pair) => ({ ...pair, state: 'proposed' })),
  unmatched: outcome.unmatched,
  idle: outcome.idle,
} as unknown as MatchingRun;
const rows = listReviewRows(sampleSnapshot, run);

describe('the rows of the pairing meeting', () => {
  it('has one row a mentee, in order of name, with parts that add up', () => {
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map(({ mentee }) => mentee.id)).size).toBe(60);
    for (const { items, assignment } of rows)
      expect(items.reduce((sum, { part }) => sum + part, 0)).toBe(assignment.score);
  });

  it('names as shared only what both of them answered', () => {
    for (const { items } of rows)
      for (const { menteeWords, mentorWords, shared } of items)
        for (const word of shared) {
          const folded = (words: readonly string[]) =>
            words.map((entry) => entry.toLowerCase().replace('’', "'"));
          expect(folded(menteeWords).join('|')).toContain(word.slice(0, 4));
          expect(folded(mentorWords).join('|')).toContain(word.slice(0, 4));
        }
    expect(rows.filter(({ sharedWords }) => sharedWords !== '').length).toBeGreaterThan(50);
  });

  it('orders by score both ways and finds by name without accents', () => {
    const scores = arrangeRows(rows, '', 'score, weakest first').map(({ assignment }) => assignment.score);
    expect(scores).toEqual(scores.toSorted((left, right) => left - right));
    expect(arrangeRows(rows, '', 'score, strongest first')[0]?.assignment.score).toBe(Math.max(...scores));
    const accented = rows.find(({ mentor }) => /[áéíóúñ]/.test(mentor.name))!;
    const plain = accented.mentor.name.normalize('NFD').replace(/\p{M}/gu, '');
    expect(arrangeRows(rows, plain.toUpperCase(), 'mentee')).toContain(accented);
  });

  it('notices when someone joined after the run', () => {
    expect(runCoversEveryone(sampleSnapshot, run)).toBe(true);
    const late = { ...sampleSnapshot.enrollments[0]!, personId: 'late' as never, role: 'mentee' as const };
    const joined = { ...sampleSnapshot, enrollments: [...sampleSnapshot.enrollments, late] };
    expect(runCoversEveryone(joined, run)).toBe(false);
  });
});
