import type {
  AnswerValue,
  PersonId,
  Response,
  Side,
  Submission,
  SubmissionId,
} from '../../src/shared/model/index.ts';
import { createRandom, type RandomSource, shuffle } from '../../src/shared/util/index.ts';
import { between, clampStep, createIdMaker, drawByWeight, gaussian, momentAfter, pick } from './chance.ts';
import type { CurrentCycle } from './currentCycle.ts';
import { type ItemPlan, type Lure, questionnaire, questionPlans, questions } from './questionnaire.ts';

/** What makes one person's answers hang together. */
export interface Character {
  readonly taste: readonly number[];
  readonly aim: readonly number[];
  readonly sociable: number;
}

/** One leaning stands out, a second one is there, the rest is chance: so some people are much alike, and none is a copy. */
const createLeanings = (random: RandomSource, count: number): number[] => {
  const leanings = Array.from({ length: count }, () => 0.6 * gaussian(random));
  for (const [rank, part] of shuffle(random, [...leanings.keys()])
    .slice(0, 2)
    .entries()) {
    leanings[part] = (leanings[part] ?? 0) + (rank === 0 ? 1.6 : 0.8);
  }
  return leanings;
};

export const createCharacter = (random: RandomSource): Character => ({
  taste: createLeanings(random, 6),
  aim: createLeanings(random, 4),
  sociable: gaussian(random),
});

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const pull = ({ taste = [], aim = [], appeal = 0 }: Lure, character: Character): number =>
  mean(taste.map((part) => character.taste[part] ?? 0)) +
  mean(aim.map((part) => character.aim[part] ?? 0)) +
  appeal;

/** Option ids from the most to the least tempting for this person, with some chance in it. */
const rankOptions = (random: RandomSource, plan: ItemPlan, character: Character): string[] =>
  plan.item.options
    .map((option, index) => ({
      id: option.id,
      force: pull(plan.lures[index] ?? {}, character) + 0.35 * gaussian(random),
    }))
    .sort((left, right) => right.force - left.force)
    .map(({ id }) => id);

/** Back into the order of the form, as a form export lists ticked boxes. */
const inFormOrder = (plan: ItemPlan, chosen: readonly string[]): string[] =>
  plan.item.options.map((option) => option.id).filter((id) => chosen.includes(id));

const colleges = [
  'Northfield State',
  'Lakeview College',
  'Marlow University',
  'Saint Odile College',
  'Prairie Union University',
  'Cedar Valley State',
  'Harborside University',
  'Whitmore College',
  'Tallgrass Tech',
  'Bluestem A&M',
  'Rio Verde University',
  'Eastgate University',
  'Overseas',
];
const collegeWeights = [16, 9, 12, 5, 9, 10, 7, 4, 6, 5, 6, 4, 4];
const homes: readonly [string, string, string][] = [
  ['Northfield', 'Minnesota', 'United States'],
  ['Duluth', 'Minnesota', 'United States'],
  ['Saint Paul', 'Minnesota', 'United States'],
  ['Rochester', 'Minnesota', 'United States'],
  ['Madison', 'Wisconsin', 'United States'],
  ['Milwaukee', 'Wisconsin', 'United States'],
  ['Des Moines', 'Iowa', 'United States'],
  ['Fargo', 'North Dakota', 'United States'],
  ['Chicago', 'Illinois', 'United States'],
  ['Peoria', 'Illinois', 'United States'],
  ['Fresno', 'California', 'United States'],
  ['El Paso', 'Texas', 'United States'],
  ['Atlanta', 'Georgia', 'United States'],
  ['Lagos', 'Lagos State', 'Nigeria'],
  ['Guadalajara', 'Jalisco', 'Mexico'],
  ['Winnipeg', 'Manitoba', 'Canada'],
  ['Pune', 'Maharashtra', 'India'],
];
const homeWeights = [9, 6, 12, 7, 7, 6, 5, 4, 10, 2, 4, 3, 3, 2, 2, 2, 2];
const topics = [
  'Trail maps and why nobody folds them right',
  'The best dumplings within ten miles',
  'Sourdough, sadly',
  'Why the sequel was better',
  'Birds of the river path',
  'My grandmother’s stories',
  'Long-distance trains',
  'Fantasy football, the spreadsheet side of it',
  'Houseplants I have not killed yet',
  'Medieval medicine',
  'Learning to swim at 24',
  'Choir music',
  'The history of coffee',
  'Stand-up comedy',
  'Rock climbing falls',
  'My two very different cats',
  'Being the oldest of five',
  'Free clinics and how they get funded',
  'Film photography',
  'Sci-fi with good science',
  'Sci-fi with terrible science',
  'Thrift-store finds',
  'Ultramarathons (watching them)',
  'Moving countries twice',
  'Old maps',
  'K-dramas',
  'Why everyone should take a pottery class',
  'Basketball, any league',
  'Board games with too many rules',
  'The perfect breakfast taco',
  'Teaching middle-school science',
  'Ice fishing',
];

