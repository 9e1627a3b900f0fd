import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSample, readSample, sampleFile, sampleSchema } from './loadSample.ts';

const sample = loadSample();

const duplicates = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

describe('records of the sample chapter', () => {
  it('are valid under the schemas, with no field too many', () => {
    expect(sampleSchema.parse(readSample())).toEqual(readSample());
  });

  it('fit into one and a half megabytes', () => {
    expect(statSync(sampleFile).size).toBeLessThan(1_500_000);
  });

  it('have ids of their own', () => {
    const { cycles, people, families, instruments, items, submissions, rules, pairings } = sample;
    const all = [cycles, people, families, instruments, items, submissions, rules, pairings].flat();
    expect(duplicates(all.map(({ id }) => id))).toEqual([]);
    for (const { id } of all)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('name nobody twice, and each address once, at example.edu', () => {
    expect(duplicates(sample.people.map(({ name }) => name))).toEqual([]);
    expect(duplicates(sample.people.map(({ email }) => email ?? ''))).toEqual([]);
    for (const { email } of sample.people) expect(email).toMatch(/^[a-z]+\.[a-z]+\d*@example\.edu$/);
  });

  it('hold names that break careless software', () => {
    const names = sample.people.map(({ name }) => name);
    expect(names.some((name) => /[\p{Script=Latin}]/u.test(name) && /[^\u0020-\u007e’]/.test(name))).toBe(
      true,
    );
    expect(names.some((name) => name.includes('’'))).toBe(true);
    expect(names.some((name) => /\w-\w/.test(name))).toBe(true);
    expect(names.some((name) => /^\p{Script=Han}+$/u.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(60);
  });
});

describe('references of the sample chapter', () => {
  const people = new Set<string>(sample.people.map(({ id }) => id));
  const cycles = new Set<string>(sample.cycles.map(({ id }) => id));
  const instruments = new Set<string>(sample.instruments.map(({ id }) => id));
  const items = new Map<string, string>(sample.items.map(({ id, instrumentId }) => [id, instrumentId]));
  const missingFrom = (known: ReadonlySet<string>, used: readonly string[]): string[] =>
    used.filter((id) => !known.has(id));

  it('lead to people, cycles and instruments that are there', () => {
    const { statusEvents, enrollments, families, rules, pairings, submissions } = sample;
    const usedPeople = [
      ...[...statusEvents, ...enrollments].map(({ personId }) => personId),
      ...families.map(({ founderId }) => founderId),
      ...[...rules, ...pairings].flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
      ...submissions.flatMap(({ personId }) => personId ?? []),
    ];
    expect(missingFrom(people, usedPeople)).toEqual([]);
    expect(
      missingFrom(
        cycles,
        [...enrollments, ...rules, ...pairings, ...sample.instruments].map(({ cycleId }) => cycleId),
      ),
    ).toEqual([]);
    expect(
      missingFrom(
        instruments,
        [...sample.items, ...submissions].map(({ instrumentId }) => instrumentId),
      ),
    ).toEqual([]);
  });

  it('name runs and imports nowhere, because the sample has none', () => {
    expect(sample.pairings.filter(({ runId }) => runId !== null)).toEqual([]);
    expect(sample.submissions.filter(({ importBatchId }) => importBatchId !== null)).toEqual([]);
  });

  it('lead from each response to an item of the same instrument, once', () => {
    for (const { instrumentId, responses } of sample.submissions) {
      const itemIds = responses.map(({ itemId }) => itemId);
      expect(itemIds.filter((id) => items.get(id) !== instrumentId)).toEqual([]);
      expect(duplicates(itemIds)).toEqual([]);
    }
  });

  it('lead from a later wave to the same question of the earlier one', () => {
    const linked = sample.items.filter(({ previousItemId }) => previousItemId !== null);
    expect(linked.length).toBeGreaterThan(20);
    for (const item of linked) {
      const earlier = sample.items.find(({ id }) => id === item.previousItemId);
      expect(earlier?.instrumentId).not.toBe(item.instrumentId);
      expect(earlier?.wording).toEqual(item.wording);
    }
  });

  it('give each person at most one enrollment a cycle, and each place in an instrument one item', () => {
    expect(duplicates(sample.enrollments.map(({ personId, cycleId }) => `${personId} ${cycleId}`))).toEqual(
      [],
    );
    expect(
      duplicates(sample.items.map(({ instrumentId, position }) => `${instrumentId} ${position}`)),
    ).toEqual([]);
  });
});
