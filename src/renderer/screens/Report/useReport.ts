import { useEffect, useMemo, useState } from 'react';
import type { KnownPerson, LeakReport } from '../../../shared/export/index.ts';
import type { ReportSentence, ReportSettings } from '../../../shared/model/index.ts';
import {
  assembleReport,
  type EvaluationReport,
  type PageNumbers,
  type ReportResults,
  type ReportSource,
} from '../../../shared/report/index.ts';
import { JobCancelled } from '../../workers/startJob.ts';
import { startReportJob } from './useSaving.ts';

export interface ComputeState {
  readonly results: ReportResults | null;
  readonly done: number;
  readonly doing: string;
  readonly isRunning: boolean;
  readonly problem: string | null;
  /** When the numbers were made. */
  readonly at: Date | null;
}

/** Has a worker compute the results, again whenever what they follow from changes. */
export const useResults = (
  source: Omit<ReportSource, 'fingerprint'> | null,
  settings: ReportSettings,
): ComputeState => {
  const [state, setState] = useState<ComputeState>({
    results: null,
    done: 0,
    doing: 'Getting ready',
    isRunning: true,
    problem: null,
    at: null,
  });
  const { approach, correction, zeros, earlierAs, earlierId, metItemId } = settings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: title, authors and preset change no number
  useEffect(() => {
    if (source === null) return;
    setState((before) => ({ ...before, isRunning: true, problem: null, done: 0 }));
    const job = startReportJob<'compute'>({ kind: 'compute', source, settings }, (done, doing) =>
      setState((before) => ({ ...before, done, doing })),
    );
    let isCurrent = true;
    job.result.then(
      (results) => {
        if (isCurrent)
          setState({ results, done: 1, doing: '', isRunning: false, problem: null, at: new Date() });
      },
      (error: unknown) => {
        if (!isCurrent || error instanceof JobCancelled) return;
        const problem = error instanceof Error ? error.message : 'The numbers could not be computed.';
        setState((before) => ({ ...before, isRunning: false, problem }));
      },
    );
    return () => {
      isCurrent = false;
      job.cancel();
    };
  }, [source, approach, correction, zeros, earlierAs, earlierId, metItemId]);
  return state;
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

/** Searches the report for everyone who is known; null while that goes on. */
export const useLeaks = (
  report: EvaluationReport | null,
  people: readonly KnownPerson[],
): LeakReport | null => {
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
  return leaks;
};
