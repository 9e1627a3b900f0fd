import { describe, expect, test } from 'vitest';
import {
  addCoder,
  addQuote,
  addTheme,
  applyCode,
  changeItem,
  changeQuote,
  confirmQuote,
  decideCoding,
  importCodings,
  markNothing,
  markRead,
  mergeCodes,
  orderThemes,
  readEvaluation,
  readWords,
  removeCoding,
  removeTheme,
  renameCoder,
  retireCode,
  saveCodebookVersion,
  setJointRows,
  setThemeOfCode,
  startCycle,
  undecide,
  undoImport,
  writeMemo,
} from '../../src/main/services/index.ts';
import { listChanges, redoChange, undoChange } from '../../src/main/storage/index.ts';
import type { CodeId, SubmissionId } from '../../src/shared/model/index.ts';
import { digestOf } from './support/digest.ts';
import { passage, startWords } from './support/startWords.ts';

describe('a coder', () => {
  test('has a name that no other has, and can be renamed', () => {
    const { store, coderId } = startWords();
    expect(() => addCoder(store, 'ANA ')).toThrow('There is a coder called ANA');
    renameCoder(store, coderId, 'Ána');
    expect(readWords(store).coders.map(({ name }) => name)).toEqual(['Ána']);
  });
});

describe('a code on an answer', () => {
  test('stands on the whole answer or on passages of it, and the answer then counts as read', () => {
    const { store, coderId, study, friend, first, second } = startWords();
    markNothing(store, { ...second, coderId }, true);
    applyCode(store, { ...first, coderId, codeId: study, passage });
    applyCode(store, { ...first, coderId, codeId: friend, passage: { startsAt: 0, endsAt: 23 } });
    applyCode(store, { ...second, coderId, codeId: friend, passage: null });
    const { codings, reads } = readWords(store);
    expect(codings.map(({ codeId, startsAt, endsAt }) => [codeId, startsAt, endsAt])).toEqual([
      [study, 4, 14],
      [friend, 0, 23],
      [friend, null, null],
    ]);
    expect(reads).toHaveLength(2);
    expect(reads.every(({ nothingToCode }) => !nothingToCode)).toBe(true);
  });

  test('is not put into the same place twice', () => {
    const { store, coderId, study, first } = startWords();
    const id = applyCode(store, { ...first, coderId, codeId: study, passage });
    const changes = listChanges(store, 100).length;
    expect(applyCode(store, { ...first, coderId, codeId: study, passage })).toBe(id);
    expect(listChanges(store, 100)).toHaveLength(changes);
    expect(readWords(store).codings).toHaveLength(1);
  });

  // "Her outlines 🌳 saved me" has 23 code points; JavaScript counts 24.
  test.each([
    [{ startsAt: 22, endsAt: 23 }, true],
    [{ startsAt: 22, endsAt: 24 }, false],
    [{ startsAt: 5, endsAt: 5 }, false],
  ])('lies inside it, counted in code points: %o is %s', (place, lies) => {
    const { store, coderId, study, first } = startWords();
    const apply = () => applyCode(store, { ...first, coderId, codeId: study, passage: place });
    if (lies) expect(apply()).toEqual(expect.any(String));
    else expect(apply).toThrow('does not lie inside');
  });

  test('needs an answer in words, a coder and a code that is in use', () => {
    const { store, coderId, study, first, skipped, last } = startWords();
    const application = { coderId, codeId: study, passage: null };
    expect(() => applyCode(store, { ...application, ...skipped })).toThrow(
      'This answer is not in the survey',
    );
    expect(() =>
      applyCode(store, { ...application, ...first, submissionId: 'none' as SubmissionId }),
    ).toThrow('NOT_FOUND');
    expect(() => applyCode(store, { ...application, ...first, codeId: 'none' as CodeId })).toThrow(
      'This code is not in the codebook',
    );
    const rating = readEvaluation(store)[0]?.items.find(({ type }) => type === 'rating');
    if (rating === undefined) throw new Error('No rating.');
    expect(() => applyCode(store, { ...application, ...first, itemId: rating.id })).toThrow('NOT_FOUND');
    applyCode(store, { ...application, ...last });
    retireCode(store, study, true);
    expect(() => applyCode(store, { ...application, ...first })).toThrow('“Study advice” is retired');
    expect(readWords(store).codings).toHaveLength(1);
  });

  test('leaves an answer to read again where it was the last one', () => {
    const { store, coderId, study, friend, first } = startWords();
    const one = applyCode(store, { ...first, coderId, codeId: study, passage });
    const two = applyCode(store, { ...first, coderId, codeId: friend, passage });
    removeCoding(store, one);
    expect(readWords(store).reads).toHaveLength(1);
    removeCoding(store, two);
    expect(readWords(store)).toMatchObject({ codings: [], reads: [] });
    expect(() => removeCoding(store, two)).toThrow('NOT_FOUND');
  });

  test('keeps it from being nothing to code', () => {
    const { store, coderId, study, first } = startWords();
    applyCode(store, { ...first, coderId, codeId: study, passage });
    expect(() => markNothing(store, { ...first, coderId }, true)).toThrow('Take them off first');
  });

  test('follows its question when that is reworded', () => {
    const { store, coderId, study, itemId, first, second } = startWords();
    const id = applyCode(store, { ...first, coderId, codeId: study, passage });
    changeItem(store, itemId, { type: 'shortText' });
    const now = readEvaluation(store)[0]?.items.find(({ type }) => type === 'shortText');
    if (now === undefined) throw new Error('The question is gone.');
    expect(now.id).not.toBe(itemId);
    expect(readWords(store).codings[0]?.itemId).toBe(now.id);
    expect(readWords(store).reads[0]?.itemId).toBe(now.id);
    applyCode(store, { ...second, itemId: now.id, coderId, codeId: study, passage: null });
    expect(applyCode(store, { ...first, itemId: now.id, coderId, codeId: study, passage })).toBe(id);
    removeCoding(store, id);
    expect(readWords(store).reads.map(({ submissionId }) => submissionId)).toEqual([second.submissionId]);
  });
});

