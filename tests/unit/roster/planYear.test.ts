import { describe, expect, test } from 'vitest';
import { describeStanding, type ProgramCycle } from '../../../src/shared/model/index.ts';
import { planYear, type YearLine, type YearStart } from '../../../src/shared/roster/index.ts';
import { enrolled, event, idOf, pairing, someone } from './made.ts';

const settings = { classYears: ['MS1', 'MS2', 'MS3', 'MS4'], yearStartsOn: '07-01' };
const previous: ProgramCycle = {
  id: 'c26' as ProgramCycle['id'],
  label: '2026–27',
  startsOn: '2026-08-01',
  endsOn: '2027-05-31',
};
const next = { label: '2027–28', startsOn: '2027-08-01', endsOn: '2028-05-31' };

/** A small chapter in which every case of the roll-over stands once. */
const chapter: YearStart = {
  settings,
  previous,
  next,
  people: [
    someone('Ana Mentee', 2026),
    someone('Bo Unpaired', 2026),
    someone('Cy Mentor', 2025),
    someone('Di Both', 2025),
    someone('Ed Fourth', 2023),
    someone('Flo Graduated', 2023),
    someone('Gus Repeats', 2026),
    someone('Hal Research', 2025),
    someone('Ida Away', 2025),
    someone('Jo Back', 2025),
    someone('Kim Transfer', 2026),
    someone('Lu Left', 2026),
    someone('Mo Unknown', null),
    someone('Nia New', 2027),
    someone('Oz Idle', 2024),
    someone('Pat Alumna', 2019),
    someone('Quin Gone', 2022),
    someone('Rae Later', 2028),
    someone('Sol Alumnus', 2021),
    someone('Tia Long Away', 2024),
    someone('Uma Paused', 2024),
  ],
  statusEvents: [
    event('Flo Graduated', 'graduated', '2027-05-16'),
    event('Gus Repeats', 'repeats year', '2027-05-20', 1),
    event('Hal Research', 'research year', '2027-07-01', 1),
    event('Ida Away', 'leave', '2027-01-15', 1),
    event('Jo Back', 'leave', '2026-01-15', 1),
    event('Jo Back', 'returned', '2027-01-15'),
    event('Kim Transfer', 'transferred in', '2027-07-15'),
    event('Lu Left', 'withdrew', '2027-02-01'),
    event('Quin Gone', 'withdrew', '2024-02-01'),
    event('Tia Long Away', 'leave', '2025-09-01', 1),
  ],
  enrollments: [
    enrolled('Ana Mentee', 'mentee'),
    enrolled('Bo Unpaired', 'mentee', { priorityTier: 1 }),
    enrolled('Cy Mentor', 'mentor', { capacity: 2 }),
    enrolled('Di Both', 'both'),
    enrolled('Ed Fourth', 'mentor'),
    enrolled('Flo Graduated', 'mentor'),
    enrolled('Gus Repeats', 'mentee'),
    enrolled('Hal Research', 'mentor'),
    enrolled('Lu Left', 'mentee'),
    enrolled('Oz Idle', 'neither'),
    enrolled('Sol Alumnus', 'mentor'),
    enrolled('Uma Paused', 'mentor', { pausedUntil: '2027-12-31' }),
  ],
  pairings: [
    pairing('Ana Mentee', 'Cy Mentor'),
    pairing('Gus Repeats', 'Cy Mentor'),
    pairing('Lu Left', 'Di Both', { status: 'ended', endedOn: '2027-02-01', endReason: 'left' }),
    pairing('Cy Mentor', 'Ed Fourth', { cycleId: 'c25' as ProgramCycle['id'], status: 'ended' }),
  ],
};

const show = (line: YearLine): string => {
  const { part } = line;
  const stands = [line.before, line.after].map((standing) => describeStanding(standing, settings.classYears));
  const role = part === null ? '–' : `${part.role} ${part.capacity} tier ${part.priorityTier}`;
  const made =
    line.event === null ? '' : `, writes ${line.event.kind} ${line.event.on} +${line.event.yearsHeldBack}`;
  return `${line.kind}: ${stands.join(' → ')}, ${role}${made}`;
};
const shown = (start: YearStart): Record<string, string> =>
  Object.fromEntries(planYear(start).plan.lines.map((line) => [line.personId, show(line)]));

