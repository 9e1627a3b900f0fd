import type { ItemId } from '../model/index.ts';

/** Something about a question that keeps it from telling people apart, or from being answered. */
export interface SpreadFinding {
  readonly itemId: ItemId;
  readonly code:
    | 'noWording'
    | 'oneOption'
    | 'noChoice'
    | 'oneSide'
    | 'notHeld'
    | 'noWeight'
    | 'allSame'
    | 'nearlyAllSame'
    | 'fewAnswered'
    | 'optionUnused'
    | 'optionByAll'
    | 'sameTwice';
  /** One sentence with its counts. */
  readonly message: string;
}
