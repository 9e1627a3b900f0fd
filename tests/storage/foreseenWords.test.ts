import { expect, test } from 'vitest';
import { applyCode, markNothing, readWords, removeCoding } from '../../src/main/services/index.ts';
import {
  foreseeApplied,
  foreseeNothing,
  foreseeRemoved,
  settleCoding,
} from '../../src/shared/evaluation/words/coding/index.ts';
import type { CodeId, CodingId, Passage } from '../../src/shared/model/index.ts';
import type { WordsSnapshot } from '../../src/shared/rpc/index.ts';
import { createRandom, randomInteger } from '../../src/shared/util/index.ts';
import { passage, startWords } from './support/startWords.ts';

/** What coding changes, without the times and the order of rows. */
const coded = ({ codings, reads }: WordsSnapshot) => ({
  codings: codings
    .map(({ codedAt: _, ...coding }) => coding)
    .toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  reads: reads.toSorted((left, right) => (left.submissionId < right.submissionId ? -1 : 1)),
});

test('what the window foresees of coding is what the disk then holds, in any order of deeds', () => {
  const { store, coderId, study, friend, first, second, last } = startWords();
  const random = createRandom(4);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[randomInteger(random, values.length)] as Value;
  let words = readWords(store);
  for (let step = 0; step < 200; step++) {
    const answer = pick([first, second, last]);
    const deed = pick(['apply', 'apply', 'remove', 'nothing', 'open'] as const);
    if (deed === 'apply') {
      const codeId: CodeId = pick([study, friend]);
      const place: Passage | null = pick([null, { ...passage, endsAt: 6 }]);
      const foreseen = `foreseen ${step}` as CodingId;
      const { startsAt = null, endsAt = null } = place ?? {};
      const row = { ...answer, coderId, codeId, startsAt, endsAt, id: foreseen, codedAt: '' };
      words = foreseeApplied(words, row);
      const id = applyCode(store, { ...answer, coderId, codeId, passage: place });
      words = settleCoding(words, foreseen, id);
    } else if (deed === 'remove') {
      const coding = pick(words.codings);
      if (coding === undefined) continue;
      words = foreseeRemoved(words, coding.id);
      removeCoding(store, coding.id);
    } else {
      const nothing = deed === 'nothing';
      const hasCodes = words.codings.some(({ submissionId }) => submissionId === answer.submissionId);
      words = foreseeNothing(words, { ...answer, coderId }, nothing);
      const mark = () => markNothing(store, { ...answer, coderId }, nothing);
      if (nothing && hasCodes) expect(mark).toThrow('REFUSED');
      else mark();
    }
    expect(coded(words)).toEqual(coded(readWords(store)));
  }
  expect(words.codings.length).toBeGreaterThan(0);
});
