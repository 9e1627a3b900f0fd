import { drawLines, drawText } from '../drawText.ts';
import { drawGroupMark } from '../marks.ts';
import { figureWords } from '../numberWords.ts';
import { element, type FigureNode, paint, roundLength } from '../tree.ts';
import { wrapText } from '../wrapText.ts';
import { drawBarSegments } from './drawSegments.ts';
import { type RatingBar, type RatingLayout, type RatingRow, ratingSizes } from './layoutRatings.ts';
import { stepColors } from './stepColors.ts';

const drawBar = (figureId: string, bar: RatingBar, layout: RatingLayout, stepCount: number): FigureNode => {
  const { columns } = layout;
  const baseline = bar.y + 14;
  return element('g', {}, [
    drawGroupMark(bar.group.id, columns.mark + 5, bar.y + ratingSizes.bar / 2),
    drawText(String(bar.group.n), columns.mark + 16, baseline, { size: 12.5, color: 'ink-2' }),
    ...drawBarSegments(bar.segments, {
      figureId,
      y: bar.y,
      axis: layout.axis,
      unit: layout.unit,
      colors: stepColors(stepCount),
      n: bar.group.n,
      numbers: layout.numbers,
    }),
    drawText(figureWords(bar.group.median), columns.median, baseline, { color: 'ink-2', anchor: 'end' }),
    drawText(bar.favorable, columns.favorable, baseline, { weight: 620, anchor: 'end' }),
  ]);
};

const drawWords = (row: RatingRow, layout: RatingLayout): readonly FigureNode[] => {
  const { question, bars, barsEnd } = layout.columns;
  const { questionLine, captionLine } = ratingSizes;
  const { captionLines, questionLines } = row;
  const height = questionLines.length * questionLine + captionLines.length * captionLine;
  const top = row.y + (row.height - height) / 2;
  const captionTop = top + questionLines.length * questionLine;
  const drawn = [
    ...drawLines(questionLines, question, top + 13, questionLine, {
      size: ratingSizes.question,
      weight: 550,
    }),
    ...drawLines(captionLines, question, captionTop + 11.5, captionLine, {
      size: ratingSizes.caption,
      color: 'ink-3',
    }),
  ];
  if (row.bars.length > 0) return drawn;
  const lines = wrapText(row.item.note ?? 'No answers.', barsEnd - bars, 12.5, 400, 2);
  const first = row.y + row.height / 2 + 4.5 - (lines.length - 1) * 8;
  return [...drawn, ...drawLines(lines, bars, first, 16, { size: 12.5, color: 'ink-3' })];
};

/** The rows of a rating figure: ground, axis, words, bars. */
export const drawRows = (figureId: string, layout: RatingLayout): readonly FigureNode[] => [
  ...layout.rows.flatMap((row, index) =>
    index % 2 === 0
      ? [
          element('rect', {
            x: 0,
            y: roundLength(row.y),
            width: layout.width,
            height: roundLength(row.height),
            fill: paint('sunk'),
          }),
        ]
      : [],
  ),
  // The axis leaves out rows that show words in place of bars.
  ...layout.rows
    .filter((row) => row.bars.length > 0)
    .map((row) =>
      element('line', {
        x1: roundLength(layout.axis),
        x2: roundLength(layout.axis),
        y1: roundLength(row.y),
        y2: roundLength(row.y + row.height),
        stroke: paint('edge'),
        'stroke-width': 1.5,
      }),
    ),
  ...layout.rows.flatMap((row) => [
    ...drawWords(row, layout),
    ...row.bars.map((bar) => drawBar(figureId, bar, layout, row.item.steps.length)),
  ]),
];
