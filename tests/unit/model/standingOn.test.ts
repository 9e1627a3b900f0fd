import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeStanding,
  isCalendarDay,
  rollOverDay,
  type StatusEvent,
  standingOn,
  statusKinds,
} from '../../../src/shared/model/index.ts';

const rule = { classYearCount: 4, yearStartsOn: '07-01' };
const classYears = ['MS1', 'MS2', 'MS3', 'MS4'];

/** `leave 2026-10-01 +1` → an event. */
const read = (text: string): StatusEvent => {
  const [, kind, on, held] = /^(.+) (\d{4}-\d{2}-\d{2})(?: \+(\d))?$/.exec(text) as RegExpExecArray;
  return {
    personId: 'ana' as StatusEvent['personId'],
    kind: kind as StatusEvent['kind'],
    on: on as string,
    yearsHeldBack: Number(held ?? 0),
  };
};

const say = (cohort: number | null, events: readonly string[], day: string, with_ = rule): string =>
  describeStanding(standingOn(cohort, events.map(read), day, with_), classYears);

// The truth is written by hand, from what a registrar would say of the person on that day.
const truth: readonly [what: string, cohort: number | null, events: string[], [day: string, is: string][]][] =
  [
    [
      'nothing happens',
      2026,
      [],
      [
        ['2026-06-30', 'not yet entered'],
        ['2026-07-01', 'MS1'],
        ['2027-06-30', 'MS1'],
        ['2027-07-01', 'MS2'],
        ['2028-02-29', 'MS2'],
        ['2030-06-30', 'MS4'],
        ['2030-07-01', 'alumni'],
      ],
    ],
    [
      'repeats, decided in May',
      2026,
      ['repeats year 2027-05-20 +1'],
      [
        ['2027-05-19', 'MS1'],
        ['2027-05-20', 'MS1'],
        ['2027-06-30', 'MS1'],
        ['2027-07-01', 'MS1'],
        ['2028-06-30', 'MS1'],
        ['2028-07-01', 'MS2'],
        ['2031-07-01', 'alumni'],
      ],
    ],
    [
      'repeats, dated on the day of the move',
      2026,
      ['repeats year 2027-07-01 +1'],
      [
        ['2027-06-30', 'MS1'],
        ['2027-07-01', 'MS1'],
        ['2028-07-01', 'MS2'],
      ],
    ],
    [
      'repeats the year that began a day ago',
      2026,
      ['repeats year 2027-07-02 +1'],
      [
        ['2027-07-01', 'MS2'],
        ['2027-07-02', 'MS2'],
        ['2028-07-01', 'MS2'],
        ['2029-07-01', 'MS3'],
      ],
    ],
    [
      'a research year after MS2',
      2024,
      ['research year 2026-07-01 +1'],
      [
        ['2026-06-30', 'MS2'],
        ['2026-09-01', 'MS2'],
        ['2027-07-01', 'MS3'],
        ['2028-07-01', 'MS4'],
        ['2029-07-01', 'alumni'],
      ],
    ],
    [
      'four MD-PhD years after MS2',
      2024,
      ['research year 2026-07-01 +4'],
      [
        ['2026-07-01', 'MS2'],
        ['2027-12-01', 'MS2'],
        ['2029-12-01', 'MS2'],
        ['2030-07-01', 'MS3'],
        ['2032-06-30', 'MS4'],
        ['2032-07-01', 'alumni'],
      ],
    ],
    [
      'leave in the spring, back a year later',
      2026,
      ['leave 2027-01-15 +1', 'returned 2028-01-10'],
      [
        ['2027-01-14', 'MS1'],
        ['2027-01-15', 'on leave'],
        ['2027-07-01', 'on leave'],
        ['2028-01-09', 'on leave'],
        ['2028-01-10', 'MS1'],
        ['2028-07-01', 'MS2'],
      ],
    ],
    [
      'leave that holds back, but back before the summer',
      2026,
      ['leave 2027-01-15 +1', 'returned 2027-04-01'],
      [
        ['2027-02-01', 'on leave'],
        ['2027-04-01', 'MS1'],
        ['2027-07-01', 'MS1'],
        ['2028-07-01', 'MS2'],
      ],
    ],
    [
      'a short leave over the summer that holds nothing back',
      2026,
      ['leave 2027-06-01', 'returned 2027-08-15'],
      [
        ['2027-07-01', 'on leave'],
        ['2027-08-15', 'MS2'],
      ],
    ],
    [
      'leave for one year that goes on for another',
      2025,
      ['leave 2026-10-01 +1', 'leave 2027-10-01 +1', 'returned 2028-10-01'],
      [
        ['2027-10-02', 'on leave'],
        ['2028-09-30', 'on leave'],
        ['2028-10-01', 'MS2'],
        ['2029-07-01', 'MS3'],
      ],
    ],
    [
      'leave without return never becomes alumni by itself',
      2022,
      ['leave 2024-10-01 +1'],
      [['2031-01-01', 'on leave']],
    ],
    [
      'one missed move written down twice',
      2026,
      ['leave 2027-01-15 +1', 'repeats year 2027-07-01 +1'],
      [
        ['2027-06-30', 'on leave'],
        ['2027-07-01', 'MS1'],
        ['2028-07-01', 'MS2'],
      ],
    ],
    [
      'repeats twice in a row',
      2026,
      ['repeats year 2027-07-01 +1', 'repeats year 2028-07-01 +1'],
      [
        ['2028-07-01', 'MS1'],
        ['2029-07-01', 'MS2'],
      ],
    ],
    [
      'transfers into the second year',
      2025,
      ['transferred in 2026-08-03'],
      [
        ['2025-10-01', 'not yet entered'],
        ['2026-08-02', 'not yet entered'],
        ['2026-08-03', 'MS2'],
        ['2027-07-01', 'MS3'],
      ],
    ],
    [
      'leaves',
      2025,
      ['withdrew 2025-11-14'],
      [
        ['2025-11-13', 'MS1'],
        ['2025-11-14', 'withdrew'],
        ['2040-01-01', 'withdrew'],
      ],
    ],
    [
      'left, and what is written down afterwards does not bring back',
      2025,
      ['withdrew 2025-11-14', 'leave 2026-01-01 +1', 'repeats year 2026-07-01 +1'],
      [['2026-09-01', 'withdrew']],
    ],
    [
      'left and transferred in again',
      2025,
      ['withdrew 2025-11-14', 'transferred in 2027-08-01 +1'],
      [
        ['2025-10-01', 'MS1'],
        ['2026-08-01', 'withdrew'],
        ['2027-08-01', 'MS3'],
        ['2028-07-01', 'MS3'],
      ],
    ],
    [
      'graduates in May',
      2023,
      ['graduated 2027-05-16'],
      [
        ['2027-05-15', 'MS4'],
        ['2027-05-16', 'alumni'],
        ['2027-07-01', 'alumni'],
      ],
    ],
    [
      'graduated stays graduated',
      2023,
      ['graduated 2027-05-16', 'leave 2027-06-01 +1', 'returned 2028-06-01'],
      [['2028-09-01', 'alumni']],
    ],
    [
      'graduates a year late',
      2023,
      ['research year 2026-07-01 +1', 'graduated 2028-05-16'],
      [
        ['2027-09-01', 'MS4'],
        ['2028-05-16', 'alumni'],
      ],
    ],
    [
      'written down in odd order',
      2026,
      ['returned 2028-01-10', 'leave 2027-01-15 +1'],
      [
        ['2027-02-01', 'on leave'],
        ['2028-02-01', 'MS1'],
      ],
    ],
    [
      'back and away again on one day',
      2026,
      ['leave 2027-01-15 +1', 'leave 2028-01-10 +1', 'returned 2028-01-10'],
      [['2028-01-10', 'on leave']],
    ],
    ['back without having been away', 2026, ['returned 2027-01-10'], [['2027-02-01', 'MS1']]],
    [
      'deferred entry',
      2026,
      ['leave 2026-06-01 +1', 'returned 2027-07-01'],
      [
        ['2026-09-01', 'on leave'],
        ['2027-07-01', 'MS1'],
        ['2028-07-01', 'MS2'],
      ],
    ],
    [
      'leave from a leap day',
      2027,
      ['leave 2028-02-29 +1', 'returned 2029-03-01'],
      [
        ['2028-02-28', 'MS1'],
        ['2028-02-29', 'on leave'],
        ['2029-03-01', 'MS1'],
        ['2029-07-01', 'MS2'],
      ],
    ],
    [
      'nobody knows the cohort',
      null,
      ['leave 2027-01-15', 'returned 2027-03-01', 'graduated 2030-05-20'],
      [
        ['2026-09-01', 'class year unknown'],
        ['2027-02-01', 'on leave'],
        ['2027-09-01', 'class year unknown'],
        ['2030-06-01', 'alumni'],
      ],
    ],
  ];

