import { useEffect, useMemo, useRef, useState } from 'react';
import type { DraftEdit, Firmness, StopView, WhyNotAnswer } from '../../../shared/matching/run/index.ts';
import type { MatchingRun } from '../../../shared/model/index.ts';
import { useRunInput } from '../../client/queries.ts';
import type { InsightAnswers } from '../../workers/insightProtocol.ts';
import { type Insight, openInsight } from '../../workers/openInsight.ts';

interface Known {
  /** How firmly each mentee's pair stands; null until it is known, or where it can't be. */
  readonly firmness: ReadonlyMap<string, Firmness> | null;
  /** True while the pairs of this run are still being tested; what is known then is of the run before. */
  readonly isTesting: boolean;
  readonly stops: readonly StopView[] | null;
  /** What the run's draft asks for; null until it is known. */
  readonly current: DraftEdit | null;
  /** Why the run can't be looked into; null where it can, or while nobody knows yet. */
  readonly refused: string | null;
}

export interface RunInsight extends Known {
  readonly whyNot: (menteeId: string, mentorId: string, keepsOthers: boolean) => Promise<WhyNotAnswer>;
  readonly tryEdit: (edit: DraftEdit, first?: string) => Promise<WhyNotAnswer>;
  readonly makeEdit: (edit: DraftEdit) => Promise<InsightAnswers['make']>;
}

const nothing: Known = { firmness: null, isTesting: false, stops: null, current: null, refused: null };

/**
 * Looks into a stored run in two workers that stay for as long as the screen: one answers what a click asks, the other
 * tests how firmly the pairs stand, which takes seconds for a large class and must not make a click wait.
 */
export const useRunInsight = (run: MatchingRun | undefined): RunInsight => {
  const input = useRunInput(run?.id ?? null).data?.input;
  const [known, setKnown] = useState<Known>(nothing);
  const answers = useRef<Insight | null>(null);

  useEffect(() => {
    if (run === undefined || input === undefined) return;
    let isCurrent = true;
    const learn = (more: Partial<Known>): void => {
      if (isCurrent) setKnown((before) => ({ ...before, ...more }));
    };
    const refuse = (): void =>
      learn({
        ...nothing,
        refused: 'This proposal could not be looked into. The pairs themselves stand.',
      });
    learn({ isTesting: true, current: null });
    const pairs = run.assignments.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
    answers.current ??= openInsight();
    const asked = answers.current;
    const tests = openInsight();
    const look = async (): Promise<void> => {
      const opened = await asked.ask({ kind: 'open', input, pairs });
      if ('refused' in opened) return learn({ ...nothing, refused: opened.refused });
      learn({ current: opened.current, refused: null });
    };
    const test = async (): Promise<void> => {
      const opened = await tests.ask({ kind: 'open', input, pairs });
      if ('refused' in opened) return;
      learn({ stops: await tests.ask({ kind: 'stops' }) });
      const firmness = await tests.ask({ kind: 'firmness' });
      learn({ firmness: new Map(firmness.map((entry) => [entry.menteeId, entry])), isTesting: false });
    };
    look().catch(refuse);
    test().catch(refuse);
    return () => {
      isCurrent = false;
      tests.close();
    };
  }, [run, input]);

  useEffect(
    () => () => {
      answers.current?.close();
      answers.current = null;
    },
    [],
  );

  const asking = useMemo(() => {
    const worker = (): Insight => {
      if (answers.current === null) throw new Error('No run is open.');
      return answers.current;
    };
    return {
      whyNot: (menteeId: string, mentorId: string, keepsOthers: boolean) =>
        worker().ask({ kind: 'why not', menteeId, mentorId, keepsOthers }),
      tryEdit: (edit: DraftEdit, first?: string) =>
        worker().ask({ kind: 'try', edit, ...(first === undefined ? {} : { first }) }),
      makeEdit: (edit: DraftEdit) => worker().ask({ kind: 'make', edit }),
    };
  }, []);
  return useMemo(() => ({ ...known, ...asking }), [known, asking]);
};
