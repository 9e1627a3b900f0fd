import type { DisplayWords, ProgramCycle } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { capitalize, countOf } from '../../components/format.ts';
import type { YearCounts } from '../../components/yearCounts.ts';

export interface YearStep {
  readonly name: string;
  readonly when: string;
  readonly detail: string;
  readonly path: string;
  readonly state: 'done' | 'now' | 'later';
}

/** The six steps of a board's year; the first that is not done is the one to do now. */
export const yearSteps = (
  counts: YearCounts,
  snapshot: PairingSnapshot,
  hasSurvey: boolean,
  words: DisplayWords,
): YearStep[] => {
  const people = counts.mentees + counts.mentors;
  const answered = counts.menteesAnswered + counts.mentorsAnswered;
  const announced = snapshot.pairings.some(
    ({ cycleId, status }) => cycleId === snapshot.cycle.id && status !== 'approved',
  );
  const startYear = Number(snapshot.cycle.startsOn.slice(0, 4));
  const done = [
    people > 0,
    answered > 0 && answered >= people * 0.9,
    counts.openPairs > 0,
    announced,
    false,
    hasSurvey,
  ];
  const now = done.indexOf(false);
  const steps: Omit<YearStep, 'state'>[] = [
    {
      name: 'Roster',
      when: `July ${startYear}`,
      detail:
        people === 0
          ? 'Nobody is in this cycle yet'
          : `${countOf(counts.mentees, words.mentee, words.mentees)}, ${countOf(counts.mentors, words.mentor, words.mentors)}`,
      path: 'people',
    },
    {
      name: 'Questionnaire',
      when: 'July and August',
      detail:
        answered === 0
          ? 'Import the answers from your form'
          : `${counts.menteesAnswered} of ${counts.mentees} ${words.mentees}, ${counts.mentorsAnswered} of ${counts.mentors} ${words.mentors} answered`,
      path: answered === 0 ? 'intake' : 'questionnaires',
    },
    {
      name: 'Pairing',
      when: 'August',
      detail:
        counts.openPairs > 0
          ? `${countOf(counts.openPairs, 'pair')} approved`
          : snapshot.runs.length > 0
            ? 'A proposal is ready to be read'
            : 'Find the best pairing and approve it',
      path: 'pairing',
    },
    {
      name: 'Letters',
      when: 'after the pairing',
      detail: `The list for ${counts.openPairs > 0 ? countOf(counts.openPairs * 2, 'letter') : 'everyone'}`,
      path: 'letters',
    },
    { name: 'Check-ins', when: 'from September', detail: '“Have you met?”, then monthly', path: 'check-ins' },
    {
      name: 'Evaluation',
      when: `April ${startYear + 1}`,
      detail: 'A survey for both sides',
      path: 'evaluation',
    },
  ];
  return steps.map((step, index) => ({
    ...step,
    state: done[index] === true ? 'done' : index === now ? 'now' : 'later',
  }));
};

export interface Waiting {
  readonly id: string;
  readonly kind: 'answers' | 'places' | 'approve' | 'people';
  readonly title: string;
  readonly detail: string;
  readonly button: string;
  readonly path: string;
}

/** What waits for the board, each with its one action. `day` is today where the next year may be started. */
export const listWaiting = (
  counts: YearCounts,
  snapshot: PairingSnapshot,
  words: DisplayWords,
  day: string | null = null,
): Waiting[] => {
  const waiting: Waiting[] = [];
  const { cycle } = snapshot;
  if (day !== null && day > cycle.endsOn)
    waiting.push({
      id: 'next year',
      kind: 'people',
      title: `${cycle.label} is over`,
      detail: 'See what everyone becomes, and start the next year in one step.',
      button: 'Start the next year',
      path: 'people?view=next-year',
    });
  const silentMentees = counts.mentees - counts.menteesAnswered;
  const short = counts.mentees - counts.places;
  if (counts.mentees + counts.mentors === 0)
    waiting.push({
      id: 'people',
      kind: 'people',
      title: 'Nobody is in this cycle yet',
      detail: 'Import the answers of your questionnaire, or add people by hand.',
      button: 'Import answers',
      path: 'intake',
    });
  if (silentMentees > 0 && counts.openPairs === 0 && counts.menteesAnswered > 0)
    waiting.push({
      id: 'answers',
      kind: 'answers',
      title: `${countOf(silentMentees, words.mentee, words.mentees)} ${silentMentees === 1 ? 'has' : 'have'} not answered`,
      detail: 'Without answers they are paired too, but nothing speaks for one pair over another.',
      button: 'See who',
      path: 'people',
    });
  if (short > 0)
    waiting.push({
      id: 'places',
      kind: 'places',
      title: `${countOf(short, 'place')} short`,
      detail:
        counts.oneMore > 0
          ? `${countOf(counts.oneMore, words.mentor, words.mentors)} said they would take one more.`
          : `Ask ${words.mentors} whether they could take one more.`,
      button: 'See places',
      path: 'people',
    });
  if (snapshot.runs.length > 0 && counts.openPairs === 0)
    waiting.push({
      id: 'approve',
      kind: 'approve',
      title: 'A pairing waits to be approved',
      detail: 'Read it, then two officers put their names to it.',
      button: 'Read it',
      path: 'pairing',
    });
  return waiting;
};

/** The heading of the day: what this moment of the year is about. */
export const headline = (steps: readonly YearStep[], counts: YearCounts, cycle: ProgramCycle): string => {
  const now = steps.find(({ state }) => state === 'now');
  switch (now?.name) {
    case 'Roster':
      return `Begin ${cycle.label} with your people`;
    case 'Questionnaire':
      return `Bring in the answers for ${cycle.label}`;
    case 'Pairing':
      return `${capitalize(countOf(counts.mentees, 'person', 'people'))} wait to be paired`;
    case 'Letters':
      return 'The pairs are approved: tell them';
    default:
      return `${cycle.label} is under way`;
  }
};
