import { answerTo, answerWords } from '../../instrument/index.ts';
import type { Item, Side, Submission } from '../../model/index.ts';
import type { LetterDetail } from './types.ts';

/** A page has room for so much of one answer. */
const longestAnswer = 180;

/** How many characters of an answer stand on one line of the page. */
const lineLength = 55;

/** How much a letter may tell of one partner: so many answers, on so many lines. */
export interface DetailRoom {
  readonly atMost: number;
  readonly lines: number;
}

/** A text on one line, cut at a word where it is too long. */
export const shorten = (text: string, longest = longestAnswer): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(longest * 0.7)));
  return `${atWord.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
};

/** Own words say more than a tick: they go before anything but the heaviest questions. */
const importance = (item: Item): number =>
  item.use === 'none' && (item.type === 'shortText' || item.type === 'longText') ? 2.5 : item.weight;

/**
 * The answers of a partner that a letter has room for: the most important questions, in the order of the questionnaire.
 * @param items those that may be shown
 * @param side the side on which the partner answers
 */
export const partnerDetails = (
  items: readonly Item[],
  submission: Submission | undefined,
  side: Side,
  { atMost, lines }: DetailRoom,
): readonly LetterDetail[] => {
  let left = lines;
  return items
    .filter((item) => item.role === 'both' || item.role === side)
    .map((item) => ({ item, text: shorten(answerWords(item, answerTo(submission, item)).join(', ')) }))
    .filter(({ text }) => text !== '')
    .sort(
      (left, right) =>
        importance(right.item) - importance(left.item) || left.item.position - right.item.position,
    )
    .slice(0, atMost)
    .filter(({ text }) => {
      const needed = Math.ceil(text.length / lineLength);
      if (needed > left) return false;
      left -= needed;
      return true;
    })
    .sort((left, right) => left.item.position - right.item.position)
    .map(({ item, text }) => ({ label: shorten(item.shortName, 60), text }));
};
