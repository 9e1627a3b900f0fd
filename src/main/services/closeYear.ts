import {
  type ClosingStep,
  type ClosingYear,
  type CycleId,
  isOpenPairing,
  type PersonId,
  type ProgramCycle,
} from '../../shared/model/index.ts';
import { dueLetters } from '../../shared/report/letters/tells.ts';
import type { ChapterStore } from '../storage/index.ts';
import {
  findFrozenCriteria,
  listAnnouncements,
  listAnsweredSides,
  listCycles,
  listDrafts,
  listInstruments,
  listInvitations,
  listPairings,
  listPeople,
  listReports,
  listRuns,
  listWaitlist,
  readRetention,
} from '../storage/queries/index.ts';
import type { ChapterSession } from './chapterSession.ts';
import { listPackages } from './handOver/makePackage.ts';
import { readPairing } from './pairing.ts';
import { requireCycle } from './require.ts';
import { listDue } from './retention.ts';
import { counted } from './words.ts';

// Closing the year is a list of what is still open, each with the place where it is done. Nothing is forced: a board may hand
// over with open ends, and then at least knows them.

const mostExamples = 20;

interface Source {
  readonly store: ChapterStore;
  readonly cycle: ProgramCycle;
  readonly nameOf: (id: PersonId) => string;
}

const step = (
  key: ClosingStep['key'],
  route: string,
  state: ClosingStep['state'],
  sentence: string,
  examples: readonly string[] = [],
): ClosingStep => ({ key, route, state, sentence, examples: examples.slice(0, mostExamples) });

const pairSteps = ({ store, cycle, nameOf }: Source): ClosingStep[] => {
  const own = listPairings(store.queries).filter(({ cycleId }) => cycleId === cycle.id);
  const describe = ({ menteeId, mentorId }: (typeof own)[number]) =>
    `${nameOf(menteeId)} with ${nameOf(mentorId)}`;
  const unfinished = own.filter(
    ({ status }) => status === 'approved' || status === 'at risk' || status === 'paused',
  );
  const running = own.filter(isOpenPairing);
  const nobody = own.length === 0;
  return [
    step(
      'pairs',
      'pairing',
      nobody ? 'nothing to do' : unfinished.length === 0 ? 'done' : 'open',
      nobody
        ? 'No pair was approved in this cycle.'
        : unfinished.length === 0
          ? 'No pair is paused, at risk, or approved without having been announced.'
          : `${counted(unfinished.length, 'pair is', 'pairs are')} paused, at risk, or not announced.`,
      unfinished.map(describe),
    ),
    step(
      'endings',
      'pairing',
      nobody ? 'nothing to do' : running.length === 0 ? 'done' : 'open',
      nobody
        ? 'There is nothing to end.'
        : running.length === 0
          ? 'Every pair of this cycle has an end, with its reason.'
          : `${counted(running.length, 'pair goes', 'pairs go')} on without an end. Pairs that stay together may.`,
      running.map(describe),
    ),
  ];
};

const surveyStep = ({ store, cycle, nameOf }: Source): ClosingStep => {
  const surveys = listInstruments(store.queries).filter(
    ({ cycleId, kind }) => cycleId === cycle.id && kind === 'evaluation',
  );
  if (surveys.length === 0) {
    return step('surveys', 'evaluation', 'open', 'This cycle has no survey yet.');
  }
  const silent = surveys.flatMap(({ id }) =>
    listInvitations(store.queries, id)
      .filter(({ state }) => state === 'invited')
      .filter(({ personId, side }) => {
        const sides = listAnsweredSides(store.queries, id, personId);
        return !sides.includes(side) && !sides.includes(null);
      })
      .map(({ personId }) => personId),
  );
  const people = [...new Set(silent)];
  return step(
    'surveys',
    'evaluation',
    people.length === 0 ? 'done' : 'open',
    people.length === 0
      ? `${counted(surveys.length, 'survey')}, and nobody who was invited is still to answer by name.`
      : `${counted(people.length, 'person', 'people')} who ${people.length === 1 ? 'was' : 'were'} invited ${people.length === 1 ? 'has' : 'have'} no answer by name. Anonymous answers can’t be told apart.`,
    people.map(nameOf),
  );
};

const waitingStep = ({ store, cycle, nameOf }: Source): ClosingStep => {
  const waiting = listWaitlist(store.queries, cycle.id).filter(({ state }) => state === 'waiting');
  return step(
    'waiting',
    'pairing',
    waiting.length === 0 ? 'done' : 'open',
    waiting.length === 0
      ? 'Nobody waits for a mentor.'
      : `${counted(waiting.length, 'person waits', 'people wait')} for a mentor, and ${waiting.length === 1 ? 'is' : 'are'} carried over with priority.`,
    waiting.map(({ personId }) => nameOf(personId)),
  );
};

