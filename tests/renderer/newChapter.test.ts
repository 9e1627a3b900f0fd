import { describe, expect, it } from 'vitest';
import { cycleFrom } from '../../src/renderer/components/cycleFrom.ts';
import { describeProblem, toNewChapter } from '../../src/renderer/screens/Welcome/newChapter.ts';
import { chapterSettingsSchema, firstCheckInOn, newCycleSchema } from '../../src/shared/model/index.ts';

const form = {
  name: ' Birch Hollow ',
  classYears: 'M1, M2,,M3 ',
  words: 'big',
  startYear: 2026,
  officer: '',
  passphrase: '',
  passphraseAgain: '',
};

describe('the form of a new chapter', () => {
  it('becomes settings and a cycle that the contract accepts', () => {
    const { settings, cycle } = toNewChapter(form);
    expect(chapterSettingsSchema.parse(settings)).toMatchObject({
      name: 'Birch Hollow',
      classYears: ['M1', 'M2', 'M3'],
      words: { mentor: 'big', mentees: 'littles' },
    });
    expect(newCycleSchema.parse(cycle)).toEqual({
      label: '2026–27',
      startsOn: '2026-08-01',
      endsOn: '2027-05-31',
    });
  });

  it.each([
    [{ name: '  ' }, 'name'],
    [{ classYears: 'MS1' }, 'classYears'],
    [{ classYears: 'MS1, ms1' }, 'classYears'],
    [{ startYear: 26 }, 'startYear'],
    [{ passphrase: 'short' }, 'passphrase'],
    [{ passphrase: 'four words in a row', passphraseAgain: 'four words in a raw' }, 'passphraseAgain'],
  ])('says what is missing: %o', (change, field) => {
    expect(describeProblem({ ...form, ...change })?.field).toBe(field);
  });

  it('asks for encryption only where a passphrase was given', () => {
    expect(toNewChapter(form).passphrase).toBeNull();
    expect(toNewChapter({ ...form, passphrase: 'four words in a row' }).passphrase).toBe(
      'four words in a row',
    );
  });

  it('labels the turn of a century', () => {
    expect(cycleFrom(2099).label).toBe('2099–00');
  });

  it('puts the first check-in two weeks after the start, across a month', () => {
    expect(firstCheckInOn('2026-08-20')).toBe('2026-09-03');
    expect(firstCheckInOn('2027-12-20')).toBe('2028-01-03');
  });
});
