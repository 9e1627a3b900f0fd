import { macRomanCharacter } from './macRoman.ts';

const isLetter = (text: string): boolean => /^\p{L}$/u.test(text);
const isUpper = (text: string): boolean => /^\p{Lu}$/u.test(text);
const isLower = (text: string): boolean => /^\p{Ll}$/u.test(text);

/** Whether a character is at home between its neighbors: lower-case letters in words, quotes and dashes at their edges. */
const fits = (before: string, character: string, after: string): boolean => {
  if (isUpper(character)) return !isLower(before) && isLetter(after);
  if (isLower(character)) return isLetter(before) || isLetter(after);
  if (character === '’' || character === '‘') return true;
  if (/[“”–—…•\u00a0«»°®™©€£§]/u.test(character)) return !(isLetter(before) && isLetter(after));
  return /[¿¡]/u.test(character) && isLetter(after);
};

/**
 * Whether text with bytes above 0x7F reads better as Windows-1252 or as Mac OS Roman: counts the characters that are
 * at home between their neighbors. General detectors confuse the two; a real survey export with the byte 0xCA (a Mac
 * non-breaking space) is read as `Ê` by them.
 * @param sample the first part of the file is enough
 */
export const chooseWesternEncoding = (sample: Uint8Array): 'windows-1252' | 'macintosh' => {
  const windows = new TextDecoder('windows-1252').decode(sample);
  let windowsFits = 0;
  let macFits = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte < 0x80) continue;
    const macBefore = at > 0 ? macRomanCharacter(sample[at - 1] as number) : ' ';
    const macAfter = at + 1 < sample.length ? macRomanCharacter(sample[at + 1] as number) : ' ';
    if (fits(windows[at - 1] ?? ' ', windows[at] as string, windows[at + 1] ?? ' ')) windowsFits++;
    if (fits(macBefore, macRomanCharacter(byte), macAfter)) macFits++;
  }
  return macFits > windowsFits ? 'macintosh' : 'windows-1252';
};
