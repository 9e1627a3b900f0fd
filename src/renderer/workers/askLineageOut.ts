import type { OutAnswer, OutQuestion } from './lineageOutProtocol.ts';
import { type RunningJob, startJob } from './startJob.ts';

/** Draws pages of the lineage or writes a file of it, aside from the window. */
export const askLineageOut = <Kind extends OutAnswer['kind']>(
  question: OutQuestion,
  onProgress?: (done: number, doing: string) => void,
): RunningJob<Extract<OutAnswer, { kind: Kind }>> =>
  startJob<OutQuestion, Extract<OutAnswer, { kind: Kind }>>(
    () => new Worker(new URL('./lineageOut.worker.ts', import.meta.url), { type: 'module' }),
    question,
    onProgress,
  );
