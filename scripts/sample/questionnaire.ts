import type { Instrument, InstrumentId, Item, ItemId } from '../../src/shared/model/index.ts';
import { createRandom } from '../../src/shared/util/index.ts';
import { cycles } from './calendar.ts';
import { createIdMaker } from './chance.ts';

/** What draws a person to an option: parts of the taste and of the aim that people have (see answers.ts). */
export interface Lure {
  readonly taste?: readonly number[];
  readonly aim?: readonly number[];
  /** How often it is chosen whoever is asked. */
  readonly appeal?: number;
}

export interface OptionPlan extends Lure {
  readonly id: string;
  readonly label: string;
}

export interface ItemPlan {
  readonly key: string;
  readonly item: Omit<Item, 'id' | 'instrumentId' | 'position'>;
  readonly lures: readonly Lure[];
}

/** Tastes: 0 outdoors and sport, 1 arts, 2 learning and research, 3 service, 4 home and family, 5 people and play. */
const option = (id: string, label: string, taste: number[] = [], appeal = 0): OptionPlan => ({
  id,
  label,
  taste,
  appeal,
});
/** Aims: 0 studies, 1 career, 2 well-being, 3 community. */
const aimed = (id: string, label: string, aim: number[] = [], appeal = 0): OptionPlan => ({
  id,
  label,
  aim,
  appeal,
});

