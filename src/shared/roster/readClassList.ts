import { fieldOfHeading, type PersonField, readEntryYear, type Sheet } from '../intake/index.ts';
import type { ChapterSettings, NewPerson, Person, PersonId, ProgramCycle } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { looksLikeEmail } from './findConcerns.ts';
import { addressKey } from './findDuplicates.ts';

/** What is found out about one row of a class list. */
export type ListedRow = { readonly row: number; readonly name: string } & (
  | { readonly kind: 'new'; readonly details: NewPerson }
  | {
      readonly kind: 'known';
      readonly personId: PersonId;
      /** What the list adds to the record where it had nothing. */
      readonly adds: { readonly email: string | null; readonly entryCohort: number | null };
      /** Where the list says otherwise than the record; the record stays unless the list is chosen. */
      readonly differs: readonly ListedDifference[];
    }
  | { readonly kind: 'refused'; readonly reason: string }
);

export interface ListedDifference {
  readonly field: 'entryCohort' | 'email';
  readonly onRoster: string;
  readonly onList: string;
}

export interface ClassListPlace {
  readonly settings: Pick<ChapterSettings, 'classYears' | 'yearStartsOn'>;
  readonly cycle: Pick<ProgramCycle, 'startsOn'>;
  readonly roster: readonly Person[];
  /** For rows that name no class: the year in which everyone on the list entered. */
  readonly entryCohort: number | null;
}

type Columns = Partial<Record<PersonField, number>>;

/** "Ruiz, Ana" → "Ana Ruiz". */
const turnName = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  const parts = plain.split(',').map((part) => part.trim());
  const [last, first] = parts;
  return parts.length === 2 && last && first && !/^(jr|sr|i{1,3}|iv|md|phd)\.?$/i.test(first)
    ? `${first} ${last}`
    : plain;
};

/** Columns by their headings; where none names people, by what is in them, and the heading is a row as well. */
const findColumns = (sheet: Sheet, place: ClassListPlace): { columns: Columns; hasHeader: boolean } => {
  const columns: Columns = {};
  for (const [index, heading] of sheet.header.entries()) {
    const field = fieldOfHeading(heading);
    if (field !== null && columns[field] === undefined) columns[field] = index;
  }
  if (columns.name !== undefined || columns.lastName !== undefined || columns.email !== undefined)
    return { columns, hasHeader: true };
  const guessed: Columns = {};
  for (const [index, cell] of sheet.header.entries()) {
    const text = cell.trim();
    if (looksLikeEmail(text)) guessed.email ??= index;
    else if (readEntryYear(text, place.settings, place.cycle) !== null) guessed.entryYear ??= index;
    else if (/\p{L}/u.test(text) && !/^column \d+$/.test(text)) guessed.name ??= index;
  }
  return { columns: guessed, hasHeader: false };
};

interface Known {
  readonly byAddress: ReadonlyMap<string, Person>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
}

const indexRoster = (roster: readonly Person[]): Known => ({
  byAddress: new Map(
    roster.flatMap((person) => {
      const key = addressKey(person.email);
      return key === null ? [] : [[key, person] as const];
    }),
  ),
  byName: Map.groupBy(roster, ({ name }) => foldText(name)),
});

const findOnRoster = (details: NewPerson, known: Known): Person | null => {
  const key = addressKey(details.email);
  const byAddress = key === null ? undefined : known.byAddress.get(key);
  if (byAddress !== undefined) return byAddress;
  const fitting = (known.byName.get(foldText(details.name)) ?? []).filter(
    (person) =>
      (person.entryCohort === null ||
        details.entryCohort === null ||
        person.entryCohort === details.entryCohort) &&
      (person.email === null || details.email === null),
  );
  return fitting.length === 1 ? (fitting[0] as Person) : null;
};

const compare = (person: Person, details: NewPerson): ListedDifference[] => {
  const differs: ListedDifference[] = [];
  if (
    person.entryCohort !== null &&
    details.entryCohort !== null &&
    person.entryCohort !== details.entryCohort
  )
    differs.push({
      field: 'entryCohort',
      onRoster: String(person.entryCohort),
      onList: String(details.entryCohort),
    });
  if (
    person.email !== null &&
    details.email !== null &&
    addressKey(person.email) !== addressKey(details.email)
  )
    differs.push({ field: 'email', onRoster: person.email, onList: details.email });
  return differs;
};

/**
 * A class list as people, without answers: who is new, who is on the roster already and what the list adds or says
 * otherwise, and which rows can't be read. Every row of the list is in exactly one of these.
 */
export const readClassList = (sheet: Sheet, place: ClassListPlace): ListedRow[] => {
  const { columns, hasHeader } = findColumns(sheet, place);
  const known = indexRoster(place.roster);
  const seen = new Map<string, number>();
  const firstLine = (sheet.rowNumbers[0] ?? 2) - 1;
  const rows = sheet.rows.map((cells, at) => ({ cells, row: sheet.rowNumbers[at] ?? at + 2 }));
  const all = hasHeader ? rows : [{ cells: sheet.header, row: firstLine }, ...rows];
  return all.map(({ cells, row }): ListedRow => {
    const cell = (field: PersonField): string => {
      const index = columns[field];
      return index === undefined ? '' : (cells[index] ?? '').replace(/\s+/g, ' ').trim();
    };
    const full =
      cell('name') === '' ? `${cell('firstName')} ${cell('lastName')}`.trim() : turnName(cell('name'));
    const email = cell('email') === '' ? null : cell('email').slice(0, 320);
    const name = full.slice(0, 200);
    if (name === '') return { row, name: email ?? '', kind: 'refused', reason: 'The row names nobody.' };
    const typedYear = cell('entryYear');
    const readYear = typedYear === '' ? null : readEntryYear(typedYear, place.settings, place.cycle);
    if (typedYear !== '' && readYear === null)
      return { row, name, kind: 'refused', reason: `“${typedYear}” is neither a year of entry nor a class.` };
    if (email !== null && !looksLikeEmail(email))
      return { row, name, kind: 'refused', reason: `“${email}” is not an e-mail address.` };
    const details: NewPerson = {
      name,
      goesBy: cell('goesBy') === '' ? null : cell('goesBy').slice(0, 320),
      pronouns: cell('pronouns') === '' ? null : cell('pronouns').slice(0, 320),
      email,
      phone: cell('phone') === '' ? null : cell('phone').slice(0, 320),
      entryCohort: readYear ?? place.entryCohort,
      staysNamed: true,
    };
    const person = findOnRoster(details, known);
    const key = person?.id ?? addressKey(email) ?? `${foldText(name)} ${details.entryCohort}`;
    const earlier = seen.get(key);
    if (earlier !== undefined)
      return { row, name, kind: 'refused', reason: `The same person as in row ${earlier}; counted once.` };
    seen.set(key, row);
    if (person === null) return { row, name, kind: 'new', details };
    return {
      row,
      name,
      kind: 'known',
      personId: person.id,
      adds: {
        email: person.email === null ? email : null,
        entryCohort: person.entryCohort === null ? details.entryCohort : null,
      },
      differs: compare(person, details),
    };
  });
};
