import { readMoment, readNumber, readYesNo } from '../instrument/index.ts';
import type { Enrollment } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { findLostZeros, type LostZeros } from './lostZeros.ts';
import type { ImportPlace, ImportProposal, PersonField } from './proposal.ts';
import { readEntryYear } from './readEntryYear.ts';
import { type RoleChoice, readOneMore, readRole } from './readRole.ts';
import type { Sheet } from './readTable.ts';
import type { RepairBook } from './repairs.ts';
import { yearForRole } from './yearForRole.ts';

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

const readPhone = (cell: string, row: number, who: string, book: RepairBook): string | null => {
  if (!/^\d([.,]\d+)?E\+?\d+$/i.test(cell.trim())) return line(cell);
  const accepted = book.enter(`phone:${row}`, [row], {
    about: `phone:${who}:${cell.trim()}`,
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
    const key = `places:word:${cell.trim().toLowerCase()}`;
    const accepted = book.enter(key, [row], {
      about: key,
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
    about: null,
    hasChoice: false,
    before: `“${cell.trim()}”`,
    after: '1',
    byDefault: true,
    asks: true,
  });
  return null;
};

const readCohort = (
  cell: string,
  row: number,
  asked: boolean,
  place: ImportPlace,
  book: RepairBook,
): number | null => {
  if (cell.trim() === '') {
    if (asked) {
      book.enter('entryYear:unsaid', [row], {
        kind: 'noClassYear',
        message: 'No class year. What the roster knows stays; else it is left empty, to be set under People.',
        hasChoice: false,
        before: 'not said',
        after: 'left empty',
        byDefault: true,
        about: null,
      });
    }
    return null;
  }
  const entry = readEntryYear(cell, place.settings, place.cycle);
  if (entry === null) {
    book.enter(`entryYear:${cell.trim().toLowerCase()}`, [row], {
      kind: 'unknownClassYear',
      message: 'Unknown class year. Neither a year nor a class year of this chapter.',
      about: null,
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
      about: null,
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
    about: null,
    before: null,
    after: 'neither',
    byDefault: true,
    asks: true,
    hasChoice: false,
  });
  return 'neither';
};

/** A code word; `MAR1` that became `1-Mar` is put back, and digits that a spreadsheet program took for a number get their zeros back. */
const readCodeWord = (
  cell: string,
  row: number,
  zeros: LostZeros | null,
  book: RepairBook,
): string | null => {
  const word = line(cell);
  const dated = /^(\d{1,2})-([a-z]{3})$/i.exec(word ?? '');
  if (word !== null && dated !== null) {
    const meant = `${(dated[2] ?? '').toUpperCase()}${dated[1]}`;
    const accepted = book.enter(`codeDate:${row}`, [row], {
      kind: 'excelDate',
      message: 'Excel made a date of a code word?',
      before: word,
      after: meant,
      byDefault: true,
      asks: true,
      about: `codeDate:${word}`,
    });
    return accepted ? meant : word;
  }
  const full = word === null ? null : (zeros?.(word) ?? null);
  if (word === null || full === null) return word;
  const accepted = book.enter(`zeros:${row}`, [row], {
    kind: 'lostZeros',
    message: 'Excel dropped zeros at the start of a code word.',
    before: word,
    after: full,
    byDefault: true,
    asks: true,
    about: `zeros:${word}:${full}`,
  });
  return accepted ? full : word;
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
  const zeros = columnOf.has('codeWord') ? findLostZeros(sheet.rows, columnOf.get('codeWord') ?? 0) : null;
  return sheet.rows.map((cells, at) => {
    const row = sheet.rowNumbers[at] ?? at + 2;
    const cell = (field: PersonField): string => {
      const index = columnOf.get(field);
      return index === undefined ? '' : (cells[index] ?? '');
    };
    const typedEmail = line(cell('email'), 320);
    const email =
      typedEmail !== null && /^(anonymous|anonym|none|n\/a)$/i.test(typedEmail) ? null : typedEmail;
    const asksYear = proposal.kind === 'matching' && columnOf.has('entryYear');
    const saidCohort = readCohort(cell('entryYear'), row, asksYear, place, book);
    const name = line(cell('name')) ?? line(`${cell('firstName')} ${cell('lastName')}`);
    const role = roleOf(cell, row, saidCohort, proposal, place, book);
    const who = foldText(email ?? name ?? '');
    const entryCohort =
      proposal.kind === 'matching' ? yearForRole(saidCohort, role, row, who, place, book) : saidCohort;
    const stays = readYesNo(cell('staysNamed'));
    return {
      row,
      cells,
      name,
      goesBy: line(cell('goesBy')),
      pronouns: line(cell('pronouns')),
      email,
      phone: readPhone(cell('phone'), row, who, book),
      entryCohort,
      role,
      places: readPlaces(cell('places'), row, book),
      oneMore: readOneMore(cell('oneMore')),
      priorityTier: readYesNo(cell('hadMentor')) === 'no' ? 1 : 2,
      staysNamed: stays !== 'no',
      submittedAt: readMoment(cell('answeredAt'), proposal.dayFirst) ?? line(cell('answeredAt'), 40),
      codeWord: readCodeWord(cell('codeWord'), row, zeros, book),
    };
  });
};
