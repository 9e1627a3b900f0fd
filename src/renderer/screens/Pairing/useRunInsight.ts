import { useCallback, useEffect, useRef, useState } from 'react';
import type { Firmness, WhyNotAnswer } from '../../../shared/matching/run/index.ts';
import type { MatchingRun } from '../../../shared/model/index.ts';
import { useRunInput } from '../../client/queries.ts';
import type { InsightQuestion, InsightReply } from '../../workers/insightProtocol.ts';

export interface RunInsight {
  /** How firmly each mentee's pair stands; null until it is known, or where it can't be. */
  readonly firmness: ReadonlyMap<string, Firmness> | null;
  /** Why the run can't be looked into; null where it can, or while nobody knows yet. */
  readonly refused: string | null;
  /** The answers so far, by mentee and mentor. */
  readonly answers: ReadonlyMap<string, WhyNotAnswer>;
  readonly askWhyNot: (menteeId: string, mentorId: string) => void;
}

export const questionKey = (menteeId: string, mentorId: string): string => `${menteeId} ${mentorId}`;

const nothing = { firmness: null, refused: null, answers: new Map<string, WhyNotAnswer>() };

/** Looks into a stored run in a worker that stays for as long as the run is shown. */
export const useRunInsight = (run: MatchingRun | undefined): RunInsight => {
  const input = useRunInput(run?.id ?? null).data?.input;
  const [insight, setInsight] = useState<Omit<RunInsight, 'askWhyNot'>>(nothing);
  const worker = useRef<Worker | null>(null);

  useEffect(() => {
    setInsight(nothing);
    if (run === undefined || input === undefined) return;
    const created = new Worker(new URL('../../workers/insight.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current = created;
    created.onmessage = ({ data }: MessageEvent<InsightReply>) =>
      setInsight((before) => {
        if (data.kind === 'opened')
          return { ...before, firmness: new Map(data.firmness.map((entry) => [entry.menteeId, entry])) };
        if (data.kind === 'refused') return { ...before, refused: data.reason };
        return {
          ...before,
          answers: new Map(before.answers).set(questionKey(data.menteeId, data.mentorId), data.answer),
        };
      });
    created.onerror = () =>
      setInsight((before) => ({
        ...before,
        refused: 'This proposal could not be looked into. The pairs themselves stand.',
      }));
    const pairs = run.assignments.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    created.postMessage({ kind: 'open', input, pairs } satisfies InsightQuestion);
    return () => {
      created.terminate();
      worker.current = null;
    };
  }, [run, input]);

  const askWhyNot = useCallback((menteeId: string, mentorId: string): void => {
    worker.current?.postMessage({ kind: 'why not', menteeId, mentorId } satisfies InsightQuestion);
  }, []);
  return { ...insight, askWhyNot };
};
