import type { LineageLink, LineagePerson } from '../../../src/shared/lineage/index.ts';

/** People from `{ 2024: 'Ana Ben' }`; the name is the id. */
export const writtenPeople = (byYear: Readonly<Record<number, string>>): LineagePerson[] =>
  Object.entries(byYear).flatMap(([year, names]) =>
    names.split(' ').map((id) => ({ id, row: Number(year) })),
  );

/** Primary links from lines such as `Ana > Ben Cem`. */
export const writtenLinks = (...lines: readonly string[]): LineageLink[] =>
  lines.flatMap((line) => {
    const [mentorId = '', mentees = ''] = line.split(' > ');
    return mentees.split(' ').map((menteeId) => ({ mentorId, menteeId, kind: 'primary' as const }));
  });
