import { foldText } from '../util/index.ts';

/** Words that say nothing about a person, as they are after folding. */
const emptyWords = new Set(
  (
    'a about after again all almost also always am an and any are as at be because been before being both but by can ' +
    'cannot could did do does doing done down during each either else even ever every few for from further get gets ' +
    'getting go going got had has have having he her here hers him his how i idk if in into is it its just know knows like likes ' +
    'liked lot lots love loves loved make makes many may maybe me might more most much must my myself no nor not now ' +
    'of off often on once one only or other our out over own people person quite rather really s same she should so ' +
    'some someone something such t than that the their them then there these they thing things think this those ' +
    'through time to too under until up us very want wants was we well were what when where which while who whom why ' +
    'will with would you your yours im ive id dont dunno doesnt didnt cant isnt etc na'
  ).split(' '),
);

export interface Word {
  /** What is compared. */
  readonly stem: string;
  /** As it was written, in lower case. */
  readonly written: string;
}

/** The telling words of a text, in their order, repetitions included. */
export const readWords = (text: string): readonly Word[] =>
  (
    foldText(text)
      .replace(/'/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => word.length > 1 && !emptyWords.has(word))
    .map((word) => ({ stem: stemWord(word), written: word }));

/**
 * Cuts the commonest English endings, so that "hike", "hikes", "hiking" and "hiked" are one word. A light version of
 * Porter's first step (1980): short words stay whole, doubled consonants and a final e are evened out.
 */
export const stemWord = (word: string): string => {
  let stem = word;
  if (/[^s]s$/.test(stem) && !/(us|is)$/.test(stem) && stem.length > 3) {
    stem = /(ss|x|z|ch|sh)es$/.test(stem)
      ? stem.slice(0, -2)
      : stem.endsWith('ies') && stem.length > 4
        ? `${stem.slice(0, -3)}y`
        : stem.slice(0, -1);
  }
  const cut = stem.replace(/(ing|ed|er)$/, '');
  if (cut !== stem && cut.length >= 3 && /[aeiouy]/.test(cut)) {
    stem = /([bdfgmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  }
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
};
