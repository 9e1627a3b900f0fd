import { findIdentifiers, type KnownWords } from './findIdentifiers.ts';

/**
 * A text in which names, addresses and numbers that surely tell who is meant are dotted out, sign by sign: as many code
 * points as before, so that every place in it stays where it was.
 */
export const maskIdentifiers = (text: string, known: KnownWords): string => {
  let at = 0;
  let out = '';
  const sure = findIdentifiers(text, known).filter(({ isSure, kind }) => isSure && kind !== 'date');
  for (const { from, to } of [...sure].sort((left, right) => left.from - right.from)) {
    if (to <= at) continue;
    out += text.slice(at, Math.max(at, from));
    out += [...text.slice(Math.max(at, from), to)].map((point) => (/\s/u.test(point) ? point : '•')).join('');
    at = to;
  }
  return out + text.slice(at);
};
