import { describe, expect, it } from 'vitest';
import { findIdentifiers, replaceIdentifiers } from '../../../../src/shared/evaluation/index.ts';

const known = {
  names: ['Ana María López-Núñez', 'Will Okafor', 'Grace Lee', 'Dr. Søren Dahl'],
  places: ['Cedar Rapids', 'Kumasi'],
};
const found = (text: string): string[] =>
  findIdentifiers(text, known).map(({ kind, text: what, isSure }) => `${kind}: ${what}${isSure ? '' : '?'}`);

describe('what could tell who is meant', () => {
  it.each([
    ['She and Ana called me.', ['name: Ana']],
    ['Thanks to Ana María López-Núñez, always.', ['name: Ana María López-Núñez']],
    ['thanks to ana and núñez', ['name: núñez?']],
    ['López’s notes saved me', ['name: López']],
    ['I asked Søren about it', ['name: Søren']],
    [
      'Write to ana.lopez7@alder.example or @anita_l',
      ['e-mail: ana.lopez7@alder.example', 'e-mail: @anita_l'],
    ],
    ['call +1 (555) 013-4477 after six', ['phone: +1 (555) 013-4477']],
    ['my number is S0042117', ['number: S0042117']],
    [
      'On March 3, 2027 we met, again 4/5/2027 and 2027-05-06',
      ['date: March 3, 2027', 'date: 4/5/2027', 'date: 2027-05-06'],
    ],
    ['We both grew up in Cedar Rapids', ['place: Cedar Rapids']],
    ['We met at Brewhaus on Mondays', ['rare word: Brewhaus?', 'rare word: Mondays?']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  it.each([
    'It will help. I may go in May, on Monday, for Step 1.',
    'Before the exam I was nervous. She called. Later I slept.',
    'We met 12 times in 2027 and 95% were fine.',
    'MS2 mentors and MS1 mentees study Anki.',
  ])('nothing in %j', (text) => {
    expect(found(text).filter((one) => !one.endsWith('?'))).toEqual([]);
  });
  it('replaces what was chosen and leaves the rest', () => {
    const text = 'Ana 🎉 wrote to Will on March 3.';
    const all = findIdentifiers(text, known);
    expect(replaceIdentifiers(text, all)).toBe('[name] 🎉 wrote to [name] on [date].');
    expect(replaceIdentifiers(text, all.slice(1))).toBe('Ana 🎉 wrote to [name] on [date].');
    expect(replaceIdentifiers(text, [])).toBe(text);
  });
});
