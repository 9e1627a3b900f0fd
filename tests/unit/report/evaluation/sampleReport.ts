import { responseRate } from '../../../../src/shared/evaluation/index.ts';
import { type ReportSettings, usualReportSettings } from '../../../../src/shared/model/index.ts';
import type { ReportSource } from '../../../../src/shared/report/index.ts';
import { sample } from '../../../helpers/sampleSnapshot.ts';

const surveys = sample.instruments
  .filter(({ kind }) => kind === 'evaluation')
  .map((instrument) => ({
    instrument,
    name: instrument.title,
    items: sample.items.filter(({ instrumentId }) => instrumentId === instrument.id),
    submissions: sample.submissions.filter(({ instrumentId }) => instrumentId === instrument.id),
    scales: [],
  }));
const [earlier, survey] = surveys;
if (earlier === undefined || survey === undefined) throw new Error('The sample has no two surveys.');

const both = survey.items.filter(
  ({ type, role, scale }) => type === 'rating' && role === 'both' && scale?.max === 5,
);
const scale = {
  id: 'scale-1',
  name: 'Belonging',
  itemIds: both.slice(0, 3).map(({ id }) => id),
  score: 'mean' as const,
  mostMissing: 1,
};
const answered = survey.submissions.filter(({ superseded }) => !superseded).length;

/** The later of the sample's surveys, with a scale, everything that a report takes, and words made up by hand. */
export const sampleSource: ReportSource = {
  chapterName: sample.settings.name,
  cycleLabel: '2025–26',
  appVersion: '0.1.0',
  day: '2026-05-06',
  dateText: 'May 6, 2026',
  fingerprint: '0123456789abcdef'.repeat(4),
  survey: { ...survey, scales: [scale] },
  surveySettings: { smallCell: 5, completeFrom: 0.5 },
  earlier,
  facts: { classYears: sample.settings.classYears, classYearOf: new Map(), pairingOf: new Map() },
  words: { mentees: 'mentees', mentors: 'mentors' },
  rates: [
    {
      id: 'all',
      rate: responseRate({ complete: answered - 2, partial: 2, refused: 1, notContacted: 3, other: 36 }),
    },
  ],
  hasInvitedList: true,
  flow: { invited: 120, answered: 112, paired: 104, surveyed: answered },
  pairs: { made: 52, mentees: 52, mentors: 44 },
  voices: {
    comments: 150,
    people: 62,
    read: 150,
    coders: 2,
    codebookVersion: 3,
    codes: [],
    themes: [
      {
        id: 'theme-1',
        name: 'Someone a step ahead',
        description: 'What it is to know a person one year further on the same road.',
        codes: ['a step ahead', 'asking anything'],
        people: { count: 43, n: 62, lower: 0.57, upper: 0.79 },
        passages: { count: 61, n: 210 },
        bySide: [
          { side: 'mentee', people: { count: 26, n: 34, lower: 0.6, upper: 0.88 } },
          { side: 'mentor', people: { count: 17, n: 28, lower: 0.42, upper: 0.76 } },
        ],
      },
      {
        id: 'theme-2',
        name: 'Long silence',
        description: '',
        codes: ['no reply'],
        people: null,
        passages: null,
        bySide: [],
      },
    ],
    quotes: [
      {
        id: 'quote-1',
        themeId: 'theme-1',
        text: 'She had been exactly where I was a year before.',
        tag: 'Mentee',
      },
    ],
    quotesWaiting: 1,
    agreement: { coders: 2, answers: 40, alpha: 0.78, percent: 0.93, kappaLow: 0.61, kappaHigh: 0.9 },
  },
  jointRows: both.slice(0, 3).map((item, position) => ({
    id: `row-${position}` as never,
    instrumentId: survey.instrument.id,
    position,
    construct: item.shortName,
    scaleId: null,
    itemIds: [item.id],
    themeId: (position === 2 ? null : `theme-${position + 1}`) as never,
    quoteId: (position === 0 ? 'quote-1' : null) as never,
    fit: position === 0 ? ('confirms' as const) : null,
    conclusion: position === 0 ? 'Both say that the fit is good.' : '',
  })),
};

export const settingsWith = (changes: Partial<ReportSettings> = {}): ReportSettings => ({
  ...usualReportSettings,
  earlierId: earlier.instrument.id,
  metItemId: survey.items.find(({ shortName }) => shortName === 'Times met')?.id ?? null,
  ...changes,
});
