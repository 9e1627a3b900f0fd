import { memo } from 'react';
import type { StopView } from '../../../../shared/matching/run/index.ts';
import type { DisplayWords, Enrollment, MatchingRun } from '../../../../shared/model/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { formatCount, formatPoints, pointsOf } from '../../../components/format.ts';
import { Dial } from './Dial.tsx';
import classes from './dial.module.css';

interface GoalLine {
  readonly goal: string;
  readonly reached: string;
  readonly isDialed?: boolean;
}

const listGoals = (run: MatchingRun, snapshot: PairingSnapshot, words: DisplayWords): GoalLine[] => {
  const people = new Set([...run.assignments.map(({ menteeId }) => menteeId), ...run.unmatched]);
  const matched = new Set(run.assignments.map(({ menteeId }) => menteeId));
  const reachedIn = (tier: number): string | null => {
    const wanted = snapshot.enrollments.filter(
      ({ personId, priorityTier }: Enrollment) => priorityTier === tier && people.has(personId),
    );
    return wanted.length === 0
      ? null
      : `${wanted.filter(({ personId }) => matched.has(personId)).length} of ${wanted.length}`;
  };
  const [carriedOver, first] = [reachedIn(0), reachedIn(1)];
  return [
    { goal: `Most ${words.mentees} paired`, reached: `${matched.size} of ${people.size}` },
    ...(carriedOver === null ? [] : [{ goal: 'Carried over first', reached: carriedOver }]),
    ...(first === null ? [] : [{ goal: 'Never mentored first', reached: first }]),
    {
      goal: run.settings.objective === 'leximin' ? 'Weak pairs raised in turn' : 'Weakest pair raised',
      reached:
        run.outcome.worst === null
          ? 'no pair'
          : run.settings.objective === 'leximin' && run.settings.floor !== undefined
            ? `to ${formatPoints(run.settings.floor)}`
            : formatPoints(run.outcome.worst),
      isDialed: true,
    },
    { goal: 'Total', reached: formatCount(pointsOf(run.outcome.total)) },
    { goal: 'Ties', reached: 'by a fixed rule' },
  ];
};

/** What counts in which order, what each goal reached, and the dial with its prices. */
export const RunSummary = memo(
  (props: {
    run: MatchingRun;
    snapshot: PairingSnapshot;
    words: DisplayWords;
    stops: readonly StopView[] | null;
    refused: string | null;
    canChange: boolean;
    isBusy: boolean;
    onChoose: (stop: StopView) => void;
  }) => (
    <section className={classes.summary} aria-label="What was found">
      <div className={classes.goals}>
        <h2>What counts, in this order</h2>
        <ol>
          {listGoals(props.run, props.snapshot, props.words).map(({ goal, reached, isDialed }) => (
            <li key={goal} data-dialed={isDialed}>
              <span>{goal}</span>
              <strong>{reached}</strong>
            </li>
          ))}
        </ol>
      </div>
      {props.stops === null || props.stops.length === 0 ? (
        <p className={classes.waiting} role="status">
          {props.refused ?? 'Working out what each stop of the dial would cost…'}
        </p>
      ) : (
        <Dial
          key={props.run.id}
          stops={props.stops}
          run={props.run}
          canChange={props.canChange}
          isBusy={props.isBusy}
          onChoose={props.onChoose}
        />
      )}
    </section>
  ),
);
