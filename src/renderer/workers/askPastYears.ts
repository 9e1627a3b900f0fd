import type { PastAnswer, PastQuestion } from './pastYearsProtocol.ts';
import { type RunningJob, startJob } from './startJob.ts';

/** Opens an old list of mentors and mentees, or reads it with what was decided, aside from the window. */
export const askPastYears = (question: PastQuestion): RunningJob<PastAnswer> =>
  startJob<PastQuestion, PastAnswer>(
    () => new Worker(new URL('./pastYears.worker.ts', import.meta.url), { type: 'module' }),
    question,
  );
