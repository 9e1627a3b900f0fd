import type { Participation } from '../../../shared/evaluation/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { formatCount } from '../../components/format.ts';
import { RoleMark } from '../../components/marks.tsx';
import classes from './evaluation.module.css';

const percent = (share: number): string => String(Math.round(share * 100));

/** Who answered, in numbers. */
export const Headline = ({ participation }: { participation: Participation }) => {
  const { words } = useChapter();
  const { answered, bySide, invited, rate, blank } = participation;
  return (
    <p className={classes.headline}>
      <span>
        <strong>
          {formatCount(answered)}
          {invited !== null && ` of ${formatCount(invited.mentee + invited.mentor)}`}
        </strong>{' '}
        answered
        {rate !== null && (
          <>
            , {percent(rate.estimate)}%{' '}
            <small title="95% interval">
              [{percent(rate.lower)}–{percent(rate.upper)}]
            </small>
          </>
        )}
      </span>
      {(['mentee', 'mentor'] as const).map((side) => (
        <span key={side}>
          <RoleMark side={side} />
          <strong>{formatCount(bySide[side])}</strong>{' '}
          {bySide[side] === 1 ? words[side] : side === 'mentee' ? words.mentees : words.mentors}
          {invited !== null && <small> of {formatCount(invited[side])}</small>}
        </span>
      ))}
      {bySide.unknown > 0 && (
        <span>
          <strong>{formatCount(bySide.unknown)}</strong> side not known
        </span>
      )}
      {blank > 0 && <small>{formatCount(blank)} blank, not counted</small>}
    </p>
  );
};
