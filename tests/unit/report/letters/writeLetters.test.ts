import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../../src/shared/model/index.ts';
import {
  createSharedFinder,
  describeChanges,
  describeShared,
  dueLetters,
  type Letter,
  type LettersSource,
  letterText,
  readAgreement,
  shippedWording,
  unknownPlaceholders,
  writeLetters,
} from '../../../../src/shared/report/index.ts';
import {
  announcementOf,
  items,
  letterOptions,
  letterSource,
  type Name,
  pairingOf,
  people,
  secrets,
} from '../../../helpers/letterClass.ts';

const lettersOf = (source: LettersSource = letterSource): Readonly<Record<Name, Letter>> =>
  Object.fromEntries(
    writeLetters(source, letterOptions).map((letter) => [letter.personId, letter]),
  ) as Record<Name, Letter>;

const partnersOf = (letter: Letter) => letter.groups.flatMap(({ partners }) => partners);

describe('letters', () => {
  test('are one page for each person, whatever they are to others', () => {
    const letters = lettersOf();
    expect(Object.keys(letters).sort()).toEqual(['ben', 'cat', 'dee', 'eli', 'mia', 'noa', 'olu']);
    const told = Object.fromEntries(
      Object.entries(letters).map(([id, letter]) => [
        id,
        partnersOf(letter).map(({ firstName, roleWord }) => `${roleWord} ${firstName}`),
      ]),
    );
    expect(told).toEqual({
      ben: ['mentee Mimi', 'mentee Noa'],
      cat: ['mentee Mimi'],
      dee: ['mentor Eli', 'mentee Olu'],
      eli: ['mentee Dee'],
      mia: ['mentor Ben', 'co-mentor Cat'],
      noa: ['mentor Ben'],
      olu: ['mentor Dee'],
    });
    expect(letters.dee.groups.map(({ opening }) => opening)).toEqual([
      'your mentor this year:',
      'your mentee this year:',
    ]);
    expect(letters.mia.groups[0]?.opening).toBe('your mentors this year:');
    expect(letters.mia.greeting).toBe('Dear Mimi,');
    expect(letters.mia.family).toEqual({ name: 'Hazel', token: 'family-hazel' });
  });

  test('name as shared only what both really answered, the rarer answer first, one a question', () => {
    const letters = lettersOf();
    // Both ticked family, hiking and "None of these"; family was ticked by 3 of 7, hiking by 3 of 7, none says nothing.
    expect(partnersOf(letters.mia)[0]?.shared).toBe(
      'You both named family (values) and hiking (things to do).',
    );
    expect(partnersOf(letters.mia)[1]?.shared).toBe('You both named service (values).');
    expect(partnersOf(letters.dee)[0]?.shared).toBe(
      'You both named chess (things to do) and learning (values).',
    );
    expect(partnersOf(letters.olu)[0]?.shared).toBe('You both named learning (values).');
  });

  test('show what a partner agreed to show, in their own words, on one line', () => {
    const [ben] = partnersOf(lettersOf().noa);
    expect(ben).toMatchObject({
      email: 'ben@example.edu',
      details: [
        { label: 'Values', text: 'Family, Learning' },
        { label: 'Things to do', text: 'Hiking, None of these' },
        { label: 'Talk for an hour', text: 'Old maps' },
      ],
    });
  });

  test('keep everything of somebody who did not agree, from both sides', () => {
    const letters = lettersOf();
    const noa = partnersOf(letters.ben).find(({ firstName }) => firstName === 'Noa');
    expect(noa).toMatchObject({ email: null, phone: null, shared: '', details: [] });
    expect(partnersOf(letters.noa)[0]?.shared).toBe('');
    expect(letterText(letters.ben)).toContain('Ask the board how to reach Noa.');
  });

  test('hold no answer that is sensitive, for the board or for nobody, and no name that was rather not wanted', () => {
    const text = writeLetters(letterSource, letterOptions).map(
      (letter) => JSON.stringify(letter) + letterText(letter),
    );
    for (const secret of secrets) expect(text.join('\n')).not.toContain(secret);
    expect(text.join('\n')).not.toMatch(/rather not/i);
  });

  test('where the questionnaire does not ask, follow its notes, and leave the phone number out', () => {
    const unasked = { ...letterSource, items: items.filter(({ id }) => id !== 'consent') };
    const [ben] = partnersOf(lettersOf(unasked).noa);
    expect(ben).toMatchObject({ email: 'ben@example.edu', phone: null });
    const closed = {
      ...unasked,
      items: unasked.items.map((item) => ({ ...item, visibleTo: 'board' as const })),
    };
    for (const letter of writeLetters(closed, letterOptions))
      for (const partner of partnersOf(letter)) expect([partner.shared, partner.details]).toEqual(['', []]);
  });

  test.each([
    ['yes', true],
    ['no', false],
    [null, false],
  ])('a yes-or-no question about showing answers, answered %s, means %s', (value, agreed) => {
    const asks = {
      ...items[0]!,
      type: 'yesNo' as const,
      wording: {
        mentee: 'May we show your answers to your partner?',
        mentor: 'May we show your answers to your partner?',
      },
    };
    const submission = {
      ...letterSource.submissions[0]!,
      responses: [{ itemId: asks.id, value, missing: value === null ? ('skipped' as const) : null }],
    };
    expect(readAgreement([asks], submission)).toEqual({ answers: agreed, phone: agreed });
  });

  test('stay within a page: long answers are cut at a word, many partners tell less', () => {
    const long = 'Ünïcode '.repeat(400);
    const source = {
      ...letterSource,
      submissions: letterSource.submissions.map((submission) => ({
        ...submission,
        responses: submission.responses.map((answer) =>
          answer.itemId === 'talk' ? { ...answer, value: long } : answer,
        ),
      })),
    };
    const text = partnersOf(lettersOf(source).noa)[0]?.details.at(-1)?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(180);
    expect(text.endsWith('Ünïcode…')).toBe(true);
    expect(partnersOf(lettersOf(source).ben)[0]?.details.length).toBeLessThanOrEqual(3);
  });
});

