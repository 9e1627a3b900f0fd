import { type RandomSource, shuffle } from '../../src/shared/util/index.ts';
import { pick } from './chance.ts';
import { commentsOfMentees } from './commentsOfMentees.ts';
import { commentsOfMentors } from './commentsOfMentors.ts';

export const openQuestions = ['valuable', 'problems', 'changes', 'moments'] as const;
export type OpenQuestion = (typeof openQuestions)[number];
export type CommentPools = Readonly<
  Record<OpenQuestion, { readonly good: readonly string[]; readonly bad: readonly string[] }>
>;

const pools = { mentee: commentsOfMentees, mentor: commentsOfMentors } as const;

const words: Readonly<Record<string, readonly string[]>> = {
  course: [
    'anatomy',
    'biochem',
    'physiology',
    'cardio',
    'neuro',
    'pharm',
    'histology',
    'immunology',
    'renal',
  ],
  treat: ['coffee', 'ramen', 'tacos', 'bubble tea', 'pancakes', 'cheap noodles', 'donuts', 'pho'],
  day: ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sunday'],
  hour: ['11 pm', '2 a.m.', 'midnight', '6 in the morning'],
  month: ['October', 'November', 'December', 'January', 'February'],
  far: ['the other coast', 'a town of 800 people', 'abroad', 'another time zone', 'way out in the country'],
  event: [
    'the fall picnic',
    'the bonfire',
    'trivia night',
    'the chili cook-off',
    'the white coat dinner',
    'game night',
  ],
  doing: [
    'climbing',
    'hiking',
    'thrift shopping',
    'to the farmers market',
    'bowling',
    'running',
    'to a concert',
    'swimming',
  ],
  specialty: ['surgery', 'pediatrics', 'radiology', 'psychiatry', 'orthopedics'],
  late: ['the wards', 'third year', 'residency applications', 'away rotations'],
};

const tails: readonly string[] = [
  'Thank you for organizing this!',
  'So yes, keep going.',
  'But that may just be me.',
  'I know that others had it differently.',
  'Would sign up again.',
  'Sorry for the long answer.',
  'More of that, please.',
  'And I do not say that lightly.',
];
const sourTails: readonly string[] = [
  'I know everyone is a volunteer, still.',
  'Not anyone’s fault.',
  'But that may just be me.',
  'I hope somebody reads this.',
  'Others in my class say the same.',
  'Next year will be better, I hope.',
  'Just being honest.',
];

/** "going climbing" but "going to a concert": after other verbs, activities with "to" are left out. */
const fill = (random: RandomSource, template: string): string =>
  template.replace(/(\w+ )?\{(\w+)\}/g, (_, before: string | undefined, name: string) => {
    const choices = words[name] ?? [];
    const goes = name !== 'doing' || before === 'went ' || before === 'Going ';
    return `${before ?? ''}${pick(random, goes ? choices : choices.filter((choice) => !choice.startsWith('to ')))}`;
  });

/** As people type: some without capitals, some without a last period, some in a hurry. */
const roughen = (random: RandomSource, text: string): string => {
  const chance = random();
  if (chance < 0.08) return text.toLowerCase().replace(/\.$/, '');
  if (chance < 0.2) return text.replace(/\.$/, '');
  if (chance < 0.24) return text.replace(/!$/, '!!');
  if (chance < 0.27) return text.replace('because', 'bc').replace('really', 'rly').replace(' and ', ' & ');
  return text;
};

/**
 * A writer of comments that never says the same thing twice.
 * @returns a function of the side, the question and whether the writer is content
 */
export const createCommentWriter = (random: RandomSource) => {
  const said = new Set<string>();
  const waiting = new Map<string, string[]>();
  const nextTemplate = (side: 'mentee' | 'mentor', question: OpenQuestion, mood: 'good' | 'bad'): string => {
    const key = `${side} ${question} ${mood}`;
    const left = waiting.get(key) ?? [];
    if (left.length === 0) left.push(...shuffle(random, pools[side][question][mood]));
    waiting.set(key, left);
    return left.pop() as string;
  };
  return (side: 'mentee' | 'mentor', question: OpenQuestion, content: boolean): string => {
    for (;;) {
      const mood = content ? 'good' : 'bad';
      const parts = [fill(random, nextTemplate(side, question, mood))];
      const more = random();
      if (more < 0.12) parts.push(fill(random, nextTemplate(side, question, mood)));
      else if (more < 0.24) parts.push(pick(random, content ? tails : sourTails));
      const text = roughen(random, parts.join(' '));
      if (said.has(text.toLowerCase()) || (parts.length === 2 && parts[0] === parts[1])) continue;
      said.add(text.toLowerCase());
      return text;
    }
  };
};
