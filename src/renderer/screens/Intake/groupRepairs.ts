import type { KeyedRepair } from '../../../shared/intake/index.ts';

/** Repairs that say the same about different rows, shown together where there are many. */
export interface RepairGroup {
  readonly kind: string;
  /** True where the board is asked. */
  readonly asks: boolean;
  readonly repairs: readonly KeyedRepair[];
  /** Whether they can be accepted or left all at once. */
  readonly canDecideAll: boolean;
}

/** From here on repairs of one kind are put together. */
const many = 6;

/**
 * Repairs in their order, which a decision does not change; many of one kind are one group, the others groups of one.
 */
export const groupRepairs = (repairs: readonly KeyedRepair[]): RepairGroup[] => {
  const counts = new Map<string, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const groups = new Map<string, KeyedRepair[]>();
  for (const repair of repairs) {
    const key = (counts.get(repair.kind) ?? 0) > many ? repair.kind : `one ${repair.key}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [repair]);
    else known.push(repair);
  }
  return [...groups.values()].map((members) => ({
    kind: members[0]?.kind ?? '',
    asks: members.some(({ asks }) => asks),
    repairs: members,
    canDecideAll: members.every(({ hasChoice, choices }) => hasChoice && choices.length === 0),
  }));
};

/** The first sentence of a message is its heading. */
export const splitMessage = (message: string): readonly [string, string] => {
  const end = /[.?] /.exec(message);
  if (end === null) return [message.replace(/\.$/, ''), ''];
  const question = end[0] === '? ';
  return [message.slice(0, end.index + (question ? 1 : 0)), message.slice(end.index + 2).replace(/\.$/, '')];
};
