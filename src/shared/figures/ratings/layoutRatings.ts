import type { RatingGroup, RatingSummary } from '../../evaluation/index.ts';
import { toldShareWords } from '../numberWords.ts';
import { textWidth } from '../textWidth.ts';
import { balanceText, wrapText } from '../wrapText.ts';
import { divergeBar, type Segment } from './divergence.ts';

export const ratingSizes = Object.freeze({
  margin: 20,
  bar: 19,
  barGap: 5,
  rowPadding: 12,
  head: 38,
  question: 13,
  questionLine: 17,
  caption: 11.5,
  captionLine: 15,
});

export interface RatingBar {
  readonly group: RatingGroup;
  readonly segments: readonly Segment[];
  readonly favorable: string;
  /** Top edge of the bar. */
  readonly y: number;
}

export interface RatingRow {
  readonly item: RatingSummary;
  readonly y: number;
  readonly height: number;
  readonly questionLines: readonly string[];
  readonly captionLines: readonly string[];
  readonly bars: readonly RatingBar[];
}

export interface RatingLayout {
  readonly width: number;
  /** Left edges and anchors of the columns. */
  readonly columns: {
    readonly question: number;
    readonly mark: number;
    readonly bars: number;
    readonly barsEnd: number;
    readonly median: number;
    readonly favorable: number;
  };
  /** Where the bars part, and how many pixels a whole bar is long. */
  readonly axis: number;
  readonly unit: number;
  readonly rows: readonly RatingRow[];
  /** Lower edge of the last row. */
  readonly bottom: number;
  /** Percent inside the bars; counts where a group has fewer than twenty answers. */
  readonly numbers: 'percent' | 'answers';
}

const captionOf = (item: RatingSummary): string =>
  [
    item.reversed ? 'reversed: the lower steps are favorable' : '',
    item.groups.length > 0 ? (item.note ?? '') : '',
  ]
    .filter((part) => part !== '')
    .join('. ');

const favorableWords = ({ favorable }: RatingGroup): string =>
  favorable === null ? '' : toldShareWords(favorable.told);

/** Places the rows and columns of a rating figure. */
export const layoutRatings = (items: readonly RatingSummary[], askedWidth: number): RatingLayout => {
  const sizes = ratingSizes;
  const width = Math.max(560, Math.round(askedWidth));
  const questionWidth = Math.min(300, Math.max(150, width * 0.24));
  const groups = items.flatMap((item) => item.groups);
  const markWidth = 34 + Math.max(16, ...groups.map((group) => textWidth(String(group.n), 12.5)));
  const shares = groups.map(favorableWords);
  const favorableWidth = Math.max(58, ...shares.map((words) => textWidth(words, 13, 620)));
  const mark = sizes.margin + questionWidth + 18;
  const favorable = width - sizes.margin;
  const median = favorable - favorableWidth - 22;
  const bars = mark + markWidth;
  const barsEnd = median - 58;

  const bodies = items.map((item) => item.groups.map((group) => divergeBar(group.runs, item.steps.length)));
  const edges = bodies.flat(2);
  const left = Math.max(0.12, ...edges.map((segment) => -segment.start));
  const right = Math.max(0.12, ...edges.map((segment) => segment.end));
  const unit = (barsEnd - bars) / (left + right);

  let y = sizes.head;
  const rows = items.map((item, index): RatingRow => {
    const questionLines = balanceText(item.question, questionWidth, sizes.question, 550, 5);
    const caption = captionOf(item);
    const captionLines = caption === '' ? [] : wrapText(caption, questionWidth, sizes.caption, 400, 4);
    const textHeight = questionLines.length * sizes.questionLine + captionLines.length * sizes.captionLine;
    const barCount = Math.max(1, item.groups.length);
    const barsHeight = barCount * sizes.bar + (barCount - 1) * sizes.barGap;
    const height = Math.max(textHeight, barsHeight) + 2 * sizes.rowPadding;
    const firstBar = y + (height - barsHeight) / 2;
    const row: RatingRow = {
      item,
      y,
      height,
      questionLines,
      captionLines,
      bars: item.groups.map((group, order) => ({
        group,
        segments: bodies[index]?.[order] ?? [],
        favorable: favorableWords(group),
        y: firstBar + order * (sizes.bar + sizes.barGap),
      })),
    };
    y += height;
    return row;
  });
  return {
    width,
    columns: { question: sizes.margin, mark, bars, barsEnd, median, favorable },
    axis: bars + left * unit,
    unit,
    rows,
    bottom: y,
    numbers: groups.every((group) => group.n >= 20) ? 'percent' : 'answers',
  };
};
