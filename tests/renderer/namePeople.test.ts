import { expect, test } from 'vitest';
import { namePeople } from '../../src/renderer/app/namePeople.ts';
import { personSchema } from '../../src/shared/model/index.ts';
import { settings } from '../storage/support/chapters.ts';

test('jumping shows alumni who did not agree to stay named as the family tree does', () => {
  const person = (id: string, staysNamed: boolean) =>
    personSchema.parse({
      id,
      name: `Person ${id}`,
      goesBy: null,
      pronouns: null,
      email: null,
      phone: null,
      entryCohort: 2020,
      staysNamed,
    });
  const shownOn = (day: string): string[] =>
    namePeople({ people: [person('a', true), person('b', false)], statusEvents: [] }, settings, day).map(
      ({ shown }) => shown,
    );
  // Four class years from the summer of 2020: still in school in March 2024, alumni in November.
  expect(shownOn('2024-03-01')).toEqual(['Person a', 'Person b']);
  expect(shownOn('2024-11-25')).toEqual(['Person a', "Anonymous '20"]);
});
