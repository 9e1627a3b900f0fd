import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { keyOfList, readOptions } from '../readAnswer.ts';

/**
 * What the mentee wants against what the mentor offers, both in order. A want counts k, k−1, … 1 by its rank; an
 * offer is worth 1 where the mentor put it first, falling evenly to ½ at the last rank k. The sum over the options
 * that both named is divided by what a mentor would reach who offers the same in the same order: 1 = just what is
 * wanted, 0 = nothing of it. k is `atMost`, or else the longest list.
 */
export const complement: Measure = ({ item, mentees, mentors }) => {
  const read = readOptions(item);
  const cut = (list: readonly string[] | null): readonly string[] | null =>
    list?.slice(0, item.atMost) ?? null;
  const wants = distinctAnswers(mentees, (answer) => cut(read(answer)), keyOfList);
  const offers = distinctAnswers(mentors, (answer) => cut(read(answer)), keyOfList);
  const longest = [...wants.values, ...offers.values].reduce((most, list) => Math.max(most, list.length), 1);
  const depth = item.atMost ?? longest;
  const importance = (place: number): number => depth - place;
  const worth = (place: number): number => (depth > 1 ? 1 - (0.5 * place) / (depth - 1) : 1);
  const placeOf = offers.values.map((list) => new Map(list.map((option, place) => [option, place])));
  const bestOf = wants.values.map((list) =>
    list.reduce((sum, _, place) => sum + importance(place) * worth(place), 0),
  );

  const compare = (mentee: number, mentor: number): number => {
    const offered = placeOf[mentor] as ReadonlyMap<string, number>;
    let sum = 0;
    (wants.values[mentee] as readonly string[]).forEach((option, place) => {
      const at = offered.get(option);
      if (at !== undefined) sum += importance(place) * worth(at);
    });
    return Math.min(1, sum / (bestOf[mentee] as number));
  };
  return prepareItem(wants, offers, compare, (mentee, mentor) => {
    const offered = placeOf[mentor] as ReadonlyMap<string, number>;
    const options = (wants.values[mentee] as readonly string[]).filter((option) => offered.has(option));
    return options.length > 0 ? { kind: 'offers', options } : null;
  });
};
