import type { DisplayWords, MatchingRun } from '../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';
import { countOf, formatCount, formatPoints, pointsOf } from '../../components/format.ts';
import { Seal } from '../../components/marks.tsx';
import classes from './pairing.module.css';

const aimNames: Record<MatchingRun['settings']['objective'], string> = {
  worstThenTotal: 'weakest pair raised, then the sum',
  total: 'the best sum',
  leximin: 'as even as possible',
  stable: 'nobody who would rather swap',
};

/** What counted in which order, what each goal reached, and the proof. */
export const RunSummary = (props: { run: MatchingRun; snapshot: PairingSnapshot; words: DisplayWords }) => {
  const { run, words } = props;
  const mentees = run.assignments.length + run.unmatched.length;
  const carriedOver = props.snapshot.enrollments.filter(
    ({ role, priorityTier }) => (role === 'mentee' || role === 'both') && priorityTier === 0,
  );
  const matched = new Set(run.assignments.map(({ menteeId }) => menteeId));
  const priceOf = (goal: string): number | null =>
    run.outcome.steps.find((step) => step.goal === goal)?.price ?? null;
  const worstPrice = priceOf('worst') ?? priceOf('leximin');
  const goals: readonly (readonly [string, string])[] = [
    [`Most ${words.mentees} paired`, `${run.assignments.length} of ${mentees}`],
    ...(carriedOver.length === 0
      ? []
      : [
          [
            'Carried over first',
            `${carriedOver.filter(({ personId }) => matched.has(personId)).length} of ${carriedOver.length}`,
          ] as const,
        ]),
    ['Weakest pair', run.outcome.worst === null ? 'no pair' : formatPoints(run.outcome.worst)],
    ['Sum', formatCount(pointsOf(run.outcome.total))],
  ];
  return (
    <section className={classes.summary} aria-label="What was found">
      <div className={classes.goals}>
        <h2>What counts, in this order</h2>
        <ol>
          {goals.map(([goal, reached]) => (
            <li key={goal}>
              <span>{goal}</span>
              <strong>{reached}</strong>
            </li>
          ))}
        </ol>
      </div>
      <div className={classes.proof}>
        <Seal proven={run.outcome.proven} />
        <p>
          {run.outcome.proven ? (
            <>
              <strong>Proven best</strong> under these criteria ({aimNames[run.settings.objective]}): no other
              pairing can score above {formatCount(pointsOf(run.outcome.total))}. Found in{' '}
              {(run.outcome.milliseconds / 1000).toFixed(1)} s.
            </>
          ) : (
            <>
              <strong>Found, not proven.</strong> Under “{aimNames[run.settings.objective]}” there is no sum
              to prove; each pair keeps its score.
            </>
          )}
        </p>
        {worstPrice !== null && worstPrice > 0 && (
          <p>
            Raising the weakest pair to {run.outcome.worst === null ? '' : formatPoints(run.outcome.worst)}{' '}
            cost {formatPoints(worstPrice, 1)} of {formatCount(pointsOf(run.outcome.total + worstPrice))}{' '}
            points.
          </p>
        )}
        {run.unmatched.length > 0 && (
          <p className={classes.warning}>
            {countOf(run.unmatched.length, words.mentee, words.mentees)} without a {words.mentor}: there are
            too few places that they may take.
          </p>
        )}
        {run.idle.length > 0 && (
          <p>
            {countOf(run.idle.length, words.mentor, words.mentors)} without a {words.mentee}: there are more
            places than {words.mentees}.
          </p>
        )}
      </div>
    </section>
  );
};
