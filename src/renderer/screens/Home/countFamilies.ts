import { familyOfEveryone } from '../../../shared/lineage/index.ts';
import type { PairingSnapshot } from '../../../shared/rpc/index.ts';

/** Families with the number of people in them, largest first. */
export const countFamilies = (
  snapshot: Pick<PairingSnapshot, 'people' | 'pairings' | 'families'>,
): { name: string; members: number }[] => {
  const members = new Map<string, number>();
  for (const family of familyOfEveryone(snapshot).values())
    members.set(family, (members.get(family) ?? 0) + 1);
  return [...members]
    .map(([name, count]) => ({ name, members: count }))
    .sort((left, right) => right.members - left.members || (left.name < right.name ? -1 : 1));
};
