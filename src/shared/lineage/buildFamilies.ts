import { resolveLineage } from './resolveLineage.ts';
import type { LineageLink, LineagePerson, LineageWarning } from './types.ts';

/** Everyone under one founder. */
export interface LineageFamily {
  readonly founderId: string;
  /** The founder first, then everyone after their mentor. */
  readonly memberIds: readonly string[];
  readonly headCount: number;
  /** How many generations there are; a founder alone is one. */
  readonly generations: number;
  /** First and last entry cohort. */
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface LineageFamilies {
  /** By the founder's class year, then by id. */
  readonly families: readonly LineageFamily[];
  /** The founder of each person's family, by person. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** Pairings from the founder (0 for the founder), by person. */
  readonly generationOf: ReadonlyMap<string, number>;
  /** The link to the primary mentor, by mentee; founders have none. */
  readonly primaryLinkOf: ReadonlyMap<string, LineageLink>;
  /** Mentees whose primary mentor this is, by mentor. */
  readonly menteesOf: ReadonlyMap<string, readonly string[]>;
  /** Co-mentors, bridges and links that ended early. */
  readonly otherLinks: readonly LineageLink[];
  readonly warnings: readonly LineageWarning[];
}

/**
 * Families and founders from the recorded links.
 *
 * Primary mentor: the earliest link that runs or was completed; where that mentor dropped out and another took over,
 * the one who took over. A co-mentor or an early-ended link counts only where there is nothing else, so that a founder
 * is exactly who has no recorded mentor. Never throws: links that do not fit are named in `warnings`.
 */
export const buildFamilies = (
  people: readonly LineagePerson[],
  links: readonly LineageLink[],
): LineageFamilies => {
  const { roster, mentorOf, primaryLink, otherLinks, rows, topDown, warnings } = resolveLineage(
    people,
    links,
  );
  const familyOf = new Map<string, string>();
  const generationOf = new Map<string, number>();
  const primaryLinkOf = new Map<string, LineageLink>();
  const menteesOf = new Map<string, string[]>();
  const families: { -readonly [Field in keyof LineageFamily]: LineageFamily[Field] }[] = [];
  let memberIds: string[] = [];
  for (const index of topDown) {
    const { id } = roster.people[index]!;
    const row = rows[index]!;
    const link = primaryLink[index];
    if (mentorOf[index]! < 0 || !link) {
      memberIds = [id];
      families.push({ founderId: id, memberIds, headCount: 1, generations: 1, firstRow: row, lastRow: row });
      familyOf.set(id, id);
      generationOf.set(id, 0);
      continue;
    }
    const family = families[families.length - 1]!;
    const generation = generationOf.get(link.mentorId)! + 1;
    memberIds.push(id);
    family.headCount++;
    family.generations = Math.max(family.generations, generation + 1);
    family.firstRow = Math.min(family.firstRow, row);
    family.lastRow = Math.max(family.lastRow, row);
    familyOf.set(id, family.founderId);
    generationOf.set(id, generation);
    primaryLinkOf.set(id, link);
    const siblings = menteesOf.get(link.mentorId);
    if (siblings) siblings.push(id);
    else menteesOf.set(link.mentorId, [id]);
  }
  for (const family of families) Object.freeze(family);
  return Object.freeze({ families, familyOf, generationOf, primaryLinkOf, menteesOf, otherLinks, warnings });
};
