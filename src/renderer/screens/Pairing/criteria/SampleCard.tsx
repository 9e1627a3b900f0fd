import { IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import { Card } from '../../../components/Card.tsx';
import table from '../../../components/components.module.css';
import { formatCount, formatPoints } from '../../../components/format.ts';
import classes from './criteria.module.css';
import type { Preview } from './useCriteriaPreview.ts';

const letters = ['A', 'B', 'C', 'D', 'E'];

/** Five possible pairs without their names, before and after: what a change of weights does. */
export const SampleCard = ({ preview, isTrying }: { preview: Preview | null; isTrying: boolean }) => {
  const kept = preview?.kept ?? null;
  const tried = preview?.tried ?? null;
  if (preview === null || kept === null || tried === null)
    return (
      <Card title="What it does to five pairs">
        <p className={classes.note} role="status">
          Comparing answers …
        </p>
      </Card>
    );
  const rows = letters
    .slice(0, kept.scores.length)
    .map((letter, index) => ({
      letter,
      before: kept.scores[index] ?? 0,
      after: tried.scores[index] ?? 0,
      rankBefore: kept.ranks[index] ?? 0,
      rankAfter: tried.ranks[index] ?? 0,
    }))
    .toSorted((one, other) => one.rankAfter - other.rankAfter || (one.letter < other.letter ? -1 : 1));
  return (
    <Card title="What it does to five pairs" note="names stay hidden">
      <table className={table.table} data-took={Math.round(preview.took ?? 0)} aria-label="Five pairs">
        <thead>
          <tr>
            <th>Pair</th>
            <th data-number>Score kept</th>
            <th data-number>{isTrying ? 'Score tried' : 'Score now'}</th>
            <th data-number>Place of {formatCount(preview.pairCount)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ letter, before, after, rankBefore, rankAfter }) => (
            <tr key={letter}>
              <td>Pair {letter}</td>
              <td data-number>{formatPoints(before, 1)}</td>
              <td data-number>
                <strong>{formatPoints(after, 1)}</strong>
              </td>
              <td data-number>
                <span className={classes.moves}>
                  {rankAfter < rankBefore ? (
                    <IconArrowUp size={14} stroke={1.7} aria-label="up" />
                  ) : rankAfter > rankBefore ? (
                    <IconArrowDown size={14} stroke={1.7} aria-label="down" />
                  ) : (
                    <IconMinus size={14} stroke={1.7} aria-label="as before" />
                  )}
                  {rankAfter === rankBefore
                    ? formatCount(rankAfter)
                    : `${formatCount(rankBefore)} → ${formatCount(rankAfter)}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
