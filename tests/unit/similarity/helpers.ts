import type { Answer, ScoredItem, ScoreInput, SharedThing } from '../../../src/shared/similarity/index.ts';
import { measures } from '../../../src/shared/similarity/registry.ts';
import { createRandom, randomInteger, shuffle } from '../../../src/shared/util/index.ts';

type ItemWithoutId = Omit<ScoredItem, 'id'>;

/** Similarity of the first mentee and the first mentor, among others where there are any. */
export const compareAnswers = (
  item: ItemWithoutId,
  mentees: readonly Answer[],
  mentors: readonly Answer[],
): { similarity: number | null; shared: SharedThing | null } => {
  const prepared = measures[item.measure]({
    item: { id: 'item', ...item },
    mentees,
    mentors,
    menteeIds: mentees.map((_, index) => `mentee-${index}`),
    mentorIds: mentors.map((_, index) => `mentor-${index}`),
  });
  const [own, other] = [prepared.menteeClass[0] as number, prepared.mentorClass[0] as number];
  if (own < 0 || other < 0) return { similarity: null, shared: null };
  const similarity = prepared.compare(own, other);
  if (prepared.fillRow) {
    const row = new Float64Array(prepared.mentorClasses);
    prepared.fillRow(own, row);
    if (row[other] !== similarity) throw new Error(`row gives ${row[other]}, one by one ${similarity}`);
  }
  return similarity < 0
    ? { similarity: null, shared: null }
    : { similarity, shared: similarity > 0 ? prepared.shared(own, other) : null };
};

export const similarityOf = (item: ItemWithoutId, mentee: Answer, mentor: Answer): number | null =>
  compareAnswers(item, [mentee], [mentor]).similarity;

const words = 'climbing sourdough opera jazz chess surfing poetry robots gardens whales trains pottery'.split(
  ' ',
);

/** One answer of each kind. */
const answerTo = (item: ScoredItem, random: () => number, otherSide: readonly string[]): Answer => {
  const pick = (limit: number): string => `option-${randomInteger(random, limit)}`;
  const list = (length: number, limit: number): string[] => Array.from({ length }, () => pick(limit));
  const answers: Record<ScoredItem['measure'], () => Answer> = {
    rating: () => 1 + randomInteger(random, 5),
    number: () => 20 + Math.round(30 * random() ** 4),
    single: () => pick(item.options?.length ?? 6),
    multiple: () => list(5, 14),
    containment: () => list(4, 9),
    ranking: () => shuffle(random, ['a', 'b', 'c', 'd', 'e']),
    topK: () => list(4, 8),
    place: () => ({
      city: `City ${randomInteger(random, 9)}`,
      state: `State ${randomInteger(random, 4)}`,
      country: 'US',
    }),
    college: () => `College ${randomInteger(random, 12)}`,
    text: () => Array.from({ length: 4 }, () => words[randomInteger(random, words.length)]).join(' '),
    wishes: () =>
      Array.from({ length: 3 }, () => otherSide[randomInteger(random, otherSide.length)] as string),
    complement: () => list(4, 9),
  };
  return answers[item.measure]();
};

export const allKinds = Object.keys(measures) as ScoredItem['measure'][];

export const itemOf = (measure: ScoredItem['measure'], id: string = measure): ScoredItem => ({
  id,
  measure,
  ...(measure === 'rating' ? { scale: { min: 1, max: 5 } } : {}),
});

/** A made-up class, always the same for the same seed. */
export const makeClass = (
  seed: number,
  menteeCount: number,
  mentorCount: number,
  {
    items = allKinds.map((kind) => itemOf(kind)),
    missing = 0.1,
  }: { items?: ScoredItem[]; missing?: number } = {},
): ScoreInput & { eligible: Uint8Array; menteeIds: string[]; mentorIds: string[] } => {
  const random = createRandom(seed);
  const menteeIds = Array.from({ length: menteeCount }, (_, index) => `e${index}`);
  const mentorIds = Array.from({ length: mentorCount }, (_, index) => `r${index}`);
  const side = (own: readonly string[], other: readonly string[]): Answer[][] =>
    own.map(() => items.map((item) => (random() < missing ? null : answerTo(item, random, other))));
  const mentees = side(menteeIds, mentorIds);
  const mentors = side(mentorIds, menteeIds);
  const weights = items.map(() => 1 + randomInteger(random, 3));
  const eligible = Uint8Array.from({ length: menteeCount * mentorCount }, () => (random() < 0.9 ? 1 : 0));
  return { items, mentees, mentors, weights, eligible, menteeIds, mentorIds };
};