describe('the beginning of a year', () => {
  test('proposes for everyone what they become and what part they take', () => {
    expect(shown(chapter)).toEqual({
      'mo-unknown': 'class year unknown: class year unknown → class year unknown, –',
      'ida-away': 'on leave: on leave → on leave, –',
      // The year that the leave held back is over, so another one has to be written down.
      'tia-long-away': 'on leave: on leave → on leave, –, writes leave 2027-07-01 +1',
      'jo-back': 'returned: MS1 → MS2, –',
      'gus-repeats': 'repeats year: MS1 → MS1, –',
      'hal-research': 'research year: MS2 → MS2, mentor 1 tier 2',
      'kim-transfer': 'transferred in: not yet entered → MS2, mentee 0 tier 1',
      'lu-left': 'left: withdrew → withdrew, –',
      'sol-alumnus': 'alumni who mentored: alumni → alumni, –',
      'bo-unpaired': 'carried over: MS1 → MS2, mentee 0 tier 0',
      'di-both': 'carried over: MS2 → MS3, both 1 tier 0',
      'ed-fourth': 'graduates: MS4 → alumni, –, writes graduated 2027-07-01 +0',
      'flo-graduated': 'graduates: alumni → alumni, –',
      'nia-new': 'begins: not yet entered → MS1, mentee 0 tier 1',
      'ana-mentee': 'was mentee: MS1 → MS2, mentor 1 tier 2',
      'cy-mentor': 'was mentor: MS2 → MS3, mentor 2 tier 2',
      'uma-paused': 'was mentor: MS3 → MS4, mentor 1 tier 2',
      'oz-idle': 'took no part: MS3 → MS4, –',
    });
  });

  test('accounts for everyone: a line, or counted among those who stay as they are', () => {
    const { plan } = planYear(chapter);
    const { alumni, left, later } = plan.settled;
    expect({ alumni, left, later }).toEqual({ alumni: 1, left: 1, later: 1 });
    expect(plan.lines.length + alumni + left + later).toBe(chapter.people.length);
    expect(plan.movesOn).toBe('2027-07-01');
  });

  test('lists the exceptions first', () => {
    const flags = planYear(chapter).plan.lines.map(({ isException }) => isException);
    expect(flags.indexOf(false)).toBe(flags.lastIndexOf(true) + 1);
    expect(flags.filter(Boolean)).toHaveLength(11);
  });

  test('keeps a pause that is still on', () => {
    const uma = planYear(chapter).plan.lines.find(({ personId }) => personId === idOf('Uma Paused'));
    expect(uma?.part?.pausedUntil).toBe('2027-12-31');
  });

  test('another outcome changes class year and part', () => {
    const { plan, chooseOutcome } = planYear(chapter);
    const line = (name: string): YearLine =>
      plan.lines.find(({ personId }) => personId === idOf(name)) as YearLine;
    expect(show(chooseOutcome(line('Ana Mentee'), 'repeats year'))).toBe(
      'was mentee: MS1 → MS1, –, writes repeats year 2027-07-01 +1',
    );
    expect(show(chooseOutcome(line('Cy Mentor'), 'leave'))).toBe(
      'was mentor: MS2 → on leave, –, writes leave 2027-07-01 +1',
    );
    expect(show(chooseOutcome(line('Ida Away'), 'returned'))).toBe(
      'on leave: on leave → MS2, –, writes returned 2027-07-01 +0',
    );
    expect(show(chooseOutcome(line('Ed Fourth'), 'repeats year'))).toBe(
      'graduates: MS4 → MS4, mentor 1 tier 2, writes repeats year 2027-07-01 +1',
    );
    const undone = chooseOutcome(chooseOutcome(line('Ana Mentee'), 'leave'), 'as recorded');
    expect(undone).toEqual(line('Ana Mentee'));
  });

  test('within one academic year nobody moves, pairs go on, and only free places are offered', () => {
    const spring = {
      ...chapter,
      previous: { ...previous, startsOn: '2026-08-01', endsOn: '2027-01-10' },
      next: { label: 'Spring 2027', startsOn: '2027-01-11', endsOn: '2027-06-15' },
    };
    const lines = shown(spring);
    expect(planYear(spring).plan.movesOn).toBeNull();
    expect(lines['ana-mentee']).toBe('was mentee: MS1 → MS1, –');
    expect(lines['bo-unpaired']).toBe('carried over: MS1 → MS1, mentee 0 tier 0');
    expect(lines['cy-mentor']).toBe('was mentor: MS2 → MS2, mentor 0 tier 2');
    expect(lines['ed-fourth']).toBe('was mentor: MS4 → MS4, mentor 1 tier 2');
  });
});
