import { foldText } from '../../../shared/util/index.ts';
import type { Member } from './lineageModel.ts';

/** People whose name holds every word that was typed, in any order, accents and case aside. */
export const findMembers = (members: Iterable<Member>, typed: string): Member[] => {
  const words = foldText(typed).split(' ');
  if (words[0] === '') return [];
  return [...members].filter(({ name }) => {
    const folded = foldText(name);
    return words.every((word) => folded.includes(word));
  });
};
