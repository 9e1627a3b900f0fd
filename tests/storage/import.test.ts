import { describe, expect, test } from 'vitest';
import {
  addPerson,
  commitImport,
  readEvaluation,
  readIntakeContext,
  readPairing,
  readPeople,
  startCycle,
} from '../../src/main/services/index.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { listPeople, listSubmissions } from '../../src/main/storage/queries/index.ts';
import type { DraftRow, ImportDraft, PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, enrollmentAs, newPerson } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  return { session, cycleId, store: session.writing() };
};

const fileNumber = (number: number): string => String(number).padStart(64, '0');

describe('an import', () => {
  test('stores every person, item, answer and reason for a missing one', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 4, 'A');
    const stored = commitImport(store, draft);
    expect(stored).toMatchObject({ newPeople: 8, knownPeople: 0, submissions: 8 });
    const snapshot = readPairing(store, cycleId);
    expect(snapshot.instrument).toMatchObject({ title: 'Questionnaire A', kind: 'matching', version: 1 });
    expect(snapshot.items.map(({ id: _id, instrumentId: _instrument, ...item }) => item)).toEqual(
      draft.items.map(({ item }, position) => ({ ...item, position })),
    );
    const names = new Map(snapshot.people.map(({ id, name }) => [id, name]));
    const [values, energy] = snapshot.items.map(({ id }) => id);
    expect(
      snapshot.submissions.map(({ personId, side, responses }) => ({
        name: names.get(personId as PersonId),
        side,
        responses,
      })),
    ).toEqual(
      draft.rows.map(({ person, side, responses }) => ({
        name: person.kind === 'new' ? person.details.name : '',
        side,
        responses: responses.map(({ value, missing }, index) => ({
          itemId: [values, energy][index],
          value,
          missing,
        })),
      })),
    );
    const people = readPeople(store, cycleId);
    expect(people.answered.toSorted()).toEqual(people.people.map(({ id }) => id).toSorted());
    expect(
      people.enrollments.filter(({ role, capacity }) => role === 'mentor' && capacity === 1),
    ).toHaveLength(4);
  });

  test('of the same file is refused with the day on which it came, until it was undone', () => {
    const { store, cycleId } = start();
    commitImport(store, draftOf(cycleId, 2, 'A'));
    const before = digestOf(store.connection);
    const today = new Date().toISOString().slice(0, 10);
    expect(() => commitImport(store, { ...draftOf(cycleId, 2, 'A'), fileName: 'copy.csv' })).toThrow(
      `REFUSED: This file was imported on ${today} as Form Responses A.csv; nothing was changed.`,
    );
    expect(digestOf(store.connection)).toBe(before);
    undoChange(store);
    expect(listPeople(store.queries)).toEqual([]);
    expect(commitImport(store, draftOf(cycleId, 2, 'A')).newPeople).toBe(4);
  });

  test('keeps earlier answers of someone who answers again, but they no longer count', () => {
    const { store, cycleId } = start();
    const first = commitImport(store, draftOf(cycleId, 2, 'A'));
    const person = listPeople(store.queries).find(({ name }) => name === 'Mentee A 0');
    const draft = draftOf(cycleId, 1, 'B');
    const again: DraftRow = {
      ...(draft.rows[0] as DraftRow),
      person: { kind: 'known', id: person?.id as PersonId, email: 'other@example.edu' },
    };
    const known = readPairing(store, cycleId).items.map(({ id }) => id);
    const items = draft.items.map((entry, index) => ({ ...entry, existingId: known[index] ?? null }));
    const second = commitImport(store, { ...draft, instrumentId: first.instrumentId, items, rows: [again] });
    expect(second).toMatchObject({ instrumentId: first.instrumentId, newPeople: 0, knownPeople: 1 });
    const all = listSubmissions(store.queries, first.instrumentId, 'all');
    expect(all.filter(({ personId }) => personId === person?.id).map(({ superseded }) => superseded)).toEqual(
      [true, false],
    );
    expect(readPairing(store, cycleId).submissions).toHaveLength(4);
    expect(readPairing(store, cycleId).items).toHaveLength(2);
    expect(readPeople(store, cycleId).people.find(({ id }) => id === person?.id)?.email).toBe(person?.email);
  });

  test('adds new options and spellings to known items', () => {
    const { store, cycleId } = start();
    const first = commitImport(store, draftOf(cycleId, 1, 'A'));
    const values = readPairing(store, cycleId).items[0];
    const draft = draftOf(cycleId, 1, 'B');
    const entry = draft.items[0];
    if (values === undefined || entry === undefined) throw new Error('No item.');
    const options = [
      { id: 'faith', label: 'Belief', aliases: ['religion', 'church'] },
      { id: 'rest', label: 'Rest', aliases: [] },
    ];
    commitImport(store, {
      ...draft,
      instrumentId: first.instrumentId,
      items: [{ ...entry, existingId: values.id, item: { ...entry.item, options, weight: 3 } }],
      rows: [],
    });
    const after = readPairing(store, cycleId).items[0];
    expect(after).toEqual({
      ...values,
      options: [
        { id: 'family', label: 'Family', aliases: [] },
        { id: 'faith', label: 'Faith', aliases: ['religion', 'church'] },
        { id: 'rest', label: 'Rest', aliases: [] },
      ],
    });
  });

  test('enrolls someone who answered from both sides as both', () => {
    const { store, cycleId } = start();
    const id = addPerson(store, newPerson('Noor'), null);
    const draft = draftOf(cycleId, 1, 'A');
    const rows = draft.rows.map((row) => ({
      ...row,
      person: { kind: 'known' as const, id, email: null },
      enrollment: row.side === null ? null : enrollmentAs(row.side, row.side === 'mentor' ? 2 : 0),
    }));
    commitImport(store, { ...draft, rows });
    expect(readPeople(store, cycleId).enrollments).toMatchObject([
      { personId: id, role: 'both', capacity: 2 },
    ]);
    expect(readPairing(store, cycleId).submissions).toHaveLength(2);
  });

  test('of an anonymous survey has answers of nobody, and touches no roster', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 3, 'A');
    const rows = draft.rows.map((row) => ({
      ...row,
      person: { kind: 'anonymous' as const },
      enrollment: null,
      codeWord: `word ${row.row}`,
    }));
    const stored = commitImport(store, { ...draft, kind: 'evaluation', rows });
    expect(stored).toMatchObject({ newPeople: 0, knownPeople: 0, submissions: 6 });
    const [survey] = readEvaluation(store);
    expect(survey?.submissions.map(({ personId, codeWord, side }) => [personId, codeWord, side])).toEqual(
      rows.map(({ codeWord, side }) => [null, codeWord, side]),
    );
    expect(listPeople(store.queries)).toEqual([]);
    expect(readPairing(store, cycleId).instrument).toBeNull();
  });

  test('is remembered for the next one', () => {
    const { store, session, cycleId } = start();
    commitImport(store, draftOf(cycleId, 1, 'A'));
    const next = startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    const context = readIntakeContext(store, next.currentCycleId);
    expect(context.batches).toMatchObject([{ fileName: 'Form Responses A.csv', kind: 'matching' }]);
    expect(context.rememberedMapping).toMatchObject({ 'What matters most to you?': 'Values' });
    expect(
      context.instruments.map(({ instrument, submissionCount }) => [instrument.title, submissionCount]),
    ).toEqual([['Questionnaire A', 2]]);
    expect(context.roster).toHaveLength(2);
  });

  const misfits: readonly (readonly [
    name: string,
    change: (draft: ImportDraft) => ImportDraft,
    message: string,
  ])[] = [
    [
      'an unknown person',
      (draft) => ({
        ...draft,
        rows: draft.rows.map((row) => ({
          ...row,
          person: { kind: 'known', id: 'nobody' as PersonId, email: null },
        })),
      }),
      'NOT_FOUND: This person is not on the roster any more.',
    ],
    [
      'an answer with both a value and a reason',
      (draft) => ({
        ...draft,
        rows: draft.rows.map((row) => ({
          ...row,
          responses: [{ itemKey: 'values', value: ['family'], missing: 'skipped' }],
        })),
      }),
      'REFUSED: Line 2 has an answer that is neither given nor marked as missing.',
    ],
    [
      'another instrument',
      (draft) => ({ ...draft, instrumentId: 'nothing' as NonNullable<ImportDraft['instrumentId']> }),
      'REFUSED: The questionnaire that these answers belong to is not in this program cycle.',
    ],
    [
      'an unknown cycle',
      (draft) => ({ ...draft, cycleId: 'never' as ImportDraft['cycleId'] }),
      'NOT_FOUND: This program cycle is not in the chapter any more.',
    ],
  ];

  test.each(misfits)('with %s stores nothing', (_name, change, message) => {
    const { store, cycleId } = start();
    const before = digestOf(store.connection);
    expect(() => commitImport(store, change(draftOf(cycleId, 3, fileNumber(1))))).toThrow(message);
    expect(digestOf(store.connection)).toBe(before);
  });

  test('finds people whom an answer names, also those who come further down in the same file', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 2, 'A');
    const [values, ...others] = draft.items;
    const wish = { ...values!, item: { ...values!.item, type: 'people' as const, options: [] } };
    const lastKey = draft.rows.at(-1)!.person;
    const named = lastKey.kind === 'new' ? lastKey.newKey : '';
    const rows = draft.rows.map((row) => ({
      ...row,
      responses: row.responses.map((response) =>
        response.itemKey === wish.key ? { ...response, value: [named], missing: null } : response,
      ),
    }));
    commitImport(store, { ...draft, items: [wish, ...others], rows });
    const snapshot = readPairing(store, cycleId);
    const wanted = snapshot.people.find(
      ({ name }) => lastKey.kind === 'new' && name === lastKey.details.name,
    );
    expect(snapshot.submissions.map(({ responses }) => responses[0]?.value)).toEqual(
      draft.rows.map(() => [wanted?.id]),
    );
  });

  test('of the other side’s file makes an item one for both, each in its own wording', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 2, 'A');
    const asked = (role: 'mentee' | 'mentor', words: string) =>
      draft.items.map((entry) => ({
        ...entry,
        item: { ...entry.item, role, wording: { mentee: words, mentor: words } },
      }));
    const { instrumentId } = commitImport(store, { ...draft, items: asked('mentee', 'I want help with') });
    const stored = readPairing(store, cycleId).items;
    const second = asked('mentor', 'I can help with').map((entry, index) => ({
      ...entry,
      existingId: stored[index]!.id,
      item: { ...entry.item, use: 'complement' as const },
    }));
    commitImport(store, { ...draftOf(cycleId, 2, 'B'), instrumentId, items: second });
    expect(
      readPairing(store, cycleId).items.map(({ role, wording, use }) => ({ role, wording, use })),
    ).toEqual(
      stored.map(() => ({
        role: 'both',
        wording: { mentee: 'I want help with', mentor: 'I can help with' },
        use: 'complement',
      })),
    );
  });

  test('into a past cycle is refused', () => {
    const { store, session, cycleId } = start();
    startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    expect(() => commitImport(store, draftOf(cycleId, 1, 'A'))).toThrow(
      'REFUSED: 2026–27 is a past program cycle and stays as it is. Switch to 2027–28 and try again.',
    );
  });
});
