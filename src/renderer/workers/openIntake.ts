import type { ImportDraft } from '../../shared/model/index.ts';
import type { IntakeAnswer, IntakeRequest, IntakeReview, ShownDraft } from './intakeProtocol.ts';

/** Longest time that one question to the worker may take, in milliseconds; a file that takes longer is given up. */
const timeLimit = 120_000;

/** The file is no table, or not one that can be read; the message is the sentence for the person. */
export class FileRefused extends Error {}
export class IntakeCancelled extends Error {}

/** The whole draft, as it is to be stored; the host checks it. */
export const readDraft = async ({ json }: ShownDraft): Promise<ImportDraft> =>
  JSON.parse(await json.text()) as ImportDraft;

/** A worker that holds one file while it is reviewed. */
export interface Intake {
  readonly ask: (request: IntakeRequest, onProgress?: (doing: string) => void) => Promise<IntakeReview>;
  /** Ends the worker at once; whatever is running is given up, nothing was stored. */
  readonly close: () => void;
}

export const openIntake = (): Intake => {
  const worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
  let giveUp: ((reason: Error) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const askNow = (request: IntakeRequest, onProgress: (doing: string) => void): Promise<IntakeReview> =>
    new Promise<IntakeReview>((resolve, reject) => {
      const timer = window.setTimeout(() => {
        worker.terminate();
        reject(
          new FileRefused(
            'This file takes too long to read, so it was given up. Nothing was stored. Split it into smaller files.',
          ),
        );
      }, timeLimit);
      giveUp = reject;
      worker.onmessage = ({ data }: MessageEvent<IntakeAnswer>) => {
        if (data.kind === 'progress') return onProgress(data.doing);
        window.clearTimeout(timer);
        if (data.kind === 'review') resolve(data.review);
        else reject(data.kind === 'refused' ? new FileRefused(data.sentence) : new Error(data.sentence));
      };
      worker.onerror = (event) => {
        window.clearTimeout(timer);
        reject(new Error(event.message || 'The file could not be read.'));
      };
      worker.postMessage(request);
    });

  return {
    // One question after the other: an answer belongs to the question before it.
    ask: (request, onProgress = () => {}) => {
      const next = last.then(() => askNow(request, onProgress));
      last = next.catch(() => undefined);
      return next;
    },
    close: () => {
      worker.terminate();
      giveUp?.(new IntakeCancelled());
    },
  };
};
