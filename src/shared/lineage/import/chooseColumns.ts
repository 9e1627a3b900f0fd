import { foldText } from '../../util/index.ts';
import { meaningOf, type PairColumns, type PersonColumns } from './readColumns.ts';
import {
  type ColumnRole,
  columnRoles,
  type PastColumns,
  type PastDecisions,
  type PastSheet,
} from './types.ts';

/** Keys of the decisions about the form of a sheet, by which it is read in another way than it was recognized. */
export const layoutKey = 'layout';
export const headingsKey = 'headings';
export const columnKey = (column: number): string => `column ${column}`;

/** Only the first lines can be headings. */
export const mostHeadings = 12;

type PersonRole = PersonColumns['role'];
type PersonPart = 'name' | 'first' | 'last' | 'class';

const widthOf = ({ rows }: PastSheet): number =>
  rows.reduce((most, cells) => Math.max(most, cells.length), 0);

const rolesOf = (found: PairColumns | null, width: number): ColumnRole[] => {
  const roles: ColumnRole[] = Array.from({ length: width }, () => 'nothing');
  const put = (at: number | null, role: ColumnRole): void => {
    if (at !== null) roles[at] = role;
  };
  for (const { role, name, first, last, label } of found?.people ?? []) {
    put(name, `${role} name`);
    put(first, `${role} first`);
    put(last, `${role} last`);
    put(label, `${role} class`);
  }
  put(found?.year ?? null, 'year');
  put(found?.kind ?? null, 'kind');
  return roles;
};

const isRole = (value: string | undefined): value is ColumnRole => columnRoles.some((role) => role === value);

/** People of the columns: each further name of a side is a further person; first and last name join, a class follows. */
const peopleOf = (roles: readonly ColumnRole[], headings: readonly string[]): PersonColumns[] => {
  const people: { -readonly [Key in keyof PersonColumns]: PersonColumns[Key] }[] = [];
  for (const [index, value] of roles.entries()) {
    if (value === 'nothing' || value === 'year' || value === 'kind') continue;
    const [role, part] = value.split(' ') as [PersonRole, PersonPart];
    const key = part === 'class' ? 'label' : part;
    const latest = people.findLast((one) => one.role === role);
    const joins =
      latest !== undefined &&
      latest[key] === null &&
      (key === 'label' ||
        (key === 'name' ? latest.first === null && latest.last === null : latest.name === null));
    const person = joins ? latest : { role, name: null, first: null, last: null, label: null, meaning: null };
    person[key] = index;
    if (key === 'label') person.meaning = meaningOf(headings[index] ?? '');
    if (!joins) people.push(person);
  }
  return people.filter(({ name, first, last }) => name !== null || first !== null || last !== null);
};

/**
 * How a sheet is read: by the columns that were found, unless the board decided otherwise.
 * @param found null where no line names both sides: the sheet is a list then, unless it is to be read by columns
 * @returns the columns (null for a list), and the same in the form in which they can be looked at and changed
 */
export const chooseColumns = (
  found: PairColumns | null,
  sheet: PastSheet,
  decisions: PastDecisions,
): { readonly columns: PairColumns | null; readonly shown: PastColumns } => {
  const width = widthOf(sheet);
  const isList = (decisions.get(layoutKey) ?? (found === null ? 'list' : 'columns')) === 'list';
  const known = rolesOf(found, width);
  const roles = known.map((role, at) => {
    const decided = decisions.get(columnKey(at));
    return isRole(decided) ? decided : role;
  });
  const most = Math.min(sheet.rows.length, mostHeadings);
  const decided = Number(decisions.get(headingsKey));
  const asked = Number.isInteger(decided) ? decided : (found?.firstRow ?? 0);
  const firstRow = Math.max(0, Math.min(most, asked));
  const shown = { isList, headings: firstRow, roles };
  if (isList) return { columns: null, shown };
  if (found !== null && firstRow === found.firstRow && roles.every((role, at) => role === known[at]))
    return { columns: found, shown };
  // Headings may stand in two lines: the side above, the part below.
  const above = sheet.rows.slice(Math.max(0, firstRow - 2), firstRow);
  const headings = roles.map((_, index) => foldText(above.map((cells) => cells[index] ?? '').join(' ')));
  const at = (role: ColumnRole): number | null => {
    const index = roles.indexOf(role);
    return index === -1 ? null : index;
  };
  const columns = { firstRow, people: peopleOf(roles, headings), year: at('year'), kind: at('kind') };
  return { columns, shown };
};