describe('reading', () => {
  test('is noted with nothing to code, or as read, and taken back', () => {
    const { store, coderId, first, second } = startWords();
    markNothing(store, { ...first, coderId }, true);
    markRead(store, { ...second, coderId }, true);
    expect(readWords(store).reads.map(({ nothingToCode }) => nothingToCode)).toEqual([true, false]);
    markNothing(store, { ...first, coderId }, false);
    markRead(store, { ...second, coderId }, false);
    expect(readWords(store).reads).toEqual([]);
  });

  test('of a past program cycle goes on', () => {
    const { session, store, coderId, study, first } = startWords();
    startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    applyCode(store, { ...first, coderId, codeId: study, passage });
    expect(readWords(store).codings).toHaveLength(1);
  });
});

describe("a second coder's file", () => {
  test('takes the place of what the same coder had in the answers that it names, and of nothing else', () => {
    const { store, coderId, study, friend, first, second } = startWords();
    applyCode(store, { ...first, coderId, codeId: study, passage });
    const codedAt = '2026-05-01T10:00:00Z';
    const whole = { startsAt: null, endsAt: null, codedAt };
    const memo = { codeId: null, ...first, text: 'Unsure', writtenAt: codedAt };
    const sent = {
      fileName: 'ben.json',
      codings: [
        { ...first, codeId: study, ...passage, codedAt },
        { ...second, codeId: friend, ...whole },
      ],
      reads: [{ ...first, nothingToCode: false }],
      memos: [memo],
    };
    const { coderId: benId } = importCodings(store, { ...sent, coder: { name: 'Ben' } });
    const again = importCodings(store, {
      ...sent,
      coder: { id: benId },
      codings: [],
      reads: [{ ...first, nothingToCode: true }],
    });
    expect(again).toEqual({ coderId: benId, answers: 1, codings: 0 });
    const words = readWords(store);
    expect(words.codings.map((one) => [one.coderId, one.submissionId, one.codeId])).toEqual(
      expect.arrayContaining([
        [coderId, first.submissionId, study],
        [benId, second.submissionId, friend],
      ]),
    );
    expect(words.codings).toHaveLength(2);
    expect(words.reads.filter((one) => one.coderId === benId)).toHaveLength(2);
    expect(words.memos).toHaveLength(1);
  });

  test('is refused as a whole where one passage does not fit', () => {
    const { store, study, first, second } = startWords();
    const before = digestOf(store.connection);
    const codedAt = '2026-05-01T10:00:00Z';
    const codings = [
      { ...first, codeId: study, ...passage, codedAt },
      { ...second, codeId: study, startsAt: 0, endsAt: 999, codedAt },
    ];
    expect(() =>
      importCodings(store, { fileName: 'ben.json', coder: { name: 'Ben' }, codings, reads: [], memos: [] }),
    ).toThrow('does not lie inside');
    expect(digestOf(store.connection)).toBe(before);
  });
});

