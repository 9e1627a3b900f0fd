import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { roleChoices } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { capitalize } from '../../components/format.ts';
import { type CellEdit, type EditableColumn, readCell, textOfCell } from './cellEdits.ts';
import classes from './people.module.css';
import type { PersonRow } from './rosterRows.ts';

export const columnLabels: Readonly<Record<EditableColumn, string>> = {
  name: 'Name',
  goesBy: 'Goes by',
  email: 'E-mail',
  entryCohort: 'Entered',
  role: 'Role',
  capacity: 'Places',
};

/** Where editing goes on after a cell: the row, the cell beside it, or nowhere because the eye went elsewhere. */
export type AfterEdit = 'row' | 'next' | 'previous' | 'away';

interface CellEditorProps {
  readonly row: PersonRow;
  readonly column: EditableColumn;
  readonly onSave: (edit: CellEdit, after: AfterEdit) => void;
  readonly onCancel: () => void;
}

/** A cell while it is edited: Enter and Tab keep what was typed, Esc leaves it as it was. */
export const CellEditor = ({ row, column, onSave, onCancel }: CellEditorProps) => {
  const { cycle, words } = useChapter();
  const [text, setText] = useState(textOfCell(row, column));
  const [problem, setProblem] = useState<string | null>(null);
  const finished = useRef(false);
  const problemId = useId();
  const save = (after: AfterEdit): void => {
    if (finished.current) return;
    const edit = readCell(row, column, text, cycle.id);
    if (edit.kind === 'problem') {
      // Who clicks elsewhere is not held: the cell stays as it was.
      if (after === 'away') onCancel();
      else setProblem(edit.sentence);
      return;
    }
    finished.current = true;
    onSave(edit, after);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const after =
      event.key === 'Enter' ? 'row' : event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : null;
    if (after !== null) {
      event.preventDefault();
      save(after);
    } else if (event.key === 'Escape') {
      finished.current = true;
      onCancel();
    }
  };
  const shared = {
    // The cell was asked for by a key or a click, so the keyboard goes there.
    autoFocus: true,
    'aria-label': `${columnLabels[column]} of ${row.person.name}`,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    className: classes.editor,
    value: text,
    onKeyDown,
    onBlur: () => save('away'),
  };
  if (column === 'role')
    return (
      <select {...shared} onChange={(event) => setText(event.currentTarget.value)}>
        {roleChoices.map((role) => (
          <option key={role} value={role}>
            {role === 'neither'
              ? 'no part'
              : role === 'both'
                ? `${words.mentee} and ${words.mentor}`
                : capitalize(words[role])}
          </option>
        ))}
      </select>
    );
  return (
    <>
      <input
        {...shared}
        inputMode={column === 'capacity' || column === 'entryCohort' ? 'numeric' : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      {problem !== null && (
        <span id={problemId} role="alert" className={classes.cellProblem}>
          {problem}
        </span>
      )}
    </>
  );
};
