import { correlateItems } from './correlateItems.ts';
import type { PreparedItem } from './measure.ts';
import type { RowReader } from './similarityRows.ts';
import type { ItemStatistics, ScoreInput, ScoreWarning } from './types.ts';
import { LEAST_SPREAD, NO_SPREAD } from './weighting.ts';

/** Two items whose similarities go together this closely say the same thing twice. */
const sameThingFrom = 0.8;

interface Scored {
  readonly prepared: readonly PreparedItem[];
  readonly rows: readonly RowReader[];
  /** 0 for items that do not count. */
  readonly weights: readonly number[];
  readonly statistics: readonly ItemStatistics[];
}

/** What a board should know about its items before it trusts the scores. Items are named by index. */
export const findWarnings = (input: ScoreInput, scored: Scored): readonly ScoreWarning[] => {
  const { weights, statistics } = scored;
  const warnings: ScoreWarning[] = [];
  const counting: number[] = [];
  input.items.forEach((item, index) => {
    const asked = input.weights?.[index] ?? item.weight ?? 1;
    const { pairs, spread } = statistics[index] as ItemStatistics;
    const warn = (
      code: 'cannotSeparate' | 'hardlySeparates' | 'notAnswered' | 'sensitiveOff',
      message: string,
    ): void => {
      warnings.push({ code, items: [index], message });
    };
    if (asked > 0 && weights[index] === 0) {
      warn('sensitiveOff', 'This question is sensitive. It does not count unless you switch it on.');
    }
    if ((weights[index] as number) === 0) return;
    if (pairs === 0) {
      warn(
        'notAnswered',
        'There is no pair in which both people answered this question, so it does not count.',
      );
    } else if (spread < NO_SPREAD) {
      warn('cannotSeparate', 'All pairs are alike in this question, so it can’t tell one pair from another.');
    } else {
      counting.push(index);
      if (spread < LEAST_SPREAD) {
        warn(
          'hardlySeparates',
          'Nearly all pairs are alike in this question. It has little influence on the scores.',
        );
      }
    }
  });
  for (const { items, correlation } of correlateItems(input, scored.prepared, scored.rows, counting)) {
    if (correlation < sameThingFrom) continue;
    const message =
      'These two questions say nearly the same thing, so it counts twice. Lower the weight of one.';
    warnings.push({ code: 'sameThing', items, correlation, message });
  }
  if (statistics.every(({ pairs }, index) => pairs === 0 || weights[index] === 0)) {
    warnings.push({ code: 'nothingToScore', items: [], message: 'No question counts, so all scores are 0.' });
  }
  return warnings;
};