describe('wording', () => {
  test('is filled in from its placeholders, and the board’s own goes before the shipped one', () => {
    const wording = {
      ...shippedWording.mentee,
      closing: '{partner} and you, {family}, {start}, {check-in}, {officers}, {chapter} {cycle}.',
      prompts: 'One?\n\n  Two?  ',
    };
    const letters = lettersOf({ ...letterSource, wordings: [{ side: 'mentee', wording }] });
    expect(letters.noa.closing).toBe(
      'Ben Marsh and you, Hazel, August 20, 2026, September 3, 2026, Ama Osei and Lars Marsh, Alder Creek 2026–27.',
    );
    expect(letters.noa.prompts).toEqual(['One?', 'Two?']);
    expect(letters.ben.closing).toContain('we ask both of you whether you have met');
  });

  test('names placeholders that stand for nothing, and leaves them as they are', () => {
    expect(unknownPlaceholders('{name} {nome} { partner } {nome} {x y} {} {toString}')).toEqual([
      'nome',
      'x y',
      'toString',
    ]);
    const wording = { ...shippedWording.mentee, greeting: 'Hi {nome} {toString} {{name}}' };
    expect(lettersOf({ ...letterSource, wordings: [{ side: 'mentee', wording }] }).noa.greeting).toBe(
      'Hi {nome} {toString} {Noa}',
    );
    for (const side of ['mentee', 'mentor'] as const)
      expect(unknownPlaceholders(Object.values(shippedWording[side]).join('\n'))).toEqual([]);
  });
});

