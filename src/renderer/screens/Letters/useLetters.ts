import { useMemo } from 'react';
import { type Letter, type LettersSource, writeLetters } from '../../../shared/report/index.ts';
import type { LettersSnapshot, PairingSnapshot } from '../../../shared/rpc/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useLettersSnapshot, usePairingSnapshot } from '../../client/queries.ts';
import { today } from '../../components/format.ts';

export interface LettersView {
  readonly snapshot: PairingSnapshot;
  readonly stored: LettersSnapshot;
  readonly source: LettersSource;
  /** In order of name. */
  readonly letters: readonly Letter[];
  /** Those that have to go out: new ones and corrected ones. */
  readonly due: readonly Letter[];
}

/** Everything that the letters screen shows, or the error that kept it from being read. */
export const useLetters = (): { view: LettersView | null; error: unknown; retry: () => void } => {
  const { cycle, chapter, words } = useChapter();
  const pairing = usePairingSnapshot(cycle.id);
  const stored = useLettersSnapshot(cycle.id);
  const chapterName = chapter.settings.name;
  const view = useMemo((): LettersView | null => {
    if (pairing.data === undefined || stored.data === undefined) return null;
    const source: LettersSource = { ...pairing.data, ...stored.data };
    const letters = writeLetters(source, { chapterName, words, today: today() });
    return {
      snapshot: pairing.data,
      stored: stored.data,
      source,
      letters,
      due: letters.filter(({ state }) => state !== 'told'),
    };
  }, [pairing.data, stored.data, chapterName, words]);
  return {
    view,
    error: pairing.error ?? stored.error,
    retry: () => {
      void pairing.refetch();
      void stored.refetch();
    },
  };
};
