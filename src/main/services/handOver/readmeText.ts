import type { PackageAbout } from './packChapter.ts';

const fileWords: Readonly<Record<string, string>> = {
  'chapter.grove': 'The chapter: everyone, every year, every answer, and the history. An SQLite 3 database.',
  'chapter.grove.key':
    'The key of the chapter, locked by the passphrase. Without it only the recovery code opens.',
  'people.csv': 'Everyone on the roster, as a table.',
  'pairings.csv': 'Who mentored whom, with dates, as a table.',
  'lineage.csv': 'The family tree as a table, one line a pair.',
  'family-book.html': 'The families one by one, to read in any browser and to print.',
};
const encryptedWords = 'The chapter, encrypted: everyone, every year, every answer, and the history.';

const describeFile = (name: string, isProtected: boolean): string => {
  if (name === 'README.txt') return 'This text.';
  if (name === 'manifest.json') {
    const counts = isProtected ? '' : ' and counts';
    return `Sizes, SHA-256 sums${counts}, by which the package is checked.`;
  }
  return (name === 'chapter.grove' && isProtected ? encryptedWords : fileWords[name]) ?? '';
};

const listing = (names: readonly string[], isProtected: boolean): string[] => [
  'What is inside:',
  ...['README.txt', 'manifest.json', ...names].map(
    (name) => `  ${name.padEnd(18)}${describeFile(name, isProtected)}`,
  ),
  '',
];

const tableWords =
  'Tables (.csv) open in a spreadsheet. Texts that could be taken for a formula begin with an apostrophe.';
const howToOpen = [
  'To go on with it: start MentorGrove, choose “Open a package or a copy”, and hand this .zip in as it is.',
  'Where the chapter is on that laptop already, MentorGrove offers to merge the two instead of replacing one.',
];

const readableText = (
  about: Extract<PackageAbout, { formatVersion: 1 }>,
  names: readonly string[],
): string[] => [
  `Hand-over package of ${about.chapter.name}`,
  '',
  `Made ${about.madeAt}${about.madeBy === '' ? '' : ` by ${about.madeBy}`} with MentorGrove ${about.appVersion}.`,
  'It holds data about fellow students. Keep it where only the board can read it, and delete copies that nobody needs.',
  '',
  ...howToOpen,
  '',
  ...listing(names, false),
  'Without MentorGrove: chapter.grove opens in any SQLite program, for example',
  '  sqlite3 chapter.grove "SELECT name, email FROM person"',
  tableWords,
  '',
  `Counts: ${about.counts.people} people, ${about.counts.pairings} pairings, ${about.counts.cycles} program cycles, ${about.counts.answers} answers, ${about.counts.changes} entries of the history.`,
  '',
];

const protectedText = (
  about: Extract<PackageAbout, { formatVersion: 2 }>,
  names: readonly string[],
): string[] => {
  const hasKey = names.includes('chapter.grove.key');
  const readable = names.filter((name) => !name.startsWith('chapter.grove'));
  return [
    'Hand-over package of a protected chapter',
    '',
    `Made ${about.madeAt} with MentorGrove ${about.appVersion}.`,
    'The chapter in it is encrypted. This text and the manifest tell nothing about it or about anybody in it.',
    ...(readable.length === 0
      ? []
      : [
          `Not encrypted, because the board wanted it so: ${readable.join(', ')}. Whoever has this package can read them.`,
        ]),
    '',
    ...howToOpen,
    hasKey
      ? 'It asks for the passphrase that the chapter had when this was made, or for its recovery code.'
      : 'It asks for the recovery code: the key file, which the passphrase needs, was not there when this was made.',
    'Tell the passphrase to the next board in person, not in the message that this package travels with.',
    '',
    ...listing(names, true),
    'Without MentorGrove: chapter.grove is an SQLite 3 database under SQLite3 Multiple Ciphers (ChaCha20-Poly1305).',
    'docs/protection.md of MentorGrove says how its key is made from the recovery code.',
    ...(readable.length === 0 ? [] : [tableWords]),
    '',
  ];
};

/**
 * The README of a package: what it is, what to do with it, and how to read it without the application.
 * @param names of the files in it, but for the README and the manifest
 */
export const readmeText = (about: PackageAbout, names: readonly string[]): string =>
  (about.formatVersion === 1 ? readableText(about, names) : protectedText(about, names)).join('\r\n');
