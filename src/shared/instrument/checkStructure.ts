import type { InstrumentKind, Item } from '../model/index.ts';
import { canComplement, hasOptions } from './itemContent.ts';
import type { SpreadFinding } from './spreadFinding.ts';

export const isScored = (item: Pick<Item, 'use'>): boolean =>
  item.use === 'similarity' || item.use === 'complement';

/** What can be said of a question before anybody answers it: whether it can tell people apart at all. */
export const checkStructure = (item: Item, kind: InstrumentKind): SpreadFinding[] => {
  const findings: SpreadFinding[] = [];
  const find = (code: SpreadFinding['code'], message: string): void => {
    findings.push({ itemId: item.id, code, message });
  };
  const sides = item.role === 'both' ? (['mentee', 'mentor'] as const) : ([item.role] as const);
  if (sides.some((side) => item.wording[side].trim() === ''))
    find('noWording', 'The question has no words yet.');
  if (hasOptions(item.type) && item.options.length < 2) {
    find(
      'oneOption',
      item.options.length === 0
        ? 'There is nothing to choose from yet.'
        : 'There is only one option, so everybody gives the same answer.',
    );
  }
  if (item.type === 'multiple' && item.atMost !== null && item.atMost >= item.options.length) {
    find('noChoice', 'Everybody may tick everything: the limit is not below the number of options.');
  }
  if (item.type === 'grid' && item.rows.length === 0) find('oneOption', 'The grid has no rows yet.');
  if (item.scale !== null && item.scale.max <= item.scale.min) {
    find('oneOption', 'The scale has only one step, so everybody gives the same answer.');
  }
  if (kind !== 'matching' || !isScored(item)) return findings;
  if (item.role !== 'both') {
    find('oneSide', 'Only one side is asked, so there is nothing to compare: it can’t tell pairs apart.');
  }
  if (item.use === 'complement' && !canComplement(item.type)) {
    find('notHeld', 'Wanted can only be held against offered where both sides choose from one list.');
  }
  if (item.weight === 0) find('noWeight', 'Its weight is 0, so everybody gets the same from it.');
  return findings;
};
