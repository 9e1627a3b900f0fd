import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Person } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { RoleMark } from '../../components/marks.tsx';
import classes from './people.module.css';
import type { PeopleColumn, PeopleOrder, PersonRow } from './peopleRows.ts';

const rowHeight = 41;

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly order: PeopleOrder;
  readonly onOrder: (column: PeopleColumn) => void;
  readonly onOpen: (person: Person) => void;
  readonly onShowEveryone: () => void;
}

const columns: readonly { id: PeopleColumn; label: string; numeric?: boolean }[] = [
  { id: 'name', label: 'Name' },
  { id: 'standing', label: 'Class year' },
  { id: 'role', label: 'In this cycle' },
  { id: 'capacity', label: 'Places', numeric: true },
  { id: 'answered', label: 'Questionnaire' },
];

const RoleCell = ({ row }: { row: PersonRow }) => {
  const { words } = useChapter();
  const role = row.enrollment?.role ?? 'neither';
  if (role === 'neither') return <span className={classes.quiet}>not taking part</span>;
  return (
    <span className={classes.role}>
      {role !== 'mentor' && <RoleMark side="mentee" />}
      {role !== 'mentee' && <RoleMark side="mentor" />}
      {role === 'both' ? `${words.mentee} and ${words.mentor}` : words[role]}
    </span>
  );
};

const AnswerCell = ({ row }: { row: PersonRow }) => {
  if (row.enrollment === null || row.enrollment.role === 'neither') return null;
  return (
    <span className={classes.role}>
      {row.hasAnswered ? (
        <>
          <IconCircleCheck size={15} stroke={1.7} color="var(--mg-primary-ink)" aria-hidden /> answered
        </>
      ) : (
        <>
          <IconCircleDashed size={15} stroke={1.7} color="var(--mg-amber)" aria-hidden /> has not answered
        </>
      )}
    </span>
  );
};

/** The roster as a table that paints only the rows in view, so that thousands stay smooth. */
export const PeopleTable = ({ rows, order, onOrder, onOpen, onShowEveryone }: PeopleTableProps) => {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const move = (event: KeyboardEvent): void => {
    const last = rows.length - 1;
    const next: Record<string, number> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      Home: 0,
      End: last,
      PageDown: Math.min(last, active + 10),
      PageUp: Math.max(0, active - 10),
    };
    const target = next[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setActive(target);
    virtualizer.scrollToIndex(target);
    window.requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus(),
    );
  };

  if (rows.length === 0)
    return (
      <div className={classes.nobody}>
        Nobody fits what you look for.{' '}
        <Button variant="default" size="compact-md" onClick={onShowEveryone}>
          Show everyone
        </Button>
      </div>
    );

  return (
    <div ref={scroller} className={classes.frame}>
      <table className={classes.people} aria-label="People" aria-rowcount={rows.length + 1}>
        <thead>
          <tr className={classes.row} aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.id}
                aria-sort={
                  order.column !== column.id ? 'none' : order.descending ? 'descending' : 'ascending'
                }
                data-number={column.numeric || undefined}
              >
                <button type="button" onClick={() => onOrder(column.id)}>
                  {column.label}
                  {order.column === column.id &&
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
        <tbody onKeyDown={move} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <tr
                key={row.person.id}
                tabIndex={item.index === Math.min(active, rows.length - 1) ? 0 : -1}
                data-row={item.index}
                aria-rowindex={item.index + 2}
                className={classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                onFocus={() => setActive(item.index)}
                onClick={() => onOpen(row.person)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') onOpen(row.person);
                }}
              >
                <td className={classes.name}>
                  <strong>{row.person.name}</strong>
                  {row.person.pronouns !== null && <span>{row.person.pronouns}</span>}
                </td>
                <td>{row.standing}</td>
                <td>
                  <RoleCell row={row} />
                </td>
                <td data-number>
                  {row.enrollment === null || row.enrollment.capacity === 0 ? '' : row.enrollment.capacity}
                </td>
                <td>
                  <AnswerCell row={row} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
