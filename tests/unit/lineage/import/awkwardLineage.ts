import { createRandom, randomInteger, shuffle } from '../../../../src/shared/util/index.ts';

// A made-up lineage of 450 people over 23 generations, written down as awkwardly as real lists are. The truth is made
// first and the file from it, so the test knows what has to come back.

const firstNames = [
  'Ada',
  'Bruno',
  'Chidi',
  'Dalia',
  'Emeka',
  'Farah',
  'Goran',
  'Hanna',
  'Imani',
  'Jorge',
  'Keiko',
  'Lamar',
  'Mirela',
  'Nadir',
  'Oksana',
  'Priya',
  'Quentin',
  'Rosalind',
  'Stellan',
  'Tariq',
  'Ulrike',
  'Vikram',
  'Wilhelmina',
  'Xiomara',
  'Yusuf',
  'Zdenka',
];
const lastNames = [
  'Abernathy',
  'Blomqvist',
  'Castellanos',
  'Dombrowski',
  'Eftekhari',
  'Fairweather',
  'Gyllenhaal',
  'Hashemzadeh',
  'Iwanaga',
  'Jankovic',
  'Kowalczyk',
  'Lindqvist',
  'Montgomery',
  'Nakashima',
  'Okonkwo',
  'Papadopoulos',
  'Quesenberry',
  'Rasmussen',
  'Szymanski',
  'Thorvaldsen',
];

export interface TruePerson {
  readonly name: string;
  readonly entry: number;
  readonly mentor: TruePerson | null;
}

export interface AwkwardLineage {
  readonly people: readonly TruePerson[];
  readonly lines: readonly (readonly string[])[];
  /** Lines (counted from 1) that were written wrong on purpose, by what is wrong. */
  readonly wrong: {
    readonly misspelled: number;
    readonly dangling: number;
    readonly self: number;
    readonly twice: number;
    readonly cycle: number;
  };
}

const classYearCount = 4;
const labelOf = (entry: number, form: number): string => {
  const short = (year: number): string => String(year % 100).padStart(2, '0');
  return [
    `Class of ${entry + classYearCount}`,
    `C/O ${short(entry + classYearCount)}`,
    `${entry}-${short(entry + 1)}`,
    `MS2 '${short(entry + 1)}`,
    `class of '${short(entry + classYearCount)}`,
  ][form % 5]!;
};

export const makeAwkwardLineage = (seed: number): AwkwardLineage => {
  const random = createRandom(seed);
  const names = shuffle(
    random,
    firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`)),
  ).slice(0, 450);
  const people: TruePerson[] = [];
  for (const [at, name] of names.entries()) {
    const generation = at < 23 ? at : randomInteger(random, 23);
    const possible = people.filter(({ entry }) => entry === 2000 + generation - 1);
    const mentor =
      at === 0 || generation === 0
        ? null
        : at < 23
          ? people[at - 1]!
          : possible[randomInteger(random, possible.length)]!;
    people.push({ name, entry: 2000 + generation, mentor });
  }
  const linked = people.filter(({ mentor }) => mentor !== null);
  const row = ({ name, entry, mentor }: TruePerson, at: number): string[] => [
    name,
    labelOf(entry, at),
    mentor?.name ?? '',
    mentor === null ? '' : labelOf(mentor.entry, at + 2),
  ];
  // Shuffled: mentees stand before their mentors.
  const rows = shuffle(random, linked).map(row);
  const [deep] = people.slice(22);
  const [founder] = people;
  const misspelled = [...row(linked[40]!, 0)];
  misspelled[2] = misspelled[2]!.replace(/(.)(.)$/, '$2$1');
  const wrongLines = [
    misspelled,
    ['Ignatius Vandermeulen', labelOf(2010, 0), 'Somebody Neverlisted', ''],
    [founder!.name, labelOf(founder!.entry, 1), founder!.name, labelOf(founder!.entry, 1)],
    row(linked[7]!, 3),
    [founder!.name, labelOf(founder!.entry, 2), deep!.name, labelOf(deep!.entry, 2)],
  ];
  const kept = rows.filter(([name]) => name !== linked[40]!.name);
  const lines = [
    ['Family tree of the chapter', '', '', ''],
    ['Mentee', '', 'Mentor', ''],
    ['Name', 'Class', 'Name', 'Class'],
    ...kept,
    ...wrongLines,
  ];
  const start = 3 + kept.length + 1;
  return {
    people,
    lines,
    wrong: { misspelled: start, dangling: start + 1, self: start + 2, twice: start + 3, cycle: start + 4 },
  };
};
