import { useEffect, useRef, useState } from 'react';
import type { CriteriaPreview } from '../../../../shared/matching/run/index.ts';
import type { PairingSnapshot } from '../../../../shared/rpc/index.ts';
import type { CriteriaQuestion, CriteriaReply } from '../../../workers/criteriaProtocol.ts';

export interface Weighed {
  readonly itemId: string;
  readonly weight: number;
}

export interface Preview {
  readonly itemIds: readonly string[];
  readonly sameThing: readonly (readonly [string, string])[];
  readonly pairCount: number;
  /** By the weights that are kept, and by those that are tried; null until the first answer. */
  readonly kept: CriteriaPreview | null;
  readonly tried: CriteriaPreview | null;
  /** Milliseconds from asking to the answer. */
  readonly took: number | null;
}

/** Tries out weights in a worker that keeps the class: an answer takes a few milliseconds. Null until it is open. */
export const useCriteriaPreview = (
  snapshot: PairingSnapshot,
  kept: readonly Weighed[],
  tried: readonly Weighed[],
): { preview: Preview | null; failed: boolean } => {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failed, setFailed] = useState(false);
  const worker = useRef<Worker | null>(null);
  const asked = useRef({ number: 0, at: 0 });
  const weights = useRef({ kept, tried });
  const ask = useRef((): void => {
    asked.current = { number: asked.current.number + 1, at: performance.now() };
    worker.current?.postMessage({
      kind: 'preview',
      number: asked.current.number,
      ...weights.current,
    } satisfies CriteriaQuestion);
  });

  useEffect(() => {
    const created = new Worker(new URL('../../../workers/criteria.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current = created;
    setFailed(false);
    created.onmessage = ({ data }: MessageEvent<CriteriaReply>) => {
      if (data.kind === 'failed') setFailed(true);
      else if (data.kind === 'opened') {
        setPreview((before) => ({ kept: null, tried: null, took: null, ...before, ...data }));
        ask.current();
      } else if (data.number === asked.current.number)
        setPreview((before) =>
          before === null
            ? null
            : { ...before, kept: data.kept, tried: data.tried, took: performance.now() - asked.current.at },
        );
    };
    created.onerror = () => setFailed(true);
    created.postMessage({ kind: 'open', source: snapshot } satisfies CriteriaQuestion);
    return () => {
      created.terminate();
      worker.current = null;
    };
  }, [snapshot]);

  useEffect(() => {
    weights.current = { kept, tried };
    ask.current();
  }, [kept, tried]);

  return { preview, failed };
};
