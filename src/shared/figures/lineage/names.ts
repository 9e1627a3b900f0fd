import type { LineageLayout } from '../../lineage/index.ts';
import type { FigureToken } from '../palette.ts';

export interface FigurePerson {
  readonly id: string;
  /** As it may stand on paper: the caller leaves out the names of those who did not agree to stay named. */
  readonly name: string;
  /** A short second line, such as "MS2". */
  readonly note?: string;
}

export interface FigureFamily {
  readonly founderId: string;
  readonly name: string;
  readonly color: Extract<FigureToken, `family-${string}`>;
}

export interface LineageNames {
  readonly people: readonly FigurePerson[];
  readonly families: readonly FigureFamily[];
  /** Words for a class-year row; "2024" unless told. */
  readonly rowLabel?: (entryCohort: number) => string;
}

/** Names, families and colors by id. */
export interface NameIndex {
  readonly person: (id: string) => FigurePerson;
  /** The founder of a person's family. */
  readonly founderOf: (id: string) => string;
  readonly familyName: (founderId: string) => string;
  readonly color: (founderId: string) => FigureToken;
  readonly rowLabel: (entryCohort: number) => string;
}

/** Looks names up once; people and families without one are said to be so. */
export const indexNames = (layout: LineageLayout, names: LineageNames): NameIndex => {
  const people = new Map(names.people.map((person) => [person.id, person]));
  const families = new Map(names.families.map((family) => [family.founderId, family]));
  const founders = new Map<string, string>();
  // Cards come family by family, in the order of the bands.
  let next = 0;
  for (const band of layout.bands) {
    for (const card of layout.cards.slice(next, next + band.people)) founders.set(card.id, band.founderId);
    next += band.people;
  }
  const person = (id: string): FigurePerson => people.get(id) ?? { id, name: 'Not named' };
  return {
    person,
    founderOf: (id) => founders.get(id) ?? id,
    familyName: (founderId) => families.get(founderId)?.name ?? `Family of ${person(founderId).name}`,
    color: (founderId) => families.get(founderId)?.color ?? 'ink-3',
    rowLabel: names.rowLabel ?? String,
  };
};
