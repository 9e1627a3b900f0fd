import { measuredCharacters, widthsByWeight } from './characterWidths.ts';

export type FontWeight = keyof typeof widthsByWeight;

const tableOf = (weight: FontWeight): ReadonlyMap<string, number> => {
  const widths = widthsByWeight[weight].split(' ').map(Number);
  return new Map([...measuredCharacters].map((character, index) => [character, widths[index] as number]));
};
const tables: Readonly<Record<FontWeight, ReadonlyMap<string, number>>> = {
  400: tableOf(400),
  550: tableOf(550),
  620: tableOf(620),
};

const isInvisible = (character: string): boolean => /^[\p{Mn}\p{Cf}\p{Cc}]$/u.test(character);
const isWide = (character: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]$/u.test(
    character,
  );

/** Width of one character in thousandths of the font size; a guess on the wide side where it was not measured. */
const characterWidth = (character: string, table: ReadonlyMap<string, number>): number => {
  const known = table.get(character);
  if (known !== undefined) return known;
  if (isInvisible(character)) return 0;
  const base = table.get(character.normalize('NFD').charAt(0));
  return base ?? (isWide(character) ? 1050 : 700);
};

/**
 * About how wide a text is, without a browser: from a table of the app's font.
 * @param size font size in pixels
 * @returns pixels
 */
export const textWidth = (text: string, size: number, weight: FontWeight = 400): number => {
  let width = 0;
  for (const character of text) width += characterWidth(character, tables[weight]);
  return (width * size) / 1000;
};
