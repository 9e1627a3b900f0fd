import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { StopView } from '../../../../shared/matching/run/index.ts';
import type { MatchingRun } from '../../../../shared/model/index.ts';
import { countOf, formatCount, formatPoints, pointsOf } from '../../../components/format.ts';
import classes from './dial.module.css';

/** Points given up, without a sign; small prices with one decimal. */
export const priceOf = (score: number): string =>
  formatPoints(score, pointsOf(score) < 10 && score % 10_000 !== 0 ? 1 : 0);

const isEven = ({ aim }: StopView): boolean => aim.objective === 'leximin' && aim.floor === undefined;

/** Which stop a run stands on: the last one whose aim is not beyond the run's. */
export const stopOfRun = (stops: readonly StopView[], run: MatchingRun): number => {
  const { objective, floor } = run.settings;
  if (objective === 'leximin' && floor === undefined) return stops.length - 1;
  const reached = objective === 'total' ? (floor ?? 0) : (run.outcome.floor ?? floor ?? 0);
  const isPassed = (stop: StopView, index: number): boolean =>
    index === 0 ||
    (!isEven(stop) && stop.level <= reached && (objective === 'leximin' || stop.aim.objective !== 'leximin'));
  return Math.max(0, stops.findLastIndex(isPassed));
};

/** What choosing a stop means, in words and numbers, seen from the free one. */
const describeStop = (stops: readonly StopView[], index: number): string => {
  const [free] = stops;
  const stop = stops[index];
  if (free === undefined || stop === undefined) return '';
  const price = free.total - stop.total;
  const costs =
    price === 0 ? 'costs nothing' : `costs ${priceOf(price)} of ${formatCount(pointsOf(free.total))} points`;
  if (index === 0) return `The most points over all pairs. The weakest pair has ${formatPoints(stop.worst)}.`;
  if (isEven(stop)) return `Raising every weak pair in turn, as far as it goes, ${costs}.`;
  if (stop.aim.objective === 'leximin')
    return `Raising all weak pairs to ${formatPoints(stop.level)} ${costs}${
      stop.below === 0 ? '' : `; ${countOf(stop.below, 'pair')} can’t rise that far`
    }.`;
  return `Raising the weakest pair from ${formatPoints(free.worst)} to ${formatPoints(stop.worst)} ${costs}.`;
};

const describeStep = (from: StopView, to: StopView, where: string): string => {
  const difference = to.total - from.total;
  const moves = to.moved === 0 ? 'change no pair' : `change ${countOf(to.moved, 'pair')}`;
  const points = priceOf(Math.abs(difference));
  return difference === 0
    ? `${where} would cost nothing and ${moves}.`
    : `${where} would ${difference < 0 ? 'cost' : 'give back'} ${points} and ${moves}.`;
};

const goingOnTo = (stop: StopView): string =>
  isEven(stop) ? 'Making all pairs as even as possible' : `Going on to ${formatPoints(stop.level)}`;

const width = 340;
const inset = 30;

/**
 * The objective as a dial: stops from the best total to the most even pairing, with the curve of the total above.
 * Arrow keys look at a stop and tell its price; only Enter or the button moves to it.
 */
