import { expect, test } from 'vitest';
import {
  addReport,
  announce,
  applyPairingChange,
  approveRun,
  changeRetention,
  changeStatus,
  closingYear,
  commitImport,
  freezeCriteria,
  joinWaitlist,
  makePackage,
  removeDraft,
  saveDraft,
  saveRun,
  setInvitations,
  startCycle,
} from '../../src/main/services/index.ts';
import { listPairings, listPeople } from '../../src/main/storage/queries/index.ts';
import { type ClosingStep, usualReportSettings } from '../../src/shared/model/index.ts';
import { startChapterIn } from './support/chapters.ts';
import { commentsOf } from './support/comments.ts';
import { draftOf, runOf } from './support/drafts.ts';
import { makeFolder } from './support/folders.ts';
import { enrolledPairs } from './support/pairs.ts';

const start = () => {
  const begun = startChapterIn(makeFolder());
  const store = begun.session.writing();
  const steps = (): ClosingStep[] => closingYear(begun.session, begun.cycleId).steps;
  /** One line of the list: how it stands, its sentence, and whom it names. */
  const line = (key: ClosingStep['key']): [state: string, sentence: string, examples: readonly string[]] => {
    const step = steps().find((one) => one.key === key);
    if (step === undefined) throw new Error(`There is no line ${key}.`);
    return [step.state, step.sentence, step.examples];
  };
  const nameOf = (id: string): string => listPeople(store.queries).find((one) => one.id === id)?.name ?? '';
  return { ...begun, store, steps, line, nameOf };
};

test('an empty year has nothing to do but a survey, a package and the next year', () => {
  const { session, steps } = start();
  session.backUp('by hand', 'always');
  expect(steps().map(({ key, state }) => [key, state])).toEqual([
    ['pairs', 'nothing to do'],
    ['endings', 'nothing to do'],
    ['waiting', 'done'],
    ['drafts', 'nothing to do'],
    ['letters', 'nothing to do'],
    ['surveys', 'open'],
    ['report', 'nothing to do'],
    ['forgetting', 'nothing to do'],
    ['backup', 'done'],
    ['package', 'open'],
    ['next year', 'open'],
  ]);
  session.close();
});

