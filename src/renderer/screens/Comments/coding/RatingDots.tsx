import type { BesideRating } from '../../../../shared/evaluation/words/coding/index.ts';
import classes from './card.module.css';

/** One rating as filled and open dots, with its number for those who don't see them. */
export const RatingDots = ({ label, step, steps }: BesideRating) => (
  <div className={classes.rating}>
    <dt title={label}>{label}</dt>
    <dd>
      {step === null ? (
        <span className={classes.skipped}>skipped</span>
      ) : (
        <svg
          width={steps * 8}
          height={8}
          viewBox={`0 0 ${steps * 8} 8`}
          role="img"
          aria-label={`${step} of ${steps}`}
        >
          {Array.from({ length: steps }, (_, at) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: a dot is nothing but its place
              key={at}
              cx={at * 8 + 4}
              cy={4}
              r={at < step ? 3 : 2.5}
              fill={at < step ? 'var(--mg-ink-2)' : 'none'}
              stroke={at < step ? 'none' : 'var(--mg-edge)'}
            />
          ))}
        </svg>
      )}
    </dd>
  </div>
);
