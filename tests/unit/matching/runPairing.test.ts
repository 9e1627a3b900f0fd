import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPairingInput, type PairingInput, runPairing } from '../../../src/shared/matching/run/index.ts';
import {
  type Enrollment,
  emptyCriteria,
  emptyPlan,
  type Item,
  type Pairing,
  type Person,
  type ProgramCycle,
  type Rule,
  type StatusEvent,
  type Submission,
} from '../../../src/shared/model/index.ts';

interface SampleFile {
  readonly cycles: ProgramCycle[];
  readonly people: Person[];
  readonly statusEvents: StatusEvent[];
  readonly enrollments: Enrollment[];
  readonly instruments: { id: string; cycleId: string; kind: string }[];
  readonly items: Item[];
  readonly submissions: Submission[];
  readonly rules: Rule[];
  readonly pairings: Pairing[];
}

const sample = JSON.parse(
  readFileSync(new URL('../../../resources/sample/chapter.json', import.meta.url), 'utf8'),
) as SampleFile;

const cycle = sample.cycles.at(-1)!;
const instrument = sample.instruments.find(
  ({ cycleId, kind }) => cycleId === cycle.id && kind === 'matching',
)!;
const items = sample.items.filter(({ instrumentId }) => instrumentId === instrument.id);
const source = {
  cycle,
  items,
  enrollments: sample.enrollments.filter(({ cycleId }) => cycleId === cycle.id),
  submissions: sample.submissions.filter(({ instrumentId }) => instrumentId === instrument.id),
  rules: sample.rules.filter(({ cycleId }) => cycleId === cycle.id),
  pairings: sample.pairings,
  people: sample.people,
  statusEvents: sample.statusEvents,
  plan: emptyPlan,
  criteria: emptyCriteria,
  classYearRule: { classYearCount: 4, yearStartsOn: '07-01' },
};
const settings = {
  objective: 'worstThenTotal' as const,
  seed: 1,
  weights: items.filter(({ sensitive }) => !sensitive).map(({ id, weight }) => ({ itemId: id, weight })),
};
const input = buildPairingInput(source, settings);

const succeeded = (given: PairingInput) => {
  const outcome = runPairing(given);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
};

describe('buildPairingInput', () => {
  it('carries no name, e-mail or free text of a person', () => {
    const text = JSON.stringify({
      mentees: input.mentees.map(({ id }) => id),
      items: input.items.map(({ id }) => id),
    });
    expect(text).not.toMatch(/@|example\.edu/);
    expect(Object.keys(input.mentees[0] ?? {})).toEqual(['id', 'tier', 'answers']);
  });

  it('gives the same bytes when people and answers come in another order', () => {
    const turned = {
      ...source,
      enrollments: source.enrollments.toReversed(),
      submissions: source.submissions.toReversed(),
      rules: source.rules.toReversed(),
    };
    expect(JSON.stringify(buildPairingInput(turned, settings)) === JSON.stringify(input)).toBe(true);
  });

  it('leaves out who has an open pairing, and counts the places that are taken', () => {
    const mentee = input.mentees[0]!.id as Pairing['menteeId'];
    const mentor = input.mentors.find(({ capacity }) => capacity === 2)!.id as Pairing['mentorId'];
    const open = {
      ...sample.pairings[0]!,
      cycleId: cycle.id,
      menteeId: mentee,
      mentorId: mentor,
      status: 'active' as const,
    };
    const next = buildPairingInput({ ...source, pairings: [...source.pairings, open] }, settings);
    expect(next.mentees.map(({ id }) => id)).not.toContain(mentee);
    expect(next.mentors.find(({ id }) => id === mentor)?.capacity).toBe(1);
  });
});

describe('runPairing', () => {
  const outcome = succeeded(input);

  it('pairs everyone of the sample class, proven, with parts that add up to the score', () => {
    expect(outcome.pairs).toHaveLength(60);
    expect(outcome.unmatched).toEqual([]);
    expect(outcome.proven).toBe(true);
    for (const pair of outcome.pairs)
      expect(pair.parts.reduce((sum, { part }) => sum + part, 0)).toBe(pair.score);
    expect(outcome.pairs.reduce((sum, { score }) => sum + score, 0)).toBe(outcome.total);
    expect(Math.min(...outcome.pairs.map(({ score }) => score))).toBe(outcome.worst);
  });

  it('keeps every capacity and every rule', () => {
    const load = new Map<string, number>();
    for (const { mentorId } of outcome.pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
    for (const { id, capacity } of input.mentors) expect(load.get(id) ?? 0).toBeLessThanOrEqual(capacity);
    const chosen = new Set(outcome.pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
    expect(input.forbidden.length).toBeGreaterThan(0);
    for (const [mentee, mentor] of input.forbidden) expect(chosen.has(`${mentee} ${mentor}`)).toBe(false);
  });

  it('is the same to the byte when it is repeated from its stored input', () => {
    const stored = JSON.parse(JSON.stringify(input)) as PairingInput;
    expect(JSON.stringify(succeeded(stored)) === JSON.stringify(outcome)).toBe(true);
  });

  it('holds a pair that the board requires', () => {
    const mentee = input.mentees[5]!.id;
    const mentor = input.mentors[7]!.id;
    const required = succeeded({ ...input, required: [[mentee, mentor]] });
    expect(required.pairs).toContainEqual(expect.objectContaining({ menteeId: mentee, mentorId: mentor }));
  });

  it('says in words why two required mentees cannot have the same single place', () => {
    const mentor = input.mentors.find(({ capacity }) => capacity === 1)!.id;
    const clash = runPairing({
      ...input,
      required: [
        [input.mentees[0]!.id, mentor],
        [input.mentees[1]!.id, mentor],
      ],
    });
    expect(clash).toMatchObject({ ok: false, code: 'infeasible', mentors: [mentor] });
    expect(clash.ok ? '' : clash.message).toMatch(/can only go to 1 place/);
  });

  it('ends in words where nobody waits or nobody has a place', () => {
    expect(runPairing({ ...input, mentees: [] })).toMatchObject({ ok: false, code: 'nobody' });
    expect(runPairing({ ...input, mentors: [] })).toMatchObject({ ok: false, code: 'nobody' });
  });

  it('stops when asked, and gives no half result', () => {
    const stopped = runPairing(input, { shouldStop: () => true });
    expect(stopped).toMatchObject({ ok: false, code: 'stopped' });
  });
});
