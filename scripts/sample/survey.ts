import type { Instrument, InstrumentId, Item, ItemId, Side } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { cycles } from './calendar.ts';
import { createIdMaker } from './chance.ts';
import { type OpenQuestion, openQuestions } from './comments.ts';

/** What an answer depends on, beside chance: the respondent's satisfaction, with this strength, around this level. */
export interface RatingPlan {
  readonly key: string;
  readonly item: Omit<Item, 'id' | 'instrumentId' | 'position' | 'previousItemId'>;
  /** Usual level for a mentee and a mentor on the item's own scale. */
  readonly level: Readonly<Record<Side, number>>;
  readonly strength: number;
}

export interface Survey {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
  readonly itemIdOf: Readonly<Record<string, ItemId>>;
}

type ItemBody = RatingPlan['item'];

const body = (
  mentee: string,
  mentor: string,
  change: Partial<ItemBody> & Pick<Item, 'type' | 'shortName'>,
): ItemBody => ({
  role: 'both',
  wording: { mentee, mentor },
  options: [],
  rows: [],
  scale: null,
  atMost: null,
  reversed: false,
  use: 'none',
  weight: 0,
  sensitive: false,
  visibleTo: 'board',
  ...change,
});

const agreement = {
  min: 1,
  max: 5,
  labels: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
};

const likert = (
  key: string,
  role: Item['role'],
  mentee: string,
  mentor: string,
  shortName: string,
  level: [number, number],
  strength = 0.75,
  reversed = false,
): RatingPlan => ({
  key,
  item: body(mentee, mentor, { type: 'rating', shortName, role, scale: agreement, reversed }),
  level: { mentee: level[0], mentor: level[1] },
  strength,
});
const asked = (
  key: string,
  role: 'mentee' | 'mentor',
  wording: string,
  shortName: string,
  level: number,
  strength = 0.75,
): RatingPlan => likert(key, role, wording, wording, shortName, [level, level], strength);
const shared = (
  key: string,
  wording: string,
  shortName: string,
  level: [number, number],
  strength = 0.75,
  reversed = false,
): RatingPlan => likert(key, 'both', wording, wording, shortName, level, strength, reversed);

const outOfTen = (
  key: string,
  wording: string,
  shortName: string,
  labels: string[],
  level: [number, number],
): RatingPlan => ({
  key,
  item: body(wording, wording, { type: 'rating', shortName, scale: { min: 0, max: 10, labels } }),
  level: { mentee: level[0], mentor: level[1] },
  strength: 1.7,
});