export const Dial = (props: {
  stops: readonly StopView[];
  run: MatchingRun;
  canChange: boolean;
  isBusy: boolean;
  onChoose: (stop: StopView) => void;
}) => {
  const { stops, run } = props;
  const own = stopOfRun(stops, run);
  const [looked, setLooked] = useState<number | null>(null);
  const shown = Math.min(looked ?? own, stops.length - 1);
  const stop = stops[shown];
  const [free] = stops;
  if (stop === undefined || free === undefined) return null;
  const lowest = Math.min(...stops.map(({ total }) => total));
  const x = (index: number): number =>
    inset + (stops.length < 2 ? 0 : (index * (width - 2 * inset)) / (stops.length - 1));
  const y = (total: number): number =>
    14 + (free.total === lowest ? 0 : (36 * (free.total - total)) / (free.total - lowest));
  const curve = stops.map((entry, index) => `${x(index)},${y(entry.total)}`).join(' ');
  const choose = (index: number): void => {
    const chosen = stops[index];
    if (chosen === undefined || !props.canChange || props.isBusy) return;
    setLooked(null);
    props.onChoose(chosen);
  };
  const move = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowRight: shown + 1,
      ArrowUp: shown + 1,
      ArrowLeft: shown - 1,
      ArrowDown: shown - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setLooked(Math.min(stops.length - 1, Math.max(0, to)));
    }
    if (event.key === 'Escape') setLooked(null);
    if (event.key === 'Enter' && shown !== own) {
      event.preventDefault();
      choose(shown);
    }
  };
  const next = stops[own + 1];
  const behind = (stops[own]?.total ?? 0) - run.outcome.total;
  const sentence = describeStop(stops, shown);
  return (
    <>
      <div className={classes.dial}>
        <h2 id="price-of-fairness">Price of fairness</h2>
        <span className={classes.legend}>weakest pair, and points it costs</span>
        <div className={classes.track}>
          <div
            role="slider"
            tabIndex={0}
            aria-labelledby="price-of-fairness"
            aria-valuemin={1}
            aria-valuemax={stops.length}
            aria-valuenow={shown + 1}
            aria-valuetext={sentence}
            aria-disabled={!props.canChange}
            className={classes.slider}
            onKeyDown={move}
            onBlur={() => setLooked((before) => (before === own ? null : before))}
          >
            <svg viewBox={`0 0 ${width} 78`} preserveAspectRatio="none" aria-hidden="true">
              <polygon
                points={`${x(0)},70 ${curve} ${x(stops.length - 1)},70`}
                fill="var(--mg-primary-tint)"
              />
              <polyline
                points={curve}
                fill="none"
                stroke="var(--mg-part-2)"
                strokeWidth="1.5"
                vectorEffect="non-scaling-stroke"
              />
              <line
                x1={x(0)}
                x2={x(stops.length - 1)}
                y1="70"
                y2="70"
                stroke="var(--mg-edge)"
                strokeWidth="2.5"
                vectorEffect="non-scaling-stroke"
              />
              <line
                x1={x(0)}
                x2={x(shown)}
                y1="70"
                y2="70"
                stroke="var(--mg-primary-ink)"
                strokeWidth="2.5"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
          </div>
          {stops.map((entry, index) => (
            <button
              key={`${entry.aim.objective} ${entry.level}`}
              type="button"
              tabIndex={-1}
              className={classes.stop}
              data-state={index === shown ? 'shown' : index < shown ? 'passed' : 'ahead'}
              data-own={index === own}
              data-stop={index}
              style={{ left: `${(100 * x(index)) / width}%` }}
              onClick={() => setLooked(index)}
            >
              <span className={classes.dot} style={{ top: y(entry.total) - 54 }} />
              <span className={classes.knob} />
              <span className={classes.label}>
                <strong>{isEven(entry) ? 'even' : formatPoints(entry.level)}</strong>{' '}
                {index === 0 ? 'free' : `−${priceOf(free.total - entry.total)}`}
              </span>
            </button>
          ))}
        </div>
      </div>
      <div className={classes.words} role="status">
        <p>{sentence}</p>
        {shown !== own && stops[own] !== undefined && (
          <p>{describeStep(stops[own], stop, 'Moving the dial here')}</p>
        )}
        {shown === own && next !== undefined && (
          <p>{describeStep(stops[own] ?? free, next, goingOnTo(next))}</p>
        )}
        {shown === own && behind > 0 && (
          <p>
            This draft is {priceOf(behind)} below the best of this stop, because it keeps pairs as they were.
          </p>
        )}
        {props.canChange && (shown !== own || behind > 0) && (
          <Button size="compact-sm" variant="default" disabled={props.isBusy} onClick={() => choose(shown)}>
            {shown === own
              ? 'Pair all for the best'
              : isEven(stop)
                ? 'Make all pairs even'
                : `Move the dial to ${formatPoints(stop.level)}`}
          </Button>
        )}
      </div>
    </>
  );
};
