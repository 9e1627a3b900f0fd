import { expect, test } from 'vitest';
import type { Enrollment, Person, Standing } from '../../../src/shared/model/index.ts';
import { findConcerns, looksLikeEmail } from '../../../src/shared/roster/index.ts';
import { enrolled, idOf, someone } from './made.ts';

const mail = { email: 'a@x.edu' };
const inClass = (classYear: number): Standing => ({ kind: 'in class', classYear });
const entry = (person: Person, standing: Standing, role: Enrollment['role'] | null, hasAnswered = false) => ({
  person,
  standing,
  enrollment: role === null ? null : enrolled(person.name, role),
  hasAnswered,
});

test('who needs a look before the pairing, and why', () => {
  const sources = [
    entry(someone('Fine Mentee', 2026, mail), inClass(1), 'mentee', true),
    entry(someone('Fine Mentor', 2025, mail), inClass(2), 'mentor'),
    entry(someone('No Year', null, mail), { kind: 'unknown' }, 'mentee'),
    entry(someone('Away', 2025, mail), { kind: 'on leave' }, 'mentor'),
    entry(someone('First Mentor', 2026, mail), inClass(1), 'mentor'),
    entry(someone('Both', 2025, mail), inClass(2), 'both'),
    entry(someone('Silent', 2025, mail), inClass(2), null),
    entry(someone('Only Answers', 2025, mail), inClass(2), null, true),
    entry(someone('No Mail', 2025), inClass(2), 'mentor'),
    entry(someone('Bad Mail', 2025, { email: 'bad mail@x' }), inClass(2), 'mentor'),
  ];
  expect(Object.fromEntries(findConcerns(sources, new Set()))).toEqual({
    'no-year': ['no class year'],
    away: ['class year does not fit'],
    'first-mentor': ['class year does not fit'],
    both: ['both roles'],
    'only-answers': ['answered, not enrolled'],
    'no-mail': ['no e-mail'],
    'bad-mail': ['e-mail looks wrong'],
  });
  // A list of those who entered in 2026 says nothing about those of 2025.
  const listed = findConcerns(sources, new Set([idOf('Fine Mentee')]));
  expect(
    [...listed].filter(([, kinds]) => kinds.includes('not on the class list')).map(([id]) => id),
  ).toEqual(['no-year', 'first-mentor']);
});

test.each([
  ['ana@x.edu', true],
  [' ana.ruiz+m@med.x.edu ', true],
  ['ana@x', false],
  ['ana x@x.edu', false],
  ['ana@x.edu, ben@x.edu', false],
  ['ana@@x.edu', false],
  ['@x.edu', false],
  ['ana@x..edu', false],
])('%s looks like an e-mail address: %s', (email, looks) => {
  expect(looksLikeEmail(email)).toBe(looks);
});
