import { describe, expect, it } from 'vitest';
import {
  buildPairingInput,
  canonicalResult,
  type DraftEdit,
  editInput,
  openRun,
  type PairingInput,
  runPairing,
} from '../../../src/shared/matching/run/index.ts';
import { prepareRun } from '../../../src/shared/matching/run/prepareRun.ts';
import { sampleSnapshot } from '../../helpers/sampleSnapshot.ts';

const weights = sampleSnapshot.items
  .filter(({ sensitive, weight }) => !sensitive && weight > 0)
  .map(({ id, weight }) => ({ itemId: id, weight }));
const whole = buildPairingInput(sampleSnapshot, { objective: 'total', seed: 1, weights });

/** Six mentees and six mentors with one place each, small enough to try all 720 pairings. */
const small: PairingInput = {
  ...whole,
  mentees: whole.mentees.slice(0, 6),
  mentors: whole.mentors.slice(0, 6).map((mentor) => ({ ...mentor, capacity: 1 })),
  required: [],
  forbidden: [],
};

const permutations = (items: readonly number[]): number[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((first, index) =>
        permutations(items.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
      );
const all = permutations([0, 1, 2, 3, 4, 5]);
const { scored } = prepareRun(small, { withParts: false });
const scoresOf = (pairing: readonly number[]): number[] =>
  pairing.map((mentor, mentee) => scored.score[mentee * 6 + mentor]!);
const totalOf = (pairing: readonly number[]): number => scoresOf(pairing).reduce((sum, one) => sum + one, 0);
const bestOf = (pairings: readonly number[][]): number => Math.max(...pairings.map(totalOf));

const solve = (input: PairingInput) => {
  const outcome = runPairing(input);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
};
const open = (input: PairingInput) => {
  const opened = openRun(input, solve(input).pairs);
  if ('ok' in opened) throw new Error(opened.reason);
  return opened;
};
const nothing: DraftEdit = { aim: { objective: 'total' }, locked: [], apart: [], keepsOthers: false };
const pairAt = (mentee: number, mentor: number) => ({
  menteeId: small.mentees[mentee]!.id,
  mentorId: small.mentors[mentor]!.id,
});
const mentorsIn = (pairs: readonly { menteeId: string; mentorId: string }[]): number[] =>
  small.mentees.map(({ id }) =>
    small.mentors.findIndex((mentor) => mentor.id === pairs.find((pair) => pair.menteeId === id)?.mentorId),
  );

describe('the dial, against all 720 pairings', () => {
  const { stops } = open(small);

  it('begins at the best total and raises the weakest pair up to the highest that can be', () => {
    expect(stops[0]).toMatchObject({ total: bestOf(all), moved: 0 });
    const highest = Math.max(...all.map((pairing) => Math.min(...scoresOf(pairing))));
    const floors = stops.filter(({ aim }) => aim.objective !== 'leximin');
    expect(floors.at(-1)?.worst).toBe(highest);
    expect(floors.length).toBeGreaterThan(1);
  });

  it('reaches at each stop the best total that its weakest pair allows', () => {
    for (const { aim, total, worst } of stops.filter(
      (stop) => stop.aim.objective === 'total' && stop.aim.floor !== undefined,
    )) {
      expect(worst).toBe(aim.floor);
      expect(total).toBe(bestOf(all.filter((pairing) => Math.min(...scoresOf(pairing)) >= worst)));
    }
  });

  it('ends with the most even pairing', () => {
    const sorted = (pairing: readonly number[]): string =>
      scoresOf(pairing)
        .toSorted((one, other) => one - other)
        .map((score) => String(score).padStart(7, '0'))
        .join();
    const most = all.toSorted((one, other) => (sorted(one) < sorted(other) ? 1 : -1))[0]!;
    expect(stops.at(-1)).toMatchObject({ aim: { objective: 'leximin' }, total: totalOf(most) });
  });

  it('raises further weak pairs only as far as a stop says, or as the most even pairing can', () => {
    const evenest = solve(editInput(small, [], { ...nothing, aim: { objective: 'leximin' } }));
    const evenScores = scoresOf(mentorsIn(evenest.pairs));
    for (const level of evenScores) {
      const outcome = solve(
        editInput(small, [], { ...nothing, aim: { objective: 'leximin', floor: level } }),
      );
      const fits = all.filter((pairing) =>
        scoresOf(pairing).every((score, mentee) => score >= Math.min(level, evenScores[mentee]!)),
      );
      expect(outcome).toMatchObject({ total: bestOf(fits), proven: true, floor: level });
    }
    const levelled = stops.filter(({ aim }) => aim.objective === 'leximin' && aim.floor !== undefined);
    for (const { total, level, below } of levelled) {
      expect(total).toBeLessThan(stops[0]!.total);
      expect(below).toBeLessThanOrEqual(evenScores.filter((score) => score < level).length);
    }
  });

  it('is chosen by a run that names its price', () => {
    const stop = stops.find(({ aim }) => aim.objective === 'total' && aim.floor !== undefined)!;
    const outcome = solve(editInput(small, [], { ...nothing, aim: stop.aim }));
    expect(outcome).toMatchObject({
      total: stop.total,
      worst: stop.worst,
      floor: stop.aim.floor,
      proven: true,
    });
    expect(outcome.steps.find(({ goal }) => goal === 'worst')).toMatchObject({
      reached: stop.worst,
      price: bestOf(all) - stop.total,
    });
  });

  it('gives the floor up as far as it must, and no further, where a decision leaves no other way', () => {
    const { worst } = stops.filter(({ aim }) => aim.objective !== 'leximin').at(-1)!;
    const highest = { worst, aim: { objective: 'worstThenTotal', floor: worst } } as const;
    const bottleneck = all.filter((pairing) => Math.min(...scoresOf(pairing)) >= highest.worst);
    const apart = [...new Set(bottleneck.map((pairing) => pairing[0]!))].map((mentor) => pairAt(0, mentor));
    const left = all.filter(
      (pairing) => !apart.some(({ mentorId }) => mentorId === small.mentors[pairing[0]!]!.id),
    );
    const floor = Math.max(...left.map((pairing) => Math.min(...scoresOf(pairing))));
    const outcome = solve(editInput(small, [], { ...nothing, aim: highest.aim, apart }));
    expect(outcome.floor).toBe(floor);
    expect(outcome.total).toBe(bestOf(left.filter((pairing) => Math.min(...scoresOf(pairing)) >= floor)));
  });
});

describe('edits of a draft, against all 720 pairings', () => {
  const opened = open(small);
  const own = mentorsIn(solve(small).pairs);

  it('tells for every pair what it costs, and makes exactly that', () => {
    for (let mentee = 0; mentee < 6; mentee++)
      for (let mentor = 0; mentor < 6; mentor++) {
        const { menteeId, mentorId } = pairAt(mentee, mentor);
        const answer = opened.whyNot(menteeId, mentorId);
        const forced = bestOf(all.filter((pairing) => pairing[mentee] === mentor));
        expect(answer).toMatchObject({ ok: true, cost: bestOf(all) - forced });
        const made = opened.makeEdit({ ...opened.current, locked: [{ menteeId, mentorId }] });
        expect(made.outcome).toMatchObject({ ok: true, total: forced, proven: true });
      }
  });

  it('keeps a forbidden pair apart at the best total that is left', () => {
    const { outcome } = opened.makeEdit({ ...nothing, apart: [pairAt(2, own[2]!)] });
    expect(outcome).toMatchObject({
      ok: true,
      total: bestOf(all.filter((pairing) => pairing[2] !== own[2])),
    });
  });

  it('moves as few people as can be where everything else is to be kept', () => {
    for (let mentor = 0; mentor < 6; mentor++) {
      if (own[0] === mentor) continue;
      const { outcome } = opened.makeEdit({ ...nothing, locked: [pairAt(0, mentor)], keepsOthers: true });
      if (!outcome.ok) throw new Error(outcome.message);
      const then = mentorsIn(outcome.pairs);
      const movedIn = (pairing: readonly number[]): number =>
        pairing.filter((one, mentee) => one !== own[mentee]).length;
      const candidates = all.filter((pairing) => pairing[0] === mentor);
      const fewest = Math.min(...candidates.map(movedIn));
      expect(movedIn(then)).toBe(fewest);
      expect(outcome.total).toBe(bestOf(candidates.filter((pairing) => movedIn(pairing) === fewest)));
    }
  });

  it('says of a pair that was only kept what the best pairing would do with it', () => {
    const { input, outcome } = opened.makeEdit({
      ...nothing,
      locked: [pairAt(0, (own[0]! + 1) % 6)],
      keepsOthers: true,
    });
    if (!outcome.ok) throw new Error(outcome.message);
    const again = openRun(input, outcome.pairs);
    if ('ok' in again) throw new Error(again.reason);
    const free = solve({ ...editInput(small, [], { ...nothing, locked: again.current.locked }) });
    const best = mentorsIn(free.pairs);
    mentorsIn(outcome.pairs).forEach((mentor, mentee) => {
      const causes = again.firmness[mentee]!.causes;
      const kept = causes.find((cause) => cause.kind === 'kept');
      expect(kept?.mentorId).toBe(mentor === best[mentee] ? undefined : small.mentors[best[mentee]!]!.id);
    });
  });

  it('names a missing answer exactly where the best of all 720 pairings without it moves the mentee', () => {
    const { scored: whole } = prepareRun(small, { withParts: true });
    for (let mentee = 0; mentee < 6; mentee++)
      small.items.forEach((item, index) => {
        if (whole.menteeAnswered[mentee * whole.itemCount + index] === 0) return;
        const expected = Math.round(whole.statistics[index]!.expected * whole.max[index]!);
        const worth = (pairing: readonly number[]): number => {
          const cell = mentee * 6 + pairing[mentee]!;
          return totalOf(pairing) + expected - whole.parts![cell * whole.itemCount + index]!;
        };
        const best = Math.max(...all.map(worth));
        const moves = all
          .filter((pairing) => worth(pairing) === best)
          .every((one) => one[mentee] !== own[mentee]);
        const { causes } = opened.firmness[mentee]!;
        expect(causes.some((cause) => cause.kind === 'missing' && cause.itemId === item.id)).toBe(moves);
      });
  });

  it('changes no score by what is decided by hand', () => {
    const before = solve(small);
    const { outcome } = opened.makeEdit({ ...nothing, apart: [pairAt(0, own[0]!), pairAt(1, own[1]!)] });
    if (!outcome.ok) throw new Error(outcome.message);
    const after = mentorsIn(outcome.pairs);
    own.forEach((mentor, mentee) => {
      if (after[mentee] !== mentor) return;
      const { menteeId } = pairAt(mentee, 0);
      const find = (pairs: typeof before.pairs) => pairs.find((pair) => pair.menteeId === menteeId);
      expect(find(outcome.pairs)).toEqual(find(before.pairs));
    });
  });

  it('refuses in words what locked pairs stand against', () => {
    const locked = [pairAt(0, own[0]!)];
    const { input, outcome } = opened.makeEdit({ ...nothing, locked });
    if (!outcome.ok) throw new Error(outcome.message);
    const again = openRun(input, outcome.pairs);
    if ('ok' in again) throw new Error(again.reason);
    const { mentorId } = pairAt(0, own[0]!);
    expect(again.whyNot(pairAt(1, 0).menteeId, mentorId)).toMatchObject({ ok: false, reason: /are locked/ });
    expect(again.whyNot(pairAt(0, 0).menteeId, pairAt(0, own[1]!).mentorId)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/locked with another mentor/),
    });
  });
});

