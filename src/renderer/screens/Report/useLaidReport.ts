import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { ReportSentence, ReportSettings } from '../../../shared/model/index.ts';
import type { EvaluationReport, PageNumbers, ReportResults } from '../../../shared/report/index.ts';
import { type LaidPage, pageNumbersOf, usePages } from './usePages.ts';
import { useAssembled } from './useReport.ts';

export interface LaidReport {
  /** With the places that wait for the board; null until the numbers are there. */
  readonly report: EvaluationReport | null;
  /** As it leaves: what is checked, saved and printed. */
  readonly forFile: EvaluationReport | null;
  /** What the window shows: as it leaves, or with its open places where somebody writes. */
  readonly shown: EvaluationReport | null;
  readonly flow: RefObject<HTMLDivElement | null>;
  readonly fileFlow: RefObject<HTMLDivElement | null>;
  readonly pages: readonly LaidPage[];
  readonly filePages: readonly LaidPage[];
  readonly pageNumbers: PageNumbers;
}

/** Puts the report together, lays it onto pages, and tells its checklists on which page everything stands. */
export const useLaidReport = (asked: {
  results: ReportResults | null;
  title: string;
  settings: ReportSettings;
  sentences: readonly ReportSentence[];
  mode: 'preview' | 'write';
}): LaidReport => {
  const { results, title, settings, sentences, mode } = asked;
  const [known, setKnown] = useState<PageNumbers | null>(null);
  const report = useAssembled(results, title, settings, sentences, known, true);
  const forFile = useAssembled(results, title, settings, sentences, known, false);
  const file = usePages(forFile, 'file');
  const writing = usePages(mode === 'write' ? report : null, mode);
  const fileNumbers = useMemo(() => pageNumbersOf(file.pages), [file.pages]);
  useEffect(() => {
    if (fileNumbers.size === 0) return;
    // Only other numbers make another report: else laying it out would never end.
    setKnown((before) =>
      JSON.stringify([...(before ?? [])]) === JSON.stringify([...fileNumbers]) ? before : fileNumbers,
    );
  }, [fileNumbers]);
  const writingNumbers = useMemo(() => pageNumbersOf(writing.pages), [writing.pages]);
  const isWriting = mode === 'write';
  return {
    report,
    forFile,
    shown: isWriting ? report : forFile,
    flow: writing.flow,
    fileFlow: file.flow,
    pages: isWriting ? writing.pages : file.pages,
    filePages: file.pages,
    pageNumbers: isWriting ? writingNumbers : fileNumbers,
  };
};
