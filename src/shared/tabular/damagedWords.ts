import type { Grid, TableNote } from './grid.ts';

// Letters that were lost before a file was saved: it was read in one encoding and saved in another, or in one that lacks
// the letter. What was meant can't be told with certainty, so nothing is mended: the board is told how many words there are.

/** UTF-8 that was read as Windows-1252 or Mac Roman and saved like that: `AndrÃ©`, `donâ€™t`, `Andr√©`. */
const readTwice =
  /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf‚„…†‡ˆ‰‹‘’“”•–—˜™š›œžŸ¦]|ï¿½|√[©®°±∂ºüÑ§¶´]|‚Äô/;
/** An apostrophe of one alphabet read in the other, or saved as a question mark: `isnít`, `donÕt`, `wouldn?t`. */
const wrongApostrophe =
  /^(?:(?:is|are|was|were|do|does|did|ca|wo|would|could|should|has|have|had|ai)n[íÕ?]t|(?:it|that|there|here|what|who|let|he|she)[íÕ?]s|(?:I|you|we|they)[íÕ?](?:m|re|ve|ll|d))$/i;
/** The sign of a letter that was not readable to an earlier program. */
const replacement = /\ufffd/;
/** A question mark inside a word: `M?nchen`. Addresses of the web have them by right. */
const questionMark = /^[\p{L}'’-]+\?\p{Ll}[\p{L}'’-]*$/u;

/** One such word may be a missing blank; from here on it is a pattern. */
const fewestQuestionMarks = 2;
const mayBeDamaged = /[?\u0080-\uffff]/;

/**
 * Counts the words that look as if letters of them were lost before the file was saved.
 * @param countsReplaced false where U+FFFD was put in only now, because the file mixes encodings
 * @returns null where there are none
 */
export const findDamagedWords = (grids: readonly Grid[], countsReplaced = true): TableNote | null => {
  const found: string[] = [];
  const doubtful: string[] = [];
  for (const { lines } of grids) {
    for (const line of lines) {
      for (const cell of line) {
        if (!mayBeDamaged.test(cell)) continue;
        for (const raw of cell.split(/\s+/)) {
          if (!mayBeDamaged.test(raw)) continue;
          const word = raw.replace(/^[("'“‘[]+|[)"'”.,;:!\]]+$/g, '');
          if (
            readTwice.test(raw) ||
            wrongApostrophe.test(word) ||
            (countsReplaced && replacement.test(word))
          ) {
            found.push(raw);
          } else if (questionMark.test(word)) {
            doubtful.push(word);
          }
        }
      }
    }
  }
  if (new Set(doubtful).size >= fewestQuestionMarks) found.push(...doubtful);
  const count = found.length;
  if (count === 0) return null;
  const examples = [...new Set(found)].slice(0, 2).map((word) => `“${word.slice(0, 30)}”`);
  const message = `${count.toLocaleString('en-US')} ${count === 1 ? 'word looks' : 'words look'} damaged, such as ${examples.join(' and ')}: letters were lost before the file was saved. They stay as they are; where you can, export the answers again.`;
  return { code: 'damagedWords', message, count };
};
