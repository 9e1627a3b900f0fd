import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { KnownPerson, ReportFormatName } from '../../../shared/export/index.ts';
import type { Figure } from '../../../shared/figures/index.ts';
import type { PersonId } from '../../../shared/model/index.ts';
import type { EvaluationReport, ReportResults } from '../../../shared/report/index.ts';
import { figureToPng } from '../../charts/figureToPng.ts';
import { printPage, saveFile } from '../../components/saveFile.ts';
import type { ReportAnswers, ReportJob } from '../../workers/reportProtocol.ts';
import { JobCancelled, type RunningJob, startJob } from '../../workers/startJob.ts';

export type SaveFormat = ReportFormatName | 'pdf';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number; readonly doing: string }
  | { readonly kind: 'refused'; readonly why: string };

export const startReportJob = <Kind extends ReportJob['kind']>(
  job: Extract<ReportJob, { kind: Kind }>,
  onProgress?: (done: number, doing: string) => void,
): RunningJob<ReportAnswers[Kind]> =>
  startJob<ReportJob, ReportAnswers[Kind]>(
    () => new Worker(new URL('../../workers/report.worker.ts', import.meta.url), { type: 'module' }),
    job,
    onProgress,
  );

const figuresOf = (report: EvaluationReport): readonly Figure[] =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [block.figure]
        : block.kind === 'table'
          ? block.rows.flatMap(({ cells }) =>
              cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])),
            )
          : [],
    ),
  );

const leakWords = (leaks: ReportAnswers['check']): string => {
  const [first] = leaks.leaks;
  return first === undefined
    ? 'The file could not be read back, so it is not saved.'
    : `Not saved: someone is named. ${first.where}: “${first.excerpt}”. Change the sentence, then save again.`;
};

/** Writes a report as a file, reads it back for names, and hands it over only where it names nobody. */
export const useSaving = (
  report: EvaluationReport | null,
  results: ReportResults | null,
  people: readonly KnownPerson[],
  withoutConsent: ReadonlySet<PersonId>,
) => {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const cancel = useRef<() => void>(() => {});
  const busy = (done: number, doing: string): void => setState({ kind: 'busy', done, doing });

  const write = async (format: SaveFormat, own: EvaluationReport, from: ReportResults): Promise<void> => {
    const { fileNameFrom, reportFormats } = await import('../../../shared/export/index.ts');
    const allowed = own.authors;
    if (format === 'pdf') {
      const job = startReportJob<'check'>({ kind: 'check', report: own, people, allowed }, busy);
      cancel.current = job.cancel;
      const leaks = await job.result;
      if (leaks.leaks.length > 0 || leaks.pieces === 0)
        return setState({ kind: 'refused', why: leakWords(leaks) });
      setState({ kind: 'idle' });
      printPage(fileNameFrom([own.chapterName, own.title], 'pdf'), { kind: 'report', about: 'everyone' });
      return;
    }
    let isStopped = false;
    cancel.current = () => {
      isStopped = true;
    };
    const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
    if (format === 'docx') {
      const figures = figuresOf(own);
      for (const [index, figure] of figures.entries()) {
        if (isStopped) throw new JobCancelled();
        busy((0.5 * index) / figures.length, `Drawing figure ${index + 1} of ${figures.length}`);
        pictures.set(figure.id, await figureToPng(figure, 2));
      }
    }
    const fileName = fileNameFrom([own.chapterName, own.title], reportFormats[format].extension);
    const { source } = from;
    const job = startReportJob<'write'>(
      { kind: 'write', format, fileName, report: own, source, pictures, people, allowed, withoutConsent },
      (done, doing) => busy(0.5 + done / 2, doing),
    );
    cancel.current = job.cancel;
    const { bytes, mediaType, notes, leaks } = await job.result;
    if (leaks.leaks.length > 0 || leaks.pieces === 0)
      return setState({ kind: 'refused', why: leakWords(leaks) });
    saveFile(fileName, bytes, mediaType, { kind: 'report', about: 'everyone' });
    setState({ kind: 'idle' });
    notifications.show({ message: [`Saved ${fileName}`, ...notes].join('. ') });
  };

  const save = (format: SaveFormat): void => {
    if (report === null || results === null) return;
    busy(0, 'Getting ready');
    write(format, report, results).catch((error: unknown) => {
      if (error instanceof JobCancelled) return setState({ kind: 'idle' });
      setState({
        kind: 'refused',
        why: error instanceof Error ? error.message : 'The file could not be written.',
      });
    });
  };
  return { save, state, cancel: () => cancel.current() };
};
