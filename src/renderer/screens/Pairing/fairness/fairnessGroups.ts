import {
  describeStanding,
  type Enrollment,
  findCountedSubmissions,
  type PersonId,
  standingOn,
} from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { median } from '../../../../shared/statistics/index.ts';
import type { ReviewRow } from '../../../components/reviewRows.ts';

export interface FairnessGroup {
  readonly label: string;
  /** Scores of the pairs of its mentees, weakest first. */
  readonly scores: readonly number[];
  /** null where nobody is in the group. */
  readonly median: number | null;
}

export interface FairnessView {
  readonly title: string;
  readonly groups: readonly FairnessGroup[];
}

/** From this many people on a median is worth comparing. */
export const fewPeople = 5;

const toGroup = (label: string, rows: readonly ReviewRow[]): FairnessGroup => {
  const scores = rows.map(({ assignment }) => assignment.score).toSorted((left, right) => left - right);
  const middle = median(scores);
  return { label, scores, median: typeof middle === 'number' ? middle : null };
};

const splitBy = (
  title: string,
  rows: readonly ReviewRow[],
  labels: readonly string[],
  labelOf: (row: ReviewRow) => string,
): FairnessView => ({
  title,
  groups: labels
    .map((label) =>
      toGroup(
        label,
        rows.filter((row) => labelOf(row) === label),
      ),
    )
    .filter(({ scores }) => scores.length > 0),
});

/** The moment after which the last quarter of the answers came in. */
const lateFrom = (snapshot: PairingSnapshot, rows: readonly ReviewRow[]): string | null => {
  const submissionOf = findCountedSubmissions(snapshot.submissions);
  const moments = rows
    .flatMap(({ mentee }) => submissionOf(mentee.id, 'mentee')?.submittedAt ?? [])
    .toSorted();
  return moments[Math.floor(0.75 * moments.length)] ?? null;
};

/**
 * How strong the pairs of one kind of mentee are beside the others: by first time, by transfer, by when they answered,
 * by class year, and by role. The groups of a view hold every pair once; views of one group only are left out.
 * @param classYears the chapter's names of its class years
 */
export const groupForFairness = (
  snapshot: PairingSnapshot,
  rows: readonly ReviewRow[],
  classYears: readonly string[],
): FairnessView[] => {
  const enrollments = new Map<PersonId, Enrollment>(
    snapshot.enrollments.map((enrollment) => [enrollment.personId, enrollment]),
  );
  const menteeBefore = new Set(
    snapshot.pairings.filter(({ cycleId }) => cycleId !== snapshot.cycle.id).map(({ menteeId }) => menteeId),
  );
  const eventsOf = Map.groupBy(snapshot.statusEvents, ({ personId }) => personId);
  const transferred = (id: PersonId): boolean =>
    (eventsOf.get(id) ?? []).some(({ kind }) => kind === 'transferred in');
  const submissionOf = findCountedSubmissions(snapshot.submissions);
  const late = lateFrom(snapshot, rows);
  const answered = ({ mentee }: ReviewRow): string => {
    const submission = submissionOf(mentee.id, 'mentee');
    if (submission === undefined) return 'No answers';
    return late !== null && (submission.submittedAt ?? '') >= late
      ? 'Answered last (a quarter)'
      : 'Answered earlier';
  };
  const yearOf = ({ mentee }: ReviewRow): string =>
    describeStanding(
      standingOn(
        mentee.entryCohort,
        eventsOf.get(mentee.id) ?? [],
        snapshot.cycle.startsOn,
        snapshot.classYearRule,
      ),
      classYears,
    );
  const years = [...new Set(rows.map(yearOf))].sort();
  return [
    splitBy('First time in the program', rows, ['First time', 'Had a mentor before'], ({ mentee }) =>
      menteeBefore.has(mentee.id) ? 'Had a mentor before' : 'First time',
    ),
    splitBy('Transferred in', rows, ['Transferred in', 'Here from the start'], ({ mentee }) =>
      transferred(mentee.id) ? 'Transferred in' : 'Here from the start',
    ),
    splitBy(
      'When they answered',
      rows,
      ['Answered earlier', 'Answered last (a quarter)', 'No answers'],
      answered,
    ),
    splitBy('Class year', rows, years, yearOf),
    splitBy('Role', rows, ['Mentee only', 'Mentee and mentor'], ({ mentee }) =>
      enrollments.get(mentee.id)?.role === 'both' ? 'Mentee and mentor' : 'Mentee only',
    ),
    splitBy('Carried over', rows, ['Carried over', 'New this cycle'], ({ mentee }) =>
      enrollments.get(mentee.id)?.priorityTier === 0 ? 'Carried over' : 'New this cycle',
    ),
  ].filter(({ groups }) => groups.length > 1);
};

/** What a view shows, in a sentence that says no more than the numbers can carry. */
export const describeFairness = ({ groups }: FairnessView): string => {
  const few = groups.filter(({ scores }) => scores.length < fewPeople);
  const compared = groups.filter(({ scores }) => scores.length >= fewPeople);
  const warning = few
    .map(
      ({ label, scores }) =>
        `“${label}” is only ${scores.length === 1 ? '1 person' : `${scores.length} people`}: read with care.`,
    )
    .join(' ');
  const [first, ...rest] = compared.toSorted((left, right) => (left.median ?? 0) - (right.median ?? 0));
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return warning;
  const gap = Math.round(((last.median ?? 0) - (first.median ?? 0)) / 10_000);
  const inside = first.scores.filter((score) => score >= (last.median ?? 0)).length;
  const found =
    gap === 0
      ? 'The middle pairs of these groups score the same.'
      : `The middle pair of “${first.label}” scores ${gap} lower than that of “${last.label}”; ${inside} of its ${first.scores.length} pairs reach or pass that middle.`;
  return [found, warning].filter((text) => text !== '').join(' ');
};
