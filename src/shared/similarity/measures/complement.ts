import { distinctAnswers, type Measure, prepareItem } from '../measure.ts';
import { indexMembers, keyOfList, readOptions } from '../readAnswer.ts';

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
  const bestOf = wants.values.map((list) =>
    list.reduce((sum, _, place) => sum + importance(place) * worth(place), 0),
  );

  const indexOf = indexMembers([...wants.values, ...offers.values]);
  const width = indexOf.size;
  const wanted = wants.values.map((list) => Int32Array.from(list, (option) => indexOf.get(option) as number));
  /** By mentor class and option: what the offer is worth, 0 = not offered. */
  const worths = new Float64Array(offers.values.length * width);
  offers.values.forEach((list, row) => {
    list.forEach((option, place) => {
      worths[row * width + (indexOf.get(option) as number)] = worth(place);
    });
  });

  const compare = (mentee: number, mentor: number): number => {
    const list = wanted[mentee] as Int32Array;
    let sum = 0;
    for (let place = 0; place < list.length; place++) {
      sum += importance(place) * (worths[mentor * width + (list[place] as number)] as number);
    }
    return sum / (bestOf[mentee] as number);
  };
  return prepareItem(wants, offers, compare, (mentee, mentor) => {
    const offered = new Set(offers.values[mentor]);
    const options = (wants.values[mentee] as readonly string[]).filter((option) => offered.has(option));
    return options.length > 0 ? { kind: 'offers', options } : null;
  });
};
