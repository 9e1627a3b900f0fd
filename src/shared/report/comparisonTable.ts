import {
  type Comparison,
  type ComparisonRow,
  type OutcomeRow,
  type Scale,
  type ScaleReliability,
  wordP,
} from '../evaluation/index.ts';
import { countColumn, decimalColumn, type ReportTable, tableNumber, textColumn } from './table.ts';

const told = (row: ComparisonRow, index: number): string => {
  const favorable = row.groups[index]?.favorable ?? null;
  if (favorable === null || favorable.kind === 'exact') return '';
  return `Favorable: ${favorable.kind} ${favorable.bound}.`;
};

/** A comparison as a table: a row for each question and group, with the test beside the first. */
export const comparisonTable = (comparison: Comparison, title: string): ReportTable => ({
  title,
  columns: [
    textColumn('Question'),
    textColumn('Group'),
    countColumn('n'),
    decimalColumn('Median'),
    decimalColumn('Lower quartile'),
    decimalColumn('Upper quartile'),
    decimalColumn('Mean'),
    decimalColumn('Standard deviation'),
    countColumn('Favorable'),
    textColumn('Test'),
    textColumn('How p was found'),
    textColumn('Statistic'),
    decimalColumn('Value'),
    decimalColumn('df'),
    decimalColumn('p'),
    decimalColumn('p after correction'),
    textColumn('Effect'),
    decimalColumn('Estimate'),
    decimalColumn('Interval from'),
    decimalColumn('Interval to'),
    decimalColumn('Smallest detectable'),
    textColumn('Note'),
  ],
  rows: comparison.rows.flatMap((row) => {
    const { result, effect, test } = row;
    const tested = [
      test?.title ?? null,
      result?.method ?? null,
      result?.letter ?? null,
      tableNumber(result?.statistic ?? null),
      tableNumber(result?.df ?? null),
      result?.p ?? null,
      row.pAdjusted,
      effect?.name ?? null,
      tableNumber(effect?.estimate ?? null),
      tableNumber(effect?.lower ?? null),
      tableNumber(effect?.upper ?? null),
      tableNumber(row.detectable),
    ];
    const blank = tested.map(() => null);
    const note = [row.problem ?? '', row.reversed ? 'Reversed: the lower steps are favorable.' : ''];
    if (row.groups.length === 0)
      return [[row.label, ...new Array<null>(8).fill(null), ...tested, note.filter(Boolean).join(' ')]];
    return row.groups.map((group, index) => [
      row.label,
      group.label,
      group.n,
      tableNumber(group.median),
      tableNumber(group.lowerQuartile),
      tableNumber(group.upperQuartile),
      tableNumber(group.mean),
      tableNumber(group.standardDeviation),
      group.favorable?.kind === 'exact' ? group.favorable.count : null,
      ...(index === 0 ? tested : blank),
      [...(index === 0 ? note : []), told(row, index)].filter(Boolean).join(' '),
    ]);
  }),
});

/** The pairs of groups behind a comparison of several: effect and Dunn's p after Holm. */
export const pairwiseTable = ({ rows, options }: Comparison, title: string): ReportTable => ({
  title,
  columns: [
    textColumn('Question'),
    textColumn('First group'),
    textColumn('Second group'),
    decimalColumn('Cliff’s δ'),
    decimalColumn(`${Math.round(options.level * 100)}% interval from`),
    decimalColumn('Interval to'),
    decimalColumn('p (Dunn, Holm)'),
  ],
  rows: rows.flatMap(({ label, pairwise }) =>
    pairwise.map(({ first, second, effect, pAdjusted }) => [
      label,
      first,
      second,
      tableNumber(effect?.estimate ?? null),
      tableNumber(effect?.lower ?? null),
      tableNumber(effect?.upper ?? null),
      pAdjusted,
    ]),
  ),
});

/** What goes with what came of the pairs. */
export const outcomeTable = (rows: readonly OutcomeRow[], title: string): ReportTable => ({
  title,
  columns: [
    textColumn('Known when pairing'),
    textColumn('Outcome'),
    countColumn('n'),
    textColumn('Effect'),
    decimalColumn('Estimate'),
    decimalColumn('95% interval from'),
    decimalColumn('95% interval to'),
    decimalColumn('p'),
    decimalColumn('p (Holm)'),
    decimalColumn('Smallest detectable'),
    textColumn('Note'),
  ],
  rows: rows.map((row) => [
    row.predictor,
    row.outcome,
    row.problem === null ? row.n : null,
    row.effect?.name ?? null,
    tableNumber(row.effect?.estimate ?? null),
    tableNumber(row.effect?.lower ?? null),
    tableNumber(row.effect?.upper ?? null),
    row.p,
    row.pAdjusted,
    tableNumber(row.detectable),
    row.problem ?? (row.pAdjusted === null ? '' : wordP(row.pAdjusted)),
  ]),
});

/** The scales of a survey with their reliability. */
export const scaleTable = (
  scales: readonly {
    readonly scale: Scale;
    readonly reliability: ScaleReliability;
    readonly items: readonly string[];
  }[],
): ReportTable => ({
  title: 'Scales',
  columns: [
    textColumn('Scale'),
    textColumn('Score'),
    countColumn('Most missing'),
    textColumn('Question'),
    countColumn('n'),
    decimalColumn('α'),
    decimalColumn('95% interval from'),
    decimalColumn('95% interval to'),
    decimalColumn('ω'),
    decimalColumn('α without the question'),
    decimalColumn('r with the rest'),
    textColumn('Note'),
  ],
  rows: scales.flatMap(({ scale, reliability, items }) =>
    items.map((question, index) => {
      const item = reliability.items[index];
      const whole = index === 0;
      return [
        scale.name,
        scale.score,
        scale.mostMissing,
        question,
        whole ? reliability.n : null,
        tableNumber(whole ? (reliability.alpha?.estimate ?? null) : null),
        tableNumber(whole ? (reliability.alpha?.lower ?? null) : null),
        tableNumber(whole ? (reliability.alpha?.upper ?? null) : null),
        tableNumber(whole ? reliability.omega : null),
        tableNumber(item?.alphaIfDropped ?? null),
        tableNumber(item?.itemRest ?? null),
        whole ? [reliability.meaning, reliability.omegaReason ?? ''].filter(Boolean).join(' ') : '',
      ];
    }),
  ),
});
