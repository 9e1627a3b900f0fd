import { describe, expect, it } from 'vitest';
import type { AnswerValue, Item } from '../../../src/shared/model/index.ts';
import { groupBy, loadSample } from './loadSample.ts';

const sample = loadSample();
const itemOf = new Map(sample.items.map((item) => [item.id, item]));
const itemsOfKind = (kind: string): Item[] => {
  const ids = new Set(
    sample.instruments.filter((instrument) => instrument.kind === kind).map(({ id }) => id),
  );
  return sample.items.filter(({ instrumentId }) => ids.has(instrumentId));
};

/** What is wrong with an answer to an item; null where nothing is. */
const faultOf = (item: Item, value: AnswerValue): string | null => {
  const known = (ids: readonly string[]): boolean =>
    ids.every((id) => item.options.some((option) => option.id === id)) && new Set(ids).size === ids.length;
  if (item.type === 'single') return typeof value === 'string' && known([value]) ? null : 'not an option';
  if (item.type === 'multiple' || item.type === 'ranking')
    return Array.isArray(value) &&
      value.length > 0 &&
      known(value) &&
      value.length <= (item.atMost ?? Infinity)
      ? null
      : 'not a choice of options';
  if (item.type === 'rating')
    return Number.isInteger(value) &&
      Number(value) >= (item.scale?.min ?? NaN) &&
      Number(value) <= (item.scale?.max ?? NaN)
      ? null
      : 'off the scale';
  if (item.type === 'number') return typeof value === 'number' && value >= 0 ? null : 'not a number';
  if (item.type === 'yesNo') return value === 'yes' || value === 'no' ? null : 'neither yes nor no';
  if (item.type === 'place')
    return typeof value === 'object' && ['city', 'region', 'country'].every((part) => part in value)
      ? null
      : 'not a place';
  return typeof value === 'string' && value.trim() !== '' ? null : 'not a text';
};

describe('answers of the sample chapter', () => {
  it('fit the type, the options and the limits of their items', () => {
    const faults = sample.submissions.flatMap(({ id, responses }) =>
      responses.flatMap(({ itemId, value }) => {
        const item = itemOf.get(itemId) as Item;
        const fault = value === null ? null : faultOf(item, value);
        return fault === null ? [] : [`${id} ${item.shortName}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('are missing with a reason, or there without one', () => {
    const responses = sample.submissions.flatMap((submission) => submission.responses);
    expect(responses.filter(({ value, missing }) => (value === null) === (missing === null))).toEqual([]);
    const skipped = responses.filter(({ missing }) => missing === 'skipped').length;
    expect(skipped).toBeGreaterThan(50);
  });

  it('are given by the side that is asked, to every item it is asked', () => {
    for (const { instrumentId, side, responses } of sample.submissions) {
      const expected = sample.items.filter(
        (item) => item.instrumentId === instrumentId && (item.role === 'both' || item.role === side),
      );
      expect(new Set(responses.map(({ itemId }) => itemId))).toEqual(new Set(expected.map(({ id }) => id)));
    }
  });

  it('hang together: who shares values shares things to do, and everyone has someone to get on with', () => {
    const answersTo = (shortName: string, side: string): string[][] => {
      const item = itemsOfKind('matching').find((candidate) => candidate.shortName === shortName);
      return sample.submissions
        .filter(({ instrumentId, superseded }) => instrumentId === item?.instrumentId && !superseded)
        .filter((submission) => submission.side === side)
        .map(
          ({ responses }) => (responses.find(({ itemId }) => itemId === item?.id)?.value ?? []) as string[],
        );
    };
    /** Shared choices over all choices of the two, for each mentee with each mentor. */
    const overlaps = (shortName: string): number[][] =>
      answersTo(shortName, 'mentee').map((ours) =>
        answersTo(shortName, 'mentor').map((theirs) => {
          const shared = ours.filter((id) => theirs.includes(id)).length;
          return shared / Math.max(1, ours.length + theirs.length - shared);
        }),
      );
    const mean = (numbers: readonly number[]): number =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const values = overlaps('Values');
    const things = overlaps('Things to do');
    const centered = (rows: readonly number[][]): number[] => {
      const all = rows.flat();
      return all.map((number) => number - mean(all));
    };
    const [left, right] = [centered(values), centered(things)];
    const product = (ours: readonly number[], theirs: readonly number[]): number =>
      ours.reduce((sum, number, index) => sum + number * (theirs[index] ?? 0), 0);
    const correlation = product(left, right) / Math.sqrt(product(left, left) * product(right, right));
    // Answers given independently of each other would correlate by less than 0.07 over these 2,842 pairs.
    expect(left).toHaveLength(58 * 49);
    expect(correlation).toBeGreaterThan(0.15);
    const together = values.map((row, mentee) =>
      row.map((value, mentor) => value + (things[mentee]?.[mentor] ?? 0)),
    );
    expect(mean(together.map((row) => Math.max(...row)))).toBeGreaterThan(2 * mean(together.flat()));
  });
});

describe('the past evaluation', () => {
  const surveys = sample.instruments.filter(({ kind }) => kind === 'evaluation');
  const submissions = sample.submissions.filter(({ instrumentId }) =>
    surveys.some(({ id }) => id === instrumentId),
  );

  it('has two waves of the cycle before, 120 anonymous answers', () => {
    expect(surveys.map(({ cycleId }) => cycleId)).toEqual([sample.cycles[2]?.id, sample.cycles[2]?.id]);
    expect(submissions).toHaveLength(120);
    expect(submissions.filter(({ personId }) => personId !== null)).toEqual([]);
  });

  it('asks each side fourteen agreement items, six of them of both, one reversed', () => {
    for (const { id } of surveys) {
      const agreement = sample.items.filter((item) => item.instrumentId === id && item.scale?.max === 5);
      expect(agreement.filter(({ role }) => role !== 'mentor')).toHaveLength(14);
      expect(agreement.filter(({ role }) => role !== 'mentee')).toHaveLength(14);
      expect(agreement.filter(({ role }) => role === 'both')).toHaveLength(6);
      expect(agreement.filter(({ reversed }) => reversed)).toHaveLength(1);
      expect(sample.items.some((item) => item.instrumentId === id && item.scale?.max === 10)).toBe(true);
    }
  });

  it('links some people over the waves by code word, each word once a wave and on one side', () => {
    const words = groupBy(
      submissions.filter(({ codeWord }) => codeWord !== null),
      ({ codeWord }) => codeWord ?? '',
    );
    for (const group of words.values()) {
      expect(new Set(group.map(({ instrumentId }) => instrumentId)).size).toBe(group.length);
      expect(new Set(group.map(({ side }) => side)).size).toBe(1);
    }
    expect([...words.values()].filter((group) => group.length === 2).length).toBeGreaterThan(20);
  });

  it('has 300 comments, no two alike', () => {
    const texts = submissions.flatMap(({ responses }) =>
      responses.flatMap(({ itemId, value }) =>
        itemOf.get(itemId)?.type === 'longText' && typeof value === 'string' ? [value] : [],
      ),
    );
    expect(texts).toHaveLength(300);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(300);
    expect(texts.filter((text) => text.includes('{') || text.length < 8)).toEqual([]);
  });
});
