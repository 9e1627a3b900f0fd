import type { Code, CodeId, Submission, Theme, ThemeCode, ThemeId } from '../../../model/index.ts';
import { mergeGroups, type PlainGroup, type SafeGroups } from '../../mergeGroups.ts';
import { type answerKey, type CodingWork, type SettledCoding, settleCoding } from '../settled/index.ts';
import { countFrequencies, type Frequency, protectThemes, themeSets } from './countThemes.ts';

/** A chapter's codebook with everything that was coded by it. */
export interface CodedWords extends CodingWork {
  readonly codes: readonly Code[];
  readonly themes: readonly Theme[];
  readonly themeCodes: readonly ThemeCode[];
}

export interface WordsCount extends SettledCoding, SafeGroups<Submission> {
  /** People of whom somebody has read an answer. */
  readonly readers: readonly Submission[];
  readonly sets: ReturnType<typeof themeSets>;
  readonly themes: readonly Frequency<ThemeId>[];
  readonly codes: ReadonlyMap<CodeId, Frequency<CodeId>>;
}

/** The same codebook, with only what was coded in some answers. */
export const codedIn = <Words extends CodingWork>(
  words: Words,
  isOwn: (answer: Parameters<typeof answerKey>[0]) => boolean,
): Words => ({
  ...words,
  codings: words.codings.filter(isOwn),
  reads: words.reads.filter(isOwn),
  decisions: words.decisions.filter(isOwn),
});

/**
 * Counts themes and codes by people and passages: what coders settled on, among the people whose answers were read. The
 * screen and the report count by this alone, so that both tell the same.
 * @param words with what was coded in the answers that are counted, see `codedIn`
 * @param submissions everyone who counts in the survey
 * @param groupThem puts those who were read into groups; groups under `smallCell` are merged
 * @param isOrdered whether only neighbors are merged
 */
export const countWords = (
  words: CodedWords,
  submissions: readonly Submission[],
  groupThem: (readers: readonly Submission[]) => readonly PlainGroup<Submission>[],
  isOrdered: boolean,
  smallCell: number,
): WordsCount => {
  const { segments, read } = settleCoding(words);
  const readIds = new Set([...read].map((key) => key.split(' ')[0]));
  const readers = submissions.filter(({ id }) => readIds.has(id));
  const merged = mergeGroups(groupThem(readers), smallCell, isOrdered);
  const counting = { segments, readers, groups: merged.groups, smallCell };
  const sets = themeSets(words.themes, words.themeCodes, words.codes);
  const codeSets = words.codes.map(({ id }) => ({ id, codeIds: new Set([id]) }));
  const codes = new Map(countFrequencies({ ...counting, sets: codeSets }).map((one) => [one.id, one]));
  const codesOf = new Map(
    sets.map(({ id, codeIds }) => [id, [...codeIds].flatMap((codeId) => codes.get(codeId) ?? [])]),
  );
  const themes = protectThemes(countFrequencies({ ...counting, sets }), codesOf, smallCell);
  return { segments, read, ...merged, readers, sets, themes, codes };
};
