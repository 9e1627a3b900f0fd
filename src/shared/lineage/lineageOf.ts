import type { LineageFamilies } from './buildFamilies.ts';

export interface LineageLine {
  /** The primary mentor, that mentor's mentor, and so on up to the founder. */
  readonly up: readonly string[];
  /** Mentees, their mentees, and so on: one list a generation. */
  readonly down: readonly (readonly string[])[];
  /** Other mentees of the same mentor. */
  readonly siblings: readonly string[];
}

/** The chain above and below a person. Empty for someone who is not on the roster. */
export const lineageOf = ({ primaryLinkOf, menteesOf }: LineageFamilies, personId: string): LineageLine => {
  const up: string[] = [];
  for (let link = primaryLinkOf.get(personId); link; link = primaryLinkOf.get(link.mentorId))
    up.push(link.mentorId);
  const down: string[][] = [];
  let generation = menteesOf.get(personId) ?? [];
  while (generation.length > 0) {
    down.push([...generation]);
    generation = generation.flatMap((id) => menteesOf.get(id) ?? []);
  }
  const siblings = (menteesOf.get(up[0] ?? '') ?? []).filter((id) => up.length > 0 && id !== personId);
  return Object.freeze({ up, down, siblings });
};
