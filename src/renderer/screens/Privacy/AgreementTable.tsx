import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { Chip } from '../../components/Chip.tsx';
import table from '../../components/components.module.css';
import { formatDay } from '../../components/format.ts';
import type { AgreementRow } from './agreementRows.ts';
import classes from './agreements.module.css';

const rowHeight = 41;
const tones = { agreed: 'spruce', refused: 'rust', 'not asked': 'outlined' } as const;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -1e9,
  End: 1e9,
};

/**
 * Who agreed and who did not. Only the rows in view are painted. Arrow keys walk through the rows, with Shift they mark
 * them as well, and the space bar marks one.
 */
export const AgreementTable = (props: {
  rows: readonly AgreementRow[];
  marked: ReadonlySet<PersonId>;
  canMark: boolean;
  onMark: (marked: ReadonlySet<PersonId>) => void;
}) => {
  const { rows, marked } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const mark = (ids: readonly PersonId[], isMarked: boolean): void => {
    if (!props.canMark) return;
    const next = new Set(marked);
    for (const id of ids) {
      if (isMarked) next.add(id);
      else next.delete(id);
    }
    props.onMark(next);
  };
  const current = Math.min(active, rows.length - 1);
  const walk = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (event.key === ' ' && row !== undefined && event.target instanceof HTMLTableRowElement) {
      event.preventDefault();
      mark([row.id], !marked.has(row.id));
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = Math.max(0, Math.min(rows.length - 1, current + step));
    if (event.shiftKey) {
      const between = rows.slice(Math.min(current, target), Math.max(current, target) + 1);
      mark(
        between.map(({ id }) => id),
        true,
      );
    }
    setActive(target);
    virtualizer.scrollToIndex(target);
    window.requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus(),
    );
  };
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const markedHere = rows.filter(({ id }) => marked.has(id)).length;
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={table.table} aria-label="Agreements" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th className={classes.mark}>
              <Checkbox
                aria-label="Mark everyone who is shown"
                checked={rows.length > 0 && markedHere === rows.length}
                indeterminate={markedHere > 0 && markedHere < rows.length}
                disabled={!props.canMark}
                onChange={(event) =>
                  mark(
                    rows.map(({ id }) => id),
                    event.currentTarget.checked,
                  )
                }
              />
            </th>
            <th>Name</th>
            <th>Class</th>
            <th>Said</th>
            <th>When</th>
            <th>Where it was said</th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {before > 0 && <Gap height={before} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const isMarked = marked.has(row.id);
            return (
              <tr
                key={row.id}
                data-row={index}
                aria-rowindex={index + 2}
                data-marked={isMarked || undefined}
                tabIndex={index === current ? 0 : -1}
                onFocus={() => setActive(index)}
                className={classes.row}
              >
                <td className={classes.mark}>
                  <Checkbox
                    aria-label={`Mark ${row.name}`}
                    tabIndex={-1}
                    checked={isMarked}
                    disabled={!props.canMark}
                    onChange={() => mark([row.id], !isMarked)}
                  />
                </td>
                <td>{row.name}</td>
                <td>{row.standing}</td>
                <td>
                  <Chip tone={tones[row.answer]}>{row.answer}</Chip>
                </td>
                <td className={classes.quiet}>{row.on === null ? '' : formatDay(row.on)}</td>
                <td className={classes.quiet}>{row.source}</td>
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
};

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden className={classes.gap}>
    <td colSpan={6} style={{ height }} />
  </tr>
);