const draftStep = ({ store, cycle }: Source): ClosingStep => {
  const { queries } = store;
  const approvedRuns = new Set(listPairings(queries).map(({ runId }) => runId));
  const open = listDrafts(queries, cycle.id).filter(({ runId }) => !approvedRuns.has(runId));
  const frozen = findFrozenCriteria(queries, cycle.id) !== undefined;
  if (listRuns(queries, cycle.id).length === 0) {
    return step('drafts', 'pairing', 'nothing to do', 'No pairing was computed in this cycle.');
  }
  return step(
    'drafts',
    'pairing',
    frozen && open.length === 0 ? 'done' : 'open',
    `${frozen ? 'The criteria are frozen.' : 'The criteria were never frozen.'} ${
      open.length === 0 ? 'No draft is left over.' : `${counted(open.length, 'draft')} nobody approved.`
    }`,
    open.map(({ name }) => name),
  );
};

const letterStep = ({ store, cycle, nameOf }: Source): ClosingStep => {
  const announcements = listAnnouncements(store.queries, cycle.id);
  const due = dueLetters({ ...readPairing(store, cycle.id), announcements });
  return step(
    'letters',
    'letters',
    due.length > 0 ? 'open' : announcements.length === 0 ? 'nothing to do' : 'done',
    due.length > 0
      ? `${counted(due.length, 'letter tells', 'letters tell')} what is not so any more, or ${due.length === 1 ? 'was' : 'were'} never sent.`
      : announcements.length === 0
        ? 'There are no letters in this cycle.'
        : 'Every letter tells what is so.',
    due.map(({ personId }) => nameOf(personId)),
  );
};

const reportStep = ({ store, cycle }: Source): ClosingStep => {
  const surveys = new Set(
    listInstruments(store.queries)
      .filter(({ cycleId, kind }) => cycleId === cycle.id && kind === 'evaluation')
      .map(({ id }) => id),
  );
  const reports = listReports(store.queries).filter(({ instrumentId }) => surveys.has(instrumentId));
  return step(
    'report',
    'report',
    reports.length > 0 ? 'done' : surveys.size === 0 ? 'nothing to do' : 'open',
    reports.length > 0
      ? `${counted(reports.length, 'report')} on this cycle’s survey.`
      : surveys.size === 0
        ? 'Without a survey there is nothing to report.'
        : 'No report of this cycle’s survey is saved.',
    reports.map(({ title }) => title),
  );
};

const keepingSteps = (session: ChapterSession, { cycle, store }: Source): ClosingStep[] => {
  const [backup] = session.backups();
  const savedAt = session.describe().savedAt ?? '';
  const current = backup !== undefined && backup.at >= savedAt;
  const [made] = listPackages(session);
  const newer = listCycles(store.queries).find(({ startsOn }) => startsOn > cycle.startsOn);
  return [
    step(
      'backup',
      'history',
      current ? 'done' : 'open',
      current
        ? 'The last checked backup holds everything.'
        : backup === undefined
          ? 'There is no backup yet.'
          : 'Something was changed since the last backup.',
    ),
    step(
      'package',
      'hand-over?view=package',
      made !== undefined && made.madeAt >= savedAt.slice(0, 19) ? 'done' : 'open',
      made === undefined
        ? 'No package for the next board is made yet.'
        : made.madeAt >= savedAt.slice(0, 19)
          ? 'The newest package holds everything.'
          : 'Something was changed since the newest package.',
    ),
    step(
      'next year',
      'people?view=next-year',
      newer === undefined ? 'open' : 'done',
      newer === undefined
        ? `The cycle after ${cycle.label} is not started. The next board may do it.`
        : `${newer.label} is started.`,
    ),
  ];
};

/** What the rules of keeping would forget today. */
const forgettingStep = ({ store }: Source, today: string): ClosingStep => {
  const { words, contactDetails } = readRetention(store.queries);
  const due = listDue(store, today);
  const hasNoRule = words === null && contactDetails === null;
  return step(
    'forgetting',
    'privacy',
    due.length > 0 ? 'open' : hasNoRule ? 'nothing to do' : 'done',
    due.length > 0
      ? `${counted(due.length, 'person', 'people')} of whom something is due to be forgotten.`
      : hasNoRule
        ? 'No rule says how long answers and addresses of alumni are kept.'
        : 'Nothing is due to be forgotten.',
    due.map(({ name }) => name),
  );
};

/** How far a cycle is from being closed. Nothing is changed. */
export const closingYear = (session: ChapterSession, cycleId: CycleId): ClosingYear => {
  const store = session.reading();
  const cycle = requireCycle(store.queries, cycleId);
  const on = session.options.now().slice(0, 10);
  const names = new Map(listPeople(store.queries).map(({ id, name }) => [id, name]));
  const source: Source = { store, cycle, nameOf: (id) => names.get(id) ?? 'Someone' };
  return {
    cycleLabel: cycle.label,
    on,
    steps: [
      ...pairSteps(source),
      waitingStep(source),
      draftStep(source),
      letterStep(source),
      surveyStep(source),
      reportStep(source),
      forgettingStep(source, on),
      ...keepingSteps(session, source),
    ],
  };
};
