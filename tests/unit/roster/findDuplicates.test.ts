import { describe, expect, test } from 'vitest';
import { addressKey, findDuplicates } from '../../../src/shared/roster/index.ts';
import { createRandom, randomInteger } from '../../../src/shared/util/index.ts';
import { idOf, someone } from './made.ts';

const pairsOf = (...people: Parameters<typeof someone>[]): string[] =>
  findDuplicates(people.map((person) => someone(...person))).map(
    ({ first, second, reason }) => `${first} + ${second}: ${reason}`,
  );

test.each([
  ['Ana.Ruiz@X.edu', 'anaruiz@x.edu'],
  ['ana.ruiz+mentor@x.edu', 'anaruiz@x.edu'],
  [' ana@x.edu ', 'ana@x.edu'],
  ['no address', null],
  ['@x.edu', null],
  [null, null],
])('the mailbox of %s is %s', (email, key) => {
  expect(addressKey(email)).toBe(key);
});

describe('records that may be one person', () => {
  test('the same mailbox, whatever the names', () => {
    expect(
      pairsOf(
        ['Ana Ruiz', 2026, { email: 'Ana.Ruiz@x.edu' }],
        ['Mimi', 2025, { email: 'anaruiz+form@x.edu' }],
        ['Ana Other', 2026, { email: 'ana.other@x.edu' }],
      ),
    ).toEqual(['ana-ruiz + mimi: same e-mail']);
  });

  test('the same name without accents and case, in one cohort or where it is unknown', () => {
    expect(
      pairsOf(
        ['Zoë Brontë', 2026, { id: idOf('z1') }],
        ['ZOE BRONTE', 2026, { id: idOf('z2') }],
        ['Zoe Bronte', null, { id: idOf('z3') }],
        ['Zoe Bronte', 2021, { id: idOf('z4') }],
      ),
    ).toEqual([
      // The one without a cohort may be any of them; those of 2026 and 2021 are two people.
      'z1 + z2: same name',
      'z1 + z3: same name',
      'z2 + z3: same name',
      'z3 + z4: same name',
    ]);
  });

  test('a name that someone goes by', () => {
    expect(
      pairsOf(['Elizabeth Park', 2026, { goesBy: 'Liz' }], ['Liz Park', 2026, { email: 'liz@x.edu' }]),
    ).toEqual(['elizabeth-park + liz-park: same name']);
  });

  test('near spellings, where neither cohort nor e-mail speaks against it', () => {
    expect(
      pairsOf(
        ['Katherine O’Neil', 2026],
        ['Kathryne O’Neil', 2026, { email: 'kate@x.edu' }],
        ['Joan Park', 2026, { email: 'joan.park@x.edu' }],
        ['Joao Park', 2026, { email: 'silva9@x.edu' }],
        ['Marie Curie', 2024],
        ['Maria Curie', 2025],
        ['Ben Cho', 2026],
        ['Ken Choi', 2026],
      ),
    ).toEqual(['katherine-o’neil + kathryne-o’neil: near spelling']);
  });

  test('what the board has called two people is not offered again, in either order', () => {
    const people = [
      someone('Ana Ruiz', 2026, { id: idOf('a') }),
      someone('Ana Ruiz', 2026, { id: idOf('b') }),
    ];
    expect(findDuplicates(people)).toHaveLength(1);
    expect(findDuplicates(people, [[idOf('b'), idOf('a')]])).toEqual([]);
    expect(findDuplicates(people, [[idOf('a'), idOf('c')]])).toHaveLength(1);
  });

  test('does not depend on the order of the roster', () => {
    const people = ['Ana Ruiz', 'Anna Ruiz', 'Ana Ruis', 'Ben Cho', 'Ben Chow'].map((name) =>
      someone(name, 2026),
    );
    expect(findDuplicates(people.toReversed())).toEqual(findDuplicates(people));
  });

  test('looks through 5,000 people within a second', () => {
    const random = createRandom(5);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const word = (): string =>
      Array.from({ length: 4 + randomInteger(random, 5) }, () => letters[randomInteger(random, 26)]).join('');
    const firsts = Array.from({ length: 300 }, word);
    const lasts = Array.from({ length: 900 }, word);
    const people = Array.from({ length: 5_000 }, (_, at) =>
      someone(
        `${firsts[randomInteger(random, 300)]} ${lasts[randomInteger(random, 900)]}`,
        2012 + (at % 15),
        { id: idOf(`p${at}`), email: `p${at}x${at * 7919}@x.edu` },
      ),
    );
    const start = performance.now();
    findDuplicates(people);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
