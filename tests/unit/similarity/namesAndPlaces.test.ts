import { describe, expect, test } from 'vitest';
import { compareAnswers, similarityOf } from './helpers.ts';

describe('place', () => {
  const item = { measure: 'place' } as const;
  const austin = { city: 'Austin', state: 'TX', country: 'USA' };

  test.each([
    ['same city', austin, { city: 'austin ', state: 'Texas', country: 'United States' }, 1],
    ['same state', austin, { city: 'Houston', state: 'Texas', country: 'US' }, 2 / 3],
    ['same country', austin, { city: 'Boston', state: 'MA', country: 'U.S.A.' }, 1 / 3],
    ['another country', austin, { city: 'Lyon', country: 'France' }, 0],
    [
      'the same name in another country',
      { city: 'Paris', state: 'TX' },
      { city: 'Paris', country: 'France' },
      0,
    ],
    [
      'the same name in another state',
      { city: 'Springfield', state: 'IL' },
      { city: 'Springfield', state: 'MO' },
      1 / 3,
    ],
    ['a level that one did not give', { city: 'Lyon' }, { city: 'Lyon', country: 'France' }, 1],
    ['nothing in common that is known', { city: 'Lyon' }, { country: 'France' }, 0],
    ['texts', 'Austin, TX', 'Austin, Texas, USA', 1],
    ['a state as text', 'Texas', 'Dallas, TX', 2 / 3],
    ['a city abroad as text', 'Lyon, France', 'Nice, France', 1 / 3],
  ] as const)('%s', (_, mentee, mentor, expected) => {
    expect(similarityOf(item, mentee, mentor)).toBeCloseTo(expected, 12);
    expect(similarityOf(item, mentor, mentee)).toBeCloseTo(expected, 12);
  });

  test('names the deepest common level', () => {
    expect(compareAnswers(item, [austin], ['Dallas, TX']).shared).toEqual({
      kind: 'place',
      level: 'state',
      name: 'Texas',
    });
  });

  test('follows the chapter’s own spellings', () => {
    const aliases = [{ name: 'New York City', spellings: ['NYC', 'New York'] }];
    expect(similarityOf({ measure: 'place', aliases }, 'NYC, NY', 'New York City, New York')).toBe(1);
  });

  test.each([null, '', ' , ', {}, { city: ' ' }, 7, ['Austin']])('can’t read %j', (answer) => {
    expect(similarityOf(item, answer, austin)).toBeNull();
  });
});

describe('college', () => {
  const aliases = [
    { name: 'University of Michigan', spellings: ['UMich', 'U of M', 'Univ. of Michigan'] },
    { name: 'Michigan State University', spellings: ['MSU'] },
  ];
  const item = { measure: 'college', aliases } as const;

  test.each([
    ['UMich', 'University of Michigan', 1],
    ['u of m', 'Univ. of Michigan', 1],
    ['MSU', 'UMich', 0],
    ['The Ohio State University', 'Ohio State University', 1],
    ['École Normale', 'ecole normale', 1],
    ['St. Olaf', 'St Olaf', 1],
    ['Rice', 'Reed', 0],
  ])('%s and %s give %d', (mentee, mentor, expected) => {
    expect(similarityOf(item, mentee, mentor)).toBe(expected);
  });

  test('tells the merged name', () => {
    expect(compareAnswers(item, ['UMich'], ['u of m']).shared).toEqual({
      kind: 'name',
      name: 'University of Michigan',
    });
  });

  test('takes blanks and punctuation alone for no answer', () => {
    expect(similarityOf(item, ' ', 'UMich')).toBeNull();
    expect(similarityOf(item, '–', '–')).toBeNull();
  });
});
