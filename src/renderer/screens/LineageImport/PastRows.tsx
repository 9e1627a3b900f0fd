import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { PastRow, RowOutcome } from '../../../shared/lineage/import/index.ts';
import { Card } from '../../components/Card.tsx';
import { formatCount } from '../../components/format.ts';
import classes from './lineageImport.module.css';

interface PastRowsProps {
  readonly rows: readonly PastRow[];
  readonly onLeave: (row: number, leaves: boolean) => void;
}

const outcomeWords: Readonly<Record<RowOutcome, string>> = {
  stored: 'comes in',
  repaired: 'comes in, with a remark',
  known: 'known already',
  person: 'a person without a pair',
  heading: 'title or heading',
  aside: 'waits',
  refused: 'not stored',
};
const toLookAt = new Set<RowOutcome>(['repaired', 'aside', 'refused']);
const shownAtOnce = 200;

/** Every line of the list with what becomes of it; a line can be left out. */
export const PastRows = ({ rows, onLeave }: PastRowsProps) => {
  const [which, setWhich] = useState<'look' | 'all'>('look');
  const [all, setAll] = useState(false);
  const remarkable = rows.filter(({ outcome, isLeft }) => toLookAt.has(outcome) || isLeft);
  const chosen = which === 'all' ? rows : remarkable;
  const shown = all ? chosen : chosen.slice(0, shownAtOnce);
  return (
    <Card
      title="Lines of the list"
      flush
      action={
        <SegmentedControl
          aria-label="Lines shown"
          data={[
            { value: 'look', label: `To look at (${formatCount(remarkable.length)})` },
            { value: 'all', label: `All (${formatCount(rows.length)})` },
          ]}
          value={which}
          onChange={(value) => setWhich(value as typeof which)}
        />
      }
    >
      {shown.length === 0 ? (
        <p className={classes.none}>Every line came in as it stands.</p>
      ) : (
        <ul className={classes.rows}>
          {shown.map(({ row, text, outcome, reasons, isLeft }) => (
            <li key={row} data-outcome={outcome}>
              <span className={classes.rowNumber}>{row}</span>
              <div>
                <strong>{text}</strong>
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </div>
              <span>{outcomeWords[outcome]}</span>
              {outcome === 'heading' ? (
                <span />
              ) : (
                <Checkbox
                  size="xs"
                  label="leave out"
                  aria-label={`Leave out row ${row}`}
                  checked={isLeft}
                  onChange={(event) => onLeave(row, event.currentTarget.checked)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {shown.length < chosen.length && (
        <Button variant="subtle" m={8} onClick={() => setAll(true)}>
          Show all {formatCount(chosen.length)}
        </Button>
      )}
    </Card>
  );
};
