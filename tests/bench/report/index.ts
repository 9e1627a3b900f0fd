import { responseRate } from '../../../src/shared/evaluation/index.ts';
import { reportFormats } from '../../../src/shared/export/index.ts';
import { usualReportSettings } from '../../../src/shared/model/index.ts';
import {
  assembleReport,
  checkNumbers,
  computeResults,
  printedNumbers,
  type ReportSource,
} from '../../../src/shared/report/index.ts';
import { makeLargeSurvey } from '../evaluation/largeSurvey.ts';

export const title = 'Report';

const answers = 1000;

const source = (): ReportSource => {
  const survey = makeLargeSurvey(answers, 1);
  const earlier = makeLargeSurvey(answers, 2);
  const rate = responseRate({ complete: 950, partial: 50, refused: 10, notContacted: 20, other: 170 });
  return {
    chapterName: 'Benchmark',
    cycleLabel: '2026–27',
    appVersion: '0.1.0',
    day: '2026-05-06',
    dateText: 'May 6, 2026',
    fingerprint: '0'.repeat(64),
    survey,
    surveySettings: { smallCell: 5, completeFrom: 0.5 },
    earlier,
    facts: { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], classYearOf: new Map(), pairingOf: new Map() },
    words: { mentees: 'mentees', mentors: 'mentors' },
    rates: [{ id: 'all', rate }],
    hasInvitedList: true,
    flow: { invited: 1200, answered: 1150, paired: 1100, surveyed: answers },
    pairs: { made: 600, mentees: 600, mentors: 500 },
    voices: null,
    jointRows: [],
  };
};

/** Wall milliseconds of a step: what a person waits for. */
const timed = async <Value>(work: () => Value | Promise<Value>): Promise<readonly [Value, number]> => {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
};

/** A report on 1,000 answers to 40 ratings, compared by side, class year and wave, from the answers to the files. */
export const runBench = async (): Promise<string> => {
  const own = source();
  const settings = { ...usualReportSettings, earlierId: own.earlier?.instrument.id ?? null };
  let steps = 0;
  const [results, computing] = await timed(() => computeResults(own, settings, () => steps++));
  const options = { title: 'Report', settings, sentences: [], pages: null, prompts: false };
  const [report, writing] = await timed(() => assembleReport(results, options));
  const [check, checking] = await timed(() => checkNumbers(report, results));
  const extras = { pictures: new Map(), tables: [] };
  const [, html] = await timed(() => reportFormats.html.write(report, extras));
  const [, word] = await timed(() => reportFormats.docx.write(report, extras));
  const blocks = report.sections.flatMap((section) => section.blocks);
  const figures = blocks.filter(({ kind }) => kind === 'figure').length;
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  const rows: readonly (readonly [string, string])[] = [
    ['answers × ratings', `${answers.toLocaleString('en-US')} × 40, two waves`],
    [
      'figures, tables, printed numbers',
      `${figures}, ${tables}, ${printedNumbers(report).length.toLocaleString('en-US')}`,
    ],
    ['numbers that are not the engines’', String(check.wrong.length)],
    [`computing, told in ${steps} steps`, `${Math.round(computing)} ms`],
    ['words, tables and figures', `${Math.round(writing)} ms`],
    ['holding every number against the results', `${Math.round(checking)} ms`],
    ['writing the web page', `${Math.round(html)} ms`],
    ['writing the Word document, without pictures in pixels', `${Math.round(word)} ms`],
    [
      'the report, together (target: under 5,000 ms)',
      `${Math.round(computing + writing)} ms, ${computing + writing < 5000 ? 'met' : 'missed'}`,
    ],
  ];
  return [
    'Milliseconds on the clock, one run in a fresh process, compiling included.',
    '',
    '| what |  |',
    '| --- | --- |',
    ...rows.map(([what, value]) => `| ${what} | ${value} |`),
  ].join('\n');
};
