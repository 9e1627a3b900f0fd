import { describe, expect, test } from 'vitest';
import {
  approveRun,
  changeItem,
  changePerson,
  commitImport,
  listQuestionnaires,
  readEvaluation,
  readIntakeContext,
  readPairing,
  readPeople,
  saveRun,
  startCycle,
  undoImport,
} from '../../src/main/services/index.ts';
import { undoChange } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import type { ImportBatchId, ImportDraft, PersonId } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { digestOf } from './support/digest.ts';
import { draftOf, newPerson, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

const start = () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  return { session, cycleId, store: session.writing() };
};

const asSurvey = (draft: ImportDraft): ImportDraft => ({
  ...draft,
  kind: 'evaluation',
  rows: draft.rows.map((row) => ({ ...row, person: { kind: 'anonymous' as const }, enrollment: null })),
});

/** A later export of the same form: what was stored is known, `rows` are new. */
const laterExport = (
  draft: ImportDraft,
  stored: Pick<ImportDraft, 'instrumentId'>,
  ids: readonly string[],
) => ({
  ...draft,
  instrumentId: stored.instrumentId,
  items: draft.items.map((entry, at) => ({
    ...entry,
    existingId: (ids[at] ?? null) as typeof entry.existingId,
  })),
});

describe('an import that is not the newest change', () => {
  test('is taken back as a whole, other work stays, and taking it back can be undone', () => {
    const { store, cycleId } = start();
    const survey = commitImport(store, asSurvey(draftOf(cycleId, 3, 'S')));
    const between = digestOf(store.connection);
    const roster = commitImport(store, draftOf(cycleId, 4, 'A'));
    const added = listPeople(store.queries).length;
    const label = undoImport(store, survey.batchId);
    expect(label).toEqual({ label: 'Undo the import of Form Responses S.csv' });
    expect(readEvaluation(store)).toEqual([]);
    expect(readIntakeContext(store, cycleId).batches.map(({ id }) => id)).toEqual([roster.batchId]);
    expect(listPeople(store.queries)).toHaveLength(added);
    expect(readPairing(store, cycleId).submissions).toHaveLength(8);
    undoChange(store);
    expect(readEvaluation(store)[0]?.submissions).toHaveLength(6);
    undoChange(store);
    expect(digestOf(store.connection)).toBe(between);
  });

  test('can be imported once more after it was taken back', () => {
    const { store, cycleId } = start();
    const { batchId } = commitImport(store, draftOf(cycleId, 2, 'A'));
    undoImport(store, batchId);
    expect(readIntakeContext(store, cycleId).knownRows).toEqual([]);
    expect(commitImport(store, draftOf(cycleId, 2, 'A')).newPeople).toBe(4);
  });

  const standing: readonly (readonly [string, (store: ReturnType<typeof start>) => void, RegExp])[] = [
    [
      'a pairing',
      ({ store, cycleId }) => {
        const { enrollments } = readPeople(store, cycleId);
        const of = (role: string) =>
          enrollments.filter((entry) => entry.role === role).map((e) => e.personId);
        const [mentee, mentor] = [of('mentee')[0] as PersonId, of('mentor')[0] as PersonId];
        const runId = saveRun(store, runOf(cycleId, [[mentee, mentor]]));
        approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
      },
      /stands on Form Responses A\.csv: .*1 pairing.*Undo that first; nothing was changed/,
    ],
    [
      'a question whose weight was changed',
      ({ store, cycleId }) => {
        const item = listQuestionnaires(store, cycleId)[0]?.items[0];
        if (item === undefined) throw new Error('No item.');
        changeItem(store, item.id, { shortName: 'Values', use: 'similarity', weight: 2, sensitive: false });
      },
      /1 question that was changed/,
    ],
    [
      'a person whose entry was changed',
      ({ store }) => {
        const person = listPeople(store.queries)[0];
        if (person === undefined) throw new Error('Nobody.');
        changePerson(store, { ...newPerson('Renamed'), id: person.id });
      },
      /1 person whose entry was changed/,
    ],
    [
      'a later export of the same form',
      ({ store, cycleId }) => {
        const [known] = listQuestionnaires(store, cycleId);
        const draft = laterExport(
          draftOf(cycleId, 1, 'B'),
          { instrumentId: known?.instrument.id ?? null },
          known?.items.map(({ id }) => id) ?? [],
        );
        commitImport(store, draft);
      },
      /2 later answers|1 later import/,
    ],
  ];

  test.each(standing)(
    'is refused in words where %s stands on it, and nothing changes',
    (_, work, sentence) => {
      const world = start();
      const { batchId } = commitImport(world.store, draftOf(world.cycleId, 2, 'A'));
      work(world);
      const before = digestOf(world.store.connection);
      expect(() => undoImport(world.store, batchId)).toThrow(sentence);
      expect(digestOf(world.store.connection)).toBe(before);
    },
  );

  test('that is not there is not found', () => {
    const { store } = start();
    expect(() => undoImport(store, 'nothing' as ImportBatchId)).toThrow('NOT_FOUND');
  });
});

