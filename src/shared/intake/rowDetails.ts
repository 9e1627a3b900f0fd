import { readMoment, readNumber, readYesNo } from '../instrument/index.ts';
import type { Enrollment } from '../model/index.ts';
import type { ImportPlace, ImportProposal, PersonField } from './proposal.ts';
import { readEntryYear } from './readEntryYear.ts';
import { type RoleChoice, readOneMore, readRole } from './readRole.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';

/** What the field columns of one row say, repaired. Null where they say nothing. */
export interface RowDetails {
  readonly row: number;
  readonly cells: readonly string[];
  readonly name: string | null;
  readonly goesBy: string | null;
  readonly pronouns: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly entryCohort: number | null;
  readonly role: RoleChoice | null;
  readonly places: number | null;
  readonly oneMore: Enrollment['oneMore'];
  readonly priorityTier: number;
  readonly staysNamed: boolean;
  readonly submittedAt: string | null;
  readonly codeWord: string | null;
}

const lineLimit = 200;

/** A name or another short line: without doubled blanks; null where empty. */
const line = (text: string, limit = lineLimit): string | null => {
  const plain = text.replace(/\s+/g, ' ').trim().slice(0, limit);
  return plain === '' ? null : plain;
};

const readPhone = (cell: string, row: number, book: RepairBook): string | null => {
  if (!/^\d([.,]\d+)?E\+?\d+$/i.test(cell.trim())) return line(cell);
  const accepted = book.enter(`phone:${row}`, [row], {
    kind: 'mangledPhone',
    message: 'Excel rounded a phone number. The digits are gone, so ask the person again.',
    before: cell.trim(),
    after: 'left empty',
    byDefault: true,
    asks: true,
  });
  return accepted ? null : line(cell);
};

const readPlaces = (cell: string, row: number, book: RepairBook): number | null => {
  if (cell.trim() === '') return null;
  const read = readNumber(cell);
  const fits = read !== null && Number.isInteger(read.value) && read.value >= 0 && read.value <= 20;
  if (fits && read.as === 'number') return read.value;
  if (fits && read.as === 'word') {
    const accepted = book.enter(`places:word:${cell.trim().toLowerCase()}`, [row], {
      kind: 'wordNumber',
      message: 'A word where a number belongs. Places.',
      before: `“${cell.trim()}”`,
      after: String(read.value),
      byDefault: true,
    });
    return accepted ? read.value : null;
  }
  if (fits) return read.value;
  book.enter(`places:unreadable:${cell.trim().toLowerCase()}`, [row], {
    kind: 'placesUnreadable',
    message: 'The number of places cannot be read. One is assumed.',
    hasChoice: false,
    before: `“${cell.trim()}”`,
    after: '1',
    byDefault: true,
    asks: true,
  });
  return null;
};

const readCohort = (cell: string, row: number, place: ImportPlace, book: RepairBook): number | null => {
  if (cell.trim() === '') return null;
  const entry = readEntryYear(cell, place.settings, place.cycle);
  if (entry === null) {
    book.enter(`entryYear:${cell.trim().toLowerCase()}`, [row], {
      kind: 'unknownClassYear',
      message: 'Unknown class year. Neither a year nor a class year of this chapter.',
      hasChoice: false,
      before: `“${cell.trim()}”`,
      after: 'left empty',
      byDefault: true,
      asks: true,
    });
  }
  return entry;
};

/** The role of a row: its own words, then whose file it is, then the class year (the first one are mentees). */
const roleOf = (
  cell: (field: PersonField) => string,
  row: number,
  cohort: number | null,
  proposal: ImportProposal,
  place: ImportPlace,
  book: RepairBook,
): RoleChoice | null => {
  const said = cell('role');
  if (said.trim() !== '') {
    const role = readRole(said, place.settings.words);
    if (role !== null || proposal.kind !== 'matching') return role;
    book.enter(`role:${said.trim().toLowerCase()}`, [row], {
      kind: 'roleUnclear',
      message:
        'The role is unclear. The answer says neither mentee nor mentor, so the person takes no part until the role is set.',
      hasChoice: false,
      before: `“${said.trim()}”`,
      after: 'neither',
      byDefault: true,
      asks: true,
    });
    return 'neither';
  }
  if (readYesNo(cell('bothRoles')) === 'yes') return 'both';
  if (proposal.fileSide !== null) return proposal.fileSide;
  if (proposal.kind !== 'matching') return null;
  const current = readEntryYear(place.settings.classYears[0] ?? '', place.settings, place.cycle);
  if (cohort !== null && current !== null) return cohort >= current ? 'mentee' : 'mentor';
  book.enter('role:unsaid', [row], {
    kind: 'roleUnclear',
    message: 'Nothing says the role. These people take no part until it is set.',
    before: null,
    after: 'neither',
    byDefault: true,
    asks: true,
    hasChoice: false,
  });
  return 'neither';
};

/** Reads the field columns of every row; what had to be changed is entered in the book. */
export const readRowDetails = (
  proposal: ImportProposal,
  sheet: Sheet,
  place: ImportPlace,
  book: RepairBook,
): RowDetails[] => {
  const columnOf = new Map<PersonField, number>();
  for (const { target, index } of proposal.columns) {
    if (target.kind === 'field' && !columnOf.has(target.field)) columnOf.set(target.field, index);
  }
  return sheet.rows.map((cells, at) => {
    const row = sheet.rowNumbers[at] ?? at + 2;
    const cell = (field: PersonField): string => {
      const index = columnOf.get(field);
      return index === undefined ? '' : (cells[index] ?? '');
    };
    const typedEmail = line(cell('email'), 320);
    const email =
      typedEmail !== null && /^(anonymous|anonym|none|n\/a)$/i.test(typedEmail) ? null : typedEmail;
    const entryCohort = readCohort(cell('entryYear'), row, place, book);
    const stays = readYesNo(cell('staysNamed'));
    return {
      row,
      cells,
      name: line(cell('name')) ?? line(`${cell('firstName')} ${cell('lastName')}`),
      goesBy: line(cell('goesBy')),
      pronouns: line(cell('pronouns')),
      email,
      phone: readPhone(cell('phone'), row, book),
      entryCohort,
      role: roleOf(cell, row, entryCohort, proposal, place, book),
      places: readPlaces(cell('places'), row, book),
      oneMore: readOneMore(cell('oneMore')),
      priorityTier: readYesNo(cell('hadMentor')) === 'no' ? 1 : 2,
      staysNamed: stays !== 'no',
      submittedAt: readMoment(cell('answeredAt'), proposal.dayFirst) ?? line(cell('answeredAt'), 40),
      codeWord: line(cell('codeWord')),
    };
  });
};
