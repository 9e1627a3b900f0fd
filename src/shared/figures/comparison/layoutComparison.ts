import { type Comparison, type ComparisonRow, wordEstimate } from '../../evaluation/index.ts';
import { figureWords, toldShareWords } from '../numberWords.ts';
import { divergeBar, type Segment } from '../ratings/divergence.ts';
import { textWidth } from '../textWidth.ts';
import { balanceText } from '../wrapText.ts';

export const comparisonSizes = Object.freeze({
  margin: 20,
  head: 38,
  bar: 19,
  barGap: 5,
  rowPadding: 12,
  question: 13,
  questionLine: 17,
  axis: 44,
});

export interface PlacedRow {
  readonly row: ComparisonRow;
  readonly y: number;
  readonly height: number;
  readonly questionLines: readonly string[];
  /** One for each group, in the order of the comparison. */
  readonly groups: readonly {
    readonly y: number;
    readonly n: number;
    readonly segments: readonly Segment[];
    readonly share: string;
  }[];
}

export interface ComparisonLayout {
  readonly width: number;
  /** The steps that most rows have, for the key; null where no row has any: then there is no room for bars. */
  readonly steps: readonly string[] | null;
  /** Whether rows have steps of their own beside those of the key. */
  readonly hasOtherSteps: boolean;
  readonly columns: {
    readonly question: number;
    readonly mark: number;
    readonly bars: number;
    readonly barsEnd: number;
    readonly share: number;
    readonly effect: number;
    readonly interval: number;
    readonly intervalEnd: number;
    readonly p: number;
  };
  readonly barAxis: number;
  readonly barUnit: number;
  /** Effects from −limit to limit are drawn. */
  readonly limit: number;
  readonly rows: readonly PlacedRow[];
  readonly bottom: number;
}

/** The scales of the rows, the most frequent first. */
const scalesOf = (rows: readonly ComparisonRow[]): readonly (readonly string[])[] => {
  const rated = rows.flatMap(({ steps, problem }) => (steps === null || problem !== null ? [] : [steps]));
  return [...Map.groupBy(rated, (steps) => JSON.stringify(steps)).values()]
    .toSorted((left, right) => right.length - left.length)
    .flatMap(([steps]) => (steps === undefined ? [] : [steps]));
};

/** How far the axis of effects reaches: all intervals and bands, in tenths (halves where effects are larger than 1). */
const reachOf = (rows: readonly ComparisonRow[]): number => {
  const most = Math.max(
    0.3,
    ...rows.flatMap(({ effect, detectable }) =>
      effect === null
        ? []
        : [
            Math.abs(effect.lower ?? effect.estimate),
            Math.abs(effect.upper ?? effect.estimate),
            detectable ?? 0,
          ],
    ),
  );
  return most <= 1 ? Math.min(1, Math.ceil(most * 10) / 10) : Math.ceil(most * 2) / 2;
};

/** Rows that a figure draws: ordered answers with a result, or the words why there is none. */
export const drawnRows = ({ rows }: Comparison): readonly ComparisonRow[] =>
  rows.filter(({ groups, problem }) => problem !== null || groups.some(({ median }) => median !== null));

/** Places the rows and columns of a figure of a comparison. */
export const layoutComparison = (comparison: Comparison, askedWidth: number): ComparisonLayout => {
  const sizes = comparisonSizes;
  const rows = drawnRows(comparison);
  const width = Math.max(680, Math.round(askedWidth));
  const scales = scalesOf(rows);
  const questionWidth = Math.min(290, Math.max(140, width * 0.22));
  const intervalWidth = Math.min(180, Math.max(120, width * 0.15));
  const shareOf = (row: ComparisonRow, index: number): string => {
    const group = row.groups[index];
    if (group === undefined) return '';
    if (group.favorable !== null) return toldShareWords(group.favorable);
    const { median, lowerQuartile, upperQuartile } = group;
    if (median === null) return '';
    const quartiles =
      lowerQuartile === null || upperQuartile === null
        ? ''
        : ` [${figureWords(lowerQuartile)}, ${figureWords(upperQuartile)}]`;
    return `median ${figureWords(median)}${quartiles}`;
  };
  const shares = rows.flatMap((row) => row.groups.map((_, index) => shareOf(row, index)));
  const shareWidth = Math.max(62, ...shares.map((words) => textWidth(words, 13, 620)));
  const effectWidth = Math.max(
    52,
    ...rows.map(({ effect }) => (effect === null ? 0 : textWidth(wordEstimate(effect.estimate), 13, 620))),
  );
  const p = width - sizes.margin;
  const intervalEnd = p - 66;
  const interval = intervalEnd - intervalWidth;
  const effect = interval - 18;
  const share = effect - effectWidth - 14;
  const mark = sizes.margin + questionWidth + 16;
  const bars = mark + 58;
  const barsEnd = share - shareWidth - 16;

  const bodies = rows.map(({ groups, steps }) =>
    groups.map(({ runs }) => (steps === null || runs === null ? [] : divergeBar(runs, steps.length))),
  );
  const edges = bodies.flat(2);
  const left = Math.max(0.12, ...edges.map((segment) => -segment.start));
  const right = Math.max(0.12, ...edges.map((segment) => segment.end));
  const barUnit = (barsEnd - bars) / (left + right);

  let y = sizes.head;
  const placed = rows.map((row, order): PlacedRow => {
    const questionLines = balanceText(row.label, questionWidth, sizes.question, 550, 5);
    const count = Math.max(1, row.groups.length);
    const groupsHeight = count * sizes.bar + (count - 1) * sizes.barGap;
    const textHeight = questionLines.length * sizes.questionLine + (row.reversed ? 15 : 0);
    const height = Math.max(textHeight, groupsHeight) + 2 * sizes.rowPadding;
    const first = y + (height - groupsHeight) / 2;
    const placedRow: PlacedRow = {
      row,
      y,
      height,
      questionLines,
      groups: row.groups.map(({ n }, index) => ({
        y: first + index * (sizes.bar + sizes.barGap),
        n,
        segments: bodies[order]?.[index] ?? [],
        share: shareOf(row, index),
      })),
    };
    y += height;
    return placedRow;
  });
  return {
    width,
    steps: scales[0] ?? null,
    hasOtherSteps: scales.length > 1,
    columns: { question: sizes.margin, mark, bars, barsEnd, share, effect, interval, intervalEnd, p },
    barAxis: bars + left * barUnit,
    barUnit,
    limit: reachOf(rows),
    rows: placed,
    bottom: y,
  };
};
