import {
  addCode,
  addCoder,
  addQuote,
  addRule,
  announce,
  applyCode,
  approveRun,
  changePerson,
  commitImport,
  confirmQuote,
  noteOutgoing,
  readEvaluation,
  renameFamily,
  saveRun,
  setConsents,
  setInvitations,
  setStatusEvent,
  startCycle,
  undoImport,
  writeMemo,
} from '../../../src/main/services/index.ts';
import type { WritableStore } from '../../../src/main/storage/index.ts';
import { findPerson, listFamilies, listPeople } from '../../../src/main/storage/queries/index.ts';
import type { DraftRow, ImportDraft, PersonId } from '../../../src/shared/model/index.ts';
import { startChapterIn } from './chapters.ts';
import { commentsOf } from './comments.ts';
import { draftOf, newPerson, runOf } from './drafts.ts';
import { makeFolder } from './folders.ts';
import { enrolledPairs } from './pairs.ts';
import { codeCalled } from './startWords.ts';

/** Whoever is erased: a name with letters that files write in several ways. */
export const zoe = {
  name: 'Zoë Quillfeather',
  goesBy: 'Zozo',
  email: 'zoe.quillfeather@example.edu',
  phone: '+1 (555) 010-4477',
};
const details = { ...newPerson(zoe.name, 2025), ...zoe };

const withZoe = (draft: ImportDraft): ImportDraft => {
  const at = draft.rows.findIndex(({ side }) => side === 'mentor');
  const rows = draft.rows.map(
    (row, index): DraftRow =>
      index === at ? { ...row, person: { kind: 'new', newKey: zoe.name, details } } : row,
  );
  return {
    ...draft,
    rows,
    fileName: 'Answers of Zoe Quillfeather and others.csv',
    repairs: [
      {
        kind: 'name',
        message: `“zoë  quillfeather” is ${zoe.name}.`,
        rows: [6],
        before: 'zoë  quillfeather',
        after: zoe.name,
        accepted: true,
      },
    ],
    decisions: [{ about: 'named:zoe quillfeather', kind: 'name', accepted: true, choice: null }],
    refused: [{ row: 9, reason: `The row of ${zoe.email} stands twice.` }],
    mapping: { ...draft.mapping, [`Would you pair with ${zoe.name}?`]: 'none' },
  };
};

/** The input of a run as the window writes it, with her answers in it. */
const inputOf = (store: WritableStore, zoeId: PersonId): string =>
  JSON.stringify({
    people: listPeople(store.queries),
    submissions: [{ personId: zoeId, responses: [{ itemId: 'x', value: 'my secret', missing: null }] }],
    note: `asked by ${zoe.name.toUpperCase()}`,
  });

/**
 * Two years with everything used: she mentors in the middle of a line, stands in rules, letters, imports, runs, words,
 * records and labels, and others write about her.
 */
export const startFullYear = () => {
  const dataFolder = makeFolder();
  const { session, cycleId } = startChapterIn(dataFolder);
  const store = session.writing();
  commitImport(store, withZoe(draftOf(cycleId, 3, 'A')));
  const person = listPeople(store.queries).find(({ name }) => name === zoe.name);
  if (person === undefined) throw new Error('She is not in the chapter.');
  const zoeId = person.id;
  changePerson(store, { ...person, phone: '555 010 4477' });
  changePerson(store, { ...person, phone: zoe.phone });
  const pairs = enrolledPairs(store, cycleId);
  const mentee = pairs.find(([, mentor]) => mentor === zoeId)?.[0];
  if (mentee === undefined) throw new Error('She mentors nobody.');
  addRule(store, {
    cycleId,
    kind: 'require',
    menteeId: mentee,
    mentorId: zoeId,
    reason: `${zoe.goesBy} asked for it`,
    confidential: false,
  });
  const runId = saveRun(store, { ...runOf(cycleId, pairs), input: inputOf(store, zoeId) });
  approveRun(store, { runId, officers: [zoe.name, 'Ben Cho'], startsOn: '2026-08-20' });
  announce(store, cycleId, '2026-08-21');
  const family = listFamilies(store.queries).find(({ founderId }) => founderId === zoeId);
  if (family === undefined) throw new Error('She founded no family.');
  renameFamily(store, zoeId, 'House Quillfeather');
  setStatusEvent(store, null, { personId: zoeId, kind: 'leave', on: '2027-01-10', yearsHeldBack: 0 });
  setConsents(store, [zoeId], { purpose: 'research', answer: 'no', on: '2026-09-01' });

  const texts = [
    'Zoë Quillfeather 🌳 saved me',
    'Zoe taught me anatomy',
    'Dinner with zoe quillfeather’s friends',
  ];
  const { instrumentId } = commitImport(store, commentsOf(cycleId, texts));
  const survey = readEvaluation(store)[0];
  const item = survey?.items.find(({ type }) => type === 'longText');
  const [first, second] = survey?.submissions ?? [];
  if (item === undefined || first === undefined || second === undefined) throw new Error('No comments.');
  setInvitations(store, instrumentId, [{ personId: zoeId, side: 'mentor', state: 'invited' }]);
  const coderId = addCoder(store, 'Ana');
  const codeId = addCode(store, codeCalled('Study', { example: `“${zoe.name} helped”` }), null);
  const answer = { submissionId: first.id, itemId: item.id };
  // "🌳 saved me", in code points.
  applyCode(store, { ...answer, coderId, codeId, passage: { startsAt: 17, endsAt: 27 } });
  writeMemo(store, null, {
    coderId,
    codeId: null,
    submissionId: null,
    itemId: null,
    text: `Ask ${zoe.email} about it`,
  });
  const quoteId = addQuote(store, { ...answer, startsAt: 0, endsAt: 27, codeId, text: texts[0] ?? '' });
  confirmQuote(store, quoteId, zoe.name);
  store.connection
    .prepare('INSERT INTO saved_report VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      'report',
      instrumentId,
      `For ${zoe.name}`,
      '{}',
      JSON.stringify({ intro: 'QUILLFEATHER, Zoë wrote' }),
      '2027-05-01T10:00:00Z',
      '2027-05-01T10:00:00Z',
    );
  noteOutgoing(store, { kind: 'letters', fileName: 'letters.pdf', about: 'listed', people: [zoeId] });
  noteOutgoing(store, {
    kind: 'results',
    fileName: 'survey zoe quillfeather.xlsx',
    about: 'everyone',
    people: [],
  });

  // The same file under another name: she came in a second time, and it was taken back.
  const again = withZoe(draftOf(cycleId, 1, 'again'));
  undoImport(store, commitImport(store, again).batchId);
  startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
  return {
    session,
    store,
    dataFolder,
    cycleId,
    zoeId,
    mentee,
    runId,
    answer,
    person: findPerson(store.queries, zoeId),
  };
};