describe('a run that is repeated', () => {
  it('gives the same text from its stored input, after edits too', () => {
    const opened = open(whole);
    const [first] = whole.mentees;
    const made = opened.makeEdit({
      ...nothing,
      aim: { objective: 'worstThenTotal' },
      locked: [{ menteeId: first!.id, mentorId: whole.mentors[3]!.id }],
      keepsOthers: true,
    });
    if (!made.outcome.ok) throw new Error(made.outcome.message);
    const stored = JSON.parse(JSON.stringify(made.input)) as PairingInput;
    expect(canonicalResult(solve(stored)) === canonicalResult(made.outcome)).toBe(true);
    expect(canonicalResult(made.outcome)).not.toBe(canonicalResult(solve(whole)));
  });

  it('keeps the best pairing so far, with its bound, where it is stopped', () => {
    let asked = 0;
    const counted = runPairing(whole, { shouldStop: () => ++asked < 0 });
    expect(counted.ok).toBe(true);
    const limit = asked - 1;
    asked = 0;
    const stopped = runPairing(whole, { shouldStop: () => ++asked > limit });
    if (!stopped.ok) throw new Error(stopped.message);
    expect(stopped.proven).toBe(false);
    expect(stopped.bound).toBeGreaterThanOrEqual(solve(whole).total);
    expect(stopped.pairs).toHaveLength(60);
  });
});