/** Fourteen agreement items for each side, six of them asked of both, and two scales from 0 to 10. */
export const ratingPlans: readonly RatingPlan[] = [
  asked('available', 'mentee', 'My mentor was available when I needed them.', 'Mentor available', 3.9, 0.95),
  asked('responsive', 'mentor', 'My mentee was responsive.', 'Mentee responsive', 3.8, 0.95),
  shared('common', 'We had enough in common to talk easily.', 'Enough in common', [3.9, 3.75], 0.85),
  asked('comfortable', 'mentee', 'I felt comfortable asking anything.', 'Comfortable asking', 4.1),
  asked('advice-studies', 'mentee', 'My mentor’s advice was useful for my studies.', 'Advice: studies', 4),
  asked(
    'advice-life',
    'mentee',
    'My mentor’s advice was useful for life outside class.',
    'Advice: life',
    3.6,
  ),
  asked(
    'advice-career',
    'mentee',
    'My mentor’s advice was useful for thinking about my career.',
    'Advice: career',
    3.3,
  ),
  asked('prepared', 'mentor', 'I felt prepared to be a mentor.', 'Felt prepared', 3.6, 0.5),
  asked('helped', 'mentor', 'I could help my mentee.', 'Could help', 3.9),
  asked('learned', 'mentor', 'I learned something about myself.', 'Learned about myself', 3.8, 0.5),
  asked(
    'listening',
    'mentor',
    'It strengthened my leading and listening.',
    'Leading and listening',
    3.9,
    0.6,
  ),
  asked('start', 'mentee', 'The program eased my start in medical school.', 'Eased my start', 3.9, 0.85),
  shared('community', 'I feel part of the community here.', 'Part of the community', [3.8, 4], 0.6),
  asked('higher', 'mentee', 'I know people in higher classes because of it.', 'Know higher classes', 4, 0.55),
  shared('expectations', 'I knew what was expected of me.', 'Knew what was expected', [3.55, 3.3], 0.55),
  shared('time', 'It took an acceptable amount of time.', 'Acceptable time', [4.2, 3.9], 0.4),
  asked('support', 'mentor', 'I had support from the board.', 'Support from the board', 3.4, 0.5),
  asked('become', 'mentee', 'I would like to be a mentor.', 'Would be a mentor', 4.1, 0.6),
  asked('again', 'mentor', 'I would be a mentor again.', 'Would mentor again', 4, 0.85),
  asked('model', 'mentor', 'My own mentor was a model for me.', 'Own mentor a model', 3.5, 0.35),
  shared(
    'without',
    'It would have gone just as well without the program.',
    'As well without',
    [2.2, 2.15],
    0.75,
    true,
  ),
  shared('suited', 'The pairing suited me.', 'Pairing suited me', [4.1, 4.1], 0.9),
  outOfTen(
    'satisfaction',
    'Overall, how satisfied are you with the program?',
    'Overall satisfaction',
    ['not at all', '', '', '', '', '', '', '', '', '', 'completely'],
    [7.6, 7.4],
  ),
  outOfTen(
    'recommend',
    'How likely are you to recommend the program to a friend?',
    'Would recommend',
    ['not at all likely', '', '', '', '', '', '', '', '', '', 'extremely likely'],
    [7.9, 7.6],
  ),
];

const openWordings: Readonly<Record<OpenQuestion, readonly [string, string]>> = {
  valuable: ['What was most valuable?', 'Most valuable'],
  problems: ['What didn’t work?', 'Didn’t work'],
  changes: ['What should we change?', 'To change'],
  moments: ['Would you tell us about one moment that mattered?', 'A moment'],
};

const years = ['MS1', 'MS2', 'MS3', 'MS4'].map((label) => ({ id: label.toLowerCase(), label, aliases: [] }));
const bodies: readonly [string, ItemBody][] = [
  [
    'class-year',
    body('Which class year are you in?', 'Which class year are you in?', {
      type: 'single',
      shortName: 'Class year',
      options: years,
    }),
  ],
  [
    'met',
    body('How many times did you meet since the start?', 'How many times did you meet since the start?', {
      type: 'number',
      shortName: 'Times met',
    }),
  ],
  [
    'in-touch',
    body('Are you still in touch?', 'Are you still in touch?', {
      type: 'yesNo',
      shortName: 'Still in touch',
    }),
  ],
  ...ratingPlans.map(({ key, item }): [string, ItemBody] => [key, item]),
  ...openQuestions.map((key): [string, ItemBody] => {
    const [wording, shortName] = openWordings[key];
    return [key, body(wording, wording, { type: 'longText', shortName })];
  }),
];

const makeSurvey = (title: string, createdAt: string, seed: number, previous: Survey | null): Survey => {
  const nextId = createIdMaker(createRandom(seed), Date.parse(createdAt));
  const instrument: Instrument = {
    id: nextId() as InstrumentId,
    cycleId: cycles[2].id,
    kind: 'evaluation',
    title,
    version: 1,
    createdAt,
  };
  const items = bodies.map(
    ([key, item], position): Item => ({
      id: nextId() as ItemId,
      instrumentId: instrument.id,
      position,
      ...item,
      previousItemId: previous?.itemIdOf[key] ?? null,
    }),
  );
  const itemIdOf = Object.fromEntries(bodies.map(([key], position) => [key, (items[position] as Item).id]));
  return { instrument, items, itemIdOf };
};

/** The evaluation of 2025–26: an autumn and a spring wave with the same questions. */
export const autumnSurvey = makeSurvey('Survey, fall 2025', '2025-11-17T15:00:00Z', 41, null);
export const springSurvey = makeSurvey('Survey, spring 2026', '2026-04-06T15:00:00Z', 42, autumnSurvey);
