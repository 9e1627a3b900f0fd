import { useMemo } from 'react';
import {
  countedSubmissions,
  countFrequencies,
  countTogether,
  type Frequency,
  groupByClassYear,
  groupBySide,
  mergeGroups,
  protectThemes,
  settleCoding,
  themeSets,
} from '../../../../shared/evaluation/index.ts';
import type { CodeId, Submission, ThemeId } from '../../../../shared/model/index.ts';
import { useChapter } from '../../../client/ChapterProvider.tsx';
import { usePairingSnapshot } from '../../../client/queries.ts';
import { gatherFacts } from '../../../components/peopleFacts.ts';
import type { CommentsShown } from '../CommentsPage.tsx';

export type Grouping = 'role' | 'class year';

export interface ThemesFound {
  readonly readers: number;
  readonly smallCell: number;
  readonly groups: readonly string[];
  readonly notes: readonly string[];
  readonly themes: readonly Frequency<ThemeId>[];
  readonly codes: ReadonlyMap<CodeId, Frequency<CodeId>>;
  /** People who have both of two themes; null where it is held back. */
  readonly together: readonly (readonly (number | null)[])[];
}

/** Themes and codes of one question, or of all questions of its survey, counted by people and passages. */
export const useThemes = (
  { words, question }: CommentsShown,
  allQuestions: boolean,
  grouping: Grouping,
): ThemesFound | null => {
  const { chapter, words: roleWords } = useChapter();
  const { survey, item } = question;
  const pairing = usePairingSnapshot(survey.instrument.cycleId);
  return useMemo(() => {
    if (pairing.data === undefined) return null;
    const itemIds = new Set<string>(allQuestions ? survey.items.map(({ id }) => id) : [item.id]);
    const submissions = countedSubmissions(survey);
    const ids = new Set<string>(submissions.map(({ id }) => id));
    const isOwn = (row: { readonly itemId: string; readonly submissionId: string }): boolean =>
      itemIds.has(row.itemId) && ids.has(row.submissionId);
    const { segments, read } = settleCoding({
      coders: words.coders,
      codings: words.codings.filter(isOwn),
      reads: words.reads.filter(isOwn),
      decisions: words.decisions.filter(isOwn),
    });
    const readers: readonly Submission[] = submissions.filter(({ id }) =>
      [...itemIds].some((itemId) => read.has(`${id} ${itemId}`)),
    );
    const { smallCell } = survey.settings;
    const plain =
      grouping === 'role'
        ? groupBySide(readers, roleWords)
        : groupByClassYear(
            readers,
            survey.items,
            gatherFacts(pairing.data, survey.instrument, chapter.settings),
          );
    const { groups, notes } = mergeGroups(plain, smallCell, grouping === 'class year');
    const counting = { segments, readers, groups, smallCell };
    const sets = themeSets(words.themes, words.themeCodes, words.codes);
    const codeSets = words.codes.map(({ id }) => ({ id, codeIds: new Set([id]) }));
    const codes = new Map(countFrequencies({ ...counting, sets: codeSets }).map((one) => [one.id, one]));
    const codesOf = new Map(
      sets.map(({ id, codeIds }) => [id, [...codeIds].flatMap((codeId) => codes.get(codeId) ?? [])]),
    );
    return {
      readers: readers.length,
      smallCell,
      groups: groups.map(({ label, members }) => `${label} (n = ${members.length})`),
      notes,
      themes: protectThemes(countFrequencies({ ...counting, sets }), codesOf, smallCell),
      codes,
      together: countTogether({ ...counting, sets }),
    };
  }, [pairing.data, words, survey, item, allQuestions, grouping, roleWords, chapter.settings]);
};
