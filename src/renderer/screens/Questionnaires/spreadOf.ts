import { carryFromLastYear, checkSpread, type SpreadFinding } from '../../../shared/instrument/index.ts';
import type { InstrumentDetail } from '../../../shared/rpc/index.ts';
import { findSameThing } from '../../../shared/similarity/index.ts';

/** Fewer submissions than these say less than last year's whole class. */
const enough = 10;

export interface Spread {
  readonly basis: 'this year' | 'last year' | 'structure';
  readonly submissions: number;
  readonly findings: readonly SpreadFinding[];
}

/** What can be said of the questions: from this year's answers, from last year's through the links, or from how they are built. */
export const spreadOf = ({ instrument, items, retired, submissions, lastYear }: InstrumentDetail): Spread => {
  const isIn = submissions.length >= enough || lastYear === null;
  const carried = isIn ? null : carryFromLastYear(items, retired, lastYear);
  const basis = isIn ? 'this year' : 'last year';
  const answers = carried?.submissions ?? submissions;
  const findings = checkSpread({
    kind: instrument.kind,
    items,
    submissions: answers,
    basis,
    ...(carried === null ? {} : { offered: carried.offered }),
  });
  const twice =
    instrument.kind === 'matching'
      ? findSameThing(items, answers).map(({ items: [one, other] }): SpreadFinding => {
          const name = items.find(({ id }) => id === one)?.shortName ?? '';
          return {
            itemId: other,
            code: 'sameTwice',
            message: `Says nearly the same about a pair as “${name}”, so it counts twice. Lower the weight of one.`,
          };
        })
      : [];
  const order = new Map(items.map(({ id }, at) => [id, at]));
  return {
    basis: answers.length === 0 ? 'structure' : basis,
    submissions: answers.length,
    findings: [...findings, ...twice].sort(
      (left, right) => (order.get(left.itemId) ?? 0) - (order.get(right.itemId) ?? 0),
    ),
  };
};
