import type { CycleCriteria, Item, PairingPlan, Rule, RunSettings } from '../../model/index.ts';
import { compareText } from '../../util/index.ts';

/** Everything that a board's criteria are made of. */
export interface CriteriaSource {
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  readonly plan: Pick<PairingPlan, 'eligibility' | 'neverAgain'>;
  readonly criteria: Pick<CycleCriteria, 'objective' | 'switchedOn' | 'wishes'>;
}

const isScored = ({ use }: Item): boolean => use === 'similarity' || use === 'complement';

/** Whether an item adds points: it is scored, has a weight, and is not sensitive unless the board switched it on. */
export const addsPoints = (item: Item, criteria: Pick<CycleCriteria, 'switchedOn'>): boolean =>
  isScored(item) &&
  item.weight > 0 &&
  (!item.sensitive || criteria.switchedOn.some(({ itemId }) => itemId === item.id));

/** The settings of a run under the criteria as they stand. */
export const settingsUnder = (
  source: Pick<CriteriaSource, 'items' | 'criteria'>,
  objective: RunSettings['objective'] = source.criteria.objective,
): RunSettings => ({
  objective,
  seed: 1,
  weights: source.items
    .filter((item) => addsPoints(item, source.criteria))
    .map(({ id, weight }) => ({ itemId: id, weight })),
});

/**
 * The criteria as one text that is the same whenever they are the same, whatever the order of rows: its SHA-256 is
 * what the board freezes.
 * @param rulesDigest stands for the rules, so that the text names nobody (see `rulesText`)
 */
export const criteriaText = (source: CriteriaSource, rulesDigest: string): string => {
  const { plan, criteria } = source;
  return JSON.stringify({
    version: 1,
    objective: criteria.objective,
    items: source.items
      .filter((item) => addsPoints(item, criteria))
      .map(({ id, use, weight, sensitive }) => ({ id, use, weight, sensitive }))
      .toSorted((left, right) => compareText(left.id, right.id)),
    wishes: criteria.wishes
      .filter(({ effect }) => effect !== 'off')
      .map(({ itemId, effect }) => ({ itemId, effect }))
      .toSorted((left, right) => compareText(left.itemId, right.itemId)),
    eligibility:
      plan.eligibility
        ?.map(({ menteeYear, mentorYears }) => ({
          menteeYear,
          mentorYears: mentorYears.toSorted((left, right) => left - right),
        }))
        .toSorted((left, right) => left.menteeYear - right.menteeYear) ?? null,
    neverAgain: plan.neverAgain,
    rules: rulesDigest,
  });
};

/** The rules as one text, whatever their order: who with whom, without reasons. */
export const rulesText = (rules: readonly Rule[]): string =>
  rules
    .map(({ kind, menteeId, mentorId }) => `${kind} ${menteeId} ${mentorId}`)
    .toSorted(compareText)
    .join('\n');
