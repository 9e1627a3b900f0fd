import {
  buildFamilies,
  type ChosenLineage,
  type ChosenLink,
  describeRelation,
  type RelationWords,
} from '../lineage/index.ts';

export interface BookMember {
  readonly id: string;
  readonly name: string;
  readonly entered: string;
  /** "founder", "great-grand-mentee" (of the founder). */
  readonly relation: string;
  /** Each mentor with the dates and how it went: "Wen, 2023-09-01 to 2024-05-31, completed". */
  readonly mentors: readonly string[];
}

/** A family as a chapter of the family book. */
export interface BookFamily {
  readonly founderId: string;
  readonly name: string;
  /** "11 people over 4 generations, entered 2022 to 2025". */
  readonly summary: string;
  readonly members: readonly BookMember[];
  /** The family's own part of the lineage, for its chart. */
  readonly lineage: Omit<ChosenLineage, 'about'>;
}

const endings = {
  active: '',
  completed: ', completed',
  bridge: ', took over',
  'co-mentor': ', co-mentor',
  ended: ', ended early',
} as const;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/**
 * The families one by one, each with its members by generation, what they are to the founder, and their mentors.
 * @param sayDay how a date is written, such as "Sep 1, 2023"
 */
export const familyBook = (
  lineage: ChosenLineage,
  words: RelationWords,
  sayDay: (day: string) => string = (day) => day,
): readonly BookFamily[] => {
  const families = buildFamilies(lineage.people, lineage.links);
  const personOf = new Map(lineage.people.map((person) => [person.id, person]));
  const linksTo = new Map<string, ChosenLink[]>();
  for (const link of lineage.links) linksTo.set(link.menteeId, [...(linksTo.get(link.menteeId) ?? []), link]);
  const nameOf = (id: string): string => personOf.get(id)?.name ?? '';
  const sayLink = (link: ChosenLink): string => {
    const from = link.startedOn ? `, ${sayDay(link.startedOn)}` : '';
    const to = link.endedOn ? ` to ${sayDay(link.endedOn)}` : '';
    return `${nameOf(link.mentorId)}${from}${to}${endings[link.style]}`;
  };
  return families.families.map(({ founderId, memberIds, headCount, generations }) => {
    const inFamily = new Set(memberIds);
    const people = lineage.people.filter(({ id }) => inFamily.has(id));
    const years = people.flatMap(({ row }) => (row === null ? [] : [row]));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const entered = years.length === 0 ? '' : `, entered ${first === last ? first : `${first} to ${last}`}`;
    const name = personOf.get(founderId)?.family ?? '';
    const byGeneration = [...memberIds].sort(
      (left, right) => (families.generationOf.get(left) ?? 0) - (families.generationOf.get(right) ?? 0),
    );
    return Object.freeze({
      founderId,
      name,
      summary: `${count(headCount, 'person', 'people')} over ${count(generations, 'generation', 'generations')}${entered}`,
      members: byGeneration.map((id) => ({
        id,
        name: nameOf(id),
        entered: String(personOf.get(id)?.row ?? ''),
        relation: id === founderId ? 'founder' : describeRelation(families, founderId, id, words),
        mentors: [...new Set((linksTo.get(id) ?? []).map(sayLink))],
      })),
      lineage: {
        people,
        links: lineage.links.filter(
          ({ mentorId, menteeId }) => inFamily.has(mentorId) && inFamily.has(menteeId),
        ),
        trees: [{ founderId, name, people: headCount }],
        families: 1,
      },
    });
  });
};
