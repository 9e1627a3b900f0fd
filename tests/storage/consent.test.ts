import { expect, test } from 'vitest';
import { commitImport, readPairing, readPrivacy, setConsents } from '../../src/main/services/index.ts';
import { noteOutgoing } from '../../src/main/services/outgoing.ts';
import { nextUndo, undoChange } from '../../src/main/storage/index.ts';
import { listPeople } from '../../src/main/storage/queries/index.ts';
import { type ImportDraft, purposeOfQuestion } from '../../src/shared/model/index.ts';
import { readAgreement } from '../../src/shared/report/letters/agreement.ts';
import { startChapterIn } from './support/chapters.ts';
import { draftOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';

test.each([
  ['May we use your answers for pairing?', 'pairing'],
  ['I consent to being matched by my answers', 'pairing'],
  ['May we show your partner the answers that are meant for it?', 'shown to partner'],
  ['May we use your answers, without your name, in research?', 'research'],
  ['May we keep your name in the family tree after graduation?', null],
  ['Would you pair with somebody of your college?', null],
  ['Do you play matches on weekends?', null],
])('%s asks for %s', (wording, purpose) => {
  expect(purposeOfQuestion(wording, '')).toBe(purpose);
});

const asking = (draft: ImportDraft): ImportDraft => {
  const question = draft.items[0];
  if (question === undefined) throw new Error('The draft asks nothing.');
  const wording = 'May we use your answers for pairing?';
  return {
    ...draft,
    items: [
      ...draft.items,
      {
        key: 'consent',
        existingId: null,
        item: {
          ...question.item,
          type: 'yesNo',
          wording: { mentee: wording, mentor: wording },
          shortName: 'Consent: pairing',
          options: [],
          atMost: null,
          use: 'filter',
        },
      },
    ],
    rows: draft.rows.map((row, at) => ({
      ...row,
      responses: [...row.responses, { itemKey: 'consent', value: at === 0 ? 'no' : 'yes', missing: null }],
    })),
  };
};

test('what a questionnaire asked counts at once, a later word of theirs replaces it, and undo takes it back', () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, asking(draftOf(cycleId, 2, 'A')));
  const refusing = listPeople(store.queries).find(({ name }) => name === 'Mentee A 0');
  if (refusing === undefined) throw new Error('The mentee is missing.');
  const said = () =>
    readPrivacy(store).consents.find(
      ({ personId, purpose }) => personId === refusing.id && purpose === 'pairing',
    );
  const role = () =>
    readPairing(store, cycleId).enrollments.find(({ personId }) => personId === refusing.id)?.role;
  expect(said()).toMatchObject({ answer: 'no', on: '2026-08-03', source: 'Questionnaire A' });
  expect(role()).toBe('neither');
  setConsents(store, [refusing.id], { purpose: 'shown to partner', answer: 'no', on: '2026-08-09' });
  expect(readPairing(store, cycleId).hiddenFromPartner).toEqual([refusing.id]);
  setConsents(store, [refusing.id], { purpose: 'pairing', answer: 'yes', on: '2026-08-10' });
  expect(said()).toMatchObject({ answer: 'yes', on: '2026-08-10', source: 'noted by Ana Ruiz' });
  expect(role()).toBe('mentee');
  undoChange(store);
  expect(role()).toBe('neither');
  expect(() =>
    setConsents(store, [refusing.id], { purpose: 'pairing', answer: 'yes', on: '2999-01-01' }),
  ).toThrow('The day lies ahead');
});

test('the record of files is no step of the work, and goes with whom it names', () => {
  const { session, cycleId } = startChapterIn(makeFolder());
  const store = session.writing();
  commitImport(store, draftOf(cycleId, 1, 'A'));
  const ids = listPeople(store.queries).map(({ id }) => id);
  const before = nextUndo(store);
  noteOutgoing(store, { kind: 'letters', fileName: 'letters.pdf', about: 'listed', people: ids });
  noteOutgoing(store, { kind: 'questionnaire', fileName: 'form.xlsx', about: 'nobody', people: [] });
  expect(nextUndo(store)).toEqual(before);
  expect(readPrivacy(store).outgoing).toHaveLength(2);
  expect(readPrivacy(store).outgoing.find(({ kind }) => kind === 'letters')?.listed).toBe(ids.length);
  undoChange(store);
  expect(listPeople(store.queries)).toEqual([]);
  expect(readPrivacy(store).outgoing).toHaveLength(2);
});

test('who said no since shows nothing in a letter, whatever the questionnaire says', () => {
  expect(readAgreement([], undefined)).toEqual({ answers: true, phone: false });
  expect(readAgreement([], undefined, true)).toEqual({ answers: false, phone: false });
});
