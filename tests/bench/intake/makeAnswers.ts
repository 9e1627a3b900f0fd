import { utils, write } from 'xlsx';
import { writeDelimited } from '../../../src/shared/tabular/index.ts';
import { createRandom, type RandomSource, randomInteger } from '../../../src/shared/util/index.ts';

export const columnCount = 60;

const steps = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
const values = [
  'Family',
  'Friendship',
  'Faith',
  'Service, advocacy',
  'Health and sport',
  'Creativity',
  'Balance',
];
const words = [
  'talk',
  'often',
  'books',
  'running',
  'the wards',
  'a good year',
  'coffee',
  'family',
  'research',
  'time',
];

const pick = <Member>(random: RandomSource, list: readonly Member[]): Member =>
  list[randomInteger(random, list.length)] as Member;

/** What a column of each kind holds. */
const kinds: readonly ((random: RandomSource) => string)[] = [
  (random) => pick(random, steps),
  (random) => String(1 + randomInteger(random, 5)),
  (random) => pick(random, ['weekly', 'every 2 weeks', 'monthly', 'every block']),
  (random) => values.filter(() => random() < 0.35).join(', '),
  (random) => Array.from({ length: 4 + randomInteger(random, 9) }, () => pick(random, words)).join(' '),
  (random) => String(randomInteger(random, 40)),
];

/** A made-up export of a Google Form: six columns about the person, the others answers; some cells are blank. */
export const makeAnswers = (rows: number): { header: string[]; lines: string[][] } => {
  const random = createRandom(11);
  const header = [
    'Timestamp',
    'Email Address',
    'Full name',
    'Class year',
    'This year I want to be',
    'Places',
  ];
  for (let column = header.length; column < columnCount; column++) {
    header.push(`Question ${column}: what do you think of it, all in all?`);
  }
  const lines = Array.from({ length: rows }, (_, at) => {
    const isMentor = at % 2 === 0;
    const answers = Array.from({ length: columnCount - 6 }, (_unused, column) =>
      random() < 0.06 ? '' : (kinds[column % kinds.length] as (random: RandomSource) => string)(random),
    );
    const day = 1 + (at % 28);
    return [
      `8/${day}/2026 9:${String(at % 60).padStart(2, '0')}:30`,
      `person${at}@example.edu`,
      `Person ${at} Sample`,
      isMentor ? 'MS2' : 'MS1',
      isMentor ? 'Mentor' : 'Mentee',
      isMentor ? String(1 + (at % 3)) : '',
      ...answers,
    ];
  });
  return { header, lines };
};

/** The same answers as a file. */
export const makeFile = (format: 'csv' | 'xlsx', rows: number): Uint8Array => {
  const { header, lines } = makeAnswers(rows);
  if (format === 'csv') return new TextEncoder().encode(writeDelimited(header, lines));
  const sheet = utils.aoa_to_sheet([header, ...lines]);
  return new Uint8Array(
    write(
      { SheetNames: ['Form Responses 1'], Sheets: { 'Form Responses 1': sheet } },
      { type: 'array', compression: true },
    ),
  );
};
