import { type FlowStep, flowFigure } from '../../../figures/index.ts';
import { plainCount } from '../cells.ts';
import { column, figureOf, rowOf, type SectionDraft, sentence, tableOf, wantedFromBoard } from '../draft.ts';
import {
  count,
  decimal,
  estimate,
  interval,
  numberCell,
  numberOr,
  type Phrase,
  percent,
  phraseCell,
  plain,
  say,
  sayAll,
  textCell,
} from '../phrase.ts';
import type { ReportResults } from '../results.ts';

/** What the program is, and why and how it was evaluated. */
export const programSection = ({ source, items }: ReportResults): SectionDraft => {
  const { pairs, survey, cycleLabel, words, voices } = source;
  const made =
    pairs === null
      ? plain(`The chapter pairs ${words.mentees} with ${words.mentors} for a program cycle.`)
      : say`In ${cycleLabel}, ${count(pairs.made, 'source/pairs/made')} pairs were made: ${count(pairs.mentees, 'source/pairs/mentees')} ${words.mentees} with ${count(pairs.mentors, 'source/pairs/mentors')} ${words.mentors}.`;
  const asked = say`It was evaluated by the survey “${survey.instrument.title}” of ${count(items.all, 'items/all')} questions, of which ${count(items.rating, 'items/rating')} are ratings and ${count(items.open, 'items/open')} are answered in people’s own words.`;
  const design =
    voices !== null && voices.read > 0
      ? 'Ratings and comments were collected at the same time, each was analyzed by itself, and the two were then set side by side (a convergent mixed-methods design).'
      : 'It is a cross-sectional design: everyone was asked at one time.';
  return {
    id: 'program',
    heading: 'The program and why it was evaluated',
    level: 1,
    blocks: [
      wantedFromBoard('program/about', 'What the program is, whom it serves and how long it has run.'),
      sentence(made, 'program/pairs'),
      wantedFromBoard('program/why', 'Why it was evaluated now, and for whom.'),
      sentence(sayAll([asked, plain(design)]), 'program/design'),
      wantedFromBoard('program/mixed', 'Why ratings and comments were both collected.'),
    ],
  };
};

const flowSteps = ({ source, summary, met }: ReportResults): readonly FlowStep[] => {
  const { flow, words } = source;
  const step = (label: string, value: number | null, next: number | null, left: string): FlowStep => ({
    label,
    words: value === null ? 'not recorded' : plainCount(value),
    left: value === null || next === null || next >= value ? '' : `${plainCount(value - next)} ${left}`,
    isKnown: value !== null,
  });
  const metWords =
    met === null
      ? null
      : met.met.kind === 'exact'
        ? `${plainCount(met.met.count)} of ${plainCount(met.said)} who said so`
        : `${met.met.kind} ${plainCount(met.met.bound)} of ${plainCount(met.said)}`;
  const surveyed = summary.participation.answered;
  return [
    step('enrolled in the program cycle', flow.invited, flow.answered, 'did not answer the questionnaire'),
    step('answered the matching questionnaire', flow.answered, flow.paired, 'were not paired'),
    step(
      `paired as ${words.mentees} or ${words.mentors}`,
      flow.paired,
      surveyed,
      'did not answer the survey',
    ),
    step('answered the evaluation survey', surveyed, null, ''),
    {
      label: 'met, as they say in the survey',
      words: metWords ?? 'not recorded',
      left: '',
      isKnown: metWords !== null,
    },
  ];
};

export const flowSection = (results: ReportResults): SectionDraft => {
  const { met } = results;
  const often: Phrase | null =
    met === null || met.median === null || met.lowerQuartile === null || met.upperQuartile === null
      ? null
      : say`Those who answered met ${decimal(met.median, 'met/median')} times in the median (middle half: ${decimal(met.lowerQuartile, 'met/lowerQuartile')} to ${decimal(met.upperQuartile, 'met/upperQuartile')}).`;
  return {
    id: 'flow',
    heading: 'Flow, from enrolled to surveyed',
    level: 2,
    blocks: [
      figureOf(
        flowFigure(flowSteps(results), {
          id: 'report-flow',
          title: 'Who came how far',
          width: 620,
        }),
        'Who came how far',
        plain(
          'Steps of one program cycle. A person can be on both sides. Anonymous answers are counted, not linked.',
        ),
      ),
      ...(often === null ? [] : [sentence(often, 'flow/often')]),
    ],
  };
};

