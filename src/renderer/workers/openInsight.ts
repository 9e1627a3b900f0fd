import type { AskedQuestion, InsightAnswers, InsightQuestion, InsightReply } from './insightProtocol.ts';

/** A worker that looks into runs, one question after the other. */
export interface Insight {
  readonly ask: <Question extends InsightQuestion>(
    question: Question,
  ) => Promise<InsightAnswers[Question['kind']]>;
  /** Ends the worker; questions that were not answered never are. */
  readonly close: () => void;
}

export const openInsight = (): Insight => {
  const worker = new Worker(new URL('./insight.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<InsightReply>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asker?.resolve(data.answer as never);
    else asker?.reject(new Error(data.message));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values())
      reject(new Error(event.message || 'The run could not be read.'));
    waiting.clear();
  };
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, question } satisfies AskedQuestion);
      }),
    close: () => worker.terminate(),
  };
};
