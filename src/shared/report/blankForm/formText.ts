import { isAsked } from '../../instrument/index.ts';
import type { Instrument, Item, QuestionType, Side } from '../../model/index.ts';

/** What each type is called in Google Forms and in Microsoft Forms. */
const typeInForms: Readonly<Record<QuestionType, readonly [google: string, microsoft: string]>> = {
  single: ['Multiple choice', 'Choice'],
  multiple: ['Checkboxes', 'Choice, multiple answers'],
  rating: ['Linear scale', 'Rating, or Likert with one statement'],
  ranking: ['Multiple-choice grid with a row for each option', 'Ranking'],
  number: ['Short answer, number', 'Text, number'],
  shortText: ['Short answer', 'Text'],
  longText: ['Paragraph', 'Text, long answer'],
  date: ['Date', 'Date'],
  place: ['Short answer', 'Text'],
  people: ['Short answer', 'Text'],
  yesNo: ['Multiple choice', 'Choice'],
  grid: ['Tick box grid', 'Likert'],
};

const typeLine = (item: Item): string => {
  const [google, microsoft] =
    item.type === 'grid' && item.atMost === 1 ? ['Multiple-choice grid', 'Likert'] : typeInForms[item.type];
  return `Type: ${google} (Google Forms) · ${microsoft} (Microsoft Forms)`;
};

const extraLines = (item: Item): string[] => {
  const labels = item.options.map(({ label }) => label);
  switch (item.type) {
    case 'single':
      return labels;
    case 'yesNo':
      return ['Yes', 'No'];
    case 'multiple':
      return [...(item.atMost === null ? [] : [`At most: ${item.atMost}`]), ...labels];
    case 'ranking':
      return [...(item.atMost === null ? [] : [`Ranks: 1 to ${item.atMost}`]), ...labels];
    case 'grid':
      return ['Rows:', ...item.rows, 'Columns:', ...labels];
    case 'rating': {
      const { min, max, labels: words } = item.scale ?? { min: 1, max: 5, labels: [] };
      const named = Array.from({ length: Math.max(0, max - min + 1) }, (_, at) =>
        (words[at] ?? '') === '' ? null : `${min + at} = ${words[at]}`,
      );
      return [`Scale: ${min} to ${max}`, ...named.filter((line) => line !== null)];
    }
    case 'place':
      return ['Hint: city, state, country'];
    case 'people':
      return ['Hint: first and last names with a comma between them'];
    default:
      return [];
  }
};

/**
 * The questions of a side as plain text, to be pasted into an online form: each with its type in the words of the two
 * large form services, and its options one a line, so that they can be pasted into a list at once.
 */
export const formText = (
  instrument: Pick<Instrument, 'title'>,
  items: readonly Item[],
  side: Side,
): string => {
  const blocks = items
    .filter((item) => isAsked(item, side))
    .map((item, at) => [`${at + 1}. ${item.wording[side]}`, typeLine(item), ...extraLines(item)].join('\n'));
  return `${[instrument.title, ...blocks].join('\n\n')}\n`;
};
