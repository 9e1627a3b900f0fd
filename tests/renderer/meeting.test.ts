import { describe, expect, it } from 'vitest';
import { aliasesFor, presentPairing } from '../../src/renderer/client/presenter.ts';
import { compareRuns } from '../../src/renderer/screens/Pairing/drafts/compareDrafts.ts';
import { describeFairness } from '../../src/renderer/screens/Pairing/fairness/fairnessGroups.ts';
import { signedPoints } from '../../src/renderer/screens/Pairing/review/costWords.ts';
import {
  filterLines,
  groupLines,
  noFilter,
  type PairLine,
  sortLines,
} from '../../src/renderer/screens/Pairing/review/pairFilters.ts';
import { defaultDisplayWords, type MatchingRun, type PersonId } from '../../src/shared/model/index.ts';
import { sampleSnapshot } from '../helpers/sampleSnapshot.ts';

const [anna, ben, cleo] = sampleSnapshot.people;
if (anna === undefined || ben === undefined || cleo === undefined) throw new Error('The sample has people.');

const line = (name: string, score: number, more: Partial<PairLine> = {}): PairLine => ({
  key: name,
  row: {
    assignment: { menteeId: anna.id, mentorId: ben.id, score, parts: [], state: 'proposed' },
    mentee: { ...anna, name },
    mentor: { ...ben, name: `Mentor of ${name}` },
    family: null,
    items: [],
    sharedWords: `${name} likes hiking`,
  },
  firmness: undefined,
  delicate: false,
  locked: false,
  classYear: 'MS1',
  firstTimer: true,
  ...more,
});
const names = (lines: readonly PairLine[]): string[] => lines.map(({ row }) => row.mentee.name);

describe('the table of pairs', () => {
  const lines = [
    line('Zoë', 300_000, { delicate: true }),
    line('Ana', 900_000, { locked: true, firstTimer: false }),
    line('Émile', 600_000, { classYear: 'MS2' }),
    line('Bo', 100_000),
  ];

  it('sorts by score and by name, accents aside', () => {
    expect(names(sortLines(lines, { column: 'score', descending: false }))).toEqual([
      'Bo',
      'Zoë',
      'Émile',
      'Ana',
    ]);
    expect(names(sortLines(lines, { column: 'mentee', descending: true }))).toEqual([
      'Zoë',
      'Émile',
      'Bo',
      'Ana',
    ]);
  });

  it('filters by state, words, class year, first time and strength', () => {
    expect(names(filterLines(lines, { ...noFilter, shown: 'delicate' }))).toEqual(['Zoë']);
    expect(names(filterLines(lines, { ...noFilter, shown: 'locked' }))).toEqual(['Ana']);
    expect(names(filterLines(lines, { ...noFilter, text: 'emile' }))).toEqual(['Émile']);
    expect(names(filterLines(lines, { ...noFilter, classYear: 'MS2' }))).toEqual(['Émile']);
    expect(names(filterLines(lines, { ...noFilter, firstTimersOnly: true }))).toEqual(['Zoë', 'Émile', 'Bo']);
    expect(names(filterLines(lines, { ...noFilter, strength: 'strong' }))).toEqual(['Ana']);
  });

  it('puts delicate pairs first, once they are known', () => {
    expect(groupLines(lines, true).map(({ title, lines: of }) => [title, of.length])).toEqual([
      ['Read this one first', 1],
      ['3 robust', 3],
    ]);
    expect(groupLines(lines, false)).toMatchObject([{ title: null, lines }]);
  });
});

describe('two drafts', () => {
  const runOf = (pairs: readonly (readonly [PersonId, PersonId, number])[]) =>
    ({
      assignments: pairs.map(([menteeId, mentorId, score]) => ({
        menteeId,
        mentorId,
        score,
        parts: [],
        state: 'proposed',
      })),
    }) as unknown as MatchingRun;

  it('differ in who is with whom, and by how many points', () => {
    const one = runOf([
      [anna.id, ben.id, 500_000],
      [cleo.id, ben.id, 400_000],
    ]);
    const other = runOf([
      [anna.id, cleo.id, 620_000],
      [cleo.id, ben.id, 400_000],
    ]);
    expect(compareRuns(one, other)).toEqual([
      { menteeId: anna.id, one: ben.id, other: cleo.id, points: 120_000 },
    ]);
    expect(compareRuns(one, one)).toEqual([]);
    expect(compareRuns(one, runOf([[cleo.id, ben.id, 400_000]]))).toEqual([
      { menteeId: anna.id, one: ben.id, other: null, points: -500_000 },
    ]);
  });
});

describe('the words of fairness', () => {
  const group = (label: string, scores: number[], median: number) => ({ label, scores, median });

  it('compare middles only where there are enough people, and warn where there are not', () => {
    const many = [400_000, 450_000, 500_000, 550_000, 600_000];
    expect(
      describeFairness({
        title: '',
        groups: [
          group('Early', many, 500_000),
          group(
            'Late',
            many.map((score) => score + 50_000),
            550_000,
          ),
        ],
      }),
    ).toBe(
      'The middle pair of “Early” scores 5 lower than that of “Late”; 2 of its 5 pairs reach or pass that middle.',
    );
    expect(
      describeFairness({ title: '', groups: [group('Early', many, 500_000), group('Late', [1, 2, 3], 2)] }),
    ).toBe('“Late” is only 3 people: read with care.');
  });

  it('write what is given up with a true minus', () => {
    expect([signedPoints(60_000), signedPoints(-44_000), signedPoints(0)]).toEqual(['−6', '+4.4', '±0']);
  });
});

describe('presenter mode', () => {
  const shown = presentPairing(sampleSnapshot, defaultDisplayWords, 'numbers');

  it('leaves no name and no way to reach anybody in the snapshot', () => {
    const text = JSON.stringify({ ...shown, submissions: [] });
    for (const { name, email } of sampleSnapshot.people) {
      expect(text.includes(name)).toBe(false);
      expect(email !== null && text.includes(email)).toBe(false);
    }
    expect(shown.hidesOwnWords).toBe(true);
  });

  it('calls everybody something else, the same each time', () => {
    for (const how of ['numbers', 'initials'] as const) {
      const aliases = aliasesFor(sampleSnapshot.people, sampleSnapshot.enrollments, defaultDisplayWords, how);
      expect(new Set(aliases.values()).size).toBe(sampleSnapshot.people.length);
      const turned = aliasesFor(
        sampleSnapshot.people.toReversed(),
        sampleSnapshot.enrollments,
        defaultDisplayWords,
        how,
      );
      expect(how === 'initials' || [...aliases].every(([id, alias]) => turned.get(id) === alias)).toBe(true);
    }
  });

  it('changes nothing that pairs are found by', () => {
    expect(shown.submissions).toBe(sampleSnapshot.submissions);
    expect(shown.items.map(({ id, weight }) => [id, weight])).toEqual(
      sampleSnapshot.items.map(({ id, weight }) => [id, weight]),
    );
  });
});
