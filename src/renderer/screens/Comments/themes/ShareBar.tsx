import type { ToldPeople } from '../../../../shared/evaluation/index.ts';
import { percentWords } from '../../../../shared/figures/index.ts';
import classes from './themes.module.css';

/** A share of people as a bar with its interval, and the same in words. */
export const ShareBar = ({ told }: { told: ToldPeople }) => {
  if (told.kind === 'held back') return <span className={classes.held}>{told.because}</span>;
  const { count, n, lower, upper } = told;
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return (
    <span className={classes.share}>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: percent(count / n) }} />
        <i style={{ left: percent(lower), right: percent(1 - upper) }} />
      </span>
      <span>
        <strong>{count}</strong> of {n}, {percentWords(count, n)}
        <small>
          {' '}
          [{Math.round(100 * lower)}, {Math.round(100 * upper)}]
        </small>
      </span>
    </span>
  );
};
