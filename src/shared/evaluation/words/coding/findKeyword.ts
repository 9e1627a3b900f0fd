import type { Passage } from '../../../model/index.ts';
import { foldText } from '../../../util/index.ts';

/** A place where what was looked for stands, with the words around it. */
export interface KeywordPlace extends Passage {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

interface FoldedText {
  readonly folded: string;
  /** For each UTF-16 unit of the folded text: the code point that it comes from. */
  readonly pointOf: readonly number[];
}

/** Folds code point by code point, so that places in the folded text can be told in the text itself. */
const foldWithPlaces = (points: readonly string[]): FoldedText => {
  let folded = '';
  const pointOf: number[] = [];
  points.forEach((point, at) => {
    // Between two letters, because folding a text cuts the blanks at its ends.
    let part = foldText(`x${point}x`).slice(1, -1);
    if (part.startsWith(' ') && folded.endsWith(' ')) part = part.slice(1);
    folded += part;
    for (let unit = 0; unit < part.length; unit++) pointOf.push(at);
  });
  return { folded, pointOf };
};

const isMark = (point: string | undefined): boolean =>
  point !== undefined && /[\p{Mn}\u200b-\u200f\u2060\ufeff\u00ad]/u.test(point);

/**
 * Every place in a text where something stands, whatever its case, accents, quotes and doubled blanks.
 * @param around how many code points to show on either side; cut at a blank where there is one near
 */
export const findKeyword = (text: string, search: string, around = 48): readonly KeywordPlace[] => {
  const wanted = foldText(search);
  if (wanted === '') return [];
  const points = [...text];
  const { folded, pointOf } = foldWithPlaces(points);
  const places: KeywordPlace[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const startsAt = pointOf[at] as number;
    let endsAt = (pointOf[at + wanted.length - 1] as number) + 1;
    // An accent that follows its letter as a code point of its own belongs to it.
    while (isMark(points[endsAt])) endsAt++;
    places.push({
      startsAt,
      endsAt,
      before: cutBefore(points.slice(Math.max(0, startsAt - around), startsAt), startsAt > around),
      found: points.slice(startsAt, endsAt).join(''),
      after: cutAfter(points.slice(endsAt, endsAt + around), points.length > endsAt + around),
    });
  }
  return places;
};

/** How far from its end a context may be cut back to the next blank. */
const slack = 14;

const cutBefore = (points: readonly string[], isCut: boolean): string => {
  const blank = isCut ? points.slice(0, slack).findIndex((point) => /\s/u.test(point)) : -1;
  return points.slice(blank + 1).join('');
};

const cutAfter = (points: readonly string[], isCut: boolean): string => {
  const blank = isCut ? points.findLastIndex((point) => /\s/u.test(point)) : -1;
  return points.slice(0, blank >= points.length - slack && blank >= 0 ? blank : points.length).join('');
};
