import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { Change } from '../../../shared/model/index.ts';
import { useTouched } from '../../client/keeping.ts';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import { countOf } from '../../components/format.ts';
import { groupByDay } from './changeRows.ts';
import classes from './history.module.css';

const rowHeight = 41;

/** The changes by day. Only the rows in view are painted; a row opens to what it touched. */
export const ChangeTable = ({ changes }: { changes: readonly Change[] }) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const rows = useMemo(() => groupByDay(changes), [changes]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached by the keyboard.
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label="Changes by day">
      <table className={table.table}>
        <thead>
          <tr>
            <th>When</th>
            <th>What</th>
            <th>Who</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {items.map(({ index, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className={row.kind === 'day' ? classes.day : undefined}
              >
                {row.kind === 'day' ? (
                  <th colSpan={4} scope="rowgroup">
                    {sayDay(row.day)} <span>{countOf(row.count, 'change')}</span>
                  </th>
                ) : (
                  <ChangeCells
                    change={row.change}
                    isOpen={open === row.change.id}
                    onToggle={() => setOpen(open === row.change.id ? null : row.change.id)}
                  />
                )}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  );
};

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden className={classes.gap}>
    <td colSpan={4} style={{ height }} />
  </tr>
);

const ChangeCells = (props: { change: Change; isOpen: boolean; onToggle: () => void }) => {
  const { change, isOpen } = props;
  return (
    <>
      <td className={classes.time}>
        {new Date(change.at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}
      </td>
      <td>
        <button type="button" className={classes.what} aria-expanded={isOpen} onClick={props.onToggle}>
          {change.label}
        </button>
        {isOpen && <Touched change={change} />}
      </td>
      <td>{change.officer === '' ? <span className={classes.time}>no name given</span> : change.officer}</td>
      <td>
        {change.state === 'undone' ? <Chip tone="outlined">undone</Chip> : <Chip tone="spruce">done</Chip>}
      </td>
    </>
  );
};

const Touched = ({ change }: { change: Change }) => {
  const touched = useTouched(change.sequence);
  if (touched.data === undefined) return null;
  return (
    <p className={classes.touched}>
      {touched.data.length === 0
        ? 'Its details are not kept: it can’t be undone.'
        : touched.data
            .map(({ what, added, changed, removed }) =>
              [
                added > 0 ? `${added} added` : '',
                changed > 0 ? `${changed} changed` : '',
                removed > 0 ? `${removed} removed` : '',
              ]
                .filter((part) => part !== '')
                .join(', ')
                .replace(/^/, `${what}: `),
            )
            .join(' · ')}
    </p>
  );
};

const sayDay = (moment: string): string =>
  new Date(moment).toLocaleDateString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
