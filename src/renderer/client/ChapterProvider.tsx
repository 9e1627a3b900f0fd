import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DisplayWords, ProgramCycle } from '../../shared/model/index.ts';
import type { OpenChapter } from '../../shared/rpc/chapters.ts';
import { useUi } from '../stores/ui.ts';

export interface ChapterView {
  readonly chapter: OpenChapter;
  /** The cycle looked at. */
  readonly cycle: ProgramCycle;
  /** False while a past cycle is looked at, or while the file may only be read. */
  readonly canChange: boolean;
  readonly words: DisplayWords;
}

const ChapterContext = createContext<ChapterView | null>(null);

export const ChapterProvider = ({ chapter, children }: { chapter: OpenChapter; children: ReactNode }) => {
  const chosenId = useUi((state) => state.cycleId);
  const view = useMemo((): ChapterView => {
    const cycle =
      chapter.cycles.find(({ id }) => id === chosenId) ??
      chapter.cycles.find(({ id }) => id === chapter.currentCycleId);
    if (cycle === undefined) throw new Error('A chapter always has a program cycle.');
    return {
      chapter,
      cycle,
      canChange: cycle.id === chapter.currentCycleId && chapter.access === 'write',
      words: chapter.settings.words,
    };
  }, [chapter, chosenId]);
  return <ChapterContext value={view}>{children}</ChapterContext>;
};

/** The open chapter, the cycle looked at, and the chapter's own words for mentor and mentee. */
export const useChapter = (): ChapterView => {
  const view = useContext(ChapterContext);
  if (view === null) throw new Error('useChapter is called outside ChapterProvider.');
  return view;
};
