import { resolveLineage } from '../resolveLineage.ts';
import type { LineageLink, LineagePerson, LineageWarning } from '../types.ts';
import type { LineageRow } from './axis.ts';
import { buildBands, type LineageBand } from './bands.ts';
import { arrangeDrawing, rankPeople } from './drawing.ts';
import { rowHeight } from './metrics.ts';
import { placeSteady } from './placeSteady.ts';
import { placeTight } from './placeTight.ts';
import { buildRoutes, type LineageRoute } from './routes.ts';
import { tidyRank } from './tidyRank.ts';

export interface LineageInput {
  readonly people: readonly LineagePerson[];
  readonly links: readonly LineageLink[];
  /** The `order` of an earlier layout. People who are not in it come last. */
  readonly order?: readonly string[] | undefined;
}

export interface LineageOptions {
  /** `stored` keeps the given order; `tidy` orders families and siblings anew so that co-mentors come near. */
  readonly arrange?: 'stored' | 'tidy' | undefined;
  /** `steady` keeps cards in place as people are added; `tight` uses less width, for paper. */
  readonly spacing?: 'steady' | 'tight' | undefined;
}

export interface LineageCard {
  readonly id: string;
  /** Left edge and top of the card, in pixels; the leftmost and topmost are 0. */
  readonly x: number;
  readonly y: number;
}

export interface LineageLayout {
  /** In the same sequence as `order`. */
  readonly cards: readonly LineageCard[];
  readonly rows: readonly LineageRow[];
  readonly bands: readonly LineageBand[];
  readonly routes: readonly LineageRoute[];
  readonly warnings: readonly LineageWarning[];
  /** Everyone in drawing order, to be stored and given back. */
  readonly order: readonly string[];
}

/**
 * Places everyone: class years as rows, families side by side, no crossings among the lines of primary mentors, no
 * overlaps. Never throws; what does not fit is named in `warnings`. The same people in another order give the
 * identical layout. With `steady` spacing and the stored order, one more person under a mentor moves no card by more
 * than one slot.
 */
export const layoutLineage = (
  { people, links, order = [] }: LineageInput,
  { arrange = 'stored', spacing = 'steady' }: LineageOptions = {},
): LineageLayout => {
  const lineage = resolveLineage(people, links);
  const stored = rankPeople(lineage, order);
  const rank = arrange === 'tidy' ? tidyRank(lineage, stored) : stored;
  const drawing = arrangeDrawing(lineage, rank);
  const x = spacing === 'tight' ? placeTight(drawing) : placeSteady(drawing);
  const cards = Array.from(drawing.sequence, (person) =>
    Object.freeze({
      id: lineage.roster.people[person]!.id,
      x: x[person]!,
      y: drawing.rowOf[person]! * rowHeight,
    }),
  );
  return Object.freeze({
    cards: Object.freeze(cards),
    rows: Object.freeze(drawing.axis.rows),
    bands: Object.freeze(buildBands(lineage.roster, drawing, x)),
    routes: Object.freeze(buildRoutes(lineage, drawing, x)),
    warnings: lineage.warnings,
    order: Object.freeze(cards.map(({ id }) => id)),
  });
};
