import type { DisplayWords } from '../../shared/model/index.ts';
import { formatCount } from './format.ts';
import classes from './places.module.css';
import type { YearCounts } from './yearCounts.ts';

/** Mentees against places, as two bars on one scale, with those who would take one more hatched. */
export const Places = ({ counts, words }: { counts: YearCounts; words: DisplayWords }) => {
  const scale = Math.max(1, counts.mentees, counts.places + counts.oneMore);
  const width = (count: number): string => `${(100 * count) / scale}%`;
  return (
    <>
      <dl className={classes.numbers}>
        <div>
          <dd>{formatCount(counts.mentees)}</dd>
          <dt>{words.mentees}</dt>
        </div>
        <div>
          <dd>{formatCount(counts.places)}</dd>
          <dt>
            places, {formatCount(counts.mentors)} {words.mentors}
          </dt>
        </div>
        <div>
          <dd>+{formatCount(counts.oneMore)}</dd>
          <dt>would take one more</dt>
        </div>
      </dl>
      <div className={classes.bars} aria-hidden="true">
        <div className={classes.menteeBar} style={{ width: width(counts.mentees) }} />
        <div className={classes.placeBars}>
          <div className={classes.placeBar} style={{ width: width(counts.places) }} />
          <div className={classes.oneMoreBar} style={{ width: width(counts.oneMore) }} />
        </div>
        {counts.mentees > 0 && <div className={classes.mark} style={{ left: width(counts.mentees) }} />}
      </div>
      <div className={classes.key}>
        <span data-of="mentees">{words.mentees}</span>
        <span data-of="places">places</span>
        <span data-of="more">one more, if asked</span>
      </div>
    </>
  );
};
