import { describe, expect, test } from 'vitest';
import { chartFigure } from '../../src/renderer/screens/Letters/chartFigure.ts';
import { filterAgreements, listAgreements } from '../../src/renderer/screens/Privacy/agreementRows.ts';
import type { Consent, Person, PersonId } from '../../src/shared/model/index.ts';
import { sample, sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const personOf = (id: string, name: string, entryCohort: number): Person => ({
  id: id as PersonId,
  name,
  goesBy: null,
  pronouns: null,
  email: null,
  phone: null,
  entryCohort,
  staysNamed: true,
});
const saidOf = (personId: string, purpose: Consent['purpose'], answer: 'yes' | 'no'): Consent => ({
  personId: personId as PersonId,
  purpose,
  answer,
  on: '2026-09-01',
  source: 'Questionnaire A',
});
const people = [personOf('c', 'Zoë', 2026), personOf('a', 'ana', 2025), personOf('b', 'Ben', 2026)];
const consents = [
  saidOf('a', 'research', 'no'),
  saidOf('b', 'research', 'yes'),
  saidOf('c', 'pairing', 'no'),
];
const known = {
  statusEvents: [],
  settings: { classYears: ['MS1', 'MS2'], yearStartsOn: '07-01' },
  today: '2026-11-25',
};

describe('agreements', () => {
  test('are one row a person, by name, with what they said of that purpose alone', () => {
    const rows = listAgreements(people, consents, 'research', known);
    expect(
      rows.map(({ name, standing, answer, on, source }) => [name, standing, answer, on, source]),
    ).toEqual([
      ['ana', 'MS2', 'refused', '2026-09-01', 'Questionnaire A'],
      ['Ben', 'MS1', 'agreed', '2026-09-01', 'Questionnaire A'],
      ['Zoë', 'MS1', 'not asked', null, ''],
    ]);
  });

  test('are filtered by class, by what was said and by name, accents aside', () => {
    const rows = listAgreements(people, consents, 'research', known);
    const names = (filter: Partial<Parameters<typeof filterAgreements>[1]>): string[] =>
      filterAgreements(rows, { answer: null, standing: null, typed: '', ...filter }).map(({ name }) => name);
    expect(names({ standing: 'MS1' })).toEqual(['Ben', 'Zoë']);
    expect(names({ answer: 'not asked' })).toEqual(['Zoë']);
    expect(names({ answer: 'refused', standing: 'MS1' })).toEqual([]);
    expect(names({ typed: ' ZOE ' })).toEqual(['Zoë']);
  });
});

test('whoever graduated and did not agree stands on the family chart without a name', () => {
  const [earlier] = sample.pairings;
  if (earlier === undefined) throw new Error('The sample has no pair.');
  const open = { status: 'active', endedOn: null, endReason: null } as const;
  const pair = { ...earlier, ...open, cycleId: sampleSnapshot.cycle.id };
  const mentor = sampleSnapshot.people.find(({ id }) => id === pair.mentorId);
  const textsWhere = (staysNamed: boolean): string => {
    const people = sampleSnapshot.people.map((one) => (one.id === mentor?.id ? { ...one, staysNamed } : one));
    const gone = { personId: pair.mentorId, kind: 'graduated', on: '2026-05-20', yearsHeldBack: 0 } as const;
    const statusEvents = [...sampleSnapshot.statusEvents, gone];
    return JSON.stringify(
      chartFigure(
        { ...sampleSnapshot, pairings: [pair], people, statusEvents },
        sample.settings,
        '2026-11-25',
      ),
    );
  };
  expect(textsWhere(true)).toContain(mentor?.name);
  expect(textsWhere(false)).not.toContain(mentor?.name);
});
