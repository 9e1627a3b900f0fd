import { isAsked } from '../../instrument/index.ts';
import type { Item, QuestionType, Side } from '../../model/index.ts';
import { type ReportTable, textColumn } from '../table.ts';

/** Sign between several choices in one cell; options hold commas, but hardly ever this. */
export const choiceSeparator = '; ';

/** The columns that a question takes: one, or one for each row of a grid. */
export const columnsOfItem = (item: Item, side: Side): string[] => {
  const wording = item.wording[side].replace(/\s+/g, ' ').trim();
  return item.type === 'grid' && item.rows.length > 0
    ? item.rows.map((row) => `${wording} [${row}]`)
    : [wording];
};

const howToFill = (item: Item): string => {
  const limit = item.atMost === null ? '' : `, up to ${item.atMost}`;
  const several = `Options with “;” between them${limit}`;
  const words: Readonly<Record<QuestionType, string>> = {
    single: 'One option',
    multiple: several,
    rating: `A number from ${item.scale?.min ?? 1} to ${item.scale?.max ?? 5}`,
    ranking: `${several}, the most important first`,
    number: 'A number',
    shortText: 'A few words',
    longText: 'As much as you like',
    date: 'A date, such as 2026-08-19',
    place: 'City, state, country',
    people: `Names with “;” between them${limit}`,
    yesNo: 'Yes or No',
    grid: item.atMost === 1 ? 'One option in each row’s column' : several,
  };
  return words[item.type];
};

const optionsOf = (item: Item): string[] => {
  if (item.type === 'yesNo') return ['Yes', 'No'];
  if (item.type === 'rating' && item.scale !== null) {
    const { min, max, labels } = item.scale;
    return Array.from({ length: Math.max(0, max - min + 1) }, (_, at) =>
      (labels[at] ?? '') === '' ? String(min + at) : `${min + at} - ${labels[at]}`,
    );
  }
  return item.type === 'shortText' ? [] : item.options.map(({ label }) => label);
};

/**
 * A workbook to be filled in by a side: a first sheet with a column for each question, one person a row, and a second
 * one with how each is filled in and its options. The headings are the questions, so that the import knows them again.
 */
export const blankSheet = (items: readonly Item[], side: Side): ReportTable[] => {
  const asked = items.filter((item) => isAsked(item, side));
  return [
    {
      title: 'Answers',
      columns: asked.flatMap((item) => columnsOfItem(item, side).map(textColumn)),
      rows: [],
    },
    {
      title: 'Options',
      columns: ['Question', 'How to fill it in', 'Options'].map(textColumn),
      rows: asked.flatMap((item) => {
        const [first = '', ...others] = optionsOf(item);
        return [[item.wording[side], howToFill(item), first], ...others.map((option) => ['', '', option])];
      }),
    },
  ];
};
