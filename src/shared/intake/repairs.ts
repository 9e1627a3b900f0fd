import type { Repair } from '../model/index.ts';

/** A repair with the key by which the board's decision about it is remembered. */
export interface KeyedRepair extends Repair {
  readonly key: string;
  /** True where the board has to look: the app is not sure, and nobody decided yet. */
  readonly asks: boolean;
  /** False where there is no other way: the repair only tells. */
  readonly hasChoice: boolean;
}

/** What the board decided: key of a repair → accept it or leave things as they were. */
export type Decisions = Readonly<Record<string, boolean>>;

interface RepairDetails {
  readonly kind: string;
  readonly message: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it is made when nobody decided. */
  readonly byDefault: boolean;
  readonly asks?: boolean;
  readonly hasChoice?: boolean;
}

export interface RepairBook {
  /** Lists a repair (or adds rows to one of the same key) and says whether it is accepted. */
  readonly enter: (key: string, rows: readonly number[], details: RepairDetails) => boolean;
  /** Those that ask come first and stay there when they are decided. */
  readonly list: () => KeyedRepair[];
}

export const openRepairBook = (decisions: Decisions): RepairBook => {
  const entries = new Map<string, KeyedRepair>();
  const asking = new Set<string>();
  return {
    enter: (key, rows, { kind, message, before, after, byDefault, asks = false, hasChoice = true }) => {
      const known = entries.get(key);
      if (known !== undefined) {
        entries.set(key, { ...known, rows: [...new Set([...known.rows, ...rows])] });
        return known.accepted;
      }
      const decided = Object.hasOwn(decisions, key) ? decisions[key] : undefined;
      const accepted = decided ?? byDefault;
      if (asks) asking.add(key);
      const clip = (text: string | null): string | null => text?.slice(0, 2_000) ?? null;
      entries.set(key, {
        key,
        kind,
        message,
        rows: [...rows],
        before: clip(before),
        after: clip(after),
        accepted,
        asks: asks && decided === undefined,
        hasChoice,
      });
      return accepted;
    },
    list: () =>
      [...entries.values()].sort(
        (left, right) => Number(asking.has(right.key)) - Number(asking.has(left.key)),
      ),
  };
};

/** "row 4", "rows 4 and 9", "rows 4, 9 and 12", "31 rows". */
export const wordRows = (rows: readonly number[]): string => {
  if (rows.length > 6) return `${rows.length} rows`;
  if (rows.length === 1) return `row ${rows[0]}`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
};
