import type { RememberedRepair, Repair, RepairDecision } from '../model/index.ts';

/** One of several things that can be meant, such as a person on the roster. */
export interface RepairChoice {
  readonly id: string;
  readonly label: string;
}

/** A repair with the key by which the board's decision about it is known. */
export interface KeyedRepair extends Repair {
  readonly key: string;
  /** True where the board has to look: the app is not sure, and nobody decided yet. */
  readonly asks: boolean;
  /** False where there is no other way: the repair only tells. */
  readonly hasChoice: boolean;
  /** What can be meant; empty where the repair is simply accepted or left. */
  readonly choices: readonly RepairChoice[];
  /** Id of the choice that is taken; null for none of them. */
  readonly chosen: string | null;
  /** When the board decided the same for an earlier file, which is why it is decided now; else null. */
  readonly decidedAt: string | null;
}

/** Accept a repair, leave things as they were, or take one of its choices (by id). */
export type Decision = boolean | string;

/** What the board decided about this file: key of a repair → decision. */
export type Decisions = Readonly<Record<string, Decision>>;

export interface RepairDetails {
  readonly kind: string;
  readonly message: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it is made when nobody decided. */
  readonly byDefault: boolean;
  readonly asks?: boolean;
  readonly hasChoice?: boolean;
  /**
   * What it is about, in words that mean the same in another file: a decision is remembered under them. Null where
   * it is about this file alone.
   */
  readonly about: string | null;
}

export interface ChoiceDetails extends Omit<RepairDetails, 'byDefault' | 'hasChoice'> {
  readonly choices: readonly RepairChoice[];
  /** Id of the choice that is taken when nobody decided; null for none. */
  readonly suggested: string | null;
}

export interface RepairBook {
  /** Lists a repair (or adds rows to one of the same key) and says whether it is accepted. */
  readonly enter: (key: string, rows: readonly number[], details: RepairDetails) => boolean;
  /** Lists a repair with several ways and says which one is taken, by its id; null for none. */
  readonly choose: (key: string, rows: readonly number[], details: ChoiceDetails) => string | null;
  /** Those that ask come first and stay there when they are decided. */
  readonly list: () => KeyedRepair[];
  /** What the board decided about this file and a later one may ask again. */
  readonly toRemember: () => RepairDecision[];
}

interface Entry {
  readonly repair: Omit<KeyedRepair, 'rows'>;
  readonly rows: Set<number>;
  readonly about: string | null;
}

const aboutLimit = 600;
const clip = (text: string | null): string | null => text?.slice(0, 2_000) ?? null;

/**
 * The book in which every repair of an import is entered.
 * @param decisions what the board decided about this file
 * @param remembered what it decided for earlier files; the decision about this one goes first
 */
export const openRepairBook = (
  decisions: Decisions,
  remembered: readonly RememberedRepair[] = [],
): RepairBook => {
  const entries = new Map<string, Entry>();
  const asking = new Set<string>();
  const earlier = new Map(remembered.map((decision) => [decision.about, decision]));
  const own = (key: string): Decision | undefined =>
    Object.hasOwn(decisions, key) ? decisions[key] : undefined;
  const choose: RepairBook['choose'] = (key, rows, details) => {
    const known = entries.get(key);
    if (known !== undefined) {
      for (const row of rows) known.rows.add(row);
      return known.repair.chosen;
    }
    const { kind, message, before, choices, suggested, asks = false } = details;
    const about = details.about?.slice(0, aboutLimit) ?? null;
    const has = (id: string): boolean => choices.some((choice) => choice.id === id);
    const decided = own(key);
    const last = about === null ? undefined : earlier.get(about);
    // Somebody who was chosen last time may not be there any more: then it is asked anew.
    const fits = last !== undefined && (last.choice === null ? !last.accepted : has(last.choice));
    let chosen = suggested;
    if (typeof decided === 'string' && has(decided)) chosen = decided;
    else if (decided === false) chosen = null;
    else if (decided === undefined && fits) chosen = last.choice;
    const isDecided = decided !== undefined || fits;
    if (asks) asking.add(key);
    const after = choices.find(({ id }) => id === chosen)?.label ?? details.after;
    entries.set(key, {
      repair: {
        key,
        kind,
        message: clip(message) as string,
        before: clip(before),
        after: clip(after),
        accepted: chosen !== null,
        asks: asks && !isDecided,
        hasChoice: true,
        choices,
        chosen,
        decidedAt: decided === undefined && fits ? last.decidedAt : null,
      },
      rows: new Set(rows),
      about,
    });
    return chosen;
  };
  const yes = 'accepted';
  return {
    choose,
    enter: (key, rows, { byDefault, hasChoice = true, ...details }) => {
      const known = entries.get(key);
      if (known !== undefined) {
        for (const row of rows) known.rows.add(row);
        return known.repair.accepted;
      }
      const about = details.about?.slice(0, aboutLimit) ?? null;
      const decided = own(key);
      const last = about === null || !hasChoice ? undefined : earlier.get(about);
      const accepted = decided === undefined ? (last?.accepted ?? byDefault) : decided !== false;
      const { kind, message, before, after, asks = false } = details;
      if (asks) asking.add(key);
      entries.set(key, {
        repair: {
          key,
          kind,
          message: clip(message) as string,
          before: clip(before),
          after: clip(after),
          accepted,
          asks: asks && decided === undefined && last === undefined,
          hasChoice,
          choices: [],
          chosen: accepted ? yes : null,
          decidedAt: decided === undefined ? (last?.decidedAt ?? null) : null,
        },
        rows: new Set(rows),
        about,
      });
      return accepted;
    },
    list: () =>
      [...entries.values()]
        .map(({ repair, rows }) => ({ ...repair, rows: [...rows] }))
        .sort((left, right) => Number(asking.has(right.key)) - Number(asking.has(left.key))),
    toRemember: () =>
      [...entries.values()].flatMap(({ repair, about }) => {
        const { key, kind, accepted, chosen, choices, hasChoice } = repair;
        if (about === null || !hasChoice || own(key) === undefined) return [];
        return [{ about, kind, accepted, choice: choices.length === 0 ? null : chosen }];
      }),
  };
};

/** "row 4", "rows 4 and 9", "rows 4, 9 and 12", "31 rows". */
export const wordRows = (rows: readonly number[]): string => {
  if (rows.length > 6) return `${rows.length} rows`;
  if (rows.length === 1) return `row ${rows[0]}`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
};
