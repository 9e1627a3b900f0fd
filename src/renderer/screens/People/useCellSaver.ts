import { useRef } from 'react';
import type { Enrollment, Person } from '../../../shared/model/index.ts';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/useCommand.tsx';
import type { CellEdit } from './cellEdits.ts';
import type { PersonRow } from './rosterRows.ts';

const saveCell = async (client: Client, edit: CellEdit): Promise<void> => {
  if (edit.kind === 'person') await client.people.update(edit.person);
  if (edit.kind === 'enrollment') await client.people.setEnrollment(edit.enrollment);
};

/** `base` with those fields of `after` that differ from `before`. */
export const carryChanges = <Whole extends object>(
  base: Whole,
  before: Whole | null,
  after: Whole,
): Whole => {
  const known = new Map(Object.entries(before ?? {}));
  const changed = Object.entries(after).filter(([field, value]) => known.get(field) !== value);
  return Object.assign({ ...base }, Object.fromEntries(changed));
};

/**
 * Stores edited cells. Tab is faster than a save: what is under way already is carried along, so that the second cell
 * of a row does not bring back what the first one changed.
 */
export const useCellSaver = (): ((row: PersonRow, edit: CellEdit) => void) => {
  const save = useCommand(saveCell, { said: () => 'Changed' });
  const underWay = useRef(0);
  const people = useRef(new Map<string, Person>());
  const parts = useRef(new Map<string, Enrollment>());
  return (row, edit) => {
    const { id } = row.person;
    let whole = edit;
    if (edit.kind === 'person') {
      const person = carryChanges(people.current.get(id) ?? row.person, row.person, edit.person);
      people.current.set(id, person);
      whole = { kind: 'person', person };
    } else if (edit.kind === 'enrollment') {
      const base = parts.current.get(id) ?? row.enrollment ?? edit.enrollment;
      const enrollment = carryChanges(base, row.enrollment, edit.enrollment);
      parts.current.set(id, enrollment);
      whole = { kind: 'enrollment', enrollment };
    }
    underWay.current++;
    const settle = (): void => {
      underWay.current--;
      if (underWay.current > 0) return;
      people.current.clear();
      parts.current.clear();
    };
    // The error is told by the command itself.
    save.mutateAsync(whole).then(settle, settle);
  };
};
