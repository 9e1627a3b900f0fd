import type { Passage } from '../../../model/index.ts';

// Places in an answer are stored in Unicode code points, because REFI-QDA counts in them; JavaScript counts UTF-16 units,
// of which an emoji has two.

const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How many code points stand in the text before a JavaScript index; one inside a pair counts as before the pair. */
export const toCodePoint = (text: string, index: number): number => {
  let points = 0;
  for (let at = 0; at < Math.min(index, text.length); at++) {
    const pairs = isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1));
    if (pairs) at++;
    if (at < index) points++;
  }
  return points;
};

/** The JavaScript index of the code point at a place, or the length of the text where it lies behind its end. */
export const toIndex = (text: string, point: number): number => {
  let at = 0;
  for (let points = 0; points < point && at < text.length; points++)
    at += isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1)) ? 2 : 1;
  return at;
};

export const countCodePoints = (text: string): number => toCodePoint(text, text.length);

/** The words of a passage. */
export const sliceText = (text: string, { startsAt, endsAt }: Passage): string =>
  text.slice(toIndex(text, startsAt), toIndex(text, endsAt));

/** A passage without the blanks at its ends; null where nothing else is in it. */
export const trimPassage = (text: string, passage: Passage): Passage | null => {
  const points = [...text];
  const isBlank = (point: string | undefined): boolean => point === undefined || /\s/u.test(point);
  let { startsAt, endsAt } = passage;
  while (startsAt < endsAt && isBlank(points[startsAt])) startsAt++;
  while (endsAt > startsAt && isBlank(points[endsAt - 1])) endsAt--;
  return startsAt < endsAt ? { startsAt, endsAt } : null;
};
