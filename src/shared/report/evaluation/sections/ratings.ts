import {
  type ChoiceSummary,
  type NumberSummary,
  type RatingSummary,
  ratingsByScale,
  smallCellNotes,
} from '../../../evaluation/index.ts';
import { ratingFigure } from '../../../figures/index.ts';
import { heldBack, meanCell, medianCell, sharePhrase } from '../cells.ts';
import { column, figureOf, groupRow, rowOf, type SectionDraft, sentence, tableOf } from '../draft.ts';
import { markNumbers } from '../markNumbers.ts';
import type { FigureBlock, TableBlock } from '../model.ts';
import {
  count,
  emptyCell,
  numberCell,
  type Phrase,
  phraseCell,
  plain,
  say,
  sayAll,
  textCell,
} from '../phrase.ts';
import type { ReportPreset } from '../presets.ts';
import type { ReportResults } from '../results.ts';

/** More questions than this don't fit on a page as one figure. */
const mostInFigure = 9;
export const figureWidth = 760;

export const chunksOf = <Element>(
  list: readonly Element[],
  size: number,
): readonly (readonly Element[])[] => {
  // Parts of about one size: no figure with a single question at the end.
  const parts = Math.ceil(list.length / size);
  const each = Math.ceil(list.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => list.slice(index * each, (index + 1) * each));
};

const ends = (items: readonly RatingSummary[]): string =>
  `${items[0]?.steps[0] ?? ''} to ${items[0]?.steps.at(-1) ?? ''}`.toLowerCase();

const shownRatings = (
  results: ReportResults,
  preset: ReportPreset,
): readonly (readonly RatingSummary[])[] => {
  const sets = ratingsByScale(results.summary)
    .map((items) => items.filter(({ groups }) => groups.length > 0))
    .filter((items) => items.length > 0);
  if (preset.mostRatings === null) return sets;
  // Where few fit, those that both sides were asked tell most, and only the largest set has one legend.
  const [largest = []] = [...sets].sort((left, right) => right.length - left.length);
  const ofBoth = largest.filter(({ groups }) => groups.length > 1);
  const chosen = [...ofBoth, ...largest.filter((item) => !ofBoth.includes(item))].slice(
    0,
    preset.mostRatings,
  );
  return chosen.length === 0 ? [] : [largest.filter((item) => chosen.includes(item))];
};

const figures = (sets: readonly (readonly RatingSummary[])[]): readonly FigureBlock[] =>
  sets.flatMap((items, set) =>
    chunksOf(items, mostInFigure).map((part, index, parts) => {
      const which = parts.length > 1 ? `, part ${index + 1} of ${parts.length}` : '';
      const title = `Ratings from ${ends(items)}${which}`;
      return figureOf(
        ratingFigure(part, { id: `report-ratings-${set + 1}-${index + 1}`, title, width: figureWidth }),
        title,
      );
    }),
  );

const ratingTable = (sets: readonly (readonly RatingSummary[])[]): TableBlock => {
  const rows = sets.flat().flatMap((item) =>
    item.groups.map((group, index) => {
      const path = `summary/items/${item.itemId}/groups/${group.id}`;
      return rowOf(
        textCell(index > 0 ? '' : item.reversed ? `${item.question} (reversed)` : item.question),
        textCell(group.label),
        numberCell(count(group.n, `${path}/n`)),
        medianCell(group, path),
        meanCell(group, path),
        group.favorable === null
          ? textCell(heldBack)
          : phraseCell(
              sharePhrase(
                group.favorable.told,
                `${path}/favorable/told`,
                group.favorable.interval?.estimate ?? null,
              ),
            ),
      );
    }),
  );
  return tableOf(
    'Ratings by question',
    [
      column('Question', 36, 'start'),
      column('Group', 12, 'start'),
      column('n', 7),
      column('Median', 14, 'end', '[quartiles]'),
      column('Mean', 12, 'end', '(SD)'),
      column('Favorable', 19),
    ],
    rows,
    plain(
      'Favorable: the two most favorable steps of the scale, or the most favorable one of three or fewer; for reversed questions the lowest. Quartiles by rule 7 of Hyndman and Fan. Percentages only from twenty answers on.',
    ),
  );
};