const special: Readonly<Record<string, (random: RandomSource, character: Character) => AnswerValue>> = {
  college: (random) => colleges[drawByWeight(random, collegeWeights)] as string,
  home: (random) => {
    const [city, region, country] = homes[drawByWeight(random, homeWeights)] as [string, string, string];
    return { city, region, country };
  },
  hour: (random) => pick(random, topics),
  energy: (random, { sociable }) => clampStep(3 + sociable + 0.4 * gaussian(random), 1, 5),
  hours: (random, { sociable }) => clampStep(3 + 0.8 * sociable + gaussian(random), 1, 8),
};

/** Nobody comes straight from college and after some years of something else. */
const withoutContradiction = (ranked: readonly string[]): readonly string[] => {
  const yearsBetween = ['gap', 'career', 'military'];
  const isStraight =
    ranked.indexOf('straight') < Math.min(...yearsBetween.map((path) => ranked.indexOf(path)));
  return ranked.filter((id) => (isStraight ? !yearsBetween.includes(id) : id !== 'straight'));
};

export const answer = (random: RandomSource, plan: ItemPlan, character: Character): AnswerValue => {
  const own = special[plan.key];
  if (own) return own(random, character);
  const ranked = rankOptions(random, plan, character);
  const { type, atMost } = plan.item;
  if (type === 'single') return ranked[0] as string;
  if (type === 'ranking') return ranked.slice(0, random() < 0.93 ? (atMost ?? 3) : 2);
  if (plan.key === 'sameness')
    return random() < 0.7
      ? ['none']
      : inFormOrder(plan, ranked.filter((id) => id !== 'none').slice(0, between(random, 1, 2)));
  if (plan.key === 'specialties' && ranked[0] === 'no-idea') return ['no-idea'];
  const possible = plan.key === 'path' ? withoutContradiction(ranked) : ranked;
  const chosen = possible
    .filter((id) => id !== 'no-idea')
    .slice(
      0,
      atMost === null
        ? between(random, 1, plan.key === 'path' ? 2 : 3)
        : atMost === 6
          ? between(random, 4, 6)
          : between(random, 2, 3),
    );
  return inFormOrder(plan, chosen);
};

/** Where mentors skip less than mentees, and questions about oneself more than others. */
const skipChance = (plan: ItemPlan, side: Side): number =>
  plan.key === 'sameness' ? 0.25 : plan.key === 'hour' ? 0.12 : side === 'mentor' ? 0.02 : 0.035;

/** Everybody's answers: all mentors, all mentees but two, and one who answered again. */
export const answerQuestionnaire = ({ mentees, mentors, inBothRoles }: CurrentCycle): Submission[] => {
  const random = createRandom(58);
  const nextId = createIdMaker(createRandom(59), Date.UTC(2026, 7, 3, 15));
  const characters = new Map<PersonId, Character>();
  const silent = mentees
    .filter((mentee) => mentee !== inBothRoles && mentee.entryCohort === 2026)
    .slice(30, 32);
  const submit = (personId: PersonId, side: Side, superseded = false): Submission => {
    const character = characters.get(personId) ?? createCharacter(random);
    characters.set(personId, character);
    const responses: Response[] = questionPlans.map((plan, index) => {
      const itemId = (questions[index] as (typeof questions)[number]).id;
      return random() < skipChance(plan, side)
        ? { itemId, value: null, missing: 'skipped' }
        : { itemId, value: answer(random, plan, character), missing: null };
    });
    return {
      id: nextId() as SubmissionId,
      instrumentId: questionnaire.id,
      personId,
      side,
      codeWord: null,
      submittedAt: momentAfter(random, '2026-08-03', superseded ? 0 : between(random, 1, 14)),
      importBatchId: null,
      superseded,
      responses,
    };
  };
  const answering = mentees.filter((mentee) => !silent.includes(mentee));
  const again = answering.find((mentee) => mentee.entryCohort === 2026 && mentee !== inBothRoles);
  return agreeWithOneself(inBothRoles.id, [
    ...(again ? [submit(again.id, 'mentee', true)] : []),
    ...shuffle(random, [
      ...answering.map((mentee) => submit(mentee.id, 'mentee')),
      ...mentors.map((mentor) => submit(mentor.id, 'mentor')),
    ]),
  ]);
};

/** Who answers on both sides says the same about the same questions: nobody went to two colleges at once. */
const agreeWithOneself = (personId: PersonId, submissions: readonly Submission[]): Submission[] => {
  const asMentee = submissions.find((one) => one.personId === personId && one.side === 'mentee');
  const sameForBoth = new Set(
    questions.filter(({ wording }) => wording.mentee === wording.mentor).map(({ id }) => id),
  );
  return submissions.map((one) =>
    one.personId === personId && one.side === 'mentor'
      ? {
          ...one,
          responses: one.responses.map((response) =>
            sameForBoth.has(response.itemId)
              ? (asMentee?.responses.find(({ itemId }) => itemId === response.itemId) ?? response)
              : response,
          ),
        }
      : one,
  );
};
