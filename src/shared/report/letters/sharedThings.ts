import { answerTo, answerWords } from '../../instrument/index.ts';
import type { AnswerValue, Item, Submission } from '../../model/index.ts';
import { compareText, foldText } from '../../util/index.ts';
import { placeNames } from './places.ts';

/** Something that both answered, in the words of the answer. */
export interface SharedThing {
  readonly item: Item;
  readonly words: string;
  /** Larger where the question weighs more and fewer others gave the answer. */
  readonly worth: number;
}

/** Answers that say nothing about a person. */
const empty = /^(none|no|n\/?a|other|no idea|not sure|prefer not|rather not|unsure|no preference|-)\b/;

const comparable = ['single', 'multiple', 'ranking', 'shortText'];

/** The words of an answer that may be shared; of a place, only the closest that both name will be. */
const wordsOf = (item: Item, value: AnswerValue | null): readonly string[] =>
  item.type === 'place' ? placeNames(value) : comparable.includes(item.type) ? answerWords(item, value) : [];

/** The words that stand in both answers. */
const commonWords = (item: Item, left: AnswerValue | null, right: AnswerValue | null): readonly string[] => {
  const others = new Set(wordsOf(item, right).map(foldText));
  const common = wordsOf(item, left).filter((word) => {
    const folded = foldText(word);
    return folded.length > 1 && folded.length <= 80 && !empty.test(folded) && others.has(folded);
  });
  return item.type === 'place' ? common.slice(0, 1) : common;
};

/** How many people gave each answer, by question and folded word. */
const countAnswers = (item: Item, submissions: readonly Submission[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const submission of submissions)
    for (const word of new Set(wordsOf(item, answerTo(submission, item)).map(foldText)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

export type SharedFinder = (
  mentee: Submission | undefined,
  mentor: Submission | undefined,
) => readonly SharedThing[];

/**
 * Finds what two people really both answered, the most telling first: an answer counts more where its question weighs
 * more and where fewer people gave it. At most two things, of two questions where there are two.
 * @param items those that may be shown
 */
export const createSharedFinder = (
  items: readonly Item[],
  submissions: readonly Submission[],
): SharedFinder => {
  const counts = new Map(items.map((item) => [item.id, countAnswers(item, submissions)]));
  const everyone = Math.max(2, submissions.length);
  const worthOf = (item: Item, word: string): number => {
    const given = Math.max(1, counts.get(item.id)?.get(foldText(word)) ?? 1);
    return Math.max(item.weight, 0.5) * (Math.log(everyone / given) + 0.1);
  };
  return (mentee, mentor) => {
    const things = items
      .flatMap((item) =>
        commonWords(item, answerTo(mentee, item), answerTo(mentor, item)).map((words) => ({
          item,
          words,
          worth: worthOf(item, words),
        })),
      )
      .sort((left, right) => right.worth - left.worth || compareText(left.words, right.words));
    const [first] = things;
    if (first === undefined) return [];
    const second = things.find(({ item }) => item.id !== first.item.id) ?? things[1];
    return second === undefined ? [first] : [first, second];
  };
};

/** Inside a sentence a choice begins small; names and abbreviations stay as they are. */
const insideSentence = ({ item, words }: SharedThing): string =>
  item.type === 'shortText' || item.type === 'place' || /^(\S*[A-Z]){2}/.test(words)
    ? words
    : words.slice(0, 1).toLowerCase() + words.slice(1);

const named = (thing: SharedThing): string =>
  `${insideSentence(thing)} (${thing.item.shortName.slice(0, 1).toLowerCase()}${thing.item.shortName.slice(1)})`;

/** "You both named hiking (things to do) and family (values)." Where one offers what the other asks for, it says so. */
export const describeShared = (things: readonly SharedThing[]): string => {
  const both = things.filter(({ item }) => item.use !== 'complement').map(named);
  const offered = things.filter(({ item }) => item.use === 'complement').map(insideSentence);
  const sentences = [
    both.length > 0 ? `You both named ${both.join(' and ')}.` : '',
    offered.length > 0
      ? `One of you asks for help with ${offered.join(' and ')}, which the other offers.`
      : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
};