const heldBackNotes = ({ summary }: ReportResults): readonly Phrase[] =>
  smallCellNotes(summary).map(({ note, questions }) =>
    markNumbers(
      `${note} This concerns ${questions.length === 1 ? `“${questions[0]}”` : 'several questions'}.`,
      [count(summary.smallCell, 'summary/smallCell')],
    ),
  );

export const resultsSection = (): SectionDraft => ({
  id: 'results',
  heading: 'What the ratings show',
  level: 1,
  blocks: [],
});

/** Every rating as figure and table. */
export const ratingsSection = (results: ReportResults, preset: ReportPreset): SectionDraft => {
  const sets = shownRatings(results, preset);
  if (sets.length === 0) return { id: 'ratings', heading: 'Question by question', level: 2, blocks: [] };
  const k = count(results.summary.smallCell, 'summary/smallCell');
  const notes = preset.mostRatings === null ? heldBackNotes(results) : [];
  return {
    id: 'ratings',
    heading: 'Question by question',
    level: 2,
    blocks: [
      sentence(
        sayAll([say`Groups of fewer than ${k} answers are not shown by themselves.`, ...notes]),
        'ratings/intro',
      ),
      ...figures(sets),
      ...(preset.hasTables ? [ratingTable(sets)] : []),
    ],
  };
};

const choiceRows = (item: ChoiceSummary) => {
  const cellOf = (groupId: string, option: number) => {
    const group = item.groups.find(({ id }) => id === groupId);
    const told = group?.counts[option];
    return group === undefined || told === undefined
      ? emptyCell
      : phraseCell(sharePhrase(told, `summary/items/${item.itemId}/groups/${group.id}/counts/${option}`));
  };
  return [
    groupRow(item.several ? `${item.question} (several choices)` : item.question),
    ...item.options.map((option, index) =>
      rowOf(textCell(option), cellOf('mentee', index), cellOf('mentor', index), cellOf('all', index)),
    ),
  ];
};

const numberRows = (item: NumberSummary) =>
  item.groups.map((group, index) => {
    const path = `summary/items/${item.itemId}/groups/${group.id}`;
    return rowOf(
      textCell(index === 0 ? item.question : ''),
      textCell(group.label),
      numberCell(count(group.n, `${path}/n`)),
      medianCell(group, path),
      meanCell(group, path),
    );
  });

/** Choices and numbers, as tables. */
export const choicesSection = ({ summary, source }: ReportResults): SectionDraft => {
  const choices = summary.items.filter(
    (item): item is ChoiceSummary => item.kind === 'choice' && item.groups.length > 0,
  );
  const numbers = summary.items.filter(
    (item): item is NumberSummary => item.kind === 'number' && item.groups.length > 0,
  );
  return {
    id: 'choices',
    heading: 'Choices and numbers',
    level: 2,
    blocks: [
      ...(choices.length === 0
        ? []
        : [
            tableOf(
              'Choices',
              [
                column('Choice', 46, 'start'),
                column(source.words.mentees, 18),
                column(source.words.mentors, 18),
                column('everyone', 18),
              ],
              choices.flatMap(choiceRows),
              plain(
                'People who made a choice, out of those who answered the question. Where groups are too small, everyone is shown together.',
              ),
            ),
          ]),
      ...(numbers.length === 0
        ? []
        : [
            tableOf(
              'Numbers',
              [
                column('Question', 44, 'start'),
                column('Group', 16, 'start'),
                column('n', 8),
                column('Median', 18, 'end', '[quartiles]'),
                column('Mean', 14, 'end', '(SD)'),
              ],
              numbers.flatMap(numberRows),
            ),
          ]),
    ],
  };
};
