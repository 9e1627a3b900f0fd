import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { type CellEdit, type EditableColumn, editableColumns, isMentoring } from './cellEdits.ts';
import classes from './people.module.css';
import { RosterRow, type RowActions } from './RosterRow.tsx';
import type { PeopleColumn, PeopleOrder, PersonRow } from './rosterRows.ts';

const rowHeight = 41;

interface RosterTableProps {
  readonly rows: readonly PersonRow[];
  readonly order: PeopleOrder;
  readonly selected: ReadonlySet<PersonId>;
  readonly openedId: PersonId | null;
  readonly onOrder: (column: PeopleColumn) => void;
  readonly onOpen: (row: PersonRow) => void;
  readonly onSelect: (selected: ReadonlySet<PersonId>) => void;
  readonly onEdit: (row: PersonRow, edit: CellEdit) => void;
  readonly onShowEveryone: () => void;
}

const columns: readonly { id: PeopleColumn; label: string; numeric?: boolean }[] = [
  { id: 'name', label: 'Name' },
  { id: 'goesBy', label: 'Goes by' },
  { id: 'email', label: 'E-mail' },
  { id: 'standing', label: 'Class year' },
  { id: 'entryCohort', label: 'Entered', numeric: true },
  { id: 'role', label: 'Role' },
  { id: 'capacity', label: 'Places', numeric: true },
  { id: 'answered', label: 'Questionnaire' },
];

/**
 * The roster as a table that paints only the rows in view, so that thousands stay smooth. ↑ ↓ move, Enter opens, F2
 * edits, Space selects, with Shift a range.
 */
export const RosterTable = (props: RosterTableProps) => {
  const { words, canChange } = useChapter();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<{ id: PersonId; column: EditableColumn } | null>(null);
  const anchor = useRef(0);
  // What the row actions read: they stay the same functions, so that rows that did not change are not painted again.
  const latest = useRef(props);
  latest.current = props;
  const virtualizer = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });

  const focusRow = useCallback(
    (index: number): void => {
      setActive(index);
      virtualizer.scrollToIndex(index);
      window.requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus(),
      );
    },
    [virtualizer],
  );

  const actions = useMemo((): RowActions => {
    const toggle = (index: number, withRange: boolean): void => {
      const { rows, selected, onSelect } = latest.current;
      const id = rows[index]?.person.id;
      if (id === undefined) return;
      const next = new Set(selected);
      if (withRange) {
        const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
        for (const row of rows.slice(from, to + 1)) next.add(row.person.id);
      } else if (!next.delete(id)) next.add(id);
      anchor.current = index;
      onSelect(next);
    };
    const idAt = (index: number): PersonId | null => latest.current.rows[index]?.person.id ?? null;
    const edit = (index: number, column: EditableColumn | null): void => {
      const id = idAt(index);
      setEditing(column === null || id === null ? null : { id, column });
      if (column === null) focusRow(index);
      else setActive(index);
    };
    const step = (index: number, column: EditableColumn, by: 1 | -1): void => {
      const row = latest.current.rows[index];
      const open = editableColumns.filter(
        (one) => one !== 'capacity' || isMentoring(row?.enrollment ?? null),
      );
      const at = open.indexOf(column) + by;
      const next = open[at];
      if (next !== undefined) edit(index, next);
      else if (latest.current.rows[index + by] === undefined) edit(index, null);
      else edit(index + by, by === 1 ? 'name' : 'role');
    };
    return {
      open: (index) => {
        const row = latest.current.rows[index];
        if (row !== undefined) latest.current.onOpen(row);
      },
      focus: setActive,
      toggle,
      edit,
      save: (index, column, change, after) => {
        const row = latest.current.rows[index];
        if (row !== undefined && change.kind !== 'nothing') latest.current.onEdit(row, change);
        if (after === 'away') setEditing(null);
        else if (after === 'row') edit(index, null);
        else step(index, column, after === 'next' ? 1 : -1);
      },
    };
  }, [focusRow]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = props.rows.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      Home: 0,
      End: last,
      PageDown: Math.min(last, active + 10),
      PageUp: Math.max(0, active - 10),
    };
    const target = targets[event.key];
    if (target !== undefined) {
      if (event.shiftKey && event.key.startsWith('Arrow')) {
        // A range begins where the keyboard is, or goes on from the row that was selected last.
        const here = props.rows[active]?.person.id;
        if (here === undefined || !props.selected.has(here)) anchor.current = active;
        actions.toggle(target, true);
      }
      focusRow(target);
    } else if (event.key === ' ') actions.toggle(active, event.shiftKey);
    else if (event.key === 'Enter') actions.open(active);
    else if (event.key === 'F2' && canChange) actions.edit(active, 'name');
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      props.onSelect(new Set(props.rows.map(({ person }) => person.id)));
    else if (event.key === 'Escape') props.onSelect(new Set());
    else return;
    event.preventDefault();
  };

  const allSelected =
    props.rows.length > 0 && props.rows.every(({ person }) => props.selected.has(person.id));
  if (props.rows.length === 0)
    return (
      <div className={classes.nobody}>
        Nobody fits what you look for.{' '}
        <Button variant="default" size="compact-md" onClick={props.onShowEveryone}>
          Show everyone
        </Button>
      </div>
    );

  return (
    <div ref={scroller} className={classes.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are moved through, selected and edited
        role="grid"
        className={classes.people}
        aria-label="People"
        aria-multiselectable
        aria-rowcount={props.rows.length + 1}
      >
        <thead>
          <tr className={classes.row} aria-rowindex={1}>
            <th>
              <input
                type="checkbox"
                className={classes.check}
                aria-label={allSelected ? 'Select nobody' : `Select all ${props.rows.length} shown`}
                checked={allSelected}
                onChange={() =>
                  props.onSelect(allSelected ? new Set() : new Set(props.rows.map(({ person }) => person.id)))
                }
              />
            </th>
            {columns.map((column) => (
              <th
                key={column.id}
                data-column={column.id}
                data-number={column.numeric || undefined}
                aria-sort={
                  props.order.column !== column.id
                    ? 'none'
                    : props.order.descending
                      ? 'descending'
                      : 'ascending'
                }
              >
                <button type="button" onClick={() => props.onOrder(column.id)}>
                  {column.label}
                  {props.order.column === column.id &&
                    (props.order.descending ? (
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
          {virtualizer.getVirtualItems().map((item) => {
            const row = props.rows[item.index]!;
            const { id } = row.person;
            return (
              <RosterRow
                key={id}
                row={row}
                index={item.index}
                top={item.start}
                tabbable={item.index === Math.min(active, props.rows.length - 1)}
                selected={props.selected.has(id)}
                opened={props.openedId === id}
                editing={editing?.id === id ? editing.column : null}
                canChange={canChange}
                words={words}
                actions={actions}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
