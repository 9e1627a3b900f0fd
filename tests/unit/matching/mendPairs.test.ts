import { describe, expect, test } from 'vitest';
import {
  buildMendRequest,
  buildPairingInput,
  type Happening,
  type MendStop,
  mendPairs,
  runPairing,
  scoreInput,
  settingsUnder,
} from '../../../src/shared/matching/run/index.ts';
import type { Pairing, PairingId } from '../../../src/shared/model/index.ts';
import { sampleSnapshot } from '../../helpers/sampleSnapshot.ts';

/** So many mentees and mentors of the sample, so that every pairing can be tried by hand. */
const smallClass = (mentees: number, mentors: number) => ({
  ...sampleSnapshot,
  enrollments: [
    ...sampleSnapshot.enrollments.filter(({ role }) => role === 'mentee').slice(0, mentees),
    ...sampleSnapshot.enrollments.filter(({ role }) => role === 'mentor').slice(0, mentors),
  ],
});

const approve = (source: ReturnType<typeof smallClass>) => {
  const outcome = runPairing(buildPairingInput(source, settingsUnder(source, 'total')));
  if (!outcome.ok) throw new Error(outcome.message);
  const pairings = outcome.pairs.map(
    (pair, index): Pairing => ({
      id: `pairing ${index}` as PairingId,
      cycleId: source.cycle.id,
      menteeId: pair.menteeId as Pairing['menteeId'],
      mentorId: pair.mentorId as Pairing['mentorId'],
      kind: 'primary',
      status: 'announced',
      startedOn: '2026-08-20',
      endedOn: null,
      endReason: null,
      runId: null,
      score: pair.score,
      approvedBy: ['A', 'B'],
    }),
  );
  return { ...source, pairings: [...source.pairings, ...pairings] };
};

const here = (source: ReturnType<typeof approve>) =>
  source.pairings.filter(({ cycleId, status }) => cycleId === source.cycle.id && status !== 'ended');

interface Tried {
  readonly covered: number;
  readonly moved: number;
  readonly total: number;
}

/** Every way to pair what a request holds, by trying them all. */
const tryAll = (request: ReturnType<typeof buildMendRequest>): Tried[] => {
  const { input, standing } = request;
  const { score } = scoreInput(input, { withParts: false });
  const before = new Map(standing);
  const bans = new Set([...input.forbidden, ...(input.decided?.apart ?? [])].map((pair) => pair.join(' ')));
  const rest = input.mentors.map(({ capacity }) => capacity);
  const found: Tried[] = [];
  const go = (mentee: number, covered: number, moved: number, total: number): void => {
    const person = input.mentees[mentee];
    if (person === undefined) {
      found.push({ covered, moved, total });
      return;
    }
    const own = before.get(person.id);
    go(mentee + 1, covered, moved + (own === undefined ? 0 : 1), total);
    for (const [mentor, { id }] of input.mentors.entries()) {
      if (rest[mentor] === 0 || bans.has(`${person.id} ${id}`)) continue;
      rest[mentor] = (rest[mentor] ?? 0) - 1;
      const points = score[mentee * input.mentors.length + mentor] ?? 0;
      go(mentee + 1, covered + 1, moved + (own === undefined || own === id ? 0 : 1), total + points);
      rest[mentor] = (rest[mentor] ?? 0) + 1;
    }
  };
  go(0, 0, 0, 0);
  return found;
};

const coveredBy = (stop: MendStop, people: number): number => people - stop.waiting.length;

const checkAgainstAll = (source: ReturnType<typeof approve>, happening: Happening) => {
  const request = buildMendRequest(source, happening);
  const outcome = mendPairs(request);
  if (!outcome.ok) throw new Error(outcome.message);
  const all = tryAll(request);
  const most = Math.max(...all.map(({ covered }) => covered));
  const whole = all.filter(({ covered }) => covered === most);
  const fewest = Math.min(...whole.map(({ moved }) => moved));
  const bestOfFewest = Math.max(...whole.filter(({ moved }) => moved === fewest).map(({ total }) => total));
  const best = Math.max(...whole.map(({ total }) => total));
  const [first] = outcome.stops;
  const last = outcome.stops.at(-1);
  expect([coveredBy(first!, request.input.mentees.length), first?.moved, first?.totalAfter]).toEqual([
    most,
    fewest,
    bestOfFewest,
  ]);
  expect(last?.totalAfter).toBe(best);
  for (const stop of outcome.stops) expect(coveredBy(stop, request.input.mentees.length)).toBe(most);
  return { request, stops: outcome.stops };
};

