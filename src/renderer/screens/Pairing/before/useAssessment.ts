import { useEffect, useState } from 'react';
import type { PairingSource, PlanReport } from '../../../../shared/matching/run/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import { JobCancelled, startJob } from '../../../workers/startJob.ts';

export interface Assessment {
  /** The newest report; it stays while a newer one is worked out. */
  readonly report: PlanReport | null;
  /** Share done, 0 to 1, and what is being done; null where nothing runs. */
  readonly progress: { readonly done: number; readonly doing: string } | null;
  readonly failed: boolean;
}

/** Looks at the cycle in a worker each time something changes: who waits, and what would help. */
export const useAssessment = (snapshot: PairingSnapshot, enabled = true): Assessment => {
  const [assessment, setAssessment] = useState<Assessment>({ report: null, progress: null, failed: false });
  useEffect(() => {
    if (!enabled) return;
    // A report that was cut short because something changed is not shown.
    let isCurrent = true;
    const job = startJob<PairingSource, PlanReport>(
      () => new Worker(new URL('../../../workers/plan.worker.ts', import.meta.url), { type: 'module' }),
      snapshot,
      (done, doing) => {
        if (isCurrent) setAssessment((before) => ({ ...before, progress: { done, doing } }));
      },
    );
    job.result.then(
      (report) => {
        if (isCurrent) setAssessment({ report, progress: null, failed: false });
      },
      (error: unknown) => {
        if (isCurrent && !(error instanceof JobCancelled))
          setAssessment((before) => ({ ...before, progress: null, failed: true }));
      },
    );
    return () => {
      isCurrent = false;
      job.cancel();
    };
  }, [snapshot, enabled]);
  return assessment;
};
