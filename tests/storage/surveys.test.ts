import { describe, expect, test } from 'vitest';
import {
  addScale,
  changeScale,
  changeSurveySettings,
  commitImport,
  readEvaluation,
  removeScale,
  setInvitations,
} from '../../src/main/services/index.ts';
import { listChanges, redoChange, undoChange } from '../../src/main/storage/index.ts';
import { listItems, listPeople } from '../../src/main/storage/queries/index.ts';
import type { InstrumentId, ItemId, ScaleId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const survey = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  const draft = draftOf(cycleId, 4, 'S');
  const second = draft.items.map((one) => ({ ...one, key: `${one.key} again` }));
  const { instrumentId } = commitImport(store, {
    ...draft,
    kind: 'evaluation',
    items: [...draft.items, ...second],
    rows: draft.rows.map((row) => ({ ...row, enrollment: null })),
  });
  const ratings = listItems(store.queries, instrumentId).filter(({ type }) => type === 'rating');
  return { session, store, instrumentId, itemIds: ratings.map(({ id }) => id) };
};

describe('a survey', () => {
  test('has the usual settings until the board says otherwise', () => {
    const { session, store, instrumentId } = survey();
    expect(readEvaluation(store)[0]).toMatchObject({
      settings: { instrumentId, smallCell: 5, completeFrom: 0.5 },
      scales: [],
      invitations: [],
    });
    changeSurveySettings(store, { instrumentId, smallCell: 8, completeFrom: 0.8 });
    expect(readEvaluation(store)[0]?.settings).toEqual({ instrumentId, smallCell: 8, completeFrom: 0.8 });
    session.close();
  });

  test('has scales of its own rating questions, and every command is undone and done again', () => {
    const { session, store, instrumentId, itemIds } = survey();
    const digests = [digestOf(store.connection)];
    const note = () => digests.push(digestOf(store.connection));
    const scale = { instrumentId, name: 'Belonging', itemIds, score: 'mean', mostMissing: 1 } as const;
    const scaleId = addScale(store, { ...scale, itemIds: [...itemIds] });
    note();
    changeScale(store, { ...scale, id: scaleId, name: 'Belonging here', itemIds: [...itemIds].reverse() });
    note();
    const [person] = listPeople(store.queries);
    if (person === undefined) throw new Error('The import brought nobody.');
    setInvitations(store, instrumentId, [{ personId: person.id, side: 'mentee', state: 'refused' }]);
    note();
    expect(readEvaluation(store)[0]).toMatchObject({
      scales: [{ id: scaleId, name: 'Belonging here', itemIds: [...itemIds].reverse() }],
      invitations: [{ personId: person.id, side: 'mentee', state: 'refused' }],
    });
    removeScale(store, scaleId);
    note();
    expect(listChanges(store, 4).map(({ label }) => label)).toEqual([
      'Remove the scale Belonging here',
      'List 1 invited person of “Questionnaire S”',
      'Change the scale Belonging here',
      'Make the scale Belonging',
    ]);
    for (const digest of digests.slice(0, -1).reverse()) {
      undoChange(store);
      expect(digestOf(store.connection)).toBe(digest);
    }
    for (const digest of digests.slice(1)) {
      redoChange(store);
      expect(digestOf(store.connection)).toBe(digest);
    }
    session.close();
  });

  test('refuses what is no rating of it, doubled people and surveys that are gone; nothing changes', () => {
    const { session, store, instrumentId, itemIds } = survey();
    const digest = digestOf(store.connection);
    const scale = { instrumentId, name: 'x', itemIds: [...itemIds], score: 'sum', mostMissing: 0 } as const;
    const first = itemIds[0] as ItemId;
    expect(() => addScale(store, { ...scale, itemIds: [first, first] })).toThrow('each once');
    expect(() => addScale(store, { ...scale, itemIds: [first, 'other' as ItemId] })).toThrow(
      'rating questions',
    );
    expect(() => addScale(store, { ...scale, itemIds, instrumentId: 'gone' as InstrumentId })).toThrow(
      'not in the chapter',
    );
    expect(() => removeScale(store, 'gone' as ScaleId)).toThrow('not in the survey');
    const personId = listPeople(store.queries)[0]?.id;
    if (personId === undefined) throw new Error('The import brought nobody.');
    const one = { personId, side: 'mentor', state: 'invited' } as const;
    expect(() => setInvitations(store, instrumentId, [one, one])).toThrow('twice');
    expect(digestOf(store.connection)).toBe(digest);
    session.close();
  });
});