describe('themes, quotes and the joint display', () => {
  test('a code stands in one theme at most, and stays when its theme is removed', () => {
    const { store, study, friend, instrumentId } = startWords();
    const one = addTheme(store, { name: 'One', description: '' }, [study, friend]);
    const two = addTheme(store, { name: 'Two', description: '' }, [friend]);
    setThemeOfCode(store, study, two);
    expect(readWords(store).themeCodes.map(({ themeId }) => themeId)).toEqual([two, two]);
    setThemeOfCode(store, study, null);
    orderThemes(store, [two, one]);
    expect(() => orderThemes(store, [two])).toThrow('order them once more');
    const row = {
      construct: 'Ease',
      scaleId: null,
      itemIds: [],
      themeId: two,
      quoteId: null,
      fit: null,
      conclusion: '',
    };
    setJointRows(store, instrumentId, [{ ...row, id: null }]);
    const id = readWords(store).jointRows[0]?.id;
    if (id === undefined) throw new Error('The row was not stored.');
    removeTheme(store, two);
    expect(readWords(store)).toMatchObject({
      themes: [{ id: one, position: 0 }],
      themeCodes: [],
      jointRows: [{ id, themeId: null }],
      codes: [{}, {}],
    });
    expect(() => setJointRows(store, instrumentId, [{ ...row, id: null }])).toThrow('This theme is not');
    expect(() =>
      setJointRows(store, instrumentId, [
        { ...row, themeId: null, id },
        { ...row, themeId: null, id },
      ]),
    ).toThrow('names something that is not in this survey');
  });

  test('a quote is confirmed for its text, and again after the text has changed', () => {
    const { store, study, first } = startWords();
    const quote = { ...first, startsAt: 0, endsAt: 12, codeId: study, text: 'Her outlines' };
    expect(() => addQuote(store, { ...quote, endsAt: 24 })).toThrow('does not lie inside');
    const id = addQuote(store, quote);
    confirmQuote(store, id, 'Ben Cho');
    changeQuote(store, { ...quote, id, codeId: null });
    expect(readWords(store).quotes).toMatchObject([{ confirmedBy: 'Ben Cho', codeId: null }]);
    changeQuote(store, { ...quote, id, text: '[Her] outlines' });
    expect(readWords(store).quotes).toMatchObject([{ confirmedBy: null, confirmedAt: null }]);
  });
});

test('every command of the words is undone and done again, with a plain label', () => {
  const { store, coderId, study, friend, first, second, instrumentId } = startWords();
  const digests = [digestOf(store.connection)];
  const steps: readonly (readonly [string, () => unknown])[] = [
    [
      'Code a passage with “Study advice”',
      () => applyCode(store, { ...first, coderId, codeId: study, passage }),
    ],
    ['Mark an answer as nothing to code', () => markNothing(store, { ...second, coderId }, true)],
    [
      'Decide that “A friend” does not apply to an answer',
      () => decideCoding(store, { ...first, codeId: friend, applies: false, reason: 'no' }),
    ],
    ['Open the decision on “A friend” again', () => undecide(store, { ...first, codeId: friend })],
    ['Write a memo', () => writeMemo(store, null, { coderId, codeId: null, ...first, text: 'Look again' })],
    ['Add the theme “Home”', () => addTheme(store, { name: 'Home', description: '' }, [study])],
    ['Pick a quote', () => addQuote(store, { ...first, startsAt: 0, endsAt: 3, codeId: study, text: 'Her' })],
    [
      'Change the joint display of “Questionnaire C”',
      () =>
        setJointRows(store, instrumentId, [
          {
            id: null,
            construct: 'Ease',
            scaleId: null,
            itemIds: [],
            themeId: null,
            quoteId: null,
            fit: 'silent',
            conclusion: '',
          },
        ]),
    ],
    ['Save version 1 of the codebook', () => saveCodebookVersion(store, '')],
    ['Retire the code “A friend”', () => retireCode(store, friend, true)],
    ['Merge the code “A friend” into “Study advice”', () => mergeCodes(store, study, friend)],
  ];
  for (const [label, run] of steps) {
    run();
    expect(listChanges(store, 1)[0]?.label).toBe(label);
    digests.push(digestOf(store.connection));
  }
  for (const digest of digests.slice(0, -1).reverse()) {
    undoChange(store);
    expect(digestOf(store.connection)).toBe(digest);
  }
  for (const digest of digests.slice(1)) {
    redoChange(store);
    expect(digestOf(store.connection)).toBe(digest);
  }
});

test('the import of a survey whose answers are coded is not taken back, and says what stands on it', () => {
  const { store, batchId, coderId, study, first } = startWords();
  const id = applyCode(store, { ...first, coderId, codeId: study, passage });
  const before = digestOf(store.connection);
  expect(() => undoImport(store, batchId)).toThrow(
    /Later work stands on Form Responses C\.csv: .*1 coded passage.*1 answer that a coder has read|1 answer that a coder has read.*1 coded passage/,
  );
  expect(digestOf(store.connection)).toBe(before);
  removeCoding(store, id);
  undoImport(store, batchId);
  expect(readEvaluation(store)).toEqual([]);
});