const values = [
  option('family', 'Family', [4], 0.3),
  option('friendship', 'Friendship', [5], 0.3),
  option('faith', 'Faith', [3, 4]),
  option('service', 'Service or advocacy', [3]),
  option('health', 'Health and sport', [0]),
  option('creativity', 'Creativity', [1]),
  option('learning', 'Learning', [2], 0.2),
  option('achievement', 'Achievement', [2, 0]),
  option('adventure', 'Adventure', [0, 5]),
  option('balance', 'Balance', [4, 0], 0.3),
  option('security', 'Financial security', [], 0.9),
  option('leadership', 'Leadership', [3, 2], -0.2),
];
const favorites = [
  option('cooking', 'Cooking', [4], 0.2),
  option('baking', 'Baking', [4]),
  option('running', 'Running', [0]),
  option('gym', 'Gym or yoga', [0], 0.3),
  option('hiking', 'Hiking', [0], 0.2),
  option('team-sport', 'Team sport', [0, 5]),
  option('dancing', 'Dancing', [1, 5]),
  option('music', 'Making music', [1]),
  option('film', 'Theater or film', [1], 0.1),
  option('reading', 'Reading', [2, 1], 0.2),
  option('writing', 'Writing', [1, 2], -0.3),
  option('crafts', 'Crafts', [1, 4]),
  option('painting', 'Painting', [1], -0.2),
  option('gaming', 'Video games', [5, 2]),
  option('board-games', 'Board games', [5, 2]),
  option('gardening', 'Gardening', [4], -0.2),
  option('pets', 'Time with pets', [4], 0.2),
  option('travel', 'Travel', [5, 0], 0.2),
  option('coffee', 'Trying out coffee places', [5, 4], 0.2),
  option('live-events', 'Concerts, games, live events', [5, 1]),
  option('volunteering', 'Volunteering', [3]),
  option('languages', 'Learning languages', [2, 3], -0.2),
  option('photography', 'Photography', [1, 0], -0.1),
  option('sleeping-in', 'Sleeping in', [4], 0.1),
];
const needs = [
  aimed('career', 'Careers and specialties', [1], 0.2),
  aimed('study', 'How to study', [0], 0.4),
  aimed('clinical', 'Hands-on clinical skills', [0, 1]),
  aimed('letters', 'Recommendation letters', [1], -0.2),
  aimed('shadowing', 'Shadowing someone at work', [1]),
  aimed('balance', 'Balance and well-being', [2], 0.3),
  aimed('beyond', 'Life beyond school', [2, 3]),
  aimed('residency', 'Applying to residency', [1], -0.2),
  aimed('preclinical', 'Getting through the preclinical years', [0], 0.4),
  aimed('wards', 'Starting on the wards', [0, 1], -0.1),
  aimed('research', 'Research, papers and grants', [1]),
  aimed('service', 'Service in the community', [3]),
  aimed('relationships', 'Relationships and family', [2, 3], -0.2),
  aimed('boards', 'Board exams', [0], 0.1),
  aimed('hard-moment', 'A hard moment (failed exam, bad outcome)', [2], -0.2),
];
const goals = [
  aimed('advice', 'Advice on studying', [0], 0.2),
  aimed('friend', 'A friend', [2, 3], 0.2),
  aimed('guidance', 'Career guidance', [1]),
  aimed('support', 'Emotional support', [2]),
  aimed('community', 'A way into the community', [3]),
  aimed('accountability', 'Accountability', [0], -0.2),
];
const paths = [
  option('straight', 'Straight from college', [], 1.3),
  option('gap', 'Took one or more gap years', [], 1.2),
  option('masters', 'A master’s degree first', [2], -0.6),
  option('career', 'Changed careers', [3], -0.6),
  option('military', 'Served in the military', [0], -1.2),
  option('parent', 'Am a parent', [4], -1.2),
  option('first-gen', 'First in my family to attend college', [3], -0.7),
  option('other', 'Another path', [], -1),
];
const specialties = [
  option('family-medicine', 'Family medicine', [4, 3]),
  option('internal', 'Internal medicine', [2], 0.2),
  option('pediatrics', 'Pediatrics', [4, 5], 0.1),
  option('surgery', 'Surgery', [0, 2], 0.1),
  option('ob-gyn', 'Obstetrics and gynecology', [3]),
  option('psychiatry', 'Psychiatry', [1, 2]),
  option('emergency', 'Emergency medicine', [0, 5], 0.2),
  option('neurology', 'Neurology', [2]),
  option('radiology', 'Radiology', [1, 2], -0.1),
  option('anesthesia', 'Anesthesiology', [0], -0.1),
  option('dermatology', 'Dermatology', [1], -0.1),
  option('pathology', 'Pathology', [2], -0.4),
  option('orthopedics', 'Orthopedics', [0]),
  option('public-health', 'Public health', [3, 2]),
  option('no-idea', 'No idea yet', [], 1.1),
];
const styles = [
  option('planned', 'Planned, with an agenda', [2]),
  option('spontaneous', 'Spontaneous', [5, 1]),
  option('half', 'Half and half', [], 0.7),
];
const frequencies = [
  aimed('weekly', 'Every week', [2, 3], -0.3),
  aimed('two-weeks', 'Every two weeks', [0], 0.5),
  aimed('monthly', 'Every month', [1], 0.3),
  aimed('block', 'Once a block', [1], -0.2),
];
const modes = [
  option('in-person', 'In person', [], 1.3),
  option('text', 'Text messages', [5], 1),
  option('video', 'Video call', [2], -0.1),
  option('phone', 'Phone', [4], -0.2),
  option('mail', 'E-mail', [2]),
  option('group', 'Group chat', [5]),
];
const places = [
  option('campus', 'On campus', [3], 0.3),
  option('home', 'At home', [4], 0.3),
  option('cafe', 'In a café', [5, 1]),
  option('library', 'In the library', [2], 0.2),
  option('groups', 'In groups', [5]),
];
const sameness = [
  option('gender', 'Gender'),
  option('first-gen', 'First in the family to attend college'),
  option('faith', 'Faith'),
  option('culture', 'Ethnicity or culture'),
  option('parenthood', 'Parenthood'),
  option('lgbtq', 'LGBTQ+'),
  option('path', 'A non-traditional path'),
  option('none', 'None of these', [], 1),
];

type Basics = Partial<ItemPlan['item']> & Pick<Item, 'type' | 'shortName'>;

