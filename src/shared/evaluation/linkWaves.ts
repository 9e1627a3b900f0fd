import type { Submission } from '../model/index.ts';
import { foldText } from '../util/index.ts';

export interface LinkedWaves {
  readonly pairs: readonly { readonly before: Submission; readonly after: Submission }[];
  /** Answers that could not be linked, by wave. */
  readonly alone: { readonly before: number; readonly after: number };
  /** Code words that two people of one wave share: none of them is linked. */
  readonly ambiguous: number;
}

/** What links a person's answers of two waves: the person where named, else the code word without case, accents and blanks. */
const linkOf = ({ personId, codeWord, side }: Submission): string | null => {
  if (personId !== null) return `person ${personId} ${side ?? ''}`;
  const word = codeWord === null ? '' : foldText(codeWord).replaceAll(/\s+/g, '');
  return word === '' ? null : `word ${word} ${side ?? ''}`;
};

/**
 * Pairs the answers of the same people before and after. Answers without a name and without a code word can't be linked;
 * a code word that stands twice in one wave links nobody, because it would be a guess.
 */
export const linkWaves = (before: readonly Submission[], after: readonly Submission[]): LinkedWaves => {
  const first = Map.groupBy(before, linkOf);
  const second = Map.groupBy(after, linkOf);
  const pairs: { before: Submission; after: Submission }[] = [];
  const doubled = new Set<string>();
  for (const [link, submissions] of [...first, ...second])
    if (link !== null && submissions.length > 1) doubled.add(link);
  for (const [link, [earlier]] of first) {
    const later = link === null || doubled.has(link) ? undefined : second.get(link)?.[0];
    if (earlier !== undefined && later !== undefined) pairs.push({ before: earlier, after: later });
  }
  return {
    pairs,
    alone: { before: before.length - pairs.length, after: after.length - pairs.length },
    ambiguous: doubled.size,
  };
};
