import { ratingsByScale, summarizeSurvey } from '../../../../src/shared/evaluation/index.ts';
import { ratingFigure } from '../../../../src/shared/figures/index.ts';
import type { EvaluationReport, ReportCell } from '../../../../src/shared/report/index.ts';
import { exampleSurvey } from '../../evaluation/exampleSurvey.ts';

const [ratings] = ratingsByScale(summarizeSurvey(exampleSurvey(), { smallCell: 1 }));
const figure = (id: string, width: number) =>
  ratingFigure(ratings ?? [], { id, title: 'How both sides rated the pair', width });
const text = (words: string): ReportCell => ({ kind: 'text', runs: [{ text: words }] });

/** A report with every kind of block, written by hand. */
export const exampleReport: EvaluationReport = {
  title: 'Evaluation 2026–27',
  subtitle: 'Find your family, April 2027 survey',
  chapterName: 'Alder Creek chapter',
  authors: ['The evaluation committee'],
  day: '2027-05-06',
  dateText: 'May 6, 2027',
  appVersion: '0.1.0',
  fingerprint: 'a3f1',
  sections: [
    {
      id: 'summary',
      number: '1',
      heading: 'Summary',
      level: 1,
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'Of 131 people invited, 84 answered (' },
            { text: 'RR2', style: 'italic' },
            { text: ' = 64%).' },
          ],
          origin: 'numbers',
          slot: 'summary.1',
          numbers: [{ text: '84', value: 84, source: 'responseRate/answered' }],
        },
        {
          kind: 'paragraph',
          runs: [{ text: 'What we take from this:\nthe first month decides.', style: 'strong' }],
          origin: 'board',
          slot: 'summary.board',
          numbers: [],
        },
        {
          kind: 'list',
          ordered: false,
          entries: [
            [{ text: 'Mentees and mentors rated alike.' }],
            [{ text: 'Time was scarce < 3 meetings & more.' }],
          ],
          numbers: [],
        },
      ],
    },
    {
      id: 'ratings',
      number: '2',
      heading: 'What the ratings show',
      level: 1,
      blocks: [
        {
          kind: 'figure',
          number: 1,
          title: 'Ratings by role',
          figure: figure('figure-1', 640),
          note: [{ text: 'Bars center on the middle step.' }],
        },
      ],
    },
    {
      id: 'joint',
      number: '2.1',
      heading: 'Numbers and words together',
      level: 2,
      blocks: [
        {
          kind: 'table',
          number: 1,
          title: 'Joint display of ratings and themes',
          columns: [
            { heading: 'Construct', align: 'start', width: 2 },
            { heading: 'Median', under: 'mentees, mentors', align: 'end', width: 2 },
            { heading: 'Ratings', align: 'start', width: 3 },
            { heading: 'Together', align: 'start', width: 3 },
          ],
          rows: [
            { cells: [text('The pair')], isGroup: true },
            {
              cells: [
                text('Fit of the pair'),
                { kind: 'number', text: '4.5', value: 4.5, source: 'items/fit/median' },
                { kind: 'figure', figure: figure('figure-joint-1', 200) },
                {
                  kind: 'text',
                  runs: [{ text: 'Confirms. ', style: 'strong' }, { text: 'Both roles rate the fit high.' }],
                  origin: 'board',
                },
              ],
            },
            { cells: [text('=SUM(1,2) & <b>'), { kind: 'empty' }, { kind: 'empty' }, text('')] },
          ],
          note: [{ text: 'n', style: 'italic' }, { text: ' = 84.' }],
        },
        { kind: 'quote', text: 'She had been exactly where I was a year before.', tag: 'Mentee, MS1' },
        { kind: 'page break' },
        { kind: 'list', ordered: true, entries: [[{ text: 'First.' }], [{ text: 'Second.' }]], numbers: [] },
      ],
    },
  ],
};
