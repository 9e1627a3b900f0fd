import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { Chip } from '../../components/Chip.tsx';
import { formatCount } from '../../components/format.ts';
import classes from '../../components/review.module.css';
import { type YearLineActions, YearLineRow } from './YearLineRow.tsx';
import type { Decision, ReviewedLine, ReviewGroup } from './yearReview.ts';
import { kindWords } from './yearWords.ts';

const shownAtOnce = 40;

interface YearGroupProps {
  readonly group: ReviewGroup;
  readonly nameOf: (id: PersonId) => string;
  readonly actions: YearLineActions;
  readonly onDecideAll: (lines: readonly ReviewedLine[], decision: Decision) => void;
}

/** People of one kind; exceptions stand open, what goes its usual way is folded to its heading. */
export const YearGroup = ({ group, nameOf, actions, onDecideAll }: YearGroupProps) => {
  const [folded, setFolded] = useState(!group.isException);
  const [all, setAll] = useState(false);
  const open = group.lines.filter(({ decision }) => decision === 'open').length;
  const left = group.lines.filter(({ decision }) => decision === 'left').length;
  const shown = all ? group.lines : group.lines.slice(0, shownAtOnce);
  return (
    <section className={classes.group} aria-label={kindWords[group.kind]}>
      <header>
        <h3>
          <button type="button" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
            {kindWords[group.kind]}
          </button>
        </h3>
        <span className={classes.count}>{formatCount(group.lines.length)}</span>
        {open > 0 && <Chip tone="amber">{formatCount(open)} to decide</Chip>}
        {left > 0 && <Chip>{formatCount(left)} left as they are</Chip>}
        <span className={classes.groupActions}>
          {left < group.lines.length && open === 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => onDecideAll(group.lines, 'left')}>
              Leave all
            </Button>
          )}
          {(open > 0 || left > 0) && (
            <Button size="compact-sm" variant="subtle" onClick={() => onDecideAll(group.lines, 'accepted')}>
              Accept all
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setFolded(!folded)}>
            {folded ? 'Look at each' : 'Fold'}
          </Button>
        </span>
      </header>
      {!folded && (
        <ul className={classes.lines}>
          {shown.map((reviewed) => (
            <YearLineRow
              key={reviewed.line.personId}
              reviewed={reviewed}
              name={nameOf(reviewed.line.personId)}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {!folded && shown.length < group.lines.length && (
        <Button variant="subtle" m={8} onClick={() => setAll(true)}>
          Show all {formatCount(group.lines.length)}
        </Button>
      )}
    </section>
  );
};
