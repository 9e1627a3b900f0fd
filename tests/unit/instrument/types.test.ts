import { describe, expect, it } from 'vitest';
import {
  guessType,
  learnChoices,
  questionTypeDefinitions,
  type ReadingTools,
  readDay,
  readMoment,
  readNumber,
} from '../../../src/shared/instrument/index.ts';
import { type QuestionType, questionTypes } from '../../../src/shared/model/index.ts';

const tools: ReadingTools = {
  separator: ', ',
  dayFirst: false,
  findPerson: (name) => (name === 'Ana Abel' ? 'p1' : null),
  nameOfPerson: (id) => (id === 'p1' ? 'Ana Abel' : null),
};
const options = [
  { id: 'family', label: 'Family', aliases: ['Famille'] },
  { id: 'service', label: 'Service, advocacy', aliases: [] },
];
const shape = {
  options,
  scale: { min: 1, max: 5, labels: ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'] },
  atMost: null,
};

describe('every question type', () => {
  it.each(questionTypes)('%s says that an empty cell was skipped and never throws', (type) => {
    const definition = questionTypeDefinitions[type];
    expect(definition.type).toBe(type);
    expect(definition.parse('  ', shape, tools)).toEqual({ value: null, missing: 'skipped' });
    for (const cell of ['\u0000', '=1+1', '😀', 'x'.repeat(10_000), '(', ';;;', '-99'])
      expect(() => definition.parse(cell, shape, tools)).not.toThrow();
  });

  it.each<[QuestionType, string, unknown, string]>([
    ['single', ' FAMILY ', 'family', 'Family'],
    ['single', 'famille', 'family', 'Family'],
    ['multiple', 'Family, Service, advocacy', ['family', 'service'], 'Family · Service, advocacy'],
    [
      'multiple',
      'Service, advocacy, my dog, and cat',
      ['service', 'Other: my dog, and cat'],
      'Service, advocacy · Other: my dog, and cat',
    ],
    ['ranking', 'Service, advocacy, Family', ['service', 'family'], '1 Service, advocacy · 2 Family'],
    ['rating', '4', 4, '4 · Agree'],
    ['rating', 'strongly agree', 5, '5 · Strongly agree'],
    ['rating', '2 - Disagree', 2, '2 · Disagree'],
    ['rating', '5/5', 5, '5 · Strongly agree'],
    ['number', '1,54', 1.54, '1.54'],
    ['shortText', ' Alder College ', 'Alder College', 'Alder College'],
    ['date', '9/4/2026', '2026-09-04', '2026-09-04'],
    [
      'place',
      'Fairbanks, Alaska, USA',
      { city: 'Fairbanks', region: 'Alaska', country: 'USA' },
      'Fairbanks, Alaska, USA',
    ],
    ['people', 'Ana Abel and Bo', ['p1', 'Bo'], 'Ana Abel, Bo'],
    ['yesNo', 'Yes, gladly', 'yes', 'yes'],
  ])('%s reads %j', (type, cell, value, words) => {
    const read = questionTypeDefinitions[type].parse(cell, shape, tools);
    expect(read.value).toEqual(value);
    expect(read.value === null ? '' : questionTypeDefinitions[type].format(read.value, shape, tools)).toBe(
      words,
    );
  });

  it('keeps refusals apart from what cannot be read', () => {
    expect(questionTypeDefinitions.single.parse('Prefer not to say', shape, tools)).toEqual({
      value: null,
      missing: 'refused',
    });
    expect(questionTypeDefinitions.rating.parse('9', shape, tools)).toEqual({
      value: null,
      missing: 'unreadable',
    });
    expect(questionTypeDefinitions.date.parse('2025-02-30', shape, tools)).toEqual({
      value: null,
      missing: 'unreadable',
    });
  });
});

describe('guessing the type of a column', () => {
  const repeat = (cells: readonly string[], times: number): string[] =>
    Array.from({ length: times }, () => cells).flat();
  it.each<[QuestionType, readonly string[], string]>([
    ['single', repeat(['Weekly', 'Monthly', 'Every 2 weeks', 'Weekly'], 8), 'How often would you meet?'],
    ['multiple', repeat(['Mon, Tue', 'Tue', 'Mon, Fri', 'Fri, Sat'], 8), 'Which days?'],
    ['rating', repeat(['1', '3', '5', '4'], 8), 'I felt welcome'],
    ['rating', repeat(['Agree', 'Strongly agree', 'Neutral'], 3), 'I felt welcome'],
    ['number', repeat(['2', 'Two', '14'], 4), 'How many times did you meet?'],
    ['single', repeat(['MS1', 'MS2', 'MS1', 'MS3'], 4), 'Which class year are you in?'],
    ['number', ['1998', '2001', '1999', '2003', '2000'], 'Birth'],
    ['yesNo', ['Yes', 'no', 'Yes'], 'Have you had a mentor?'],
    ['date', ['2026-01-02', '1/5/2026', 'March 4, 2026'], 'First meeting'],
    ['place', ['Austin, TX', 'Lagos, Nigeria'], 'Where do you call home?'],
    ['people', ['Ana Abel', 'Bo Brandt, Cy'], 'People you clicked with at the social'],
    ['shortText', ['Alder College', 'Birch University', 'Cedar State'], 'Where did you study?'],
    [
      'longText',
      [
        'I hope to find somebody who has been through all of this before me.',
        'Somebody who answers when I write late at night before an exam, honestly.',
      ],
      'What do you hope for?',
    ],
  ])('%s', (type, cells, heading) => {
    expect(guessType(cells, { heading, kind: 'matching' }).type).toBe(type);
  });
});

describe('options that hold the joining sign', () => {
  it('are put together where the pieces follow each other in 97 % of cases both ways', () => {
    const cells = [
      ...Array.from({ length: 40 }, () => 'Cooking, Arts, crafts, Reading'),
      ...Array.from({ length: 30 }, () => 'Reading'),
      ...Array.from({ length: 30 }, () => 'Cooking'),
    ];
    expect([...learnChoices(cells).options].sort()).toEqual(['Arts, crafts', 'Cooking', 'Reading']);
  });

  it('stay apart where they are only often chosen together', () => {
    const cells = [
      ...Array.from({ length: 45 }, () => 'Cooking, Reading'),
      ...Array.from({ length: 5 }, () => 'Reading'),
    ];
    expect([...learnChoices(cells).options].sort()).toEqual(['Cooking', 'Reading']);
  });

  it('are never made of semicolons', () => {
    expect(learnChoices(Array.from({ length: 30 }, () => '8AM;9AM')).options).toEqual(['8AM', '9AM']);
  });

  it('mangled by Excel into dates come back as ranges, as a change to be accepted', () => {
    const cells = ['2-Jan', '2-Jan', '4-Mar', '5 or more', '5 or more'];
    const learned = questionTypeDefinitions.single.design(
      cells,
      { heading: 'How often?', kind: 'matching' },
      ', ',
    );
    expect(learned.options.map(({ label }) => label)).toEqual(['1-2', '5 or more', '3-4']);
    expect(questionTypeDefinitions.single.parse('4-Mar', learned, tools)).toEqual({
      value: '3-4',
      missing: null,
      change: { kind: 'excelDate', before: '4-Mar', after: '3-4' },
    });
  });
});

describe('numbers and dates as people type them', () => {
  it.each<[string, number | null]>([
    ['1,540', 1540],
    ['1.540,5', 1540.5],
    ['two', 2],
    ['Three!', 3],
    ['2 mentees', 2],
    ['2-3', null],
    ['1e5', null],
    ['', null],
    ['many', null],
    ['(405)', 405],
  ])('number %j is %j', (cell, value) => {
    expect(readNumber(cell)?.value ?? null).toBe(value);
  });

  it.each<[string, string | null]>([
    ['12/13/2019 9:50:30', '2019-12-13T09:50:30'],
    ['2026/09/04 8:56:26 PM GMT+5:30', '2026-09-04T20:56:26+05:30'],
    ['2018/02/07 3:48:34PM EST', '2018-02-07T15:48:34'],
    ['7/2/20 11:00:22', '2020-07-02T11:00:22'],
    ['2019-12-13T12:02:32', '2019-12-13T12:02:32'],
    ['13.12.2019 09:05', '2019-12-13T09:05:00'],
    ['yesterday', null],
  ])('moment %j is %j', (cell, value) => {
    expect(readMoment(cell)).toBe(value);
  });

  it('has no 30 February, 31 June or year 0025', () => {
    expect(['2025-02-30', '31/06/2025', '0025-01-01', '2023-02-29'].map((cell) => readDay(cell))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([readDay('2024-02-29'), readDay('3/4/2026'), readDay('3/4/2026', true)]).toEqual([
      '2024-02-29',
      '2026-03-04',
      '2026-04-03',
    ]);
  });
});
