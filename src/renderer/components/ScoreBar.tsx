import classes from './components.module.css';

export interface ScorePart {
  readonly name: string;
  /** Points of 100. */
  readonly points: number;
}

const partColors = ['var(--mg-part-1)', 'var(--mg-part-2)', 'var(--mg-part-3)', 'var(--mg-part-4)'];

/** A score of 100, cut into its parts. The number stands beside it, so the bar itself is hidden from screen readers. */
export const ScoreBar = ({ parts }: { parts: readonly ScorePart[] }) => (
  <div className={classes.scoreBar} aria-hidden="true">
    {parts
      .filter(({ points }) => points > 0)
      .map(({ name, points }, index) => (
        <div
          key={name}
          className={classes.scorePart}
          style={{ width: `${points}%`, background: partColors[Math.min(index, partColors.length - 1)] }}
        />
      ))}
  </div>
);