describe('what an import leaves for the next one', () => {
  test('are the hashes of its rows, and the decisions of the board with the people they chose', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 2, 'A');
    const first = draft.rows[0]?.person;
    const chosen = first?.kind === 'new' ? first.newKey : '';
    commitImport(store, {
      ...draft,
      decisions: [
        { about: 'named:zo', kind: 'nameUnknown', accepted: true, choice: chosen },
        { about: 'glued:values:a, b', kind: 'gluedOption', accepted: false, choice: null },
      ],
    });
    const context = readIntakeContext(store, cycleId);
    expect(context.knownRows.toSorted()).toEqual(draft.rows.map(({ hash }) => hash).toSorted());
    const person = context.roster.find(({ name }) => first?.kind === 'new' && name === first.details.name);
    expect(context.rememberedRepairs).toMatchObject([
      { about: 'glued:values:a, b', accepted: false, choice: null },
      { about: 'named:zo', accepted: true, choice: person?.id },
    ]);
  });

  test('is changed by a later decision about the same thing, and stays when the first import is taken back', () => {
    const { store, cycleId } = start();
    const decision = { about: 'named:zo', kind: 'nameUnknown', accepted: true, choice: null };
    const first = commitImport(store, { ...asSurvey(draftOf(cycleId, 1, 'A')), decisions: [decision] });
    const later = { ...decision, accepted: false };
    commitImport(store, { ...asSurvey(draftOf(cycleId, 1, 'B')), decisions: [later] });
    undoImport(store, first.batchId);
    expect(readIntakeContext(store, cycleId).rememberedRepairs).toMatchObject([later]);
  });
});

describe('a survey of a past cycle', () => {
  test('comes in, is listed there, and a questionnaire for pairing does not', () => {
    const { store, session, cycleId } = start();
    const next = startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
    const stored = commitImport(store, asSurvey(draftOf(cycleId, 3, 'S')));
    expect(readEvaluation(store).map(({ instrument }) => [instrument.id, instrument.cycleId])).toEqual([
      [stored.instrumentId, cycleId],
    ]);
    expect(readIntakeContext(store, next.currentCycleId).batches).toMatchObject([{ cycleId }]);
    expect(() => commitImport(store, draftOf(cycleId, 1, 'M'))).toThrow('REFUSED');
  });
});

describe('the year of entry that an answer says', () => {
  test('fills an empty one, and replaces another one only where it corrects', () => {
    const { store, cycleId } = start();
    const draft = draftOf(cycleId, 1, 'A');
    const rows = draft.rows.map((row) =>
      row.person.kind === 'new'
        ? {
            ...row,
            person: {
              ...row.person,
              details: { ...row.person.details, entryCohort: row.row === 2 ? null : 2024 },
            },
          }
        : row,
    );
    commitImport(store, { ...draft, rows });
    const people = listPeople(store.queries);
    const again = (corrects: boolean, mark: string): void => {
      const next = asSurvey(draftOf(cycleId, 1, mark));
      commitImport(store, {
        ...next,
        rows: next.rows.map((row, at) => ({
          ...row,
          person: {
            kind: 'known' as const,
            id: people[at]?.id as PersonId,
            email: null,
            entryCohort: 2026,
            corrects,
          },
        })),
      });
    };
    again(false, 'B');
    expect(listPeople(store.queries).map(({ entryCohort }) => entryCohort)).toEqual([2026, 2024]);
    again(true, 'C');
    expect(listPeople(store.queries).map(({ entryCohort }) => entryCohort)).toEqual([2026, 2026]);
  });
});
