import classes from './components.module.css';

export interface ScorePart {
  readonly name: string;
  /** Points of 100. */
  readonly points: number;
}

const partColors = ['var(--mg-part-1)', 'var(--mg-part-2)', 'var(--mg-part-3)', 'var(--mg-part-4)'];

/** The parts one after the other with a gap of a pixel; one element a bar, since tables show hundreds of them. */
const paint = (parts: readonly ScorePart[]): string => {
  let from = 0;
  const stops = parts
    .filter(({ points }) => points > 0)
    .flatMap(({ points }, index) => {
      const start = `${from.toFixed(2)}%`;
      from += points;
      const end = `${from.toFixed(2)}%`;
      const color = partColors[Math.min(index, partColors.length - 1)];
      return [`${color} ${start} calc(${end} - 1px)`, `var(--mg-track) calc(${end} - 1px) ${end}`];
    });
  return `linear-gradient(to right, ${[...stops, `var(--mg-track) ${from.toFixed(2)}% 100%`].join(', ')})`;
};

/** A score of 100, cut into its parts. The number stands beside it, so the bar itself is hidden from screen readers. */
export const ScoreBar = ({ parts }: { parts: readonly ScorePart[] }) => (
  <div className={classes.scoreBar} style={{ background: paint(parts) }} aria-hidden="true" />
);
