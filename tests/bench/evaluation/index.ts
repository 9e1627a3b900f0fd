import {
  answerQuestion,
  type ComparisonQuestion,
  judgeScale,
  plainGroupWords,
  usualComparison,
} from '../../../src/shared/evaluation/index.ts';
import { cliffsDelta, mannWhitneyU } from '../../../src/shared/statistics/index.ts';
import { createRandom } from '../../../src/shared/util/index.ts';
import { makeLargeSurvey } from './largeSurvey.ts';

export const title = 'Evaluation';

/** CPU milliseconds of a piece of work: median of five after one to warm up. */
const measure = (work: () => void): number => {
  work();
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((left, right) => left - right);
  return times[2] ?? 0;
};

export const runBench = async ({ say }: { say: (line: string) => void }): Promise<string> => {
  const survey = makeLargeSurvey(1000, 1);
  const earlier = makeLargeSurvey(1000, 2);
  const ask = (question: ComparisonQuestion) => () => {
    const answered = answerQuestion({
      survey,
      other: earlier,
      question,
      measureIds: null,
      side: null,
      facts: { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], classYearOf: new Map(), pairingOf: new Map() },
      words: plainGroupWords,
      options: usualComparison,
    });
    if (answered.comparison.rows.length < 40) throw new Error('The comparison did not look at everything.');
  };
  const random = createRandom(3);
  const column = (count: number, upTo: number) =>
    Array.from({ length: count }, () => 1 + Math.floor(random() * upTo));
  const [x, y] = [column(35_000, 5), column(35_000, 5)];
  const [small, other] = [column(49, 5), column(49, 5)];
  const jobs: readonly (readonly [string, () => void, number])[] = [
    ['40 items, 1,000 answers: mentees and mentors', ask({ kind: 'sides' }), 1000],
    ['the same by class year (Kruskal–Wallis, Dunn, δ of each pair)', ask({ kind: 'class years' }), 1000],
    ['the same against another year', ask({ kind: 'years', otherId: 'survey' }), 1000],
    ['the same before and after, 1,000 linked', ask({ kind: 'waves', otherId: 'survey' }), 1000],
    [
      'α and ω of 12 items, 1,000 answers',
      () => judgeScale(survey.scales[0] as never, survey.items, survey.submissions),
      1000,
    ],
    ['Mann–Whitney, 70,000 values', () => mannWhitneyU(x, y), 100],
    ['Cliff’s δ with interval, 70,000 values', () => cliffsDelta(x, y), 100],
    ['Mann–Whitney, exact with ties, 49 against 49', () => mannWhitneyU(small, other), 100],
  ];
  const lines = jobs.map(([name, work, target]) => {
    const took = measure(work);
    say(`${name}: ${took.toFixed(0)} ms`);
    return `| ${name} | ${took.toFixed(0)} | ${target} | ${took <= target ? 'met' : 'missed'} |`;
  });
  return ['| what | CPU ms | target | |', '| --- | --- | --- | --- |', ...lines].join('\n');
};
