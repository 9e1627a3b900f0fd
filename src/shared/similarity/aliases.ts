import { foldText } from '../util/index.ts';
import type { AliasGroup } from './types.ts';

/** A name by which spellings are compared: without accents, case, punctuation, and a leading "the". */
export const foldName = (text: string): string =>
  foldText(text)
    .replace(/&/g, ' and ')
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');

/** From every folded spelling to the name of its group. The first group that has a spelling keeps it. */
export const indexAliases = (groups: readonly AliasGroup[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const group of groups) {
    for (const spelling of [group.name, ...group.spellings]) {
      const folded = foldName(spelling);
      if (folded !== '' && !names.has(folded)) names.set(folded, group.name);
    }
  }
  return names;
};
