import type { RosterAnswer, RosterQuestion } from './rosterProtocol.ts';
import { type RunningJob, startJob } from './startJob.ts';

/** Looks for double records, or reads a class list, aside from the window. */
export const askRoster = (question: RosterQuestion): RunningJob<RosterAnswer> =>
  startJob<RosterQuestion, RosterAnswer>(
    () => new Worker(new URL('./roster.worker.ts', import.meta.url), { type: 'module' }),
    question,
  );