export const rateSection = (results: ReportResults): SectionDraft => {
  const { source, summary } = results;
  const names = { mentee: source.words.mentees, mentor: source.words.mentors, all: 'all' } as const;
  const rows = source.rates.map(({ id, rate }) => {
    const path = `source/rates/${id}/rate`;
    return rowOf(
      textCell(names[id]),
      // With more answers than people on the list nobody knows who was invited, or how many gave no answer.
      ...(['invited', 'complete', 'partial', 'refused', 'notContacted', 'other'] as const).map((key) =>
        rate.problem !== null && (key === 'invited' || key === 'other')
          ? textCell('not known')
          : numberCell(count(rate[key], `${path}/${key}`)),
      ),
      rate.rate === null
        ? textCell('not to be told')
        : phraseCell(
            say`${percent(rate.rate.estimate, `${path}/rate/estimate`)} ${interval(percent(rate.rate.lower, `${path}/rate/lower`), percent(rate.rate.upper, `${path}/rate/upper`))}`,
          ),
    );
  });
  const problem = source.rates.find(({ rate }) => rate.problem !== null)?.rate.problem ?? null;
  const complete = percent(source.surveySettings.completeFrom, 'source/surveySettings/completeFrom');
  const { blank } = summary.participation;
  return {
    id: 'rate',
    heading: 'Response rate',
    level: 2,
    blocks: [
      tableOf(
        'Who was invited and who answered',
        [
          column('Group', 16, 'start'),
          column('Invited', 10),
          column('Complete', 11),
          column('Partial', 9),
          column('Refused', 10),
          column('Not reached', 10),
          column('No answer', 10),
          column('Rate', 20, 'end', '95% CI'),
        ],
        rows,
        sayAll([
          say`Rate: complete and partial answers out of all invited (AAPOR response rate 2). An answer is complete from ${complete} of the questions put to the person.`,
          plain(
            source.hasInvitedList
              ? 'Invited are the people on the board’s list.'
              : 'Everyone enrolled in the cycle counts as invited.',
          ),
          ...(blank === 0
            ? []
            : [
                say`${count(blank, 'summary/participation/blank')} opened the survey without answering a question and are not counted.`,
              ]),
          ...(problem === null ? [] : [plain(problem)]),
        ]),
      ),
      wantedFromBoard('rate/how', 'How people were invited and reminded, from when to when.'),
    ],
  };
};

/** What was asked, and how far the items of each scale go together. */
export const askedSection = (results: ReportResults): SectionDraft => {
  const { scales, items } = results;
  const intro = say`The survey has ${count(items.all, 'items/all')} questions: ${count(items.rating, 'items/rating')} ratings, ${count(items.open, 'items/open')} in people’s own words. All are listed in the appendix.`;
  const none = plain('No scales were made: every question is looked at by itself.');
  const rows = scales.flatMap(({ id, scale, reliability, items: own }) => {
    const path = `scales/${id}/reliability`;
    const { alpha, omega, n, omegaReason } = reliability;
    return [
      rowOf(
        textCell(scale.name),
        numberCell(count(own.length, `scales/${id}/items/length`)),
        textCell(scale.score),
        numberCell(count(n, `${path}/n`)),
        alpha === null
          ? textCell('not to be told')
          : phraseCell(
              say`${estimate(alpha.estimate, `${path}/alpha/estimate`)} ${interval(estimate(alpha.lower, `${path}/alpha/lower`), estimate(alpha.upper, `${path}/alpha/upper`))}`,
            ),
        numberOr(omega === null ? null : estimate(omega, `${path}/omega`), omegaReason ?? 'not to be told'),
      ),
    ];
  });
  return {
    id: 'asked',
    heading: 'What was asked',
    level: 2,
    blocks: [
      sentence(scales.length === 0 ? sayAll([intro, none]) : intro, 'asked/intro'),
      wantedFromBoard(
        'asked/origin',
        'Where the questions come from, and whether they were tried out first.',
      ),
      ...(scales.length === 0
        ? []
        : [
            tableOf(
              'Scales and their reliability',
              [
                column('Scale', 30, 'start'),
                column('Items', 8),
                column('Score', 10, 'start'),
                column('n', 8),
                column('Cronbach’s α', 24, 'end', '95% CI'),
                column('McDonald’s ω', 20),
              ],
              rows,
              plain(
                'n: people who answered every item of the scale. Reversed items are turned first. ω: one factor, maximum likelihood.',
              ),
            ),
            ...scales.map(({ scale, reliability }) =>
              sentence(plain(`${scale.name}: ${reliability.meaning}`), `asked/scale/${scale.id}`),
            ),
          ]),
    ],
  };
};

export const participantsSection = (): SectionDraft => ({
  id: 'participants',
  heading: 'Who took part',
  level: 1,
  blocks: [],
});
