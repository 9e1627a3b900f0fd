import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { StopView } from '../../../../shared/matching/run/index.ts';
import type { MatchingRun } from '../../../../shared/model/index.ts';
import { countOf, formatCount, formatPoints, pointsOf } from '../../../components/format.ts';
import classes from './dial.module.css';

/** Points given up, without a sign; small prices with one decimal. */
export const priceOf = (score: number): string =>
  formatPoints(score, pointsOf(score) < 10 && score % 10_000 !== 0 ? 1 : 0);

/** Which stop a run stands on. */
export const stopOfRun = (stops: readonly StopView[], run: MatchingRun): number => {
  if (run.settings.objective === 'leximin') return stops.length - 1;
  const even = stops.at(-1)?.aim.objective === 'leximin' ? 1 : 0;
  const last = stops.length - 1 - even;
  if (run.settings.objective === 'worstThenTotal' && run.settings.floor === undefined) return last;
  const floor = run.outcome.floor ?? run.settings.floor ?? 0;
  const passed = stops
    .slice(0, last + 1)
    .filter(({ aim, worst }, index) =>
      index === 0 ? true : worst <= floor || (aim.objective === 'worstThenTotal' && worst <= floor),
    );
  return Math.max(0, passed.length - 1);
};

const isEven = ({ aim }: StopView): boolean => aim.objective === 'leximin';

/** What choosing a stop means, in words and numbers, seen from the free one. */
const describeStop = (stops: readonly StopView[], index: number): string => {
  const [free] = stops;
  const stop = stops[index];
  if (free === undefined || stop === undefined) return '';
  const price = free.total - stop.total;
  const of = `${priceOf(price)} of ${formatCount(pointsOf(free.total))} points`;
  if (index === 0) return `The most points over all pairs. The weakest pair has ${formatPoints(stop.worst)}.`;
  if (isEven(stop)) return `Raising every weak pair in turn, as far as it goes, costs ${of}.`;
  return `Raising the weakest pair from ${formatPoints(free.worst)} to ${formatPoints(stop.worst)} costs ${price === 0 ? 'nothing' : of}.`;
};

const describeStep = (from: StopView, to: StopView, isBack: boolean): string => {
  const difference = to.total - from.total;
  const where = isEven(to)
    ? 'Making all pairs as even as possible'
    : `${isBack ? 'Going back' : 'Going on'} to ${formatPoints(to.worst)}`;
  const moves = to.moved === 0 ? 'change no pair' : `change ${countOf(to.moved, 'pair')}`;
  const points = priceOf(Math.abs(difference));
  return difference === 0
    ? `${where} would cost nothing and ${moves}.`
    : `${where} would ${difference < 0 ? 'cost' : 'give back'} ${points} and ${moves}.`;
};

const width = 340;
const inset = 22;

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
    14 + (free.total === lowest ? 0 : (24 * (free.total - total)) / (free.total - lowest));
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
        <div
          role="slider"
          tabIndex={0}
          aria-labelledby="price-of-fairness"
          aria-valuemin={1}
          aria-valuemax={stops.length}
          aria-valuenow={shown + 1}
          aria-valuetext={sentence}
          aria-disabled={!props.canChange}
          className={classes.track}
          onKeyDown={move}
          onBlur={() => setLooked((before) => (before === own ? null : before))}
        >
          <svg viewBox={`0 0 ${width} 64`} aria-hidden="true">
            <polygon points={`${x(0)},58 ${curve} ${x(stops.length - 1)},58`} fill="var(--mg-primary-tint)" />
            <polyline points={curve} fill="none" stroke="var(--mg-part-2)" strokeWidth="1.5" />
            {stops.map((entry, index) => (
              <circle
                key={`${entry.aim.objective} ${entry.worst}`}
                cx={x(index)}
                cy={y(entry.total)}
                r="2.4"
                fill="var(--mg-part-2)"
              />
            ))}
            <line
              x1={x(0)}
              x2={x(stops.length - 1)}
              y1="58"
              y2="58"
              stroke="var(--mg-edge)"
              strokeWidth="2.5"
            />
            <line x1={x(0)} x2={x(shown)} y1="58" y2="58" stroke="var(--mg-primary-ink)" strokeWidth="2.5" />
          </svg>
          {stops.map((entry, index) => (
            <button
              key={`${entry.aim.objective} ${entry.worst}`}
              type="button"
              tabIndex={-1}
              className={classes.stop}
              data-state={index === shown ? 'shown' : index < shown ? 'passed' : 'ahead'}
              data-own={index === own}
              style={{ left: `${(100 * x(index)) / width}%` }}
              aria-label={`Look at the stop ${isEven(entry) ? 'as even as possible' : formatPoints(entry.worst)}`}
              onClick={() => setLooked(index)}
            >
              <span className={classes.knob} />
              <span className={classes.label}>
                <strong>{isEven(entry) ? 'even' : formatPoints(entry.worst)}</strong>{' '}
                {index === 0 ? 'free' : `−${priceOf(free.total - entry.total)}`}
              </span>
            </button>
          ))}
        </div>
      </div>
      <div className={classes.words} role="status">
        <p>{sentence}</p>
        {shown !== own && stops[own] !== undefined && (
          <p>{describeStep(stops[own], stop, shown < own).replace(/^Going (on|back) to \d+/, 'This')}</p>
        )}
        {shown === own && next !== undefined && <p>{describeStep(stops[own] ?? free, next, false)}</p>}
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
                : `Move the dial to ${formatPoints(stop.worst)}`}
          </Button>
        )}
      </div>
    </>
  );
};