describe('mending the pairs', () => {
  const approved = approve(smallClass(5, 5));
  // The first has the priority of the tiers as well, which the trial by hand leaves out: here all are of one tier.
  const level = {
    ...approved,
    enrollments: approved.enrollments.map((enrollment) => ({ ...enrollment, priorityTier: 1 })),
  };

  test.each([0, 1, 2, 3, 4])(
    'when the mentor of pair %i drops out, comes out as trying all ways does',
    (index) => {
      const gone = here(level)[index]!;
      const ends = here(level).filter(({ mentorId }) => mentorId === gone.mentorId);
      const { request, stops } = checkAgainstAll(level, {
        ends: ends.map(({ id }) => id),
        leaving: [{ personId: gone.mentorId, side: 'mentor' }],
        seeking: ends.map(({ menteeId }) => menteeId),
      });
      expect(request.input.mentors.map(({ id }) => id)).not.toContain(gone.mentorId);
      for (const { lines, totalBefore, totalAfter } of stops) {
        const change = lines.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0);
        expect(totalBefore + change).toBe(totalAfter);
      }
    },
  );

  test('goes from fewest changes to the best total, never the other way', () => {
    const source = approve(smallClass(9, 8));
    const gone = here(source)[3]!;
    const outcome = mendPairs(
      buildMendRequest(source, {
        ends: [gone.id],
        leaving: [{ personId: gone.mentorId, side: 'mentor' }],
        seeking: [gone.menteeId],
      }),
    );
    if (!outcome.ok) throw new Error(outcome.message);
    const totals = outcome.stops.map(({ totalAfter }) => totalAfter);
    expect(totals).toEqual(totals.toSorted((left, right) => left - right));
    const moves = outcome.stops.map(({ moved }) => moved);
    expect(moves).toEqual(moves.toSorted((left, right) => left - right));
    expect(outcome.stops[0]?.leastChange).toBe(1);
  });

  test('does not bring a pair back that ended, now or earlier in the cycle', () => {
    const [pair, other] = here(level);
    const source = {
      ...level,
      plan: { ...level.plan, neverAgain: false },
      pairings: level.pairings.map((one) =>
        one.id === other!.id ? { ...one, status: 'ended' as const, endReason: 'no fit' as const } : one,
      ),
    };
    const { stops } = checkAgainstAll(source, {
      ends: [pair!.id],
      leaving: [],
      seeking: [pair!.menteeId, other!.menteeId],
    });
    for (const { lines } of stops)
      for (const { menteeId, to } of lines) {
        if (menteeId === pair!.menteeId) expect(to).not.toBe(pair!.mentorId);
        if (menteeId === other!.menteeId) expect(to).not.toBe(other!.mentorId);
      }
  });

  test('brings in a late joiner, and leaves everyone else who waits alone', () => {
    const base = smallClass(4, 6);
    const source = approve(base);
    const late = sampleSnapshot.enrollments.filter(({ role }) => role === 'mentee').slice(4, 6);
    const joined = {
      ...source,
      enrollments: [...source.enrollments, ...late].map((one) => ({ ...one, priorityTier: 1 })),
    };
    const { request, stops } = checkAgainstAll(joined, {
      ends: [],
      leaving: [],
      seeking: [late[0]!.personId],
    });
    expect(request.input.mentees.map(({ id }) => id)).not.toContain(late[1]!.personId);
    expect(stops[0]?.moved).toBe(0);
    expect(stops[0]?.lines).toMatchObject([{ menteeId: late[0]!.personId, from: null, before: null }]);
  });

  test('says who stays without a mentor where no place is left', () => {
    const source = approve(smallClass(3, 2));
    const places = here(source);
    const full = {
      ...source,
      enrollments: source.enrollments.map((one) =>
        one.role === 'mentor'
          ? { ...one, capacity: places.filter(({ mentorId }) => mentorId === one.personId).length }
          : one,
      ),
    };
    const gone = places[0]!;
    const ends = places.filter(({ mentorId }) => mentorId === gone.mentorId);
    const outcome = mendPairs(
      buildMendRequest(full, {
        ends: ends.map(({ id }) => id),
        leaving: [{ personId: gone.mentorId, side: 'mentor' }],
        seeking: ends.map(({ menteeId }) => menteeId),
      }),
    );
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.stops[0]?.waiting).toHaveLength(ends.length);
    expect(outcome.stops[0]?.moved).toBe(0);
  });

  test('holds co-mentors and bridges where they are, and stops when it is asked to', () => {
    const source = approve(smallClass(4, 5));
    const [pair] = here(source);
    const idle = source.enrollments.find(
      ({ role, personId }) =>
        role === 'mentor' && !here(source).some(({ mentorId }) => mentorId === personId),
    )!;
    const bridge: Pairing = { ...pair!, id: 'bridge' as PairingId, mentorId: idle.personId, kind: 'bridge' };
    const request = buildMendRequest(
      { ...source, pairings: [...source.pairings, bridge] },
      { ends: [], leaving: [], seeking: [] },
    );
    expect(request.standing).toHaveLength(4);
    const places = request.input.mentors.find(({ id }) => id === idle.personId)?.capacity ?? 0;
    expect(places).toBe(idle.capacity - 1);
    expect(mendPairs(request, { shouldStop: () => true })).toMatchObject({ ok: false });
  });
});