test('every line follows the work of the year to its end', () => {
  const { session, store, cycleId, steps, line, nameOf } = start();
  commitImport(store, draftOf(cycleId, 3, 'A'));
  const pairs = enrolledPairs(store, cycleId);
  const spoken = pairs.map(([mentee, mentor]) => `${nameOf(mentee)} with ${nameOf(mentor)}`);
  const [[first, firstMentor] = [], ...others] = pairs;
  if (first === undefined || firstMentor === undefined) throw new Error('Nobody is enrolled.');

  const runId = saveRun(store, runOf(cycleId, pairs));
  expect(line('drafts').slice(0, 2)).toEqual([
    'open',
    'The criteria were never frozen. No draft is left over.',
  ]);
  freezeCriteria(store, cycleId);
  approveRun(store, { runId, officers: ['Ana Ruiz', 'Ben Cho'], startsOn: '2026-08-20' });
  // A draft that nobody approved is left over, until it is removed.
  const left = saveDraft(store, {
    draftId: null,
    basedOn: null,
    deed: 'find',
    reason: null,
    keepsOthers: true,
    decisions: [],
    run: runOf(cycleId, pairs.slice(1)),
  });
  expect(line('drafts')).toEqual(['open', 'The criteria are frozen. 1 draft nobody approved.', ['Draft A']]);
  removeDraft(store, left.draftId);
  expect(line('drafts')).toEqual(['done', 'The criteria are frozen. No draft is left over.', []]);

  // Approved, and not announced: unfinished, and of course without an end.
  expect(line('pairs')).toEqual(['open', '3 pairs are paused, at risk, or not announced.', spoken]);
  expect(line('endings')).toEqual([
    'open',
    '3 pairs go on without an end. Pairs that stay together may.',
    spoken,
  ]);
  expect(line('letters').slice(0, 2)).toEqual([
    'open',
    '6 letters tell what is not so any more, or were never sent.',
  ]);
  announce(store, cycleId, '2026-08-21');
  expect(line('letters')).toEqual(['done', 'Every letter tells what is so.', []]);
  expect(line('pairs').slice(0, 2)).toEqual([
    'done',
    'No pair is paused, at risk, or approved without having been announced.',
  ]);

  const pairing = listPairings(store.queries).find(({ menteeId }) => menteeId === first);
  if (pairing === undefined) throw new Error('There is no pair.');
  changeStatus(store, pairing.id, 'active');
  changeStatus(store, pairing.id, 'paused');
  expect(line('pairs')).toEqual(['open', '1 pair is paused, at risk, or not announced.', [spoken[0]]]);

  const end = (menteeId: string): void => {
    const own = listPairings(store.queries).find((one) => one.menteeId === menteeId);
    if (own === undefined) throw new Error('There is no pair.');
    applyPairingChange(store, {
      cycleId,
      on: '2027-05-20',
      kind: 'end',
      ends: [{ pairingId: own.id, reason: 'completed' }],
      leaving: [],
      adds: [],
      waits: [],
      placedBecause: null,
      officers: [],
      leastChange: null,
      totalBefore: null,
      totalAfter: null,
    });
  };
  end(first);
  joinWaitlist(store, { cycleId, personId: first, joinedOn: '2027-05-20', priorityTier: 1 });
  expect(line('waiting')).toEqual([
    'open',
    '1 person waits for a mentor, and is carried over with priority.',
    [nameOf(first)],
  ]);
  for (const [mentee] of others) end(mentee);
  expect(line('endings')).toEqual(['done', 'Every pair of this cycle has an end, with its reason.', []]);

  expect(line('surveys')).toEqual(['open', 'This cycle has no survey yet.', []]);
  expect(line('report')[0]).toBe('nothing to do');
  const { instrumentId } = commitImport(store, commentsOf(cycleId, ['Dinners', 'Anatomy']));
  setInvitations(store, instrumentId, [{ personId: firstMentor, side: 'mentor', state: 'invited' }]);
  expect(line('surveys')).toEqual([
    'open',
    '1 person who was invited has no answer by name. Anonymous answers can’t be told apart.',
    [nameOf(firstMentor)],
  ]);
  setInvitations(store, instrumentId, [{ personId: firstMentor, side: 'mentor', state: 'refused' }]);
  expect(line('surveys')[0]).toBe('done');
  expect(line('report')).toEqual(['open', 'No report of this cycle’s survey is saved.', []]);
  addReport(store, { instrumentId, title: 'Spring', settings: usualReportSettings, sentences: [] });
  expect(line('report')).toEqual(['done', '1 report on this cycle’s survey.', ['Spring']]);

  // Nobody of this class has graduated, so a rule leaves nothing due.
  expect(line('forgetting')[0]).toBe('nothing to do');
  changeRetention(store, { words: 2, contactDetails: 3 });
  expect(line('forgetting')[0]).toBe('done');

  expect(line('next year').slice(0, 2)).toEqual([
    'open',
    'The cycle after 2026–27 is not started. The next board may do it.',
  ]);
  startCycle(session, { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' });
  expect(line('next year').slice(0, 2)).toEqual(['done', '2027–28 is started.']);
  expect(line('backup')).toEqual(['open', 'Something was changed since the last backup.', []]);
  session.backUp('by hand');
  expect(line('backup')[0]).toBe('done');
  expect(line('package')).toEqual(['open', 'No package for the next board is made yet.', []]);
  makePackage(session, []);
  expect(line('package')).toEqual(['done', 'The newest package holds everything.', []]);
  // Who waits is carried over: the one line that a board leaves open on purpose.
  expect(
    steps()
      .filter(({ state }) => state === 'open')
      .map(({ key }) => key),
  ).toEqual(['waiting']);
  session.close();
});
