import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/shared/intake/index.ts';
import { type ListedRow, readClassList } from '../../../src/shared/roster/index.ts';
import { idOf, someone } from './made.ts';

const place = {
  settings: { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], yearStartsOn: '07-01' },
  cycle: { startsOn: '2026-08-01' },
  roster: [
    someone('Cy Lee', 2025, { email: 'cy.lee@x.edu' }),
    someone('Zoë Brontë', null),
    someone('Ana Ruiz', 2025, { email: 'ana.r@x.edu' }),
  ],
  entryCohort: 2026,
};

const read = (text: string, more: Partial<typeof place> = {}): ListedRow[] => {
  const table = readTable(new TextEncoder().encode(text), 'list.csv');
  if (!table.ok) throw new Error(table.message);
  return readClassList(table.sheets[0]!, { ...place, ...more });
};
const say = (row: ListedRow): string =>
  row.kind === 'new'
    ? `new ${row.details.name}, ${row.details.email}, ${row.details.entryCohort}`
    : row.kind === 'known'
      ? `known ${row.personId}, adds ${row.adds.email} ${row.adds.entryCohort}, differs ${row.differs
          .map(({ field, onRoster, onList }) => `${field} ${onRoster}/${onList}`)
          .join(' ')}`
      : `refused: ${row.reason}`;

describe('a class list', () => {
  test('gives people, new and known, each row in one place', () => {
    const rows = read(
      [
        'Last name,First name,Email,Class of',
        'Ruiz,Ana,ana.ruiz@x.edu,2030',
        'Lee,Cy,CYLEE+list@x.edu,2030',
        'Bronte,Zoe,zoe@x.edu,2030',
        'Park,Jo,jo.park@x.edu,',
        'Park,Jo,jo.park@x.edu,2030',
        'Fox,Dee,dee at x.edu,2030',
        'Cho,Ben,,someday',
        ',,,2030',
      ].join('\n'),
    );
    expect(rows.map(say)).toEqual([
      // Another e-mail and another year: someone of the same name, who is kept apart.
      'new Ana Ruiz, ana.ruiz@x.edu, 2026',
      'known cy-lee, adds null null, differs entryCohort 2025/2026',
      'known zoë-brontë, adds zoe@x.edu 2026, differs ',
      'new Jo Park, jo.park@x.edu, 2026',
      'refused: The same person as in row 5; counted once.',
      'refused: “dee at x.edu” is not an e-mail address.',
      'refused: “someday” is neither a year of entry nor a class.',
      'refused: The row names nobody.',
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('turns “Ruiz, Ana” around and reads a class year as a year of entry', () => {
    expect(read('Name\tYear\n"Ruiz, Ana María"\tMS1\nLee Jr., Cy\tMS3\nBen Cho, MD\tMS2').map(say)).toEqual([
      'new Ana María Ruiz, null, 2026',
      'new Cy Lee Jr., null, 2024',
      'new Ben Cho, MD, null, 2025',
    ]);
  });

  test('needs no headings', () => {
    expect(read('Jo Park,jo@x.edu\nDee Fox,dee@x.edu').map(say)).toEqual([
      'new Jo Park, jo@x.edu, 2026',
      'new Dee Fox, dee@x.edu, 2026',
    ]);
    expect(read('Jo Park\nDee Fox\nBen Cho', { entryCohort: null as never }).map(say)).toEqual([
      'new Jo Park, null, null',
      'new Dee Fox, null, null',
      'new Ben Cho, null, null',
    ]);
  });

  test('finds someone on the roster by name where nothing speaks against it', () => {
    expect(read('Name\nAna Ruiz', { entryCohort: 2025 }).map(say)).toEqual([
      `known ${idOf('Ana Ruiz')}, adds null null, differs `,
    ]);
  });
});
