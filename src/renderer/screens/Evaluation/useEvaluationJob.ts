import { useEffect, useState } from 'react';
import type { EvaluationAnswer, EvaluationJob } from '../../workers/evaluationProtocol.ts';
import { JobCancelled, startJob } from '../../workers/startJob.ts';

export interface JobState<Output> {
  /** Of the newest job that is done; the one before stays in sight while the next runs. */
  readonly output: Output | null;
  readonly isRunning: boolean;
  readonly problem: string | null;
}

/** Has the worker answer a job, again whenever the job changes; an outdated one is ended. Null asks nothing. */
export const useEvaluationJob = <Kind extends EvaluationJob['kind']>(
  job: Extract<EvaluationJob, { kind: Kind }> | null,
): JobState<EvaluationAnswer<Kind>> => {
  const [state, setState] = useState<JobState<EvaluationAnswer<Kind>>>({
    output: null,
    isRunning: job !== null,
    problem: null,
  });
  useEffect(() => {
    if (job === null) return;
    setState((before) => ({ ...before, isRunning: true, problem: null }));
    const running = startJob<EvaluationJob, EvaluationAnswer<Kind>>(
      () => new Worker(new URL('../../workers/evaluation.worker.ts', import.meta.url), { type: 'module' }),
      job,
    );
    let isCurrent = true;
    running.result.then(
      (output) => {
        if (isCurrent) setState({ output, isRunning: false, problem: null });
      },
      (error: unknown) => {
        if (!isCurrent || error instanceof JobCancelled) return;
        const problem = error instanceof Error ? error.message : 'The computation failed.';
        setState((before) => ({ ...before, isRunning: false, problem }));
      },
    );
    return () => {
      isCurrent = false;
      running.cancel();
    };
  }, [job]);
  return state;
};
