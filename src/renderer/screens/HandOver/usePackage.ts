import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MadePackage, PackageExtra } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { useClient } from '../../client/ClientProvider.tsx';
import { describeError } from '../../client/describeError.ts';
import { refreshSnapshots } from '../../client/refreshSnapshots.ts';
import { today } from '../../components/format.ts';
import { bookHtml } from './bookHtml.ts';
import { wholeLineage, writeTables } from './packageExtras.ts';

export interface PackageChoice {
  readonly withTables: boolean;
  readonly withBook: boolean;
  /** True where tables and the book are wanted in the open beside an encrypted chapter. */
  readonly mayBeRead: boolean;
}

/** Makes a package: the window writes tables and the book, the main process the snapshot, sums and the file. */
export const usePackage = () => {
  const client = useClient();
  const cache = useQueryClient();
  const { chapter, words } = useChapter();
  const [progress, setProgress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<MadePackage | null>(null);
  const stopped = useRef(false);

  const writeExtras = async (choice: PackageChoice): Promise<PackageExtra[] | null> => {
    const snapshot = await client.lineage.snapshot();
    const lineage = wholeLineage(snapshot, chapter, today());
    const tables = choice.withTables ? writeTables(snapshot, chapter, lineage) : [];
    if (!choice.withBook) return tables;
    const text = await bookHtml(
      lineage,
      chapter.settings.name,
      words,
      (done, all) => setProgress(`Drawing family ${done} of ${all}`),
      () => stopped.current,
    );
    return text === null ? null : [...tables, { name: 'family-book.html', text }];
  };

  const make = async (choice: PackageChoice): Promise<void> => {
    stopped.current = false;
    setProblem(null);
    setMade(null);
    setProgress('Writing the tables');
    try {
      const extras = await writeExtras(choice);
      if (extras === null || stopped.current) return;
      setProgress('Copying and checking the chapter');
      setMade(await client.handOver.make({ extras, mayBeRead: choice.mayBeRead }));
      await refreshSnapshots(cache);
    } catch (error) {
      setProblem(describeError(error));
    } finally {
      setProgress(null);
    }
  };
  return {
    progress,
    problem,
    made,
    make: (choice: PackageChoice) => void make(choice),
    cancel: () => {
      stopped.current = true;
    },
  };
};
