import type { PreparedItem } from './measure.ts';
import { type RowReader, UNITS } from './similarityRows.ts';
import type { ItemStatistics, ScoreResult } from './types.ts';

/** An item that counts, with all that its parts are computed from. */
export interface CountedItem {
  readonly index: number;
  readonly prepared: PreparedItem;
  readonly rowOf: RowReader;
  readonly max: number;
  readonly statistics: ItemStatistics;
}

/** What counts where a pair can't be compared, in units. */
export const expectedUnits = ({ expected }: ItemStatistics): number => Math.round(expected * UNITS);

/** Where the results of pairs are written. */
export type PairTables = Pick<ScoreResult, 'score' | 'parts' | 'shared' | 'itemCount' | 'mentorCount'>;
