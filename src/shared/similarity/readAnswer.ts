import { compareText } from '../util/index.ts';
import type { AnswerValue, ScoredItem } from './types.ts';

/** A finite number, or null. */
export const readNumber = (answer: AnswerValue): number | null =>
  typeof answer === 'number' && Number.isFinite(answer) ? answer : null;

/** A text that is not blank, or null. */
export const readText = (answer: AnswerValue): string | null =>
  typeof answer === 'string' && answer.trim() !== '' ? answer : null;

/** The one option that was chosen, or null. A list of one is read as its member. */
export const readOption =
  (item: ScoredItem) =>
  (answer: AnswerValue): string | null => {
    const options = readOptions(item)(answer);
    return options !== null && options.length === 1 ? (options[0] as string) : null;
  };

/** The different options that were chosen, in their order, without neutral ones; null where none is left. */
export const readOptions = (item: ScoredItem) => {
  const neutral = new Set(item.neutralOptions ?? []);
  return (answer: AnswerValue): readonly string[] | null => {
    const given = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? (answer as string[]) : [];
    const options = [...new Set(given)].filter(
      (option) => typeof option === 'string' && option !== '' && !neutral.has(option),
    );
    return options.length > 0 ? options : null;
  };
};

/** Equal for equal lists in the same order, and for no others. */
export const keyOfList = (list: readonly string[]): string => JSON.stringify(list);

/** Equal for lists of the same members in any order. */
export const keyOfSet = (list: readonly string[]): string => JSON.stringify([...list].sort());

/** A number for each different member of the lists, in alphabetical order. */
export const indexMembers = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map([...new Set(lists.flat())].sort(compareText).map((member, index) => [member, index]));
