import type { LinkKind } from '../types.ts';
import { chooseColumns } from './chooseColumns.ts';
import { namesNobody, readClassLabel, splitNameAndLabel } from './classLabel.ts';
import { type PairColumns, type PersonColumns, readColumns } from './readColumns.ts';
import { readList } from './readList.ts';
import type {
  ClassLabel,
  Mention,
  NamedLink,
  PastColumns,
  PastDecisions,
  PastPlace,
  PastSheet,
  ReadLine,
} from './types.ts';

const withMeaning = (label: ClassLabel | null, meaning: PersonColumns['meaning']): ClassLabel | null =>
  label?.kind === 'bare' && meaning !== null ? { kind: meaning, year: label.year } : label;

const readKind = (typed: string): LinkKind | null =>
  /co-?mentor|second/i.test(typed) ? 'co-mentor' : /bridge|took over|adopt/i.test(typed) ? 'bridge' : null;

/** The academic year of a pairing: `2019-20`, `2019`, or a day. */
const readYear = (typed: string, currentYear: number): number | null => {
  const label = readClassLabel(typed, currentYear);
  if (label !== null && label.kind !== 'class year') return label.year;
  const day = /^(\d{4})-(\d{2})/.exec(typed.trim());
  return day === null ? null : Number(day[1]) - (Number(day[2]) < 7 ? 1 : 0);
};

interface Reading {
  readonly columns: PairColumns;
  readonly currentYear: number;
}

const readPeople = (
  cells: readonly string[],
  row: number,
  person: PersonColumns,
  currentYear: number,
): Mention[] => {
  const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? '').trim());
  const full =
    cell(person.name) === '' ? `${cell(person.first)} ${cell(person.last)}`.trim() : cell(person.name);
  const inColumn = withMeaning(readClassLabel(cell(person.label), currentYear), person.meaning);
  const names = full.split(/\s*(?:;|\n|\/(?!\w\s*\d)|\s&\s|\sand\s)\s*/).filter((name) => !namesNobody(name));
  return names.map((typed) => {
    const { name, label } = splitNameAndLabel(typed.slice(0, 200), currentYear);
    return { row, name, label: names.length === 1 ? (inColumn ?? label) : label };
  });
};

const readLine = (
  cells: readonly string[],
  row: number,
  above: readonly Mention[],
  reading: Reading,
): ReadLine => {
  const { columns, currentYear } = reading;
  const repairs: string[] = [];
  const take = (role: PersonColumns['role']): Mention[] =>
    columns.people
      .filter((one) => one.role === role)
      .flatMap((one) => readPeople(cells, row, one, currentYear));
  const self = take('self');
  const mentees = take('mentee');
  let mentors = take('mentor');
  const isMentorLeft = columns.people[0]?.role === 'mentor';
  const [nearest] = above;
  if (
    mentors.length === 0 &&
    mentees.length > 0 &&
    self.length === 0 &&
    isMentorLeft &&
    nearest !== undefined
  ) {
    mentors = above.map((one) => ({ ...one, row }));
    repairs.push(`The mentor’s cell is empty; ${nearest.name} of row ${nearest.row} is taken.`);
  }
  const year = columns.year === null ? null : readYear(cells[columns.year] ?? '', currentYear);
  const kind = columns.kind === null ? null : readKind(cells[columns.kind] ?? '');
  const join = (someMentors: readonly Mention[], someMentees: readonly Mention[]): NamedLink[] =>
    someMentors.flatMap((mentor) => someMentees.map((mentee) => ({ row, mentor, mentee, year, kind })));
  const links = self.length > 0 ? [...join(mentors, self), ...join(self, mentees)] : join(mentors, mentees);
  const labels = columns.people.flatMap(({ label }) => (label === null ? [] : [(cells[label] ?? '').trim()]));
  for (const typed of labels)
    if (!namesNobody(typed) && readClassLabel(typed, currentYear) === null)
      repairs.push(`“${typed}” is no class year that can be read; the class stays unknown.`);
  return {
    row,
    text: cells.filter((one) => one.trim() !== '').join(' · '),
    isHeading: false,
    mentions: [...self, ...mentors, ...mentees],
    links,
    repairs,
  };
};

/** Who is named in which line, and as whose mentor: from columns, or from a list where there are none. */
export const readMentions = (
  sheet: PastSheet,
  place: PastPlace,
  decisions: PastDecisions,
): { readonly lines: readonly ReadLine[]; readonly shown: PastColumns } => {
  const { columns, shown } = chooseColumns(readColumns(sheet.rows, place.words), sheet, decisions);
  return { lines: columns === null ? readList(sheet, place) : readRows(sheet, place, columns), shown };
};

const readRows = (sheet: PastSheet, place: PastPlace, columns: PairColumns): ReadLine[] => {
  const reading = { columns, currentYear: place.currentYear };
  let above: readonly Mention[] = [];
  return sheet.rows.map((cells, at) => {
    const row = sheet.rowNumbers[at] ?? at + 1;
    if (at < columns.firstRow) {
      const text = cells.filter((one) => one.trim() !== '').join(' · ');
      return { row, text, isHeading: true, mentions: [], links: [], repairs: [] };
    }
    const line = readLine(cells, row, above, reading);
    if (line.links.length > 0) above = line.links.map(({ mentor }) => mentor).slice(0, 1);
    return line;
  });
};
