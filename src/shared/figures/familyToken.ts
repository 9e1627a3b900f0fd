import { familyPalette } from '../lineage/index.ts';
import type { FigureToken } from './palette.ts';

export type FamilyToken = Extract<FigureToken, `family-${string}`>;

const tokens = familyPalette.map(({ name }) => `family-${name.toLowerCase()}` as FamilyToken);

/** The color of a family by its name: the palette's own where the name begins with a tree of it, else always the same one. */
export const familyToken = (name: string): FamilyToken => {
  const first = name.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  const known = tokens.find((token) => token === `family-${first}`);
  if (known !== undefined) return known;
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return tokens[sum % tokens.length] as FamilyToken;
};
