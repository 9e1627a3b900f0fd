import { describe, expect, test } from 'vitest';
import { blankItem, makeOptions } from '../../../src/shared/instrument/index.ts';
import type { InstrumentId, Item, ItemId, QuestionType } from '../../../src/shared/model/index.ts';
import { blankSheet, formQuestions, formText } from '../../../src/shared/report/index.ts';

const itemOf = (type: QuestionType, wording: string, changes: Partial<Item> = {}): Item => ({
  ...blankItem(type),
  id: wording as ItemId,
  instrumentId: 'form' as InstrumentId,
  position: 0,
  wording: { mentee: wording, mentor: wording },
  ...changes,
});

const items: Item[] = [
  itemOf('multiple', 'What matters?', { options: makeOptions(['Family', 'Faith', 'Learning']), atMost: 2 }),
  itemOf('single', 'Places?', { role: 'mentor', options: makeOptions(['1', '2']) }),
  itemOf('rating', 'How is it?', { scale: { min: 0, max: 2, labels: ['Bad', '', 'Good'] } }),
  itemOf('grid', 'When are you free?', {
    rows: ['Mon', 'Tue'],
    options: makeOptions(['Noon', 'Evening']),
    atMost: 1,
  }),
  itemOf('ranking', 'Rank.', {
    wording: { mentee: 'What do you want?', mentor: 'What do you offer?' },
    options: makeOptions(['Studies', 'Careers', 'Life']),
    atMost: 2,
  }),
  itemOf('yesNo', 'May we?'),
  itemOf('people', 'With whom?', { atMost: 3 }),
  itemOf('longText', 'Anything else?'),
];

test('as text: every question of the side with its type in words and its options one a line', () => {
  expect(formText({ title: 'Sign-up' }, items, 'mentee')).toBe(`Sign-up

1. What matters?
Type: Checkboxes (Google Forms) · Choice, multiple answers (Microsoft Forms)
At most: 2
Family
Faith
Learning

2. How is it?
Type: Linear scale (Google Forms) · Rating, or Likert with one statement (Microsoft Forms)
Scale: 0 to 2
0 = Bad
2 = Good

3. When are you free?
Type: Multiple-choice grid (Google Forms) · Likert (Microsoft Forms)
Rows:
Mon
Tue
Columns:
Noon
Evening

4. What do you want?
Type: Multiple-choice grid with a row for each option (Google Forms) · Ranking (Microsoft Forms)
Ranks: 1 to 2
Studies
Careers
Life

5. May we?
Type: Multiple choice (Google Forms) · Choice (Microsoft Forms)
Yes
No

6. With whom?
Type: Short answer (Google Forms) · Text (Microsoft Forms)
Hint: first and last names with a comma between them

7. Anything else?
Type: Paragraph (Google Forms) · Text, long answer (Microsoft Forms)
`);
});

describe('on paper', () => {
  test('each side has its own questions, numbered, in its own words', () => {
    const told = (side: 'mentee' | 'mentor') =>
      formQuestions(items, side).map(({ number, wording }) => `${number} ${wording}`);
    expect(told('mentee')).toEqual([
      '1 What matters?',
      '2 How is it?',
      '3 When are you free?',
      '4 What do you want?',
      '5 May we?',
      '6 With whom?',
      '7 Anything else?',
    ]);
    expect(told('mentor').slice(0, 5)).toEqual([
      '1 What matters?',
      '2 Places?',
      '3 How is it?',
      '4 When are you free?',
      '5 What do you offer?',
    ]);
  });

  test('each type has its space and says what to do', () => {
    expect(formQuestions(items, 'mentor').map(({ howTo, space }) => [howTo, space])).toEqual([
      ['Tick up to 2.', { kind: 'boxes', labels: ['Family', 'Faith', 'Learning'], round: false }],
      ['Tick one.', { kind: 'boxes', labels: ['1', '2'], round: true }],
      [
        'Circle one number.',
        {
          kind: 'scale',
          steps: [
            { step: 0, words: 'Bad' },
            { step: 1, words: '' },
            { step: 2, words: 'Good' },
          ],
        },
      ],
      [
        'Tick one box in each row.',
        { kind: 'grid', rows: ['Mon', 'Tue'], columns: ['Noon', 'Evening'], round: true },
      ],
      [
        'Write 1 before the most important, then 2.',
        { kind: 'ranks', labels: ['Studies', 'Careers', 'Life'] },
      ],
      ['', { kind: 'boxes', labels: ['Yes', 'No'], round: true }],
      ['First and last names, one on each line.', { kind: 'lines', count: 3 }],
      ['', { kind: 'lines', count: 4 }],
    ]);
  });
});

test('as a sheet: a column for each question, grids one for each row, and the options on a second page', () => {
  const [answers, options] = blankSheet(items, 'mentee');
  expect(answers?.columns.map(({ heading }) => heading)).toEqual([
    'What matters?',
    'How is it?',
    'When are you free? [Mon]',
    'When are you free? [Tue]',
    'What do you want?',
    'May we?',
    'With whom?',
    'Anything else?',
  ]);
  expect(answers?.rows).toEqual([]);
  expect(options?.rows).toEqual([
    ['What matters?', 'Options with “;” between them, up to 2', 'Family'],
    ['', '', 'Faith'],
    ['', '', 'Learning'],
    ['How is it?', 'A number from 0 to 2', '0 - Bad'],
    ['', '', '1'],
    ['', '', '2 - Good'],
    ['When are you free?', 'One option in each row’s column', 'Noon'],
    ['', '', 'Evening'],
    ['What do you want?', 'Options with “;” between them, up to 2, the most important first', 'Studies'],
    ['', '', 'Careers'],
    ['', '', 'Life'],
    ['May we?', 'Yes or No', 'Yes'],
    ['', '', 'No'],
    ['With whom?', 'Names with “;” between them, up to 3', ''],
    ['Anything else?', 'As much as you like', ''],
  ]);
});
