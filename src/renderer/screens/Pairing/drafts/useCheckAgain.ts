import { useState } from 'react';
import { canonicalResult } from '../../../../shared/matching/run/index.ts';
import type { MatchingRun, RunRecord } from '../../../../shared/model/index.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { openInsight } from '../../../workers/openInsight.ts';
import { sha256Of } from '../../../workers/sha256.ts';

export type Check =
  | { readonly kind: 'checking' }
  | { readonly kind: 'same'; readonly pairs: number; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'differs'; readonly sentence: string };

const compare = async (stored: MatchingRun, input: string): Promise<Check> => {
  if ((await sha256Of(input)) !== stored.inputHash)
    return { kind: 'differs', sentence: 'The stored input is not the one that this run was made from.' };
  const worker = openInsight();
  try {
    const outcome = await worker.ask({ kind: 'repeat', input });
    if (!outcome.ok) return { kind: 'differs', sentence: outcome.message };
    const again = canonicalResult(outcome);
    const before = canonicalResult({ ...stored, ...stored.outcome, pairs: stored.assignments });
    if (again !== before)
      return {
        kind: 'differs',
        sentence:
          stored.outcome.bound === undefined
            ? `Another result came out: another version of MentorGrove (${stored.appVersion}) made this run.`
            : 'This run was stopped early. Solved to its end, other pairs come out.',
      };
    return {
      kind: 'same',
      pairs: outcome.pairs.length,
      bytes: new TextEncoder().encode(again).length,
      sha256: await sha256Of(again),
    };
  } finally {
    worker.close();
  }
};

/** Solves a stored run again from its stored input and compares the results byte for byte. */
export const useCheckAgain = () => {
  const client = useClient();
  const [checks, setChecks] = useState<ReadonlyMap<string, Check>>(new Map());
  const note = (runId: string, check: Check): void =>
    setChecks((before) => new Map(before).set(runId, check));
  const check = async ({ id }: RunRecord): Promise<void> => {
    note(id, { kind: 'checking' });
    try {
      const [stored, { input }] = await Promise.all([
        client.drafts.run({ runId: id }),
        client.pairing.runInput({ runId: id }),
      ]);
      note(id, await compare(stored, input));
    } catch {
      note(id, {
        kind: 'differs',
        sentence: 'The run could not be read. Nothing was changed; check it again.',
      });
    }
  };
  return { checks, check };
};
