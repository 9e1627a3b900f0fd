import type { LineageFamilies } from './buildFamilies.ts';

export interface FoldedBranches {
  /** Everyone who is out of sight. */
  readonly hidden: ReadonlySet<string>;
  /** How many people are folded away below each person, by person. */
  readonly belowOf: ReadonlyMap<string, number>;
}

/** Folds the branches below some people. Who stands inside a folded branch folds nothing of their own. */
export const foldBranches = (
  { families, primaryLinkOf }: LineageFamilies,
  folded: ReadonlySet<string>,
): FoldedBranches => {
  const hidden = new Set<string>();
  const belowOf = new Map<string, number>();
  if (folded.size === 0) return { hidden, belowOf };
  /** The person under whom someone is folded away. */
  const under = new Map<string, string>();
  for (const { memberIds } of families) {
    for (const id of memberIds) {
      const mentor = primaryLinkOf.get(id)?.mentorId;
      if (mentor === undefined) continue;
      const at = under.get(mentor) ?? (folded.has(mentor) ? mentor : undefined);
      if (at === undefined) continue;
      under.set(id, at);
      hidden.add(id);
      belowOf.set(at, (belowOf.get(at) ?? 0) + 1);
    }
  }
  return { hidden, belowOf };
};
