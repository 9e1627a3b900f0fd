import { describe, it, test } from 'vitest';

// Not run: what the inventory's list of tests is tried on.

const number = 3;
const done = (): void => {};

describe('group', () => {
  it('plain', done);
  test(`with a ${number} in it`, done);
  it.each(['a case', 'another'])('for %s', done);
  it.skip('never', done);
  test.todo('later');
  test('where it can', (context) => context.skip('there is no disk'));
  test('perhaps', (context) => context.skip());
});
describe.each(['a case'])('cases of %s', () => {
  it('inside', done);
});
describe.skip('off', () => {
  it('inside', done);
});
