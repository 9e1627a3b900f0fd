import { describe, expect, test } from 'vitest';
import {
  addCode,
  addQuote,
  addTheme,
  applyCode,
  changeCode,
  decideCoding,
  importCodebook,
  mergeCodes,
  moveCode,
  readWords,
  restoreCodebookVersion,
  retireCode,
  saveCodebookVersion,
  writeMemo,
} from '../../src/main/services/index.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { digestOf } from './support/digest.ts';
import { codeCalled, passage, startWords } from './support/startWords.ts';

describe('the codebook', () => {
  test('keeps what was coded with a code that is retired, and brings the code back', () => {
    const { store, coderId, study, first } = startWords();
    applyCode(store, { ...first, coderId, codeId: study, passage });
    retireCode(store, study, true);
    expect(readWords(store)).toMatchObject({ codes: [{ retired: true }, {}], codings: [{ codeId: study }] });
    const again = addCode(store, codeCalled('study ADVICE'), null);
    expect(() => retireCode(store, study, false)).toThrow('There is a code called');
    retireCode(store, again, true);
    retireCode(store, study, false);
    expect(readWords(store).codes.map(({ retired }) => retired)).toEqual([false, false, true]);
  });

  test('holds each name once, and no code under itself', () => {
    const { store, study, friend } = startWords();
    expect(() => addCode(store, codeCalled('study advice'), null)).toThrow('There is a code called');
    expect(() => changeCode(store, { ...codeCalled('A friend'), id: study })).toThrow('called “A friend”');
    changeCode(store, { ...codeCalled('A friend', { parentId: study }), id: friend });
    expect(() => changeCode(store, { ...codeCalled('Study', { parentId: friend }), id: study })).toThrow(
      'cannot stand under itself',
    );
    expect(() => moveCode(store, study, study, null)).toThrow('cannot stand under itself');
  });

  test('is ordered by moving a code before another one', () => {
    const { store, study, friend } = startWords();
    const third = addCode(store, codeCalled('Silence'), null);
    const order = () => readWords(store).codes.map(({ id, position }) => [id, position]);
    moveCode(store, third, null, study);
    expect(order()).toEqual([
      [third, 0],
      [study, 1],
      [friend, 2],
    ]);
    moveCode(store, third, friend, null);
    expect(order()).toEqual([
      [study, 0],
      [friend, 1],
      [third, 2],
    ]);
    expect(readWords(store).codes[2]?.parentId).toBe(friend);
  });

  test('merges two codes: each place is coded once, decisions, quotes, memos and children come along', () => {
    const { store, coderId, study, friend, first, second } = startWords();
    const child = addCode(store, codeCalled('Child', { parentId: friend }), null);
    applyCode(store, { ...first, coderId, codeId: study, passage });
    applyCode(store, { ...first, coderId, codeId: friend, passage });
    applyCode(store, { ...second, coderId, codeId: friend, passage: null });
    decideCoding(store, { ...first, codeId: friend, applies: false, reason: 'other' });
    decideCoding(store, { ...second, codeId: friend, applies: true, reason: 'kin' });
    decideCoding(store, { ...first, codeId: study, applies: true, reason: 'own' });
    addQuote(store, { ...first, startsAt: 0, endsAt: 3, codeId: friend, text: 'Her' });
    writeMemo(store, null, { coderId, codeId: friend, submissionId: null, itemId: null, text: 'Warm' });
    const themeId = addTheme(store, { name: 'Home', description: '' }, [friend]);
    mergeCodes(store, study, friend);
    const words = readWords(store);
    expect(words.codes.map(({ id, parentId, position }) => [id, parentId, position])).toEqual([
      [study, null, 0],
      [child, study, 1],
    ]);
    expect(words.codings.map(({ submissionId, codeId }) => [submissionId, codeId])).toEqual([
      [first.submissionId, study],
      [second.submissionId, study],
    ]);
    expect(words.decisions.map(({ applies, reason }) => [applies, reason]).toSorted()).toEqual([
      [true, 'kin'],
      [true, 'own'],
    ]);
    expect(words).toMatchObject({
      quotes: [{ codeId: study }],
      memos: [{ codeId: study }],
      themes: [{ id: themeId }],
      themeCodes: [],
    });
  });

  test('merges a code into its own child without a circle', () => {
    const { store, study } = startWords();
    const child = addCode(store, codeCalled('Child', { parentId: study }), null);
    const grandchild = addCode(store, codeCalled('Grandchild', { parentId: child }), null);
    mergeCodes(store, grandchild, study);
    expect(readWords(store).codes.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['A friend', null],
      ['Child', null],
      ['Grandchild', child],
    ]);
  });

  test('is saved in versions that stay as they were', () => {
    const { store, study } = startWords();
    expect(saveCodebookVersion(store, 'before')).toBe(1);
    changeCode(store, { ...codeCalled('Studying'), id: study });
    expect(saveCodebookVersion(store, '')).toBe(2);
    expect(
      readWords(store).versions.map(({ number, codes }) => [number, codes.map(({ name }) => name)]),
    ).toEqual([
      [2, ['Studying', 'A friend']],
      [1, ['Study advice', 'A friend']],
    ]);
  });

  test('takes a file over as a whole or not at all', () => {
    const { store, study } = startWords();
    const imported = (key: string, name: string, more: object = {}) => {
      const { parentId: _, ...code } = codeCalled(name);
      return { ...code, key, parentKey: null, existingId: null, ...more };
    };
    const codes = [
      imported('b', 'Outlines', { parentKey: 'a' }),
      imported('a', 'Studying', { existingId: study }),
    ];
    const file = {
      fileName: 'codes.csv',
      codes,
      themes: [{ name: 'Ahead', description: '', codeKeys: ['b'] }],
    };
    expect(importCodebook(store, file)).toEqual({ added: 1, changed: 1 });
    expect(readWords(store).codes.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['Studying', null],
      ['A friend', null],
      ['Outlines', study],
    ]);
    expect(readWords(store).themeCodes).toHaveLength(1);
    const before = digestOf(store.connection);
    const refused = (list: typeof codes) => () =>
      importCodebook(store, { fileName: 'bad.csv', codes: list, themes: [] });
    expect(refused([imported('x', 'New'), imported('y', 'a  FRIEND')])).toThrow('There is a code called');
    expect(refused([imported('x', 'New', { parentKey: 'z' })])).toThrow('not in the file');
    expect(refused([imported('x', 'X', { parentKey: 'y' }), imported('y', 'Y', { parentKey: 'x' })])).toThrow(
      'stands under itself',
    );
    expect(digestOf(store.connection)).toBe(before);
  });

  test('goes back to a version with all that was coded, and forward again by undo', () => {
    const { store, coderId, study, friend, first } = startWords();
    changeCode(store, { ...codeCalled('A friend', { parentId: study, color: 'rowan' }), id: friend });
    const saved = readWords(store).codes;
    const number = saveCodebookVersion(store, 'as it began');
    const later = addCode(store, codeCalled('Silence', { parentId: friend }), null);
    applyCode(store, { ...first, coderId, codeId: later, passage });
    applyCode(store, { ...first, coderId, codeId: study, passage: null });
    changeCode(store, { ...codeCalled('Friendship'), id: friend });
    moveCode(store, friend, null, study);
    mergeCodes(store, later, study);
    const before = digestOf(store.connection);

    restoreCodebookVersion(store, number);
    const { codes, codings } = readWords(store);
    expect(codes.filter(({ retired }) => !retired)).toEqual(saved);
    expect(codes.filter(({ retired }) => retired)).toMatchObject([{ id: later, position: 2 }]);
    expect(codings.map(({ codeId }) => codeId)).toEqual([later, later]);
    expect(() => restoreCodebookVersion(store, 9)).toThrow('no version 9');

    undoChange(store);
    expect(digestOf(store.connection)).toEqual(before);
  });
});
