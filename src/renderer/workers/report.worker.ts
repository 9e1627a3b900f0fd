import { checkFile, prepareNeedles, reportFormats } from '../../shared/export/index.ts';
import type { ThemeId } from '../../shared/model/index.ts';
import {
  codebookTable,
  computeResults,
  type ReportTable,
  type ReportVoices,
  surveyData,
} from '../../shared/report/index.ts';
import type { WorkerJob, WorkerMessage } from './protocol.ts';
import type { ReportAnswers, ReportJob } from './reportProtocol.ts';
import { sha256Of } from './sha256.ts';

type Answer = ReportAnswers[keyof ReportAnswers];
const say = (message: WorkerMessage<Answer>): void => self.postMessage(message);
const tell = (done: number, doing: string): void => say({ kind: 'progress', done, doing });

const compute = async (
  { source, settings }: Extract<ReportJob, { kind: 'compute' }>,
  shouldStop: () => boolean,
) => {
  const { survey, earlier, surveySettings, rates, voices, jointRows } = source;
  // Everything that the numbers follow from.
  const fingerprint = await sha256Of(
    JSON.stringify([survey, earlier, surveySettings, rates, voices, jointRows]),
  );
  return computeResults({ ...source, fingerprint }, settings, tell, shouldStop);
};

/** The codebook as the report knows it: themes name their codes. */
const codebookOf = ({ codes, themes }: ReportVoices): ReportTable =>
  codebookTable(
    codes,
    themes.map(({ id, name, description }, position) => ({ id: id as ThemeId, name, description, position })),
    themes.flatMap(({ id, codes: own }) =>
      codes
        .filter(({ name }) => own.includes(name))
        .map((code) => ({ codeId: code.id, themeId: id as ThemeId })),
    ),
  );

const write = async (job: Extract<ReportJob, { kind: 'write' }>): Promise<ReportAnswers['write']> => {
  const { format, fileName, report, source, pictures, people, allowed } = job;
  tell(0.1, 'Writing the file');
  const own = reportFormats[format];
  const data = surveyData(source.survey, {
    smallCell: source.surveySettings.smallCell,
    classYears: source.facts.classYears,
    withoutConsent: job.withoutConsent,
  });
  const codebook = source.voices === null ? [] : [codebookOf(source.voices)];
  const file = await own.write(report, { pictures, tables: [data.data, data.dictionary, ...codebook] });
  tell(0.7, 'Reading it back');
  const leaks = checkFile(file.bytes, fileName, prepareNeedles(people), allowed);
  return { bytes: file.bytes, mediaType: own.mediaType, notes: file.notes, leaks };
};

const check = async ({ report, people, allowed }: Extract<ReportJob, { kind: 'check' }>) => {
  const page = await reportFormats.html.write(report, { pictures: new Map(), tables: [] });
  return checkFile(page.bytes, 'report.html', prepareNeedles(people), allowed);
};

const answer = (job: ReportJob, shouldStop: () => boolean): Promise<Answer> => {
  switch (job.kind) {
    case 'compute':
      return compute(job, shouldStop);
    case 'check':
      return check(job);
    case 'write':
      return write(job);
  }
};

self.onmessage = async ({ data: { input, stopFlag } }: MessageEvent<WorkerJob<ReportJob>>) => {
  const shouldStop = (): boolean => stopFlag !== null && Atomics.load(stopFlag, 0) === 1;
  try {
    say({ kind: 'done', output: await answer(input, shouldStop) });
  } catch (error) {
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message : 'The report could not be made.',
    });
  }
};