describe('after an announcement', () => {
  const first = announcementOf(dueLetters(letterSource), 1, '2026-08-21');
  const announced = { ...letterSource, announcements: [first] };

  test('everyone with a pair got a letter, and none is due until something changes', () => {
    expect(first.letters.map(({ personId, version }) => `${personId} ${version}`)).toEqual(
      ['ben', 'cat', 'dee', 'eli', 'mia', 'noa', 'olu'].map((id) => `${id} 1`),
    );
    expect(dueLetters(announced)).toEqual([]);
    expect(new Set(Object.values(lettersOf(announced)).map(({ state }) => state))).toEqual(new Set(['told']));
  });

  const changed = {
    ...announced,
    pairings: [
      ...letterSource.pairings.map((pairing) =>
        pairing.id === 'noa+ben'
          ? { ...pairing, status: 'ended' as const, endReason: 'no fit' as const }
          : pairing,
      ),
      pairingOf('noa', 'cat', { startedOn: '2026-09-10' }),
    ],
  };

  test('only those whose pairs changed get a new letter, which says what changed and nothing of why', () => {
    expect(dueLetters(changed).map(({ personId, version }) => [personId, version])).toEqual([
      ['ben', 2],
      ['cat', 2],
      ['noa', 2],
    ]);
    const letters = lettersOf(changed);
    expect(letters.noa).toMatchObject({
      state: 'changed',
      version: 2,
      changes: ['Your pairing with Ben Marsh has ended.', 'Cat Reed is now your mentor.'],
    });
    expect(letters.ben.changes).toEqual(['Your pairing with Noa "N" Birch has ended.']);
    expect(letterText(letters.noa)).toContain('version 2, corrected on August 21, 2026');
    expect(letterText(letters.noa)).not.toMatch(/no fit|fit\b/);
    expect(letters.mia).toMatchObject({ state: 'told', version: 1 });
  });

  test('a second announcement settles it, and the corrected letter keeps saying what changed', () => {
    const second = announcementOf(dueLetters(changed), 2, '2026-09-11');
    const settled = { ...changed, announcements: [first, second] };
    expect(dueLetters(settled)).toEqual([]);
    expect(lettersOf(settled).noa).toMatchObject({ state: 'told', version: 2, dated: '2026-09-11' });
    expect(lettersOf(settled).noa.changes).toHaveLength(2);
  });

  test('a corrected address touches the partners alone; who has no partner left is told so, unless they left', () => {
    const mended = {
      ...announced,
      people: letterSource.people.map((one) =>
        one.id === 'dee' ? { ...one, email: 'dee2@example.edu' } : one,
      ),
    };
    expect(dueLetters(mended).map(({ personId }) => personId)).toEqual(['eli', 'olu']);
    expect(lettersOf(mended).olu.changes).toEqual(['How to reach Dee Park has changed.']);
    const alone = {
      ...announced,
      pairings: letterSource.pairings.map((pairing) =>
        pairing.id === 'olu+dee' ? { ...pairing, status: 'ended' as const } : pairing,
      ),
    };
    expect(lettersOf(alone).olu).toMatchObject({ groups: [], prompts: [], version: 2 });
    expect(lettersOf(alone).olu.closing).toContain('on the list for a new partner');
    const left = {
      ...alone,
      enrollments: letterSource.enrollments.map((one) =>
        one.personId === 'olu' ? { ...one, role: 'neither' as const } : one,
      ),
    };
    expect(dueLetters(left).map(({ personId }) => personId)).toEqual(['dee']);
  });

  test('whose pairs all came to their end as planned gets no further letter', () => {
    const over = (endReason: 'completed' | 'no fit') => ({
      ...announced,
      pairings: letterSource.pairings.map((pairing) => ({
        ...pairing,
        status: 'ended' as const,
        endReason: pairing.id === 'olu+dee' ? endReason : ('completed' as const),
      })),
    });
    expect(dueLetters(over('completed'))).toEqual([]);
    expect(dueLetters(over('no fit')).map(({ personId }) => personId)).toEqual(['dee', 'olu']);
  });

  test('who left the roster stays without a name in what changed', () => {
    const told = first.letters.find(({ personId }) => personId === 'noa')!;
    const nameOf = (id: PersonId) => (id === people.ben.id ? null : 'x');
    expect(describeChanges(told.partners, [], letterOptions.words, nameOf)).toEqual([
      'Your pairing with someone who left the roster has ended.',
    ]);
  });
});

describe('a place in common', () => {
  const home = { ...items[0]!, id: 'home' as never, shortName: 'Home', type: 'place' as const, options: [] };
  const living = (value: unknown) =>
    ({
      ...letterSource.submissions[0]!,
      responses: [{ itemId: home.id, value, missing: null }],
    }) as (typeof letterSource.submissions)[number];
  const texas = { city: 'Austin', region: 'Texas', country: 'United States' };
  test.each([
    [texas, texas, 'You both named Austin, Texas, United States (home).'],
    [texas, { ...texas, city: 'Dallas' }, 'You both named Texas, United States (home).'],
    [texas, { city: 'Austin', region: 'Minnesota', country: 'United States' }, ''],
    [texas, { region: '', country: 'United States' }, ''],
    [texas, 'Austin', ''],
  ])('of %j and %j', (left, right, sentence) => {
    const find = createSharedFinder([home], [living(left), living(right)]);
    expect(describeShared(find(living(left), living(right)))).toBe(sentence);
  });
});

test('whoever said no to being shown stands in no letter but by name, and shares nothing aloud', () => {
  const shown = lettersOf();
  const hidden = lettersOf({ ...letterSource, hiddenFromPartner: ['mia' as PersonId] });
  const asSeenBy = (letters: typeof shown, reader: Name) =>
    partnersOf(letters[reader]).find(({ personId }) => personId === 'mia');
  for (const reader of ['ben', 'cat'] as const) {
    expect(asSeenBy(hidden, reader)).toMatchObject({
      name: asSeenBy(shown, reader)?.name,
      shared: '',
      details: [],
    });
    expect(asSeenBy(hidden, reader)).toMatchObject({ email: null, phone: null });
  }
  // What both share is not told to her either; the others' letters stay as they were.
  expect(partnersOf(hidden.mia).map(({ shared }) => shared)).toEqual(partnersOf(hidden.mia).map(() => ''));
  expect(hidden.dee).toEqual(shown.dee);
  const told = partnersOf(shown.ben).flatMap(({ personId, shared, details }) =>
    personId === 'mia' ? [shared, ...details] : [],
  );
  expect(told.some((one) => one !== '')).toBe(true);
});
