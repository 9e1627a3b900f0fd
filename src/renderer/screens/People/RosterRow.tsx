import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { DisplayWords } from '../../../shared/model/index.ts';
import { RoleMark } from '../../components/marks.tsx';
import { type CellEdit, type EditableColumn, isMentoring } from './cellEdits.ts';
import { concernWords } from './concernWords.ts';
import classes from './people.module.css';
import { type AfterEdit, CellEditor, columnLabels } from './RosterCell.tsx';
import type { PersonRow } from './rosterRows.ts';

const RoleWords = ({ row, words }: { row: PersonRow; words: DisplayWords }) => {
  const role = row.enrollment?.role ?? 'neither';
  if (role === 'neither') return <span className={classes.quiet}>no part</span>;
  return (
    <span className={classes.role}>
      {role !== 'mentor' && <RoleMark side="mentee" />}
      {role !== 'mentee' && <RoleMark side="mentor" />}
      {role === 'both' ? 'both' : words[role]}
    </span>
  );
};

const StateWords = ({ row }: { row: PersonRow }) => {
  const [concern] = row.concerns;
  if (concern !== undefined)
    return (
      <span className={classes.role} title={row.concerns.map((kind) => concernWords[kind]).join(', ')}>
        <IconAlertTriangle size={15} stroke={1.7} color="var(--mg-amber)" aria-hidden />
        {concernWords[concern]}
        {row.concerns.length > 1 && ` +${row.concerns.length - 1}`}
      </span>
    );
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

export interface RowActions {
  readonly open: (index: number) => void;
  readonly focus: (index: number) => void;
  readonly toggle: (index: number, withRange: boolean) => void;
  readonly edit: (index: number, column: EditableColumn | null) => void;
  readonly save: (index: number, column: EditableColumn, edit: CellEdit, after: AfterEdit) => void;
}

interface RosterRowProps {
  readonly row: PersonRow;
  readonly index: number;
  readonly top: number;
  readonly tabbable: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly editing: EditableColumn | null;
  readonly canChange: boolean;
  readonly words: DisplayWords;
  readonly actions: RowActions;
}

/** One person in the table. A click on a value edits it, a click elsewhere opens the person. */
export const RosterRow = memo((props: RosterRowProps) => {
  const { row, index, editing, actions, canChange } = props;
  const { person } = row;
  const cell = (column: EditableColumn, shown: ReactNode, number = false) => (
    <td data-number={number || undefined} data-column={column}>
      {editing === column ? (
        <CellEditor
          row={row}
          column={column}
          onSave={(edit, after) => actions.save(index, column, edit, after)}
          onCancel={() => actions.edit(index, null)}
        />
      ) : canChange && column !== 'name' && (column !== 'capacity' || isMentoring(row.enrollment)) ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes.value}
          title={`Change: ${columnLabels[column]}`}
          onClick={(event) => {
            event.stopPropagation();
            actions.edit(index, column);
          }}
        >
          {shown ?? <span className={classes.blank}>add</span>}
        </button>
      ) : (
        shown
      )}
    </td>
  );
  return (
    <tr
      tabIndex={props.tabbable ? 0 : -1}
      data-row={index}
      data-opened={props.opened || undefined}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={() => actions.focus(index)}
      onClick={() => actions.open(index)}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          className={classes.check}
          aria-label={`Select ${person.name}`}
          checked={props.selected}
          onChange={() => {}}
          onClick={(event) => {
            event.stopPropagation();
            actions.toggle(index, event.shiftKey);
          }}
        />
      </td>
      {cell(
        'name',
        <span className={classes.name}>
          <strong>{person.name}</strong>
          {person.pronouns !== null && <span>{person.pronouns}</span>}
        </span>,
      )}
      {cell('goesBy', person.goesBy)}
      {cell('email', person.email)}
      <td>{row.says}</td>
      {cell('entryCohort', person.entryCohort, true)}
      {cell('role', <RoleWords row={row} words={props.words} />)}
      {cell('capacity', isMentoring(row.enrollment) ? row.enrollment?.capacity : '', true)}
      <td>
        <StateWords row={row} />
      </td>
    </tr>
  );
});
