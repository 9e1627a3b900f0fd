import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { familyColor } from '../../components/families.ts';
import { capitalize, formatCount } from '../../components/format.ts';
import { Leaf } from '../../components/marks.tsx';
import type { LineageModel, LineageMoment } from './lineageModel.ts';
import { arrangeTableRows, type LineageColumn, type LineageOrder, listTableRows } from './lineageRows.ts';
import classes from './lists.module.css';

const rowHeight = 37;

/** Everyone with class year, family, mentor and mentees: the drawing's facts as a table that sorts and filters. */
export const LineageTable = (props: {
  model: LineageModel;
  moment: LineageMoment;
  typed: string;
  selected: PersonId | null;
  onSelect: (id: PersonId | null) => void;
}) => {
  const { words } = useChapter();
  const [order, setOrder] = useState<LineageOrder>({ column: 'name', descending: false });
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const all = useMemo(() => listTableRows(props.model, props.moment), [props.model, props.moment]);
  const rows = useMemo(() => arrangeTableRows(all, props.typed, order), [all, props.typed, order]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const columns: readonly {
    readonly id: LineageColumn;
    readonly label: string;
    readonly numeric?: boolean;
  }[] = [
    { id: 'name', label: 'Name' },
    { id: 'entered', label: 'Entered', numeric: true },
    { id: 'standing', label: 'Class year' },
    { id: 'family', label: 'Family' },
    { id: 'mentor', label: capitalize(words.mentor) },
    { id: 'mentees', label: capitalize(words.mentees), numeric: true },
    { id: 'generation', label: 'Generation', numeric: true },
    { id: 'below', label: 'People below', numeric: true },
  ];

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -1e9,
      End: 1e9,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = Math.max(0, Math.min(rows.length - 1, active + step));
    setActive(target);
    virtualizer.scrollToIndex(target);
    window.requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus(),
    );
  };

  if (rows.length === 0) return <p className={classes.nobody}>Nobody fits what you look for.</p>;
  return (
    <div ref={scroller} className={classes.tableFrame}>
      <table className={classes.table} aria-label="Lineage" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, label, numeric }) => (
              <th
                key={id}
                data-number={numeric || undefined}
                aria-sort={order.column !== id ? 'none' : order.descending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() =>
                    setOrder({ column: id, descending: order.column === id ? !order.descending : false })
                  }
                >
                  {label}
                  {order.column === id &&
                    (order.descending ? (
                      <IconArrowDown size={13} aria-hidden />
                    ) : (
                      <IconArrowUp size={13} aria-hidden />
                    ))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]!;
            return (
              <tr
                key={row.id}
                tabIndex={index === Math.min(active, rows.length - 1) ? 0 : -1}
                data-row={index}
                aria-rowindex={index + 2}
                aria-selected={row.id === props.selected}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setActive(index)}
                onClick={() => props.onSelect(row.id)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') props.onSelect(row.id);
                }}
              >
                <td>
                  <strong>{row.name}</strong>
                </td>
                <td data-number>{row.entered}</td>
                <td>{row.standing}</td>
                <td>
                  {row.family !== '' && <Leaf color={familyColor(row.family)} />} {row.family}
                </td>
                <td>{row.mentor === '' ? <span className={classes.quiet}>founder</span> : row.mentor}</td>
                <td data-number>{formatCount(row.mentees)}</td>
                <td data-number>{row.generation}</td>
                <td data-number>{formatCount(row.below)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
