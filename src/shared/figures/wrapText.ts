import { type FontWeight, textWidth } from './textWidth.ts';

/** Cuts a text so that it fits, with an ellipsis where something was left out. */
export const shortenText = (text: string, width: number, size: number, weight: FontWeight = 400): string => {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, weight) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
};

/** Splits a word that is wider than a line into pieces that fit. */
const splitWord = (word: string, width: number, size: number, weight: FontWeight): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
};

/** Breaks a text like `wrapText`, then into lines of about one length, so that no word stands alone on the last. */
export const balanceText = (
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
  maxLines = 6,
): readonly string[] => {
  const lines = wrapText(text, width, size, weight, maxLines);
  if (lines.length < 2 || lines.at(-1)?.endsWith('…')) return lines;
  const widest = Math.max(...text.split(/\s+/).map((word) => textWidth(word, size, weight)));
  let best = lines;
  for (let narrower = width - 4; narrower > Math.max(width / 2, widest); narrower -= 4) {
    const tried = wrapText(text, narrower, size, weight, maxLines + 1);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
};

/**
 * Breaks a text into lines that fit a width, at blanks, or inside a word that is wider than a line.
 * @param maxLines lines after which the rest is cut with an ellipsis
 */
export const wrapText = (
  text: string,
  width: number,
  size: number,
  weight: FontWeight = 400,
  maxLines = 6,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const word of words.flatMap((one) => splitWord(one, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const rest = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), shortenText(rest, width, size, weight)];
};
