import { compareMoments } from '../util/index.ts';
import type { PersonId } from './ids.ts';
import type { Submission } from './instrument.ts';
import type { Side } from './person.ts';

export type SubmissionFinder = (personId: PersonId, side: Side) => Submission | undefined;

const isLater = (one: Submission, other: Submission): boolean => {
  const [left, right] = [one.submittedAt ?? '', other.submittedAt ?? ''];
  const order = compareMoments(left, right);
  return order === 0 ? one.id > other.id : order > 0;
};

/**
 * Finds the answers that count for a person on a side: those given for that side, else those given for no side or
 * for the other one (who takes part in both roles may have answered once). The last of several counts; superseded
 * ones never do.
 */
export const findCountedSubmissions = (submissions: readonly Submission[]): SubmissionFinder => {
  const latest = new Map<string, Submission>();
  const keep = (key: string, submission: Submission): void => {
    const before = latest.get(key);
    if (before === undefined || isLater(submission, before)) latest.set(key, submission);
  };
  for (const submission of submissions) {
    if (submission.superseded || submission.personId === null) continue;
    keep(`${submission.personId} ${submission.side ?? 'any'}`, submission);
    keep(submission.personId, submission);
  }
  return (personId, side) =>
    latest.get(`${personId} ${side}`) ?? latest.get(`${personId} any`) ?? latest.get(personId);
};
