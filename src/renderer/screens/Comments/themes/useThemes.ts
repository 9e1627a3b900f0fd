import { useMemo } from 'react';
import {
  codedIn,
  countedSubmissions,
  countTogether,
  countWords,
  type Frequency,
  groupByClassYear,
  groupBySide,
} from '../../../../shared/evaluation/index.ts';
import type { CodeId, ThemeId } from '../../../../shared/model/index.ts';
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
    const { smallCell } = survey.settings;
    const facts = gatherFacts(pairing.data, survey.instrument, chapter.settings);
    const found = countWords(
      codedIn(words, ({ itemId, submissionId }) => itemIds.has(itemId) && ids.has(submissionId)),
      submissions,
      (readers) =>
        grouping === 'role'
          ? groupBySide(readers, roleWords)
          : groupByClassYear(readers, survey.items, facts),
      grouping === 'class year',
      smallCell,
    );
    const { groups, notes, themes, codes, readers } = found;
    return {
      readers: readers.length,
      smallCell,
      groups: groups.map(({ label, members }) => `${label} (n = ${members.length})`),
      notes,
      themes,
      codes,
      together: countTogether({ ...found, smallCell }),
    };
  }, [pairing.data, words, survey, item, allQuestions, grouping, roleWords, chapter.settings]);
};