const plan = (
  key: string,
  mentee: string,
  mentor: string,
  options: readonly OptionPlan[],
  basics: Basics,
): ItemPlan => ({
  key,
  lures: options,
  item: {
    role: 'both',
    wording: { mentee, mentor },
    options: options.map(({ id, label }) => ({ id, label, aliases: [] })),
    rows: [],
    scale: null,
    atMost: null,
    reversed: false,
    use: 'similarity',
    weight: 1,
    sensitive: false,
    visibleTo: 'partner',
    previousItemId: null,
    ...basics,
  },
});
const same = (key: string, wording: string, options: readonly OptionPlan[], basics: Basics): ItemPlan =>
  plan(key, wording, wording, options, basics);

/** The matching questionnaire of 2026–27. */
export const questionPlans: readonly ItemPlan[] = [
  same('college', 'Where did you go to college?', [], { type: 'shortText', shortName: 'College', weight: 2 }),
  same('path', 'Before medical school I …', paths, { type: 'multiple', shortName: 'Path here' }),
  same('home', 'Where do you call home?', [], { type: 'place', shortName: 'Home' }),
  same('values', 'What matters most to you? Choose up to three.', values, {
    type: 'multiple',
    shortName: 'Values',
    atMost: 3,
    weight: 3,
  }),
  same('favorites', 'What do you like doing most? Choose up to six.', favorites, {
    type: 'multiple',
    shortName: 'Things to do',
    atMost: 6,
    weight: 3,
  }),
  same('hour', 'What could you talk about for an hour?', [], {
    type: 'shortText',
    shortName: 'Talk for an hour',
    use: 'none',
    weight: 0,
  }),
  plan(
    'needs',
    'Rank the four things you most want help with.',
    'Rank the four things you can best help with.',
    needs,
    { type: 'ranking', shortName: 'Help wanted, help offered', atMost: 4, use: 'complement', weight: 3 },
  ),
  plan('goals', 'Mostly I look for … (rank up to three)', 'Mostly I can give … (rank up to three)', goals, {
    type: 'ranking',
    shortName: 'Mostly looking for',
    atMost: 3,
    weight: 2,
  }),
  same('specialties', 'Which specialties are you curious about? Choose up to three.', specialties, {
    type: 'multiple',
    shortName: 'Specialties',
    atMost: 3,
  }),
  same('style', 'Meetings should be …', styles, { type: 'single', shortName: 'Meetings' }),
  same('energy', 'After a full day I recharge …', [], {
    type: 'rating',
    shortName: 'After a full day',
    scale: {
      min: 1,
      max: 5,
      labels: ['alone', 'mostly alone', 'either way', 'mostly with people', 'with people'],
    },
  }),
  same('frequency', 'How often would you like to meet?', frequencies, {
    type: 'single',
    shortName: 'How often to meet',
    weight: 2,
  }),
  same('hours', 'How many hours a month would you like to give to this?', [], {
    type: 'number',
    shortName: 'Hours a month',
  }),
  same('modes', 'Which ways to be in touch suit you?', modes, {
    type: 'multiple',
    shortName: 'Ways to be in touch',
  }),
  same('study', 'Where do you study best?', places, { type: 'single', shortName: 'Studies best' }),
  plan(
    'sameness',
    'I would feel more at ease with someone who shares my … (optional)',
    'I am willing to be found by my … (optional, never printed)',
    sameness,
    {
      type: 'multiple',
      shortName: 'At ease with',
      use: 'filter',
      weight: 0,
      sensitive: true,
      visibleTo: 'board',
    },
  ),
];

const nextId = createIdMaker(createRandom(21), Date.UTC(2026, 6, 20, 14));

export const questionnaire: Instrument = {
  id: nextId() as InstrumentId,
  cycleId: cycles[3].id,
  kind: 'matching',
  title: 'Matching questionnaire 2026–27',
  version: 1,
  createdAt: '2026-07-20T14:05:00Z',
};

export const questions: readonly Item[] = questionPlans.map(({ item }, position) => ({
  id: nextId() as ItemId,
  instrumentId: questionnaire.id,
  position,
  ...item,
}));