describe('where someone stands', () => {
  for (const [what, cohort, events, days] of truth)
    test.each(days)(`${what}: on %s %s`, (day, is) => {
      expect(say(cohort, events, day)).toBe(is);
    });

  test.each([
    ['02-29', '2027-02-28', 'not yet entered'],
    ['02-29', '2027-03-01', 'MS1'],
    ['02-29', '2028-02-28', 'MS1'],
    ['02-29', '2028-02-29', 'MS2'],
    ['01-01', '2026-12-31', 'not yet entered'],
    ['01-01', '2027-01-01', 'MS1'],
  ])('a year that starts on %s: on %s %s', (yearStartsOn, day, is) => {
    expect(say(2027, [], day, { ...rule, yearStartsOn })).toBe(is);
  });

  test('a year that starts on a leap day holds back on the first day that there is', () => {
    const leap = { ...rule, yearStartsOn: '02-29' };
    expect(rollOverDay(2027, '02-29')).toBe('2027-03-01');
    expect(rollOverDay(2028, '02-29')).toBe('2028-02-29');
    expect(say(2026, ['repeats year 2027-03-01 +1'], '2027-03-01', leap)).toBe('MS1');
    expect(say(2026, ['repeats year 2027-03-01 +1'], '2028-02-29', leap)).toBe('MS2');
  });

  test('the calendar knows its days', () => {
    const days = [
      '2028-02-29',
      '2027-02-29',
      '1900-02-29',
      '2000-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
    ];
    expect(days.map(isCalendarDay)).toEqual([true, false, false, true, false, false, false]);
  });

  const anyDay = fc
    .record({ year: fc.integer({ min: 2020, max: 2034 }), of: fc.integer({ min: 0, max: 364 }) })
    .map(({ year, of }) => new Date(Date.UTC(year, 0, 1 + of)).toISOString().slice(0, 10));
  const anyEvents = fc.uniqueArray(
    fc.record({
      personId: fc.constant('ana' as StatusEvent['personId']),
      kind: fc.constantFrom(...statusKinds),
      on: anyDay,
      yearsHeldBack: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 5, selector: ({ kind, on }) => `${on} ${kind}` },
  );

  test('does not depend on the order in which events were written down', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, (events, day) => {
        expect(standingOn(2024, events.toReversed(), day, rule)).toEqual(standingOn(2024, events, day, rule));
      }),
    );
  });

  test('a class year never falls', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let before = 0;
        for (let year = 2024; year < 2034; year++)
          for (const month of ['01-01', '06-30', '07-01', '07-02', '12-31']) {
            const standing = standingOn(2024, events, `${year}-${month}`, { ...rule, classYearCount: 99 });
            if (standing.kind !== 'in class') continue;
            expect(standing.classYear).toBeGreaterThanOrEqual(before);
            before = standing.classYear;
          }
      }),
    );
  });
});
