import type { Item, QuestionType, Side } from '../model/index.ts';

/** Seconds that answering takes beside reading, from filling in made-up forms by hand; grids per row on top. */
const seconds: Readonly<Record<QuestionType, number>> = {
  single: 3,
  multiple: 8,
  rating: 3,
  ranking: 14,
  number: 4,
  shortText: 6,
  longText: 25,
  date: 5,
  place: 7,
  people: 12,
  yesNo: 2,
  grid: 3,
};

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** People who look for their answer read about four words a second, options quicker than sentences. */
const readingSeconds = (item: Item, side: Side): number =>
  wordsOf(item.wording[side]) / 4 + item.options.reduce((sum, { label }) => sum + wordsOf(label), 0) / 6;

/** Whether a side is asked a question. */
export const isAsked = (item: Pick<Item, 'role'>, side: Side): boolean =>
  item.role === 'both' || item.role === side;

/** About how many minutes a side needs for the questions that it is asked, at least 1 where there are any. */
export const estimateMinutes = (items: readonly Item[], side: Side): number => {
  const own = items.filter((item) => isAsked(item, side));
  const total = own.reduce(
    (sum, item) => sum + readingSeconds(item, side) + seconds[item.type] + 2 * item.rows.length,
    0,
  );
  return own.length === 0 ? 0 : Math.max(1, Math.round(total / 60));
};
