import type { ReactNode } from 'react';
import type { DisplayWords, MatchingRun } from '../../../../shared/model/index.ts';
import { countOf, formatCount, formatPoints, pointsOf } from '../../../components/format.ts';
import { Seal } from '../../../components/marks.tsx';
import classes from './dial.module.css';

/** What a proof says, and where it ends. */
const describeProof = (run: MatchingRun, isKept: boolean): ReactNode => {
  const total = formatCount(pointsOf(run.outcome.total));
  const seconds = run.outcome.milliseconds / 1000;
  const found = seconds < 0.1 ? 'Found in less than 0.1 s.' : `Found in ${seconds.toFixed(1)} s.`;
  if (run.outcome.bound !== undefined) {
    const gap = run.outcome.bound - run.outcome.total;
    return (
      <>
        <strong>Stopped early.</strong> These are the best pairs so far, within {formatPoints(gap)}{' '}
        {formatPoints(gap) === '1' ? 'point' : 'points'} of the best possible. Not proven.
      </>
    );
  }
  if (!run.outcome.proven)
    return (
      <>
        <strong>Found, not proven.</strong> There is no sum to prove for this goal; each pair keeps its score.
      </>
    );
  if (run.settings.objective === 'leximin' && run.settings.floor === undefined)
    return (
      <>
        <strong>Proven first goals</strong> under these criteria: no other pairing pairs more people. The even
        levels are exact by construction. {found}
      </>
    );
  if (isKept)
    return (
      <>
        <strong>Proven best of its kind</strong>: no pairing that keeps as many pairs as they were can score
        above {total}. {found}
      </>
    );
  const floor = run.outcome.floor ?? 0;
  if (run.settings.objective === 'leximin')
    return (
      <>
        <strong>Proven best</strong> under these criteria: no other pairing that raises weak pairs this far
        can score above {total}. {found}
      </>
    );
  return (
    <>
      <strong>Proven best</strong> under these criteria: no other pairing
      {floor > 0 ? ` whose weakest pair has ${formatPoints(floor)} or more` : ''} can score above {total}.{' '}
      {found}
    </>
  );
};

/** The seal, its sentence with the limit of what it says, and who is left over. */
export const Proof = (props: { run: MatchingRun; words: DisplayWords; children: ReactNode }) => {
  const { run, words } = props;
  const isKept = run.settings.leastChange === 1;
  return (
    <div className={classes.proof}>
      <Seal proven={run.outcome.proven} />
      <div>
        <p>{describeProof(run, isKept)}</p>
        {run.unmatched.length > 0 && (
          <p className={classes.warning}>
            {countOf(run.unmatched.length, words.mentee, words.mentees)} without a {words.mentor}: there are
            too few places that they may take.
          </p>
        )}
        {run.idle.length > 0 && (
          <p>
            {countOf(run.idle.length, words.mentor, words.mentors)} without a {words.mentee}.
          </p>
        )}
      </div>
      <div className={classes.tools}>{props.children}</div>
    </div>
  );
};
