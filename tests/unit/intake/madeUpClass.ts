import type { ImportPlace } from '../../../src/shared/intake/index.ts';
import type { CycleId } from '../../../src/shared/model/index.ts';
import { writeDelimited } from '../../../src/shared/tabular/index.ts';
import { createRandom, randomInteger, shuffle } from '../../../src/shared/util/index.ts';

/** One made-up answer and what the import has to give back for it. */
export interface MadeUpPerson {
  readonly name: string;
  readonly email: string;
  readonly classYear: 'MS1' | 'MS2';
  readonly role: 'mentee' | 'mentor';
  readonly places: number;
  readonly values: readonly string[];
  readonly help: readonly string[];
  readonly energy: number;
  readonly often: string;
}

const first = [
  'Ada',
  'Ben',
  'Chidi',
  'Dana',
  'Elif',
  'Farid',
  'Grete',
  'Hana',
  'Ivo',
  'Jun',
  'Kaya',
  'Lior',
  'Mina',
  'Noor',
  'Odile',
  'Pau',
];
const last = [
  'Abel',
  'Brandt',
  'Castellanos',
  'Dvořák',
  'Eze',
  'Fontaine',
  'Gomes',
  'Haddad',
  'Ito',
  'Jansen',
  "O'Malley",
  'Kowalski',
];
/** Two options hold commas, as real ones do. */
export const valueOptions = [
  'Family',
  'Friendship',
  'Faith',
  'Service, advocacy',
  'Learning',
  'Balance, health and sport',
];
export const helpOptions = [
  'How to study',
  'Careers and specialties',
  'Research, papers and grants',
  'Board exams',
];
const oftenOptions = ['Weekly', 'Every 2 weeks', 'Monthly'];

export const headings = [
  'Timestamp',
  'Email Address',
  'Full name',
  'What year are you?',
  'This year I want to be a…',
  'How many mentees could you take?',
  'What matters most to you? Choose 3',
  'What do you most want help with?',
  'What can you best help with?',
  'After a full day I recharge',
  'How often would you meet?',
] as const;

const pick = (random: () => number, options: readonly string[], count: number): string[] => {
  const chosen = new Set(shuffle(random, options).slice(0, count));
  // Forms write choices in the order of the form.
  return options.filter((option) => chosen.has(option));
};

export const makeClass = (size: number, seed: number): MadeUpPerson[] => {
  const random = createRandom(seed);
  return Array.from({ length: size }, (_, at) => {
    const role = at % 2 === 0 ? 'mentee' : 'mentor';
    const name = `${first[at % first.length]} ${last[(at * 5 + Math.floor(at / first.length)) % last.length]}`;
    return {
      name,
      email: `person${at}@school.example`,
      classYear: role === 'mentee' ? 'MS1' : 'MS2',
      role,
      places: role === 'mentor' ? 1 + randomInteger(random, 3) : 0,
      values: pick(random, valueOptions, 3),
      help: pick(random, helpOptions, 2),
      energy: 1 + randomInteger(random, 5),
      often: oftenOptions[randomInteger(random, 3)] as string,
    } as const;
  });
};

export const rowOf = (person: MadeUpPerson, at: number, separator: string): string[] => [
  `9/${1 + Math.floor(at / 60)}/2026 ${8 + Math.floor((at % 60) / 10)}:${String((at % 10) + 10)}:05`,
  person.email,
  person.name,
  person.classYear,
  person.role === 'mentee' ? 'Mentee' : 'Mentor',
  person.role === 'mentor' ? String(person.places) : '',
  person.values.join(separator),
  person.role === 'mentee' ? person.help.join(separator) : '',
  person.role === 'mentor' ? person.help.join(separator) : '',
  String(person.energy),
  person.often,
];

export const csvBytes = (
  rows: readonly (readonly string[])[],
  header: readonly string[] = headings,
): Uint8Array => new TextEncoder().encode(writeDelimited(header, rows));

export const place: ImportPlace = {
  context: { roster: [], instruments: [], rememberedMapping: {}, rememberedRepairs: [], knownRows: [] },
  settings: {
    classYears: ['MS1', 'MS2', 'MS3', 'MS4'],
    yearStartsOn: '07-01',
    words: { mentor: 'big', mentors: 'bigs', mentee: 'little', mentees: 'littles' },
  },
  cycle: { id: 'cycle' as CycleId, label: '2026–27', startsOn: '2026-08-15', endsOn: '2027-06-30' },
};
