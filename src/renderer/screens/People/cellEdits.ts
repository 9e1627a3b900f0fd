import { type CycleId, type Enrollment, type Person, roleChoices } from '../../../shared/model/index.ts';
import { looksLikeEmail } from '../../../shared/roster/index.ts';
import type { PeopleColumn, PersonRow } from './rosterRows.ts';

/** The columns that are edited in the table, in the order in which Tab goes through them. */
export const editableColumns = ['name', 'goesBy', 'email', 'entryCohort', 'role', 'capacity'] as const;
export type EditableColumn = (typeof editableColumns)[number];

export const isEditable = (column: PeopleColumn): column is EditableColumn =>
  editableColumns.some((one) => one === column);

/** What a typed text means for a person: a change to store, nothing, or why it can't be. */
export type CellEdit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly sentence: string }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'enrollment'; readonly enrollment: Enrollment };

const nothing: CellEdit = { kind: 'nothing' };
const problem = (sentence: string): CellEdit => ({ kind: 'problem', sentence });

/** Text of a cell as it is typed. */
export const textOfCell = ({ person, enrollment }: PersonRow, column: EditableColumn): string => {
  if (column === 'role') return enrollment?.role ?? 'neither';
  if (column === 'capacity') return String(enrollment?.capacity ?? 0);
  return String(person[column] ?? '');
};

export const isMentoring = (enrollment: Enrollment | null): boolean =>
  enrollment?.role === 'mentor' || enrollment?.role === 'both';

const emptyPart = (personId: Person['id'], cycleId: CycleId): Enrollment => ({
  personId,
  cycleId,
  role: 'neither',
  capacity: 0,
  oneMore: 'not asked',
  priorityTier: 2,
  pausedUntil: null,
});

const readPart = (row: PersonRow, column: 'role' | 'capacity', text: string, cycleId: CycleId): CellEdit => {
  const before = row.enrollment ?? emptyPart(row.person.id, cycleId);
  if (column === 'role') {
    const role = roleChoices.find((choice) => choice === text) ?? before.role;
    const mentors = role === 'mentor' || role === 'both';
    const capacity = mentors ? Math.max(1, before.capacity) : 0;
    return { kind: 'enrollment', enrollment: { ...before, role, capacity } };
  }
  if (!isMentoring(before)) return problem('Only those who mentor have places.');
  const capacity = Number(text);
  if (!/^\d{1,2}$/.test(text) || capacity > 20) return problem('Places are a number from 0 to 20.');
  return { kind: 'enrollment', enrollment: { ...before, capacity } };
};

/** Reads what was typed into a cell. */
export const readCell = (
  row: PersonRow,
  column: EditableColumn,
  typed: string,
  cycleId: CycleId,
): CellEdit => {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === textOfCell(row, column)) return nothing;
  const { person } = row;
  switch (column) {
    case 'role':
    case 'capacity':
      return readPart(row, column, text, cycleId);
    case 'name':
      if (text === '') return problem('A person needs a name.');
      return { kind: 'person', person: { ...person, name: text.slice(0, 200) } };
    case 'goesBy':
      return { kind: 'person', person: { ...person, goesBy: text === '' ? null : text.slice(0, 320) } };
    case 'email':
      if (text !== '' && !looksLikeEmail(text)) return problem('This is not an e-mail address.');
      return { kind: 'person', person: { ...person, email: text === '' ? null : text.slice(0, 320) } };
    case 'entryCohort': {
      if (text === '') return { kind: 'person', person: { ...person, entryCohort: null } };
      const year = Number(text);
      if (!/^\d{4}$/.test(text) || year < 1900 || year > 2200) return problem('A year, such as 2026.');
      return { kind: 'person', person: { ...person, entryCohort: year } };
    }
  }
};
