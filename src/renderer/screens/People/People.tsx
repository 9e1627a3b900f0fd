import { lazy, Suspense, useState } from 'react';
import type { PersonId } from '../../../shared/model/index.ts';
import { useChapter } from '../../client/ChapterProvider.tsx';
import { usePeople } from '../../client/queries.ts';
import { LoadError } from '../../components/LoadError.tsx';
import { goTo, useView } from '../../stores/route.ts';
import { Roster } from './Roster.tsx';

const NextYear = lazy(async () => ({ default: (await import('./NextYear.tsx')).NextYear }));
const ClassList = lazy(async () => ({ default: (await import('./ClassList.tsx')).ClassList }));
const Duplicates = lazy(async () => ({ default: (await import('./Duplicates.tsx')).Duplicates }));

/** The roster, and what is done with it once in a while: the next year, a class list, double records. */
export const People = () => {
  const { cycle, canChange } = useChapter();
  const view = useView();
  const snapshot = usePeople(cycle.id);
  const [pair, setPair] = useState<readonly PersonId[]>([]);
  if (snapshot.isError) return <LoadError error={snapshot.error} onRetry={() => void snapshot.refetch()} />;
  if (snapshot.data === undefined) return null;
  const merge = (ids: readonly PersonId[]): void => {
    setPair(ids);
    goTo('people?view=duplicates');
  };
  if (canChange && (view === 'next-year' || view === 'class-list' || view === 'duplicates'))
    return (
      <Suspense fallback={null}>
        {view === 'next-year' && <NextYear snapshot={snapshot.data} />}
        {view === 'class-list' && <ClassList snapshot={snapshot.data} />}
        {view === 'duplicates' && (
          <Duplicates snapshot={snapshot.data} asked={pair} onDone={() => setPair([])} />
        )}
      </Suspense>
    );
  return <Roster key={cycle.id} snapshot={snapshot.data} onMerge={merge} />;
};
