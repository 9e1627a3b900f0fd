import { useEffect, useState } from 'react';
import type { MatchingRun } from '../../../../shared/model/index.ts';
import { useRunInput } from '../../../client/queries.ts';
import { isDelicate } from '../../../components/firmnessWords.ts';
import { openInsight } from '../../../workers/openInsight.ts';

/** How many pairs of a run are delicate; null until it is known, or where it can't be. */
export const useDelicateCount = (run: MatchingRun | undefined): number | null => {
  const input = useRunInput(run?.id ?? null).data?.input;
  const [count, setCount] = useState<{ runId: string; delicate: number } | null>(null);
  useEffect(() => {
    if (run === undefined || input === undefined) return;
    const worker = openInsight();
    const pairs = run.assignments.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    const test = async (): Promise<void> => {
      const opened = await worker.ask({ kind: 'open', input, pairs });
      if ('refused' in opened) return;
      const firmness = await worker.ask({ kind: 'firmness' });
      setCount({ runId: run.id, delicate: firmness.filter(isDelicate).length });
    };
    test().catch(() => setCount(null));
    return () => worker.close();
  }, [run, input]);
  return count?.runId === run?.id ? (count?.delicate ?? null) : null;
};
