import { useCallback, useEffect, useMemo, useState } from 'react';
import type { KnownPerson, LeakReport } from '../../../shared/export/index.ts';
import type { ReportSentence, ReportSettings } from '../../../shared/model/index.ts';
import {
  assembleReport,
  type EvaluationReport,
  type PageNumbers,
  type ReportResults,
  type ReportSource,
} from '../../../shared/report/index.ts';
import { startReportJob } from './useSaving.ts';

export interface ComputeState {
  readonly results: ReportResults | null;
  readonly done: number;
  readonly doing: string;
  readonly isRunning: boolean;
  /** It runs for long enough to say so. */
  readonly isSlow: boolean;
  /** Somebody ended it: the results, if there are any, are those from before. */
  readonly isStopped: boolean;
  readonly problem: string | null;
  /** When the numbers were made. */
  readonly at: Date | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Work that is over sooner needs no word. */
const patience = 300;

/** Has a worker compute the results, again whenever what they follow from changes. */
export const useResults = (
  source: Omit<ReportSource, 'fingerprint'> | null,
  settings: ReportSettings,
): ComputeState => {
  const [state, setState] = useState<Omit<ComputeState, 'cancel' | 'again'>>({
    results: null,
    done: 0,
    doing: 'Getting ready',
    isRunning: true,
    isSlow: false,
    isStopped: false,
    problem: null,
    at: null,
  });
  const [attempt, setAttempt] = useState(0);
  const [stop, setStop] = useState<() => void>(() => () => {});
  const { approach, correction, zeros, earlierAs, earlierId, metItemId } = settings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: title, authors and preset change no number
  useEffect(() => {
    if (source === null) return;
    const begun = { isRunning: true, isSlow: false, isStopped: false, problem: null, done: 0 };
    const ended = { ...begun, isRunning: false, doing: '' };
    setState((before) => ({ ...before, ...begun, doing: 'Getting ready' }));
    const job = startReportJob<'compute'>({ kind: 'compute', source, settings }, (done, doing) =>
      setState((before) => ({ ...before, done, doing })),
    );
    let isCurrent = true;
    const timer = window.setTimeout(
      () => setState((before) => ({ ...before, isSlow: before.isRunning })),
      patience,
    );
    const leave = (): void => {
      isCurrent = false;
      window.clearTimeout(timer);
      job.cancel();
    };
    setStop(() => () => {
      leave();
      setState((before) => ({ ...before, ...ended, isStopped: true }));
    });
    job.result.then(
      (results) => {
        if (isCurrent) setState({ ...ended, results, done: 1, at: new Date() });
      },
      (error: unknown) => {
        if (!isCurrent) return;
        const problem = error instanceof Error ? error.message : 'The numbers could not be computed.';
        setState((before) => ({ ...before, ...ended, problem }));
      },
    );
    return leave;
  }, [source, approach, correction, zeros, earlierAs, earlierId, metItemId, attempt]);
  return { ...state, cancel: stop, again: useCallback(() => setAttempt((before) => before + 1), []) };
};

/** The report from its results, with pages once they are known. @param prompts whether open places are there to be seen */
export const useAssembled = (
  results: ReportResults | null,
  title: string,
  settings: ReportSettings,
  sentences: readonly ReportSentence[],
  pages: PageNumbers | null,
  prompts: boolean,
): EvaluationReport | null =>
  useMemo(
    () => (results === null ? null : assembleReport(results, { title, settings, sentences, pages, prompts })),
    [results, title, settings, sentences, pages, prompts],
  );

/**
 * Searches the report for everyone who is known; null while that goes on. Words that only may name someone stay away
 * once a person has said that they don't, for as long as the report is open: they are kept nowhere.
 */
export const useLeaks = (
  report: EvaluationReport | null,
  people: readonly KnownPerson[],
): { readonly leaks: LeakReport | null; readonly settle: (word: string) => void } => {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [leaks, setLeaks] = useState<LeakReport | null>(null);
  useEffect(() => {
    if (report === null) return;
    setLeaks(null);
    const job = startReportJob<'check'>({ kind: 'check', report, people, allowed: report.authors });
    let isCurrent = true;
    job.result.then(
      (found) => {
        if (isCurrent) setLeaks(found);
      },
      () => {},
    );
    return () => {
      isCurrent = false;
      job.cancel();
    };
  }, [report, people]);
  const settle = useCallback((word: string) => setSettled((before) => new Set([...before, word])), []);
  const hints = leaks?.hints.filter(({ word }) => !settled.has(word)) ?? [];
  return { leaks: leaks === null ? null : { ...leaks, hints }, settle };
};
