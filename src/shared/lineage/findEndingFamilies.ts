import type { LineageFamilies, LineageFamily } from './buildFamilies.ts';
import type { LineagePerson } from './types.ts';

export interface EndingFamily {
  readonly founderId: string;
  readonly headCount: number;
  /** `ending`: members are still in school, but none of them can mentor next year. `ended`: nobody is left. */
  readonly state: 'ending' | 'ended';
  /** Members who are still in school. */
  readonly remainingIds: readonly string[];
  readonly message: string;
}

export interface NextYear {
  /** Entry cohorts whose people may mentor next year, such as those who will be MS2. */
  readonly mentorRows: readonly number[];
  /** Entry cohorts that are in school this year. */
  readonly presentRows: readonly number[];
}

const countPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Families that die out: no active member can mentor next year. Those that can still be saved come first. */
export const findEndingFamilies = (
  { families }: LineageFamilies,
  people: readonly LineagePerson[],
  { mentorRows, presentRows }: NextYear,
): readonly EndingFamily[] => {
  const personOf = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string): string => personOf.get(id)?.name ?? id;
  const membersIn = ({ memberIds }: LineageFamily, rows: readonly number[]): readonly string[] =>
    memberIds.filter((id) => {
      const person = personOf.get(id);
      return person?.isActive !== false && rows.includes(person?.row ?? Number.NaN);
    });
  const endings = families
    .filter((family) => membersIn(family, mentorRows).length === 0)
    .map((family): EndingFamily => {
      const { founderId, headCount } = family;
      const remainingIds = membersIn(family, presentRows);
      const whose = `The family of ${nameOf(founderId)} (${countPeople(headCount)})`;
      const some = remainingIds.slice(0, 3).map(nameOf).join(', ');
      const more = remainingIds.length > 3 ? ` and ${remainingIds.length - 3} more` : '';
      return remainingIds.length > 0
        ? {
            ...{ founderId, headCount, remainingIds, state: 'ending' },
            message: `${whose} dies out: nobody in it can mentor next year. Still in school: ${some}${more}.`,
          }
        : {
            ...{ founderId, headCount, remainingIds, state: 'ended' },
            message: `${whose} has ended: nobody in it is in school.`,
          };
    });
  const [ending, ended] = ['ending', 'ended'].map((state) =>
    endings.filter((family) => family.state === state),
  );
  return [...ending!, ...ended!];
};
