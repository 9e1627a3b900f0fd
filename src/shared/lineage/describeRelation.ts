import type { LineageFamilies } from './buildFamilies.ts';
import { isFulfilled } from './linkStanding.ts';
import { findSharedAncestor } from './relation.ts';

/** A chapter's own words, such as big and little. */
export interface RelationWords {
  readonly mentor: string;
  readonly mentee: string;
}

/** More "great-" than this is told as a number. */
const mostGreats = 4;

/** "mentor", "grand-mentor", "great-grand-mentor" … by steps (1, 2, 3 …). */
const stepped = (word: string, steps: number): string => {
  if (steps === 1) return word;
  const greats = steps - 2;
  return greats > mostGreats ? `${greats}× great-grand-${word}` : `${'great-'.repeat(greats)}grand-${word}`;
};

const ordinals = ['', '', 'second ', 'third ', 'fourth ', 'fifth '];
const times = ['', ' once removed', ' twice removed'];

const cousin = (fromFirst: number, fromSecond: number): string => {
  const degree = Math.min(fromFirst, fromSecond) - 1;
  const removed = Math.abs(fromFirst - fromSecond);
  return `${ordinals[degree] ?? `${degree}th `}cousin${times[removed] ?? ` ${removed} times removed`}`;
};

/** Words for a link that is not part of the tree; null where there is none between the two. */
const describeOtherLink = (
  { otherLinks }: LineageFamilies,
  first: string,
  second: string,
  words: RelationWords,
): string | null => {
  const isBetween = (mentorId: string, menteeId: string) =>
    otherLinks.find((link) => link.mentorId === mentorId && link.menteeId === menteeId);
  const link = isBetween(second, first) ?? isBetween(first, second);
  if (!link) return null;
  const role = link.mentorId === second ? words.mentor : words.mentee;
  if (!isFulfilled(link)) return `former ${role}`;
  return link.kind === 'primary' ? `other ${role}` : link.kind === 'bridge' ? `bridge ${role}` : `co-${role}`;
};

/**
 * What the second person is to the first: "mentor", "great-grand-mentee", "sibling" (the same mentor), "cousin" (the
 * same grand-mentor), "second cousin once removed", "mentor's sibling", "sibling's mentee", "co-mentor", "former
 * mentor", "not related" (of different families, or not on the roster).
 */
export const describeRelation = (
  families: LineageFamilies,
  first: string,
  second: string,
  words: RelationWords = { mentor: 'mentor', mentee: 'mentee' },
): string => {
  if (first === second) return 'the same person';
  const shared = findSharedAncestor(families, first, second);
  const { fromFirst, fromSecond } = shared ?? { fromFirst: 0, fromSecond: 0 };
  if (shared && fromFirst + fromSecond === 1) return fromFirst === 1 ? words.mentor : words.mentee;
  const other = describeOtherLink(families, first, second, words);
  if (other !== null) return other;
  if (!shared) return 'not related';
  if (fromSecond === 0) return stepped(words.mentor, fromFirst);
  if (fromFirst === 0) return stepped(words.mentee, fromSecond);
  if (fromFirst === 1 && fromSecond === 1) return 'sibling';
  if (fromSecond === 1) return `${stepped(words.mentor, fromFirst - 1)}'s sibling`;
  if (fromFirst === 1) return `sibling's ${stepped(words.mentee, fromSecond - 1)}`;
  return cousin(fromFirst, fromSecond);
};
