import type { Manifest } from '../../../shared/model/index.ts';

const fileWords: Readonly<Record<string, string>> = {
  'chapter.grove': 'The chapter: everyone, every year, every answer, and the history. An SQLite 3 database.',
  'people.csv': 'Everyone on the roster, as a table.',
  'pairings.csv': 'Who mentored whom, with dates, as a table.',
  'lineage.csv': 'The family tree as a table, one line a pair.',
  'family-book.html': 'The families one by one, to read in any browser and to print.',
};

/** The README of a package: what it is, what to do with it, and how to read it without the application. */
export const readmeText = (manifest: Omit<Manifest, 'files'>, names: readonly string[]): string =>
  [
    `Hand-over package of ${manifest.chapter.name}`,
    '',
    `Made ${manifest.madeAt}${manifest.madeBy === '' ? '' : ` by ${manifest.madeBy}`} with MentorGrove ${manifest.appVersion}.`,
    'It holds data about fellow students. Keep it where only the board can read it, and delete copies that nobody needs.',
    '',
    'To go on with it: start MentorGrove, choose “Open a package or a copy”, and hand this .zip in as it is.',
    'Where the chapter is on that laptop already, MentorGrove offers to merge the two instead of replacing one.',
    '',
    'What is inside:',
    ...['README.txt', 'manifest.json', ...names.filter((name) => name !== 'README.txt')].map(
      (name) =>
        `  ${name.padEnd(18)}${name === 'README.txt' ? 'This text.' : name === 'manifest.json' ? 'Sizes, SHA-256 sums and counts, by which the package is checked.' : (fileWords[name] ?? '')}`,
    ),
    '',
    'Without MentorGrove: chapter.grove opens in any SQLite program, for example',
    '  sqlite3 chapter.grove "SELECT name, email FROM person"',
    'Tables (.csv) open in a spreadsheet. Texts that could be taken for a formula begin with an apostrophe.',
    '',
    `Counts: ${manifest.counts.people} people, ${manifest.counts.pairings} pairings, ${manifest.counts.cycles} program cycles, ${manifest.counts.answers} answers, ${manifest.counts.changes} entries of the history.`,
    '',
  ].join('\r\n');
